package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.herodotus.Herodotus;
import org.herodotus.model.Incident;
import org.herodotus.model.Publication;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;

/** Which reports tell of one incident, and which do not. */
class JoinsTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  private static final Reading MORNING =
      read(
          "a",
          "2022-06-10T06:00:00Z",
          "Bomb at teachers' college in Gusau kills nine",
          "A bomb went off at the teachers' college in Gusau on Thursday evening and killed at least"
              + " nine students, police said. The principal, Sanusi Bakwari, said that it lay under a"
              + " bench.");

  /** No place, no day: the college, the principal and the wording tell. */
  private static final Reading VOICES =
      read(
          "b",
          "2022-06-10T15:00:00Z",
          "The bench by the library",
          "When the bomb exploded, Sanusi Bakwari was correcting papers. The blast at the teachers'"
              + " college killed 14 students, three of whom died in hospital. The principal said"
              + " that the bench had been moved in the afternoon.");

  private static final Reading LATER =
      read(
          "c",
          "2022-07-19T09:00:00Z",
          "Three charged over college bombing",
          "Three men were charged in Gusau on Monday over the bombing of the teachers' college on 9"
              + " June, which killed 14 students. They belong to a cell of Ansaru, prosecutors said.");

  /** Another day and another place, with the same kind of deed and the same number. */
  private static final Reading ELSEWHERE =
      read(
          "d",
          "2022-06-21T09:00:00Z",
          "Market bomb kills nine in Damboa",
          "A bomb went off in the market of Damboa on Monday and killed nine people, police said.");

  private static Reading read(String id, String published, String title, String text) {
    return HERODOTUS.read(
        Report.of(
            id,
            "Outlet " + id,
            Optional.of(Publication.at(Instant.parse(published))),
            title,
            text));
  }

  private static List<Incident> bombings(List<Reading> readings) {
    return HERODOTUS.reconcile(readings).incidents().stream()
        .filter(i -> !i.tolls().isEmpty())
        .toList();
  }

  @Test
  void reportWithoutDayAndPlaceJoinsByNamesAndWords() {
    List<Incident> incidents = bombings(List.of(MORNING, VOICES));

    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).reasons())
        .anyMatch(r -> r.startsWith("across reports:") && r.contains("same rare names"));
  }

  @Test
  void reportOfTheTrialJoinsByTheDayThatItTells() {
    List<Incident> incidents = bombings(List.of(MORNING, LATER));

    assertThat(incidents).filteredOn(i -> i.reports().contains("a")).hasSize(1);
    assertThat(incidents)
        .filteredOn(i -> i.reports().contains("a"))
        .allSatisfy(i -> assertThat(i.reports()).contains("c"));
  }

  @Test
  void anotherDayInAnotherPlaceIsAnotherIncident() {
    assertThat(bombings(List.of(MORNING, ELSEWHERE))).hasSize(2);
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    List<Reading> readings = new ArrayList<>(List.of(MORNING, VOICES, LATER, ELSEWHERE));
    List<Incident> first = HERODOTUS.reconcile(readings).incidents();
    Random random = new Random(5);
    for (int i = 0; i < 6; i++) {
      Collections.shuffle(readings, random);
      assertThat(HERODOTUS.reconcile(readings).incidents()).isEqualTo(first);
    }
  }

  /** One office's bulletins follow one template: day and town tell their incidents apart. */
  @Test
  void bulletinsOfOneTemplateStayApart() {
    List<String> towns = List.of("Gao", "Mopti", "Kidal", "Menaka", "Timbuktu", "Bandiagara");
    List<Reading> bulletins = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      LocalDate day = LocalDate.of(2021, 3, 2).plusDays(9L * i);
      bulletins.add(
          HERODOTUS.read(
              Report.of(
                  "bulletin" + i,
                  "Regional police",
                  Optional.of(Publication.on(day.plusDays(1))),
                  "Daily bulletin",
                  "Police recorded the following. Gunmen attacked a checkpoint in "
                      + towns.get(i % towns.size())
                      + " on "
                      + day
                      + ", killing three soldiers. The public is asked to come forward.")));
    }

    assertThat(HERODOTUS.reconcile(bulletins).incidents()).hasSize(24);
  }
}
