package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Incident;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointedDeedsTest {
  private static final Herodotus HERODOTUS = new Herodotus();
  private static final Publication NEWS_DAY = Publication.on(LocalDate.of(2014, 3, 5));
  private static final String TWO =
      "Gunmen killed nine people at a cafe in Tarlan on Monday. On Tuesday a bomb wounded four"
          + " soldiers near Kirkuk. ";

  private static List<Incident> incidents(String text) {
    Report report = Report.of("r", "Example Wire", Optional.of(NEWS_DAY), "", text);
    return HERODOTUS.reconcile(List.of(HERODOTUS.read(report))).incidents();
  }

  private static List<String> claimed(String text) {
    return incidents(text).stream()
        .filter(i -> !i.claims().isEmpty())
        .map(i -> i.where().map(w -> w.name()).orElse("?"))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Boko Haram claimed responsibility for the cafe shooting in a message.|Tarlan",
        "Boko Haram, which claimed the cafe attack, said more would follow.|Tarlan",
        "Boko Haram said it was behind the Tarlan attack.|Tarlan",
        "Boko Haram has claimed Monday's attack.|Tarlan",
        "Boko Haram has claimed the bombing.|Kirkuk",
        "Boko Haram took credit for the attack on the soldiers.|Kirkuk",
        "Officials blamed Boko Haram for the shooting.|Tarlan",
        "Boko Haram claimed both attacks.|Kirkuk, Tarlan",
        "Boko Haram has claimed responsibility for both.|Kirkuk, Tarlan",
        "The police accused Boko Haram of the two attacks.|Kirkuk, Tarlan",
      })
  void aClaimGoesToTheDeedThatItsWordsPointAt(String claim, String places) {
    assertThat(claimed(TWO + claim)).isEqualTo(List.of(places.split(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A gunman killed nine people at a club in Kirkuk on Monday. Police detained eight suspects in Mosul"
            + " on Tuesday. Boko Haram claimed the attack.|Kirkuk",
      })
  void noArmedGroupClaimsAnArrest(String text, String place) {
    assertThat(claimed(text)).containsExactly(place);
  }
}
