package org.herodotus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herodotus.TestTable;
import org.herodotus.annotate.Annotator;
import org.herodotus.model.Annotations;
import org.herodotus.model.Factuality;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.model.TimeExpression;
import org.herodotus.resolve.TimeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactualityReaderTest {
  private static final Annotator ANNOTATOR = new Annotator();
  private static final TimeReader TIMES = new TimeReader();
  private static final FactualityReader READER = new FactualityReader();
  private static final EventTimeReader DAYS = new EventTimeReader();

  static Stream<List<String>> sentences() throws IOException {
    return TestTable.rows(FactualityReaderTest.class, "factuality.tsv").map(List::of);
  }

  private static Resolved sense(String text) {
    Publication day = Publication.on(LocalDate.of(2021, 8, 26));
    Annotations marks = ANNOTATOR.mark(Report.of("r", "", Optional.of(day), "", text));
    return new Resolved(marks, List.of(), TIMES.read(marks), List.of(), List.of());
  }

  private static String label(Factuality fact) {
    if (fact.modality() != Factuality.Modality.ASSERTED) {
      return fact.modality().name();
    }
    if (fact.generic()) {
      return "GENERIC";
    }
    if (fact.polarity() == Factuality.Polarity.NEGATIVE) {
      return "DENIED";
    }
    return fact.background() ? "BACKGROUND" : "HAPPENED";
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void settlesWhetherAnEventIsToldAsFact(List<String> row) {
    String text = row.get(2);
    Resolved sense = sense(text);
    int trigger = sense.marks().tokenAt(text.indexOf(row.get(1)));
    assertEquals(row.get(0), label(READER.of(sense, trigger)), text);
  }

  private static String day(String word, String text) {
    Resolved sense = sense(text);
    return DAYS.times(sense, sense.marks().tokenAt(text.indexOf(word))).stream()
        .findFirst()
        .map(TimeExpression::value)
        .orElse("");
  }

  @Test
  void tellsTheDayOfAnEventFromThatOfSpeech() {
    assertEquals(
        "2021-08-24",
        day("killed", "The ministry said on Thursday that a raid killed two men on Tuesday."));
    assertEquals("", day("killed", "Two men were killed, police said on Thursday."));
  }

  @Test
  void tellsTheDayOfAnEventFromThatOfJudgingOrMourning() {
    assertEquals(
        "", day("killing", "The minister expressed regret on Monday for the killing of 14 boys."));
    assertEquals(
        "", day("bombing", "The court on Friday accused two brothers of the bombing of a depot."));
    assertEquals(
        "", day("killed", "Turkey said in a statement on Monday that 33 soldiers were killed."));
    assertEquals("", day("killing", "Police arrested a baker on Sunday for the killing of a nun."));
    assertEquals("2021-08-22", day("arrested", "Police arrested a baker on Sunday for murder."));
  }

  @Test
  void countsDaysGoneSinceAnEvent() {
    assertEquals(
        "2021-08-21",
        day(
            "battle",
            "The market opened again on Tuesday, three days after a battle on the quay."));
    assertEquals(
        "2021-08-24",
        day(
            "opened fire",
            "Guards opened fire on Tuesday, three days after a battle on the quay."));
  }

  @Test
  void aClockTimeIsOnTheDayToldBefore() {
    String text = "The siege began on Monday. Guards heard shots at 9:15. A raid followed at dawn.";
    assertEquals("2021-08-23", day("raid", text));
  }

  @Test
  void aTimeThatOpensTheSentenceHoldsForIt() {
    String text =
        "In the night of 11 to 12 August a group of six guards, two cooks and a clerk was walking "
            + "home along the canal, past the mill, when it was shelled from the hill.";
    assertEquals("2021-08-11TNI", day("shelled", text));
  }

  @Test
  void findsTheDayOfTheNews() {
    assertEquals("2021-08-25", news("Jan. 9: Troops search a mill\nTwo men were held yesterday."));
    assertEquals("2021-08-25", news("A clerk blamed for Monday's fire was held on Wednesday."));
    assertEquals(
        "2021-08-24",
        news("A guard was held overnight in a raid on a mill on Tuesday, near here."));
    assertEquals("P3D", news("A patrol killed two men during the past three days."));
    assertEquals("", news("Soldiers have held forty men since Monday."));
  }

  private static String news(String text) {
    return new NewsDay().of(sense(text)).map(TimeExpression::value).orElse("");
  }

  @Test
  void carriesTheDayOverFromTheSentenceBefore() {
    assertEquals(
        "2021-08-23",
        day("burned", "The mob came on Monday. Two shops were burned to the ground."));
  }
}
