package org.herodotus.extract;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * "Charged X with the bombing", "convicted X of the killings", "jailed X for it": the accused are
 * the object, and a deed follows. Thread-safe.
 */
final class ChargedWith {
  private ChargedWith() {}

  /** Where the accused stand; empty if the verb has another sense here. */
  static Optional<Span> accused(Clause clause, VerbGroup verb) {
    Optional<Span> whom = SuspectedObject.accused(clause, verb);
    int at =
        whom.map(w -> BlamePhrase.end(clause, BlamePhrase.after(clause, verb.endToken())))
            .orElse(0);
    boolean act = false;
    for (int i = at + 1; i < at + BlamePhrase.LONG_NAME && clause.inside(i); i++) {
      act |= BlamePhrase.deed(clause, i) && clause.is(i, PartOfSpeech.NOUN);
    }
    boolean told =
        clause.noun(verb.endToken()).filter(np -> np.form() == NounPhrase.Form.PRONOUN).isEmpty();
    return told && act && OF.contains(clause.lower(at)) ? whom : Optional.empty();
  }

  private static final Set<String> OF = Set.of("with", "of", "for", "over", "in", "to");
}
