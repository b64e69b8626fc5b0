package org.herodotus.extract;

import java.util.Optional;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/** "Charged X with the bombing": the accused are the object, and a deed follows. Thread-safe. */
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
    return act && clause.lower(at).equals("with") ? whom : Optional.empty();
  }
}
