package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
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
   * @param nearest position of the first of these; negative if it fits worse than asked for
   */
  record Fit(double value, int nearest) {
    static final Fit NONE = new Fit(Double.NEGATIVE_INFINITY, -1);
  }

  /**
   * How well an episode fits. Wording is compared only with members that can be of the best, and
   * with none if what else is known of them leaves too little.
   *
   * @param least what the fit must be to be of interest
   */
  Fit fit(EpisodeAffinity affinity, double least) {
    double[] most = new double[members.size()];
    Best promising = new Best();
    for (int i = 0; i < most.length; i++) {
      most[i] = affinity.most(members.get(i));
      promising.enter(most[i], i);
    }
    if (promising.mean() < least) {
      return Fit.NONE;
    }
    Best best = new Best();
    for (boolean first : new boolean[] {true, false}) {
      for (int i = 0; i < most.length; i++) {
        if (most[i] >= promising.last() == first && most[i] >= best.last()) {
          affinity.most(members.get(i));
          best.enter(affinity.value(members.get(i)), i);
        }
      }
    }
    return new Fit(best.mean(), best.first);
  }

  /** The highest values of several, and whose is the first of the highest. */
  private static final class Best {
    private final double[] values = new double[BEST];
    private int first;
    private int n;

    Best() {
      Arrays.fill(values, Double.NEGATIVE_INFINITY);
    }

    void enter(double value, int of) {
      if (value > values[0] || value == values[0] && of < first) {
        first = of;
      }
      double falling = value;
      for (int i = 0; i < values.length; i++) {
        if (falling > values[i]) {
          double next = values[i];
          values[i] = falling;
          falling = next;
        }
      }
      n = Math.min(n + 1, BEST);
    }

    /** The lowest of them. */
    double last() {
      return values[BEST - 1];
    }

    double mean() {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += Math.max(WORST, values[i]);
      }
      return sum / n;
    }
  }
}
