package org.herodotus.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.herodotus.model.When;
import org.herodotus.model.Where;

/**
 * Groups episodes of many reports into incidents. Episodes are taken in a fixed order (day of
 * publication, report, place in the report), so that the result does not depend on the order of
 * input. Thread-safe.
 */
final class Clusters {
  private static final int KEYS = 14;

  /** Days of an episode that are looked up with its place. */
  private static final int DAYS = 3;

  /** Clusters that a key may have and still lead to them by itself. */
  private static final int FEW = 200;

  private final Terms terms = new Terms();
  private final EpisodeAffinity affinity = new EpisodeAffinity();

  /** Episodes of one incident and why they were joined. */
  record Cluster(List<EpisodeProfile> members, List<String> reasons) {}

  List<Cluster> cluster(List<Episode> episodes) {
    List<EpisodeProfile> profiles =
        new ArrayList<>(episodes.stream().map(e -> EpisodeProfile.of(e, terms)).toList());
    profiles.sort(
        Comparator.comparing((EpisodeProfile p) -> !p.lead())
            .thenComparing(p -> p.published().map(d -> d.toEpochDay()).orElse(Long.MAX_VALUE))
            .thenComparing(p -> p.episode().report())
            .thenComparing(p -> p.episode().index()));
    List<Cluster> clusters = new ArrayList<>();
    Map<String, Set<Integer>> index = new HashMap<>();
    for (EpisodeProfile p : profiles) {
      place(p, clusters, index);
    }
    return clusters;
  }

  private void place(EpisodeProfile p, List<Cluster> clusters, Map<String, Set<Integer>> index) {
    Set<String> keys = keys(p);
    int best = -1;
    EpisodeAffinity.Score bestScore = new EpisodeAffinity.Score(0, "");
    for (int c : candidates(keys, index)) {
      EpisodeAffinity.Score score = score(p, clusters.get(c));
      if (score.value() > bestScore.value()) {
        best = c;
        bestScore = score;
      }
    }
    if (best < 0) {
      best = clusters.size();
      clusters.add(new Cluster(new ArrayList<>(), new ArrayList<>()));
    } else if (!bestScore.reason().isEmpty()) {
      clusters.get(best).reasons().add(bestScore.reason());
    }
    clusters.get(best).members().add(p);
    for (String key : keys) {
      index.computeIfAbsent(key, k -> new HashSet<>()).add(best);
    }
  }

  /**
   * Mean over the three members that fit best; an episode never joins another of its own report,
   * nor a cluster whose days or towns it mostly contradicts, so that no chain of them can grow.
   */
  private EpisodeAffinity.Score score(EpisodeProfile p, Cluster cluster) {
    int against = 0;
    for (EpisodeProfile member : cluster.members()) {
      if (member.episode().report().equals(p.episode().report())) {
        return new EpisodeAffinity.Score(Double.NEGATIVE_INFINITY, "");
      }
      against += EpisodeAffinity.contradict(p, member) ? 1 : 0;
    }
    if (2 * against >= cluster.members().size()) {
      return new EpisodeAffinity.Score(Double.NEGATIVE_INFINITY, "");
    }
    List<EpisodeAffinity.Score> scores = new ArrayList<>();
    for (EpisodeProfile member : cluster.members()) {
      scores.add(affinity.score(p, member));
    }
    scores.sort(Comparator.comparingDouble(EpisodeAffinity.Score::value).reversed());
    int n = Math.min(3, scores.size());
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.max(-6, scores.get(i).value());
    }
    return new EpisodeAffinity.Score(sum / n, scores.get(0).reason());
  }

  /**
   * What an episode is looked up by: its heaviest words, its place and its days. An episode without
   * a day may be of any on which it is news.
   */
  static Set<String> keys(EpisodeProfile p) {
    Set<String> keys = new HashSet<>(List.of(p.text().top(KEYS)));
    Optional<String> place = p.episode().where().map(Clusters::place);
    place.ifPresent(name -> keys.add("@" + name));
    for (LocalDate day : days(p)) {
      keys.add("#" + day);
      place.ifPresent(name -> keys.add("@" + name + " " + day));
    }
    return keys;
  }

  private static List<LocalDate> days(EpisodeProfile p) {
    Optional<When> when = p.episode().when();
    if (when.isPresent()) {
      return when.get().start().datesUntil(when.get().end().plusDays(1)).limit(DAYS).toList();
    }
    return p.published().stream().flatMap(d -> d.minusDays(1).datesUntil(d.plusDays(1))).toList();
  }

  private static String place(Where where) {
    return where
        .place()
        .id()
        .orElseGet(() -> where.place().name() + " " + where.place().country().orElse(""));
  }

  /**
   * Clusters that share at least two keys, one of which few clusters have: what hundreds share (a
   * common day, the wording of a template) says nothing by itself, and makes every pair a
   * candidate.
   */
  private static TreeSet<Integer> candidates(Set<String> keys, Map<String, Set<Integer>> index) {
    Map<Integer, Integer> hits = new HashMap<>();
    List<Set<Integer>> common = new ArrayList<>();
    for (String key : keys) {
      Set<Integer> clusters = index.getOrDefault(key, Set.of());
      if (clusters.size() > FEW) {
        common.add(clusters);
      } else {
        clusters.forEach(c -> hits.merge(c, 1, Integer::sum));
      }
    }
    TreeSet<Integer> out = new TreeSet<>();
    hits.forEach(
        (c, n) -> {
          if (n >= 2 || common.stream().anyMatch(clusters -> clusters.contains(c))) {
            out.add(c);
          }
        });
    return out;
  }
}
