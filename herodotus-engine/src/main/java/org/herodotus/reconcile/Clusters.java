package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Groups episodes of many reports into incidents. Episodes are taken in a fixed order (day of
 * publication, report, place in the report), so that the result does not depend on the order of
 * input. Made for one set of episodes; not thread-safe.
 */
final class Clusters {
  private static final Comparator<EpisodeProfile> ORDER =
      Comparator.comparing((EpisodeProfile p) -> !p.lead())
          .thenComparing(p -> p.dated() ? p.published() : Long.MAX_VALUE)
          .thenComparing(p -> p.episode().report().id())
          .thenComparing(p -> p.episode().index());

  private final List<Cluster> clusters = new ArrayList<>();
  private final Lookup lookup;
  private final EpisodeAffinity.Desk desk;

  private Clusters(Profiler profiler) {
    this.lookup = new Lookup(profiler.words());
    this.desk = new EpisodeAffinity.Desk(profiler.atlas(), profiler.words());
  }

  /**
   * The incidents of these episodes.
   *
   * @param profiler what made their profiles
   * @param progress is told now and again how many of them have found their incident
   */
  static List<Cluster> of(List<EpisodeProfile> profiles, Profiler profiler, IntConsumer progress) {
    Clusters all = new Clusters(profiler);
    List<EpisodeProfile> ordered = profiles.stream().sorted(ORDER).toList();
    for (int i = 0; i < ordered.size(); i++) {
      all.place(ordered.get(i));
      progress.accept(i + 1);
    }
    return all.clusters;
  }

  private void place(EpisodeProfile p) {
    int home = home(p);
    if (home == clusters.size()) {
      clusters.add(new Cluster());
    }
    clusters.get(home).members().add(p);
    lookup.enter(home, p.keys());
  }

  /** The incident that an episode fits best, with the reason noted; a new one if it fits none. */
  private int home(EpisodeProfile p) {
    int home = clusters.size();
    try (EpisodeAffinity affinity = new EpisodeAffinity(p, desk)) {
      double most = 0;
      String reason = "";
      for (int c : lookup.candidates(p.keys())) {
        Cluster cluster = clusters.get(c);
        if (cluster.admits(p, affinity)) {
          Cluster.Fit fit = cluster.fit(affinity);
          if (fit.value() > most) {
            home = c;
            most = fit.value();
            reason = affinity.reason(fit.nearest());
          }
        }
      }
      if (!reason.isEmpty()) {
        clusters.get(home).reasons().add(reason);
      }
    }
    return home;
  }
}
