package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herodotus.Herodotus;
import org.herodotus.TestTable;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.herodotus.model.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The day of a deed is told apart from those of speaking, of reactions and of publication. */
class IncidentDaysTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  static Stream<String[]> texts() throws IOException {
    return TestTable.rows(IncidentDaysTest.class, "incident-days.tsv");
  }

  private static Publication publication(String moment) {
    if (moment.length() == 10) {
      return Publication.on(LocalDate.parse(moment));
    }
    return moment.endsWith("Z")
        ? Publication.at(Instant.parse(moment))
        : Publication.at(OffsetDateTime.parse(moment));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("texts")
  void tellsTheDay(String published, String text, String day) {
    Report report =
        Report.of(
            "r", "Wire", Optional.of(publication(published)), "", text.replace("\\n", "\n\n"));
    List<String> days =
        HERODOTUS.reconcile(List.of(HERODOTUS.read(report))).incidents().stream()
            .flatMap(i -> i.when().stream())
            .map(IncidentDaysTest::days)
            .toList();
    assertThat(days).contains(day);
  }

  private static String days(When when) {
    return when.start().equals(when.end())
        ? when.start().toString()
        : when.start() + "/" + when.end();
  }
}
