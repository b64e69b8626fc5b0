package org.herodotus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.Account;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.sqlite.SqliteStore;
import org.herodotus.testkit.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed article adds an account and keeps the one it takes the place of. */
class SuccessionTest {
  private static final Report FIRST =
      Cases.report("v1", "article", "Wire", "2024-03-12", "Bomb", "3 people died in the blast.");
  private static final Report CHANGED =
      Cases.report("v2", "article", "Wire", "2024-03-13", "Bomb", "5 people died in the blast.");

  @TempDir Path folder;

  private static Incident telling(Report report, int killed) {
    Account account =
        new Account(
            "account-" + report.id(),
            report.id(),
            List.of(),
            List.of(Cases.toll(report, Harm.KILLED, killed, killed + "", killed + " people died")),
            true,
            Optional.empty());
    return new Incident(
        "XXX-1",
        IncidentType.BOMBING,
        Incident.Status.HAPPENED,
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(report.id()),
        List.of(account),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void theNewAccountSupersedesTheOld() {
    try (IncidentStore store = SqliteStore.openOrCreate(folder.resolve("c.db"), "1")) {
      store.file(List.of(Cases.reading(FIRST)));
      store.file(List.of(Cases.reading(CHANGED)));
      Reconciliation now =
          new Succession(store, r -> List.of(telling(r, 3)))
              .apply(new Reconciliation(List.of(telling(CHANGED, 5)), List.of(), List.of()));
      Incident incident = now.incidents().get(0);
      assertThat(incident.reports()).containsExactly("v1", "v2");
      assertThat(incident.accounts())
          .extracting(Account::id)
          .containsExactly("account-v1", "account-v2");
      assertThat(incident.accounts().get(0).supersedes()).isEmpty();
      assertThat(incident.accounts().get(1).supersedes()).contains("account-v1");
      store.publish(now);
      assertThat(store.inspect().faults()).isEmpty();
      List<String> page =
          new Dossier(
                  incident,
                  incident.reports().stream().flatMap(r -> store.report(r).stream()).toList(),
                  Style.of(Style.Color.NEVER),
                  80)
              .lines();
      assertThat(page).anyMatch(l -> l.contains("earlier version of the article"));
      assertThat(page).anyMatch(l -> l.contains("(changed since, see [2])"));
    }
  }
}
