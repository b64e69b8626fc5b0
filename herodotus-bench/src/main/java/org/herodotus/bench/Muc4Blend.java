package org.herodotus.bench;

import org.jspecify.annotations.Nullable;

/**
 * How much the rules and a learned reader count, in log odds, the same for every slot. Few numbers
 * on purpose: the learned reader knows the training half by heart, so nothing can be fitted there,
 * and constants for each slot, chosen on one half of the development set, did not help on the
 * other.
 *
 * @param rules weight of the rules
 * @param learned weight of the learned reader
 * @param constant what is added
 */
record Muc4Blend(double rules, double learned, double constant) {
  /** What a string that a reader does not propose is worth to it. */
  private static final double RULES_SILENT = 0.05;

  private static final double LEARNED_SILENT = 0.15;

  static final Muc4Blend EVEN = new Muc4Blend(0.5, 0.5, 1);

  /**
   * @param byRules probability by the rules; null if they do not propose the string
   * @param byModel confidence of the learned reader; null if it does not
   */
  double probability(@Nullable Double byRules, @Nullable Double byModel) {
    double sum =
        rules * logOdds(byRules == null ? RULES_SILENT : byRules)
            + learned * logOdds(byModel == null ? LEARNED_SILENT : byModel)
            + constant;
    return 1 / (1 + Math.exp(-sum));
  }

  static double logOdds(double p) {
    double inside = Math.max(1e-4, Math.min(1 - 1e-4, p));
    return Math.log(inside / (1 - inside));
  }
}
