package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Place;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciled;
import org.herodotus.reconcile.Sketch.Told;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final Place ARLU = Sketch.town("Arlu", "AFG", 34.5, 69.2);
  private static final Place BESH = Sketch.town("Besh", "AFG", 36.7, 67.1);

  private final Reconciler reconciler = new Reconciler();

  private static Reading morning() {
    return Sketch.report(
            "a",
            "2020-03-03",
            "Bomb in Arlu kills nine",
            "A bomb went off in the cattle market of Arlu on Tuesday and killed nine people, police said.\n\n"
                + "The blast broke windows two streets away. A clinic spoke of 12 dead.")
        .event("Bomb", IncidentType.BOMBING, Told.bare())
        .event("bomb went off", IncidentType.BOMBING, Told.at("2020-03-03", ARLU))
        .event("The blast", IncidentType.BOMBING, Told.back())
        .toll("killed nine people", Harm.KILLED, 9, "police")
        .toll("12 dead", Harm.KILLED, 12, "clinic")
        .reading();
  }

  private static Reading evening() {
    return Sketch.report(
            "b",
            "2020-03-04",
            "Rebels claim Arlu market bombing",
            "The Red Wing said it had planted the bomb that killed nine people in the cattle market of Arlu on"
                + " Tuesday.\n\nIn Besh, in the north, gunmen shot dead a judge on Tuesday.")
        .event("bombing", IncidentType.BOMBING, Told.bare())
        .event("planted the bomb", IncidentType.BOMBING, Told.at("2020-03-03", ARLU))
        .event("shot dead", IncidentType.SHOOTING, Told.at("2020-03-03", BESH))
        .toll("killed nine people", Harm.KILLED, 9)
        .responsibility("The Red Wing said it had planted the bomb", "Red Wing")
        .reading();
  }

  @Test
  void mentionsOfOneEventInOneReportAreOneIncident() {
    List<Incident> incidents = reconciler.reconcile(List.of(morning())).incidents();

    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).evidence()).hasSize(3);
    assertThat(incidents.get(0).reasons()).anyMatch(r -> r.contains("points back"));
  }

  @Test
  void anotherPlaceOnTheSameDayIsAnotherIncident() {
    List<Incident> incidents = reconciler.reconcile(List.of(evening())).incidents();

    assertThat(incidents)
        .extracting(Incident::type)
        .containsExactlyInAnyOrder(IncidentType.BOMBING, IncidentType.SHOOTING);
  }

  @Test
  void reportsOfOneIncidentJoinAndKeepTheirVoicesApart() {
    List<Incident> incidents = reconciler.reconcile(List.of(evening(), morning())).incidents();

    Incident bombing =
        incidents.stream().filter(i -> i.type() == IncidentType.BOMBING).findFirst().orElseThrow();
    assertThat(incidents).hasSize(2);
    assertThat(bombing.reports()).containsExactly("a", "b");
    assertThat(bombing.accounts()).hasSize(3);
    assertThat(bombing.perpetrators())
        .singleElement()
        .matches(p -> p.claimed() && p.name().equals("Red Wing"));
    Reconciled killed = bombing.tolls().get(0);
    assertThat(killed.low()).isEqualTo(OptionalInt.of(9));
    assertThat(killed.best()).isEqualTo(OptionalInt.of(9));
    assertThat(killed.high()).isEqualTo(OptionalInt.of(12));
    assertThat(bombing.disagreements())
        .anyMatch(d -> d.field().equals("killed") && d.positions().size() == 2);
  }

  @Test
  void historyStaysApartFromTheNews() {
    Reading reading =
        Sketch.report(
                "h",
                "2020-03-03",
                "Bomb in Arlu",
                "A bomb went off in Arlu on Tuesday. In 2009 a bomb in Arlu killed 40 people.")
            .event("bomb went off", IncidentType.BOMBING, Told.at("2020-03-03", ARLU))
            .event(
                "bomb in Arlu killed",
                IncidentType.BOMBING,
                Told.at("2009-05-01", ARLU).asHistory())
            .toll("40 people", Harm.KILLED, 40)
            .reading();

    List<Incident> incidents = reconciler.reconcile(List.of(reading)).incidents();

    assertThat(incidents).hasSize(2);
    assertThat(incidents.get(0).background()).isTrue();
    assertThat(incidents.get(0).accounts()).hasSize(1);
    assertThat(incidents.get(1).background()).isFalse();
    assertThat(incidents.get(1).accounts()).isEmpty();
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    List<Reading> readings = new ArrayList<>(List.of(morning(), evening()));
    for (int i = 0; i < 12; i++) {
      Place place = Sketch.town("Town" + i, "AFG", 30 + i * 0.7, 60 + i * 0.5);
      readings.add(
          Sketch.report(
                  "r" + i,
                  "2020-03-0" + (1 + i % 8),
                  "Attack",
                  "Gunmen attacked Town" + i / 2 + " and shot " + i + " men.")
              .event(
                  "attacked", IncidentType.ARMED_ASSAULT, Told.at("2020-03-0" + (1 + i / 4), place))
              .reading());
    }
    List<Incident> expected = reconciler.reconcile(readings).incidents();
    long seed = Long.getLong("seed", 7152L);
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(readings, random);
      assertThat(reconciler.reconcile(readings).incidents())
          .as("seed %d round %d", seed, round)
          .isEqualTo(expected);
    }
  }

  @Test
  void whatIsToldWithoutDayOrPlaceBelongsToTheHeadline() {
    Reading reading =
        Sketch.report(
                "a",
                "2020-03-03",
                "Bomb in Arlu kills nine",
                "A bomb went off in the cattle market of Arlu on Tuesday and killed nine people.\n\n"
                    + "Talks went on. Nobody knew why. Shops stayed shut. Buses did not run. Rain"
                    + " fell. Schools were closed.\n\n"
                    + "The clinic counted an attack that killed twelve people.")
            .event("Bomb", IncidentType.BOMBING, Told.bare())
            .event("bomb went off", IncidentType.BOMBING, Told.at("2020-03-03", ARLU))
            .event("an attack", IncidentType.ARMED_ASSAULT, Told.bare())
            .toll("killed nine people", Harm.KILLED, 9)
            .toll("killed twelve people", Harm.KILLED, 12, "clinic")
            .reading();
    List<Incident> incidents = reconciler.reconcile(List.of(reading)).incidents();
    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).accounts()).hasSize(2);
  }

  @Test
  void theOutletsOwnFigureFarFromTheSourcedOneStands() {
    Reading reading =
        Sketch.report(
                "a",
                "2020-03-03",
                "Bomb in Arlu",
                "A bomb went off in the cattle market of Arlu on Tuesday. Talks went on. Nobody knew"
                    + " why. Shops stayed shut. The rebels said it killed sixty people.\n\n"
                    + "Buses did not run. Rain fell. Schools were closed. Roads were shut.\n\n"
                    + "The blast left sixty villagers dead.")
            .event("bomb went off", IncidentType.BOMBING, Told.at("2020-03-03", ARLU))
            .event("The blast", IncidentType.BOMBING, Told.back())
            .toll("killed sixty people", Harm.KILLED, 60, "rebels")
            .toll("sixty villagers dead", Harm.KILLED, 60)
            .reading();
    assertThat(reconciler.reconcile(List.of(reading)).incidents().get(0).accounts()).hasSize(2);
  }

  @Test
  void oneDayOnePlaceAndOneKindAreOneIncident() {
    Reading reading =
        Sketch.report(
                "c",
                "2020-03-04",
                "Gunmen raid Arlu",
                "Gunmen shot a guard in Arlu on Tuesday.\n\nThe dam is closed. The ferry is late."
                    + " The harvest was poor.\n\nIn Arlu on Tuesday a clerk was shot dead.")
            .event("shot a guard", IncidentType.SHOOTING, Told.at("2020-03-03", ARLU))
            .event("shot dead", IncidentType.SHOOTING, Told.at("2020-03-03", ARLU))
            .reading();

    assertThat(reconciler.reconcile(List.of(reading)).incidents()).hasSize(1);
  }
}
