package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.herodotus.model.Incident;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.herodotus.model.Statement;

/**
 * Incidents in the making: takes readings one after the other, keeps of each its report and what is
 * told of incidents, and lets its words go. The result depends on the set of readings, not on their
 * order. For one use; not thread-safe.
 */
public final class Joining {
  private final EpisodeBuilder within = new EpisodeBuilder();
  private final IncidentBuilder builder = new IncidentBuilder();
  private final Profiler profiler;
  private final List<Taken> taken = new ArrayList<>();
  private final List<EpisodeProfile> profiles = new ArrayList<>();

  /** What is kept of a reading beside its episodes. */
  private record Taken(Report report, List<Statement> statements) {}

  Joining(Terms terms) {
    this.profiler = new Profiler(terms);
  }

  /** Takes a reading; each report once. */
  public void add(Reading reading) {
    taken.add(new Taken(reading.report(), reading.statements()));
    if (tells(reading)) {
      for (Episode episode : within.episodes(reading)) {
        profiles.add(profiler.profile(episode, reading.resolved().marks()));
      }
    }
  }

  /** Whether a report tells of an incident; of one that does not, no words need be at hand. */
  private static boolean tells(Reading reading) {
    return reading.events().stream().anyMatch(e -> e.factuality().opensIncident());
  }

  /** How many episodes were found in the readings taken. */
  public int episodes() {
    return profiles.size();
  }

  /**
   * The incidents of all readings taken.
   *
   * @param progress is told how many episodes have found their incident
   */
  public Reconciliation finish(IntConsumer progress) {
    List<Cluster> clusters = Clusters.of(profiles, profiler, progress);
    taken.sort(Comparator.comparing(t -> t.report().id()));
    List<List<String>> copies = new CopyFinder().copies(taken.stream().map(Taken::report).toList());
    Set<String> copied = new HashSet<>();
    copies.forEach(group -> copied.addAll(group.subList(1, group.size())));
    List<Incident> incidents =
        clusters.stream().map(c -> builder.build(c, copied)).sorted(order()).toList();
    return new Reconciliation(incidents, loose(incidents), copies);
  }

  private static Comparator<Incident> order() {
    return Comparator.comparing(
            (Incident i) -> i.when().map(w -> w.start().toEpochDay()).orElse(Long.MAX_VALUE))
        .thenComparing(i -> i.where().map(w -> w.name()).orElse(""))
        .thenComparing(Incident::id);
  }

  private List<Statement> loose(List<Incident> incidents) {
    Set<Statement> bound = new HashSet<>();
    incidents.forEach(i -> bound.addAll(i.statements()));
    return taken.stream()
        .flatMap(t -> t.statements().stream())
        .filter(s -> !bound.contains(s))
        .toList();
  }
}
