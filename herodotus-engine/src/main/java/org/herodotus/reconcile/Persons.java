package org.herodotus.reconcile;

import java.util.Set;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Toll;

/**
 * Tells two persons from two tellings of one: "a nun and a gardener were killed" tells of two, "a
 * man was killed ... the driver died" may tell of one. Stateless and thread-safe.
 */
final class Persons {
  private static final Set<String> ANYBODY = WordSets.of("anybody");

  private Persons() {}

  /** Whether two figures of one cannot be of the same person. */
  static boolean apart(Toll a, Toll b) {
    return one(a) && one(b) && (beside(a, b) || other(a, b));
  }

  private static boolean one(Toll toll) {
    return toll.quantity().high().orElse(0) == 1 && toll.quantity().low().orElse(0) == 1;
  }

  /** Whether one sentence counts them off one after the other. */
  private static boolean beside(Toll a, Toll b) {
    return a.sentence() == b.sentence() && !a.group().equalsIgnoreCase(b.group());
  }

  /** Whether each is told by a word that does not fit the other. */
  private static boolean other(Toll a, Toll b) {
    String one = PartyWords.head(a.group());
    String two = PartyWords.head(b.group());
    return !one.equals(two) && !ANYBODY.contains(one) && !ANYBODY.contains(two);
  }
}
