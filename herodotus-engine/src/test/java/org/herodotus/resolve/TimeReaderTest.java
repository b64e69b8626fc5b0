package org.herodotus.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herodotus.annotate.Annotator;
import org.herodotus.model.Annotations;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.herodotus.model.TimeExpression;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeReaderTest {
  private static final Annotator ANNOTATOR = new Annotator();
  private static final TimeReader READER = new TimeReader();

  static Stream<List<String>> sentences() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TimeReaderTest.class.getResourceAsStream("times.tsv"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(l -> !l.isBlank() && l.charAt(0) != '#')
          .map(l -> List.of(l.split("\t", -1)))
          .toList()
          .stream();
    }
  }

  private static Annotations marks(String published, String text) {
    Optional<Publication> day =
        published.isEmpty()
            ? Optional.empty()
            : Optional.of(Publication.on(LocalDate.parse(published)));
    return ANNOTATOR.mark(Report.of("r", "", day, "", text));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void settlesTimes(List<String> row) {
    Annotations marks = marks(row.get(0), row.get(1).replace("\\n", "\n"));
    String told =
        READER.read(marks).stream()
            .map(t -> marks.text(t.span()) + " = " + t.value())
            .collect(Collectors.joining(" | "));
    assertEquals(row.get(2), told, row.get(1));
  }

  @Test
  void givesDaysAndPrecision() {
    TimeExpression week = READER.read(marks("2021-08-26", "The bank was robbed last week.")).get(0);
    assertEquals(Optional.of(LocalDate.of(2021, 8, 16)), week.earliest());
    assertEquals(Optional.of(LocalDate.of(2021, 8, 22)), week.latest());
    assertEquals(TimeExpression.Precision.WEEK, week.precision());
    assertEquals(TimeExpression.Anchor.PUBLICATION, week.anchor());
  }

  @Test
  void leavesRelativeTimesUndatedWithoutDayOfPublication() {
    assertTrue(
        READER.read(marks("", "He was shot on Monday, and died last night.")).stream()
            .noneMatch(TimeExpression::dated));
  }

  @Test
  void takesTheDayOfPublicationFromTheHead() {
    String text = "2010-11-S-317\nKABUL, Afghanistan (Nov. 25)\nTwo men were held yesterday.";
    List<TimeExpression> times = READER.read(marks("", text));
    assertEquals("2010-11-24", times.get(times.size() - 1).value());
  }

  @Test
  void countsFromABracketedDateWithoutDash() {
    String text = "2012-03-S-018\nHERAT, Afghanistan (Mar. 17)\nA guard was held yesterday.";
    assertEquals("2012-03-16", last(marks("", text)));
    String line = "HERAT, Afghanistan (June 4, 2012) A patrol held a guard yesterday.";
    Annotations marks = marks("", line);
    assertEquals("2012-06-03", last(marks));
    assertEquals("HERAT, Afghanistan", marks.text(marks.dateline().orElseThrow().place()));
  }

  @Test
  void aHyphenInAWordClosesNoDateline() {
    assertTrue(marks("2012-06-04", "LOG ROLL-UP 4 JUN 12\nA GUARD WAS HELD.").dateline().isEmpty());
  }

  private static String last(Annotations marks) {
    List<TimeExpression> times = READER.read(marks);
    return times.get(times.size() - 1).value();
  }

  @Test
  void staysLinearOnHostileText() {
    String text = "two to ".repeat(20_000) + "the last early late 1 1/2 ".repeat(5_000);
    Annotations marks = marks("2021-08-26", text);
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> READER.read(marks));
  }
}
