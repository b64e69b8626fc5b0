package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Episodes of one incident, in the order in which they joined, and why they did. */
final class Cluster {
  /** Members that say how well an episode fits. */
  private static final int BEST = 3;

  /** What a member counts at least, however badly it fits. */
  private static final double WORST = -6;

  private final List<EpisodeProfile> members = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  List<EpisodeProfile> members() {
    return members;
  }

  List<String> reasons() {
    return reasons;
  }

  /**
   * Whether an episode may be of this incident: it never joins another of its own report, nor
   * episodes most of whose days or towns it contradicts, so that no chain of them can grow.
   */
  boolean admits(EpisodeProfile episode, EpisodeAffinity affinity) {
    int against = 0;
    for (EpisodeProfile member : members) {
      if (member.report() == episode.report()) {
        return false;
      }
      against += affinity.contradicts(member) ? 1 : 0;
    }
    return 2 * against < members.size();
  }

  /**
   * How well an episode fits.
   *
   * @param value mean over the three members that fit best; joins from 0 on
   * @param nearest the first of these
   */
  record Fit(double value, EpisodeProfile nearest) {}

  /** How well an episode fits: only members are compared to the end that can be of the best. */
  Fit fit(EpisodeAffinity affinity) {
    double[] best = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    EpisodeProfile nearest = members.get(0);
    for (EpisodeProfile member : members) {
      if (affinity.most(member) < best[BEST - 1]) {
        continue;
      }
      double value = affinity.value(member);
      if (value > best[0]) {
        nearest = member;
      }
      enter(value, best);
    }
    int n = Math.min(BEST, members.size());
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.max(WORST, best[i]);
    }
    return new Fit(sum / n, nearest);
  }

  /** Puts a value in its place among the best, highest first, if it is one of them. */
  private static void enter(double value, double[] best) {
    double falling = value;
    for (int i = 0; i < best.length; i++) {
      if (falling > best[i]) {
        double next = best[i];
        best[i] = falling;
        falling = next;
      }
    }
  }
}
