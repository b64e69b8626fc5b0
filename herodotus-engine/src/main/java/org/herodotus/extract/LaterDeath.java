package org.herodotus.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Harm;
import org.herodotus.model.Quantity;
import org.herodotus.model.Sentence;
import org.herodotus.model.Toll;

/**
 * "Soldiers shot a boy in the neck. He died on the way to hospital": the pronoun tells what became
 * of the one person told of just before, who is then no longer among the wounded. Stateless and
 * thread-safe.
 */
final class LaterDeath {
  private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her");

  private LaterDeath() {}

  /** The death of the person before, told by a pronoun; empty if there is no such person. */
  static Optional<Toll> of(Annotations marks, Toll before, Toll toll) {
    boolean death =
        toll.harm() == Harm.KILLED
            && toll.scope() != Toll.Scope.AGGREGATE
            && PRONOUNS.contains(toll.group().toLowerCase(Locale.ROOT));
    boolean one =
        before.quantity().stated().orElse(0) == 1
            && before.quantity().high().orElse(0) == 1
            && before.scope() != Toll.Scope.AGGREGATE
            && (before.harm() == Harm.WOUNDED || before.harm() == Harm.CAPTURED);
    Sentence here = marks.sentences().get(toll.sentence());
    Sentence there = marks.sentences().get(before.sentence());
    boolean near =
        toll.sentence() - before.sentence() <= 1 && here.paragraph() == there.paragraph();
    if (!death || !one || !near) {
      return Optional.empty();
    }
    return Optional.of(
        new Toll(
            toll.harm(),
            Quantity.exactly(1, toll.quantity().span()),
            before.group(),
            before.kind(),
            before.scope(),
            toll.voices(),
            toll.stance(),
            toll.evidence(),
            toll.sentence(),
            toll.rule()));
  }
}
