package org.herodotus.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.herodotus.export.Wording;
import org.herodotus.model.Account;
import org.herodotus.model.Incident;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.StoredReport;

/**
 * Sets the accounts of an article's older versions beside those of the version that stands: nothing
 * that an outlet once told is lost when it changes the article. Figures of older versions have no
 * part in the ranges.
 */
final class Succession {
  private final IncidentStore store;
  private final Function<Report, List<Incident>> alone;

  /** What the older versions of an article told, the latest version first. */
  private record Past(List<Incident> incidents) {}

  private final Map<String, List<Past>> pasts = new HashMap<>();

  /** {@code alone}: the incidents that a report tells of, taken by itself. */
  Succession(IncidentStore store, Function<Report, List<Incident>> alone) {
    this.store = store;
    this.alone = alone;
  }

  Reconciliation apply(Reconciliation now) {
    return new Reconciliation(
        now.incidents().stream().map(this::withPast).toList(), now.loose(), now.copies());
  }

  private Incident withPast(Incident incident) {
    List<Account> accounts = new ArrayList<>();
    Set<String> reports = new LinkedHashSet<>();
    for (String id : incident.reports()) {
      for (Past past : pasts.computeIfAbsent(id, this::past)) {
        past.incidents().stream()
            .filter(i -> i.type() == incident.type() || past.incidents().size() == 1)
            .forEach(i -> reports.addAll(i.reports()));
      }
      reports.add(id);
    }
    if (reports.size() == incident.reports().size()) {
      return incident;
    }
    for (Account account : incident.accounts()) {
      accounts.addAll(chain(incident, account));
    }
    return incident.withAccounts(List.copyOf(reports), accounts);
  }

  /** The account's forerunners, the oldest first, and the account that stands. */
  private List<Account> chain(Incident incident, Account standing) {
    List<Account> older = new ArrayList<>();
    for (Past past : pasts.getOrDefault(standing.report(), List.of())) {
      past.incidents().stream()
          .filter(i -> i.type() == incident.type() || past.incidents().size() == 1)
          .flatMap(i -> i.accounts().stream())
          .filter(a -> Wording.voices(a.voices()).equals(Wording.voices(standing.voices())))
          .findFirst()
          .ifPresent(older::add);
    }
    List<Account> out = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (int i = older.size() - 1; i >= 0; i--) {
      out.add(superseding(older.get(i), before));
      before = Optional.of(older.get(i).id());
    }
    out.add(superseding(standing, before));
    return out;
  }

  private List<Past> past(String reportId) {
    Optional<Report> standing = store.report(reportId).map(StoredReport::report);
    if (standing.isEmpty()) {
      return List.of();
    }
    List<Past> out = new ArrayList<>();
    for (StoredReport older : store.olderVersions(standing.get())) {
      out.add(new Past(alone.apply(older.report())));
    }
    return out;
  }

  private static Account superseding(Account a, Optional<String> older) {
    return new Account(a.id(), a.report(), a.voices(), a.tolls(), a.independent(), older);
  }
}
