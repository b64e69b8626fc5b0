package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.herodotus.model.Incident;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Statement;

/**
 * Joins mentions of one incident within and across reports, and sets its accounts side by side. The
 * result depends on the set of readings, not on their order. Thread-safe.
 */
public final class Reconciler {
  private final EpisodeBuilder within = new EpisodeBuilder();
  private final Clusters across = new Clusters();
  private final CopyFinder copyFinder = new CopyFinder();
  private final IncidentBuilder builder = new IncidentBuilder();

  public Reconciliation reconcile(Collection<Reading> readings) {
    List<Reading> ordered =
        readings.stream().sorted(Comparator.comparing((Reading r) -> r.report().id())).toList();
    List<List<String>> copies = copyFinder.copies(ordered.stream().map(Reading::report).toList());
    Set<String> copied = new HashSet<>();
    copies.forEach(group -> copied.addAll(group.subList(1, group.size())));
    List<Episode> episodes = new ArrayList<>();
    ordered.stream().filter(Reconciler::tells).forEach(r -> episodes.addAll(within.episodes(r)));
    List<Incident> incidents =
        across.cluster(episodes).stream()
            .map(c -> builder.build(c, copied))
            .sorted(order())
            .toList();
    return new Reconciliation(incidents, loose(ordered, incidents), copies);
  }

  /** Whether a report tells of an incident; of one that does not, no words need be at hand. */
  private static boolean tells(Reading reading) {
    return reading.events().stream().anyMatch(e -> e.factuality().opensIncident());
  }

  private static Comparator<Incident> order() {
    return Comparator.comparing(
            (Incident i) -> i.when().map(w -> w.start().toEpochDay()).orElse(Long.MAX_VALUE))
        .thenComparing(i -> i.where().map(w -> w.name()).orElse(""))
        .thenComparing(Incident::id);
  }

  private static List<Statement> loose(List<Reading> readings, List<Incident> incidents) {
    Set<Statement> bound = new HashSet<>();
    incidents.forEach(i -> bound.addAll(i.statements()));
    List<Statement> out = new ArrayList<>();
    for (Reading r : readings) {
      r.statements().stream().filter(s -> !bound.contains(s)).forEach(out::add);
    }
    return out;
  }
}
