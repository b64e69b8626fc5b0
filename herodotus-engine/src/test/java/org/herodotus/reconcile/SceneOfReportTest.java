package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Incident;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.herodotus.model.Where;
import org.junit.jupiter.api.Test;

/** Where incidents are put whose own sentences name no place. */
class SceneOfReportTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  private static List<Incident> incidents(String text) {
    Publication day = Publication.on(LocalDate.of(2024, 3, 15));
    Report report = Report.of("r", "Wire", Optional.of(day), "", text);
    return new Reconciler().reconcile(List.of(HERODOTUS.read(report))).incidents();
  }

  private static Where where(String text) {
    return incidents(text).get(0).where().orElseThrow();
  }

  @Test
  void aDatelineAtHomeSetsTheScene() {
    Where where = where("KADUNA, Nigeria - Gunmen killed nine people on Thursday, police said.");
    assertThat(where.name()).isEqualTo("Kaduna");
  }

  @Test
  void aDatelineAbroadSetsNone() {
    Where where =
        where(
            "DAKAR - Gunmen killed nine people on Thursday, the government of Mali said."
                + " Malian soldiers were hunting them, an officer in Mali said.");
    assertThat(where.place().country()).contains("MLI");
    assertThat(where.precision()).isEqualTo(Where.Precision.COUNTRY);
  }

  @Test
  void villagesThatNoGazetteerListsStayApart() {
    List<Incident> incidents =
        incidents(
            "A bomb killed 20 people at Zorrabad, near Kunduz, on Thursday. Another bomb killed"
                + " five people at Qurmali, near Kunduz, on Thursday.");
    assertThat(incidents)
        .extracting(i -> i.where().orElseThrow().name())
        .containsExactlyInAnyOrder("Zorrabad", "Qurmali");
  }

  @Test
  void aVillageKnownOnlyToProvinceIsNoExactPlace() {
    Where where = where("Herders killed 30 people in Qurmali village in Plateau State on Sunday.");
    assertThat(where.precision()).isIn(Where.Precision.DISTRICT, Where.Precision.PROVINCE);
  }
}
