package org.herodotus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herodotus.Herodotus;
import org.herodotus.TestTable;
import org.herodotus.model.EventMention;
import org.herodotus.model.Interaction;
import org.herodotus.model.PloverType;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventReaderTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  private static List<EventMention> events(String title, String text) {
    return HERODOTUS.read(Report.of("r", "Wire", Optional.empty(), title, text)).events();
  }

  /** Events of a text published on Friday, 15 March 2024. */
  private static List<EventMention> dated(String text) {
    Publication friday = Publication.on(LocalDate.of(2024, 3, 15));
    return HERODOTUS.read(Report.of("r", "Wire", Optional.of(friday), "", text)).events();
  }

  static Stream<String[]> sentences() throws IOException {
    return TestTable.rows(EventReaderTest.class, "event-sentences.tsv");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("sentences")
  void tellsTheTypeOfASentence(String type, String sentence) {
    String strongest =
        events("", sentence).stream()
            .max(Comparator.comparingDouble(EventMention::confidence))
            .map(e -> e.type().label())
            .orElse("none");
    assertThat(strongest).isEqualTo(type);
  }

  @Test
  void pointsBackWithDefiniteArticle() {
    List<EventMention> events =
        events("", "A bomb exploded in a market on Monday. The attack was condemned by the mayor.");
    assertThat(events).hasSize(2);
    assertThat(events.get(0).definite()).isFalse();
    assertThat(events.get(1).definite()).isTrue();
    assertThat(events.get(1).type()).isEqualTo(events.get(0).type());
  }

  @Test
  void carriesOnlyTheDaysOfEvents() {
    List<EventMention> events =
        HERODOTUS
            .read(
                Report.of(
                    "r",
                    "Wire",
                    Optional.of(Publication.on(LocalDate.of(2021, 8, 26))),
                    "",
                    "Gunmen shot two drivers on Monday. A clerk was beaten; he was let go on"
                        + " Wednesday. Rebels burned a mill."))
            .events();
    EventMention last = events.get(events.size() - 1);
    assertThat(last.times().get(0).value()).isEqualTo("2021-08-23");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bomb|2024-03-03|Earlier this month, on March 3, a bomb exploded at the mill.",
        "raided|2024-03-08|A bomb killed nine on Sunday, two days after soldiers raided a farm.",
        "killing|2024-03-04|The army retook the fort on March 5, a day after rebels overran it,"
            + " killing 30 soldiers.",
        "shot|2024-03-07|Three days after a bomb killed 11 people on March 4, gunmen shot two men.",
        "shot|2024-03-02|A bus was ambushed on 2 March; rebels shot the driver, and eight days"
            + " later gunmen burned a mill.",
        "blast|2014-05-03|The blast at the market in Sarma (3-4 May 2014) cost 31 lives.",
        "shot|2024-03-11|Fighting went on. 11-12 March, night. Gunmen shot two drivers.",
        "killed|1987-05-04|Older people think of 4 May 1987, when raiders threw grenades, fired at"
            + " the chapel, beat the guards and killed two nuns.",
        "shot|2024-03-14|Rebels stormed a mill on Thursday. Schools will stay closed tomorrow."
            + " Gunmen shot two drivers.",
        "shot|2024-03-12|Two men on a motorcycle shot Mr Tannis on Tuesday.",
      })
  void datesADeedAsItsSentenceDoes(String word, String day, String text) {
    assertThat(dated(text))
        .filteredOn(e -> text.substring(e.trigger().start()).startsWith(word))
        .first()
        .satisfies(e -> assertThat(e.times().get(0).earliest()).contains(LocalDate.parse(day)));
  }

  @Test
  void everyMentionHoldsItsEvidence() {
    Report report =
        Report.of("r", "Wire", Optional.empty(), "Blast kills four", "A car bomb killed four men.");
    assertThat(HERODOTUS.read(report).events())
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.evidence().holdsIn(report.content())).isTrue())
        .allSatisfy(e -> assertThat(e.evidence().span().contains(e.trigger())).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The two governments agreed to reopen the border.|AGREE",
        "The French foreign minister met his Greek counterpart on Monday.|CONSULT",
        "The Polish president praised Canada for its help.|SUPPORT",
        "The government lifted the state of emergency.|CONCEDE",
        "Kenya extradited the suspect to Uganda.|COOPERATE",
        "Norway delivered food aid to Malawi.|AID",
        "The rebels released three hostages on Friday.|RETREAT",
        "Ghana demanded that Togo close the camp.|REQUEST",
        "Peru accused Chile of spying.|ACCUSE",
        "Iran rejected the offer.|REJECT",
        "The rebels threatened to attack the capital.|THREATEN",
        "Thousands of people marched through the capital against the law.|PROTEST",
        "Spain recalled its ambassador from Cuba.|SANCTION",
        "The army deployed troops along the frontier.|MOBILIZE",
        "Police arrested nine opposition activists.|COERCE",
        "Militants attacked a village in Mali.|ASSAULT",
        "Ghana will meet the mediators next week.|AGREE",
        "The president said he would not meet the rebels.|REJECT"
      })
  void tellsThePloverType(String text, PloverType type) {
    assertThat(HERODOTUS.read(Report.of("r", "Wire", Optional.empty(), "", text)).interactions())
        .extracting(Interaction::type)
        .containsExactly(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Police identified the bomber as Omar Haddad.|ATTACKER|Omar Haddad",
        "The gunman, Peter Novak, fled on foot.|ATTACKER|Peter Novak",
        "Its agency named the attacker, whose real name was Karim al-Saadi.|ATTACKER|Karim al-Saadi",
        "Prosecutors named Luis Ortega as the suspected mastermind.|SUSPECT|Luis Ortega",
        "The mayor, Peter Novak, visited the market.|none|none",
        "A man, Peter Novak, saw it from a window.|none|none"
      })
  void namesThoseHeldToHaveDoneIt(String sentence, String role, String name) {
    List<String> found =
        events("", "A bomb exploded in a market in Kabul on Monday. " + sentence).stream()
            .flatMap(e -> e.arguments().stream())
            .filter(a -> a.kind() == org.herodotus.model.GroupKind.ATTACKER && a.named())
            .map(a -> a.role() + " " + a.text())
            .toList();
    assertThat(found).isEqualTo(role.equals("none") ? List.of() : List.of(role + " " + name));
  }

  @Test
  void aDaysAttackPointsBack() {
    List<EventMention> events =
        dated(
            "A suicide bomber struck a bus station in Kabul on Thursday. Thursday's assault"
                + " alarmed the town.");
    assertThat(events.get(events.size() - 1).definite()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "murder|A march against the murder was held in Cardiff on Thursday.",
        "attack|The attack was condemned in Geneva on Thursday.",
        "attacks|The attacks raised fears for the games in Cardiff on Thursday.",
        "raid|The raid was plotted in Geneva."
      })
  void dayAndPlaceOfWhatCameOfADeedAreNotItsOwn(String word, String sentence) {
    String text = "Two men stabbed a soldier in Woolwich on Wednesday. " + sentence;
    EventMention told =
        dated(text).stream()
            .filter(e -> e.sentence() == 1)
            .filter(e -> text.substring(e.trigger().start()).startsWith(word))
            .findFirst()
            .orElseThrow();
    assertThat(told.places()).noneMatch(p -> p.place().name().matches("Cardiff|Gen[eè]v[ea]"));
    assertThat(told.times()).noneMatch(t -> t.value().equals("2024-03-14"));
  }

  @Test
  void theSceneIsNotWhatTheDistanceIsMeasuredFrom() {
    List<EventMention> events =
        events("", "Gunmen opened fire near the market of Datta Khel, 40 km west of Miranshah.");
    assertThat(events.get(0).places().get(0).place().name()).isEqualTo("Datta Khel");
  }

  @Test
  void anEventThatOnlyMeasuresTimeHasNeitherDayNorPlaceOfTheOther() {
    List<EventMention> events =
        dated(
            "On Monday, two days before the siege bombing, gunmen shot dead four guards in"
                + " the Khanabad district.");
    EventMention bombing =
        events.stream()
            .filter(e -> e.type() == org.herodotus.model.IncidentType.BOMBING)
            .findFirst()
            .orElseThrow();
    assertThat(bombing.places()).isEmpty();
    assertThat(bombing.times()).isEmpty();
    assertThat(events).anyMatch(e -> !e.places().isEmpty() && !e.times().isEmpty());
  }

  @Test
  void aBareNameThatOpensTheParagraphIsTheScene() {
    List<EventMention> events =
        events("", "Goma. A grenade thrown into a bar wounded seven customers.");
    assertThat(events.get(0).places().get(0).place().name()).isEqualTo("Goma");
  }
}
