package org.herodotus.extract;

import java.util.Optional;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * "Investigators suspect X": the accused are the object of the verb. Not "suspects that X did it",
 * nor a suspect who is the subject of a passive. Thread-safe.
 */
final class SuspectedObject {
  private SuspectedObject() {}

  /** "Saw the hand of X": whose share in the deed is the object. */
  static Optional<Span> share(Clause clause, VerbGroup verb) {
    Optional<NounPhrase> owner = clause.noun(verb.endToken());
    Optional<NounPhrase> owned =
        owner
            .filter(np -> clause.lower(np.endToken()).equals("'s"))
            .flatMap(np -> clause.noun(np.endToken() + 1));
    if (owned.filter(np -> BlamePhrase.share(clause, np)).isPresent()) {
      return owner.map(np -> BlamePhrase.words(clause, np.firstToken(), np.endToken()));
    }
    boolean share =
        clause.objects(verb).stream()
            .findFirst()
            .filter(np -> BlamePhrase.share(clause, np) && clause.lower(np.endToken()).equals("of"))
            .isPresent();
    return share ? accused(clause, verb) : Optional.empty();
  }

  /** Where the accused stand; empty if the verb has another sense here. */
  static Optional<Span> accused(Clause clause, VerbGroup verb) {
    if (verb.passive()) {
      return clause.subject(verb).stream()
          .findFirst()
          .map(np -> BlamePhrase.words(clause, np.firstToken(), np.endToken()));
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
