package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Claim;
import org.herodotus.model.Incident;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;

/** Which tellings of one report are one incident, and which are not. */
class EpisodesTest {
  private static final Herodotus HERODOTUS = new Herodotus();
  private static final Publication NEWS_DAY = Publication.at(Instant.parse("2022-06-10T12:00:00Z"));

  private static List<Incident> incidents(String title, String text) {
    Report report = Report.of("r", "Wire", Optional.of(NEWS_DAY), title, text);
    return HERODOTUS.reconcile(List.of(HERODOTUS.read(report))).incidents();
  }

  @Test
  void bombAtTheGateAndGunmenInsideAreOneAssault() {
    List<Incident> incidents =
        incidents(
            "",
            "A suicide bomber blew himself up at the gate of a hotel in Kismayo on Thursday. Gunmen"
                + " then stormed the building and killed nine guests.");

    assertThat(incidents).extracting(Incident::type).containsExactly(IncidentType.ARMED_ASSAULT);
  }

  @Test
  void theAttackersWhoActAgainAreThoseToldBefore() {
    List<Incident> incidents =
        incidents(
            "",
            "Gunmen abducted 12 pupils from a school near Kagara on Wednesday night. The attackers"
                + " shot dead a watchman at the gate.");

    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).tolls()).hasSize(2);
  }

  @Test
  void wordsThatTurnToSomethingElseOpenAnotherIncident() {
    List<Incident> incidents =
        incidents(
            "",
            "Unknown men shot dead a trader in Basra on Wednesday. Hours later, a feud between two"
                + " clans in the north of the city left four people dead.");

    assertThat(incidents)
        .extracting(Incident::type)
        .containsExactlyInAnyOrder(IncidentType.SHOOTING, IncidentType.BATTLE);
  }

  @Test
  void whatBeganLongBeforeLendsNoDay() {
    List<Incident> incidents =
        incidents(
            "",
            "Shelling killed 14 people in Hajin on Tuesday, in the heaviest fighting since the"
                + " offensive began on May 3. Rebels ambushed a convoy near the town and killed two"
                + " soldiers.");

    assertThat(incidents)
        .allSatisfy(
            i -> assertThat(i.when().orElseThrow().start().toString()).startsWith("2022-06"));
  }

  @Test
  void oneDeedOfAYearIsHistoryAndNoStatistic() {
    List<Incident> incidents =
        incidents(
            "",
            "A bomb killed three people in Quetta on Wednesday. In 2013 more than 60 people were"
                + " killed when a bomber struck a hospital there.");

    assertThat(incidents).hasSize(2);
    assertThat(incidents.get(0).background()).isTrue();
  }

  @Test
  void killingIsNotNamedAfterTheAbductionOfAnotherDay() {
    List<Incident> incidents =
        incidents(
            "",
            "Bandits kidnapped 14 women near Arbinda on Tuesday. Last month 60 villagers were"
                + " killed in Karma by men in uniform.");

    assertThat(incidents)
        .extracting(Incident::type)
        .containsExactlyInAnyOrder(IncidentType.KIDNAPPING, IncidentType.MASSACRE);
  }

  @Test
  void officialsWhoTellOfAFireClaimNothing() {
    List<Incident> incidents =
        incidents(
            "",
            "Arsonists torched a slum in Chattogram on Thursday. Officials said it killed nine"
                + " people.");

    assertThat(incidents)
        .allSatisfy(
            i -> assertThat(i.claims()).noneMatch(c -> c.kind() == Claim.Kind.RESPONSIBILITY));
  }

  @Test
  void figuresOfAnotherTownAndDayAreAnEpisodeOfTheirOwn() {
    List<Incident> incidents =
        incidents(
            "",
            "Gunmen killed 11 farmers in a village near Maiduguri on Wednesday, residents said. On"
                + " 14 April it was Konduga, with its 23 dead.");

    Incident farmers = incidents.get(incidents.size() - 1);
    assertThat(incidents).hasSize(2);
    assertThat(farmers.tolls()).hasSize(1);
    assertThat(incidents.get(0).when().orElseThrow().start()).isEqualTo("2022-04-14");
    assertThat(incidents.get(0).where().orElseThrow().name()).contains("Konduga");
  }

  @Test
  void figuresOfDaysLongBeforeAreNotThoseOfTheNews() {
    List<Incident> incidents =
        incidents(
            "",
            "Shells hit a bus stop in Taiz on Thursday and killed six people. In February 31 more"
                + " died.");

    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).accounts()).hasSize(1);
    assertThat(incidents.get(0).accounts().get(0).tolls()).hasSize(1);
  }

  @Test
  void whatIsToldRightAfterHistoryGoesOnWithIt() {
    List<Incident> incidents =
        incidents(
            "",
            "A roadside bomb killed two soldiers near Lashkar Gah on Thursday.\n\nOn 3 May 2015 a"
                + " bomb exploded on a bus in Kandahar. More than 40 people were killed.");

    Incident old = incidents.get(0);
    assertThat(incidents).hasSize(2);
    assertThat(old.background()).isTrue();
    assertThat(old.tolls()).hasSize(1);
  }

  @Test
  void whatStruckAbroadTheDayBeforeIsNoPartOfTheStrike() {
    List<Incident> incidents =
        incidents(
            "Air strike kills dozens in Yemen",
            "An air strike hit a wedding in Yemen's Hajjah province on Thursday, killing 28 people,"
                + " medics said. The coalition said that it had aimed at those who launched a missile"
                + " at the Saudi city of Najran the day before. That missile was shot down; its"
                + " debris killed one resident of the city and wounded nine.");

    assertThat(incidents)
        .filteredOn(i -> !i.tolls().isEmpty())
        .extracting(i -> i.where().orElseThrow().place().country().orElse(""))
        .contains("YEM", "SAU");
  }
}
