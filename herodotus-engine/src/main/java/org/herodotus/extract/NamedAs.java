package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * "Named the bomber as X", "identified one of the gunmen as X": the accused follow on a word for
 * doers. Thread-safe.
 */
final class NamedAs {
  private static final Set<String> DOERS = GrammarWords.set("LaidBlame.DOERS");

  private NamedAs() {}

  /** Where the accused stand; empty if the verb has another sense here. */
  static Optional<Span> accused(Clause clause, VerbGroup verb) {
    List<NounPhrase> whom = verb.passive() ? clause.subject(verb) : clause.objects(verb);
    boolean doers = whom.stream().anyMatch(np -> doer(clause, np));
    int at = verb.endToken();
    while (clause.inside(at)
        && at < verb.endToken() + BlamePhrase.LONG_NAME
        && !clause.lower(at).equals("as")) {
      at++;
    }
    boolean named = doers && clause.lower(at).equals("as") && clause.noun(at + 1).isPresent();
    return named
        ? Optional.of(BlamePhrase.words(clause, at + 1, BlamePhrase.end(clause, at + 1)))
        : Optional.empty();
  }

  private static boolean doer(Clause clause, NounPhrase np) {
    if (DOERS.contains(clause.tokens.get(np.head()).lemma())) {
      return true;
    }
    boolean some = clause.lower(np.endToken()).equals("of");
    return some
        && clause
            .noun(np.endToken() + 1)
            .filter(of -> DOERS.contains(clause.tokens.get(of.head()).lemma()))
            .isPresent();
  }
}
