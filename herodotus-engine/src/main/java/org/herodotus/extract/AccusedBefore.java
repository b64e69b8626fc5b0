package org.herodotus.extract;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * "X, whom the army accuses of the attack": the accused stand before the clause that accuses them.
 * Thread-safe.
 */
final class AccusedBefore {
  private static final Set<String> RELATIVES = Set.of("whom", "which", "who", "that");

  private AccusedBefore() {}

  /** Where the accused stand; empty if the verb has another sense here. */
  static Optional<Span> accused(Clause clause, VerbGroup verb) {
    int at = verb.endToken();
    if (clause.lower(at).equals("on")) {
      return Optional.empty();
    }
    boolean act = !clause.lower(at).equals("of") && !clause.lower(at).equals("for");
    for (int i = at; i < at + BlamePhrase.LONG_NAME && clause.inside(i); i++) {
      act |= clause.noun(i).filter(np -> BlamePhrase.act(clause, np)).isPresent();
      act |= clause.verb(i).filter(v -> ToldDeeds.violent(clause, v)).isPresent();
    }
    return act && !verb.passive() ? fronted(clause, verb) : Optional.empty();
  }

  /** "X, whom the army suspects": the phrase before the relative word. */
  static Optional<Span> fronted(Clause clause, VerbGroup verb) {
    for (NounPhrase np : clause.subject(verb)) {
      int who = np.firstToken() - 1;
      while (clause.is(who, PartOfSpeech.DET)) {
        who--;
      }
      if (RELATIVES.contains(clause.lower(who))) {
        int before = clause.lower(who - 1).equals(",") ? who - 2 : who - 1;
        return clause
            .noun(before)
            .map(n -> BlamePhrase.words(clause, opening(clause, n), n.endToken()));
      }
    }
    return Optional.empty();
  }

  /** "The 19th brigade of Y": from its first word. */
  private static int opening(Clause clause, NounPhrase np) {
    int start = np.firstToken();
    while (clause.lower(start - 1).equals("of") && clause.noun(start - 2).isPresent()) {
      start = clause.noun(start - 2).get().firstToken();
    }
    return start;
  }
}
