package org.herodotus.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * The range of a figure over all accounts.
 *
 * @param harm what befell them
 * @param low lowest total that an account gives
 * @param best most supported total; empty if no account gives a number
 * @param high highest total that an account gives; empty if an account sets no upper bound and none
 *     higher is told
 * @param rule name of the policy that chose {@code best}
 * @param support the words that {@code best} rests on
 */
public record Reconciled(
    Harm harm,
    OptionalInt low,
    OptionalInt best,
    OptionalInt high,
    String rule,
    List<Evidence> support) {
  public Reconciled {
    support = List.copyOf(support);
  }
}
