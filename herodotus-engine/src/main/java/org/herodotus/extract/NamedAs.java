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
  private static final Set<String> DOERS = GrammarWords.set("NamedAs.DOERS");

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
    boolean as = clause.lower(at).equals("as");
    if (as && !doers && !verb.passive() && guilty(clause, at + 1)) {
      return whom.isEmpty() ? AccusedBefore.fronted(clause, verb) : Optional.of(name(clause, verb));
    }
    boolean named = doers && as && clause.noun(at + 1).isPresent();
    return named
        ? Optional.of(BlamePhrase.words(clause, at + 1, BlamePhrase.end(clause, at + 1)))
        : Optional.empty();
  }

  /** The object; "a businessman, Arif Q.,": the name that stands beside it. */
  private static Span name(Clause clause, VerbGroup verb) {
    int first = BlamePhrase.after(clause, verb.endToken());
    int end = BlamePhrase.end(clause, first);
    Optional<NounPhrase> beside =
        clause.lower(end).equals(",") ? clause.noun(end + 1) : Optional.empty();
    return beside
        .filter(np -> np.form() == NounPhrase.Form.NAME)
        .map(np -> BlamePhrase.words(clause, np.firstToken(), np.endToken()))
        .orElseGet(() -> BlamePhrase.words(clause, first, end));
  }

  /**
   * "As the prime suspect", "as the man who had ordered it", "as responsible", "as having fired".
   */
  private static boolean guilty(Clause clause, int at) {
    if (GUILTY.contains(clause.lower(at)) || clause.lower(at).equals("having")) {
      return true;
    }
    Optional<NounPhrase> role = clause.noun(at);
    boolean who =
        role.filter(np -> PEOPLE.contains(clause.lower(np.head())))
            .filter(np -> !clause.lower(np.endToken()).matches("behind|who|that"))
            .isPresent();
    return role.filter(np -> doer(clause, np)).isPresent() && !who;
  }

  private static final Set<String> GUILTY = GrammarWords.set("HeldGuilty.GUILTY");

  /** Words for anybody, who have done something only if that is said. */
  private static final Set<String> PEOPLE = GrammarWords.set("NamedAs.PEOPLE");

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
