package org.herodotus.reconcile;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The grounds that hold for one pair of episodes, and what they add up to. Wording is weighed last
 * and only where it can matter, since to compare it takes longest; what it weighs is added in its
 * place, so that the sum does not depend on how much was asked. Used for one pair after the other;
 * not thread-safe.
 */
final class Balance {
  /** Likeness of wording from which on it is named as a reason. */
  private static final double LIKE = 0.25;

  /** More than any sum can be off by rounding. */
  private static final double ROUNDING = 1e-9;

  private final Ground[] grounds = new Ground[Ground.values().length];
  private final double[] weights = new double[grounds.length];
  private int n;
  private boolean mains;
  private double likeness;

  /**
   * Takes away all that lies on it.
   *
   * @param bothMain whether both episodes are what their reports are mainly about
   */
  void clear(boolean bothMain) {
    n = 0;
    mains = bothMain;
    likeness = 0;
    add(Ground.PRIOR, 1);
  }

  /** Adds so much of a ground; none if there is none of it. */
  void add(Ground ground, double amount) {
    if (amount > 0) {
      grounds[n] = ground;
      weights[n++] = ground.weight(mains) * amount;
    }
  }

  boolean holds(Ground ground) {
    for (int i = 0; i < n; i++) {
      if (grounds[i] == ground) {
        return true;
      }
    }
    return false;
  }

  /** What the grounds can add up to at most, however like the wording. */
  double most() {
    return sum(1) + ROUNDING;
  }

  /** What they add up to with so much likeness of wording, 0 to 1. */
  double with(double wording) {
    likeness = wording;
    return sum(wording);
  }

  private double sum(double wording) {
    double sum = weights[0] + Ground.WORDING.weight(mains) * wording;
    for (int i = 1; i < n; i++) {
      sum += weights[i];
    }
    return sum;
  }

  /** What spoke for it, as a coder would say it. */
  String reason() {
    Set<String> words = new LinkedHashSet<>();
    for (int i = 0; i < n; i++) {
      if (i == 1 && likeness >= LIKE) {
        words.add(Ground.WORDING.words());
      }
      words.add(grounds[i].words());
    }
    if (n == 1 && likeness >= LIKE) {
      words.add(Ground.WORDING.words());
    }
    words.remove("");
    return String.join(", ", words);
  }
}
