package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herodotus.Herodotus;
import org.herodotus.TestTable;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.herodotus.model.Toll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What turns to another incident, what comes back to one, and whose the figures are. */
class ScenesTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  static Stream<String[]> reports() throws IOException {
    return TestTable.rows(ScenesTest.class, "scenes.tsv");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("reports")
  void figuresGoToTheirIncident(String published, String text, String expected) {
    Publication day = Publication.on(LocalDate.parse(published));
    Report report = Report.of("r", "Wire", Optional.of(day), "", text);
    List<Incident> incidents = HERODOTUS.reconcile(List.of(HERODOTUS.read(report))).incidents();
    String[] scenes = expected.split("; ");

    assertThat(incidents).hasSize(scenes.length);
    for (String scene : scenes) {
      String[] parts = scene.split(":");
      assertThat(incidents)
          .anySatisfy(
              incident -> {
                assertThat(incident.where().orElseThrow().name()).contains(parts[0]);
                assertThat(figures(incident)).containsExactlyInAnyOrder(parts[1].split(","));
              });
    }
  }

  private static List<String> figures(Incident incident) {
    return incident.accounts().stream()
        .flatMap(a -> a.tolls().stream())
        .map(ScenesTest::figure)
        .toList();
  }

  private static String figure(Toll toll) {
    return toll.quantity().low().orElseThrow() + (toll.harm() == Harm.KILLED ? "k" : "w");
  }
}
