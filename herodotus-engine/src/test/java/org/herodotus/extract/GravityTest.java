package org.herodotus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.EventMention;
import org.herodotus.model.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GravityTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  private static final String BUDGET =
      " The house met again on Tuesday. Members spoke for two hours. The budget passed by six"
          + " votes. A second reading follows in May. The speaker thanked the clerks. Seats in the"
          + " gallery were full. Tea was served.";

  private static List<EventMention> opened(String text) {
    return HERODOTUS.read(Report.of("r", "Wire", Optional.empty(), "", text)).events().stream()
        .filter(e -> e.factuality().opensIncident())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The party attacked the ruling of the high court.",
        "Three deputies attacked the finance minister for his silence.",
        "The premier came under fire after he praised a donor.",
        "The airline battled for customers in Lagos.",
        "The two rivals clashed over the price of bread.",
        "Critics say the board plundered the pension fund.",
        "Police arrested a plumber in Leeds on suspicion of burglary.",
        "A clerk was detained at the border for forged stamps.",
        "An accountant was arrested in Lilongwe with cash in his boot.",
        "A teacher was charged with sexual abuse in Bradford.",
        "Lions attacked a cyclist near Arusha."
      })
  void wordsOfForceAloneOpenNothingInAReportOfOtherThings(String sentence) {
    assertThat(opened(sentence + BUDGET)).isEmpty();
    assertThat(opened(BUDGET.strip() + " " + sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gunmen attacked the town hall of Leon.",
        "Two people were wounded when youths attacked a tax office in Leon.",
        "Rebels and soldiers clashed near Leon.",
        "Militiamen plundered the pension office in Leon.",
        "Police arrested three activists in Leon on Monday.",
        "A journalist was detained in Leon on Monday.",
        "The army arrested a farmer in Leon on Monday."
      })
  void armsFightersTheDeadAndPoliticsMakeThemDeeds(String sentence) {
    assertThat(opened(sentence + BUDGET)).isNotEmpty();
    assertThat(opened(BUDGET.strip() + " " + sentence)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Villagers attacked a tax office in Leon on Monday.",
        "Clashes between two clans broke out in Leon on Monday.",
        "Police arrested a driver in Leon after the attack on a tax office."
      })
  void aShortReportNeedsNoOtherWordOfForce(String text) {
    assertThat(opened(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He was convicted of murder, robbery and rape in 2012.",
        "The act lists offences such as treason, rape, kidnapping and robbery.",
        "The colonel faces charges of persecution, torture and murder."
      })
  void aListOfChargesNamesNoDeed(String text) {
    assertThat(opened(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two officers were accused of beating a boy to death in Leon in 2003.",
        "He was convicted of murdering six villagers near Leon.",
        "The air force is accused of bombing villages in Darfur."
      })
  void aChargeWithThoseWhomItBefellTellsTheDeed(String text) {
    assertThat(HERODOTUS.read(Report.of("r", "Wire", Optional.empty(), "", text)).events())
        .anyMatch(e -> !e.factuality().generic());
  }
}
