package org.herodotus.extract;

import java.util.Optional;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * "Investigators suspect X": the accused are the object of the verb. Not "suspects that X did it",
 * nor a suspect who is the subject of a passive. Thread-safe.
 */
final class SuspectedObject {
  private SuspectedObject() {}

  /** Where the accused stand; empty if the verb has another sense here. */
  static Optional<Span> accused(Clause clause, VerbGroup verb) {
    if (verb.passive()) {
      return Optional.empty();
    }
    int at = BlamePhrase.after(clause, verb.endToken());
    if (clause.noun(at).isEmpty()) {
      return AccusedBefore.fronted(clause, verb);
    }
    int end = BlamePhrase.end(clause, at);
    boolean told =
        clause.verb(end).filter(v -> Subjects.finite(v) && !Subjects.participle(v)).isPresent();
    return told ? Optional.empty() : Optional.of(BlamePhrase.words(clause, at, end));
  }
}
