package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Incident;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PartiesTest {
  private static final Herodotus HERODOTUS = new Herodotus();
  private static final Publication NEWS_DAY = Publication.at(Instant.parse("2022-06-10T12:00:00Z"));

  @ParameterizedTest
  @CsvFileSource(
      resources = "/org/herodotus/reconcile/parties.tsv",
      delimiter = '\t',
      quoteCharacter = '`')
  void tellsWhoDidItAndToWhom(String text, String expected) {
    Report report = Report.of("r", "", Optional.of(NEWS_DAY), "", text);
    List<Incident> incidents = HERODOTUS.reconcile(List.of(HERODOTUS.read(report))).incidents();
    Incident attack =
        incidents.stream().min(Comparator.comparing(i -> i.when().orElseThrow().start())).get();

    assertThat(shown(attack)).containsExactlyInAnyOrder(expected.split("; "));
  }

  /** Everybody who has a part, so that nobody may be added unseen. */
  private static List<String> shown(Incident incident) {
    List<String> out = new ArrayList<>();
    incident.perpetrators().forEach(p -> out.add("perp=" + p.name()));
    incident.individuals().forEach(i -> out.add(lower(i.role()) + "=" + i.name()));
    incident.targets().forEach(t -> out.add("target=" + lower(t.kind())));
    return out;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
