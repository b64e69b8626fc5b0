package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Account;
import org.herodotus.model.Claim;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.herodotus.model.Statement;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The badly paraphrased article for which the project was begun, where it is at hand. */
class FoundingCaseTest {
  private static final Path ARTICLE = Path.of("..", "..", "shared", "seed", "kabul-airport.txt");
  private static List<Incident> incidents = List.of();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(ARTICLE), "skipped: no " + ARTICLE + " beside the checkout");
    String all = Files.readString(ARTICLE);
    int end = all.indexOf('\n');
    Report report =
        Report.of(
            "kabul",
            "",
            Optional.of(Publication.on(LocalDate.of(2021, 8, 27))),
            all.substring(0, end).strip(),
            all.substring(end + 1).strip());
    incidents = new Reconciler().reconcile(List.of(new Herodotus().read(report))).incidents();
  }

  private static Incident bombing() {
    List<Incident> found =
        incidents.stream().filter(i -> i.type() == IncidentType.SUICIDE_BOMBING).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void oneBombingAndTheArrestBeforeIt() {
    assertThat(incidents)
        .extracting(Incident::type)
        .containsExactlyInAnyOrder(
            IncidentType.SUICIDE_BOMBING, IncidentType.RAID_OR_ARREST_OPERATION);
    assertThat(bombing().when().orElseThrow().start()).isEqualTo("2021-08-26");
    assertThat(bombing().where().orElseThrow().place().name()).contains("Hamid Karzai");
  }

  @Test
  void theGroupClaimsItAndTheAttackerIsNamed() {
    assertThat(bombing().claims())
        .filteredOn(c -> c.kind() == Claim.Kind.RESPONSIBILITY)
        .extracting(c -> c.claimant().actor().map(a -> a.name()).orElse(c.claimant().name()))
        .anyMatch(n -> n.contains("Islamic State"))
        .noneMatch(n -> n.contains("Iraq"));
    assertThat(bombing().individuals()).anyMatch(i -> i.name().contains("Lughari"));
    assertThat(bombing().statements()).anyMatch(s -> s.type() == Statement.Type.CONDEMN);
  }

  @Test
  void figuresStandSideBySide() {
    assertThat(figure(Harm.KILLED, 12, "")).isTrue();
    assertThat(figure(Harm.KILLED, 60, "")).isTrue();
    assertThat(figure(Harm.KILLED, 60, "Islamic State")).isTrue();
    assertThat(figure(Harm.WOUNDED, 100, "Islamic State")).isTrue();
    assertThat(figure(Harm.CASUALTIES, 160, "Amaq")).isTrue();
    assertThat(figure(Harm.CASUALTIES, 20, "Amaq > military sources")).isTrue();
    assertThat(bombing().accounts())
        .flatExtracting(Account::tolls)
        .anyMatch(t -> t.scope() == Toll.Scope.SUBSET && t.group().contains("Marines"));
    assertThat(incidents)
        .flatExtracting(Incident::accounts)
        .flatExtracting(Account::tolls)
        .extracting(t -> t.quantity().stated().orElse(0))
        .doesNotContain(88, 16);
  }

  private static boolean figure(Harm harm, int stated, String voice) {
    String[] chain = voice.split(" > ");
    return bombing().accounts().stream()
        .filter(a -> voice.isEmpty() ? a.voices().isEmpty() : speaks(a.voices(), chain))
        .flatMap(a -> a.tolls().stream())
        .anyMatch(t -> t.harm() == harm && t.quantity().stated().orElse(0) == stated);
  }

  private static boolean speaks(List<Voice> voices, String... chain) {
    if (voices.size() != chain.length) {
      return false;
    }
    for (int i = 0; i < chain.length; i++) {
      if (!voices.get(i).name().contains(chain[i])) {
        return false;
      }
    }
    return true;
  }
}
