package org.herodotus.extract;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * "Found X responsible", "holds X to be guilty": the accused stand between the verb and a word of
 * guilt. Thread-safe.
 */
final class HeldGuilty {
  private static final Set<String> GUILTY = GrammarWords.set("HeldGuilty.GUILTY");

  private HeldGuilty() {}

  /** Where the accused stand; empty if the verb has another sense here. */
  static Optional<Span> accused(Clause clause, VerbGroup verb) {
    int first = verb.endToken();
    int next = first;
    while (clause.inside(next)
        && next < first + BlamePhrase.LONG_NAME
        && !GUILTY.contains(clause.lower(next))
        && clause.verb(next).filter(Subjects::finite).isEmpty()) {
      next++;
    }
    if (next == first && GUILTY.contains(clause.lower(next))) {
      return AccusedBefore.fronted(clause, verb);
    }
    boolean held =
        next > first && next < first + BlamePhrase.LONG_NAME && GUILTY.contains(clause.lower(next));
    return held && !verb.passive()
        ? Optional.of(BlamePhrase.words(clause, first, next))
        : Optional.empty();
  }
}
