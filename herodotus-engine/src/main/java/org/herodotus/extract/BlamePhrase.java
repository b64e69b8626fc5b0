package org.herodotus.extract;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;

/**
 * The phrases of blame: words for deeds, and where the name of the accused begins and ends.
 * Thread-safe.
 */
final class BlamePhrase {
  /** How many words a name may run over, with what stands before it. */
  static final int LONG_NAME = 12;

  private static final Set<String> ACTS = GrammarWords.set("BlamePhrase.ACTS");
  private static final Set<String> SHARES = GrammarWords.set("BlamePhrase.SHARES");

  private BlamePhrase() {}

  /** Whether a phrase is a word for a deed, or points to one. */
  static boolean act(Clause clause, NounPhrase np) {
    return deed(clause, np.head()) || deedWord(clause, np.head());
  }

  /** Whether a word is one for a deed in any of its forms. */
  static boolean deed(Clause clause, int at) {
    return ACTS.contains(clause.tokens.get(at).lemma());
  }

  /** Whether a word is one for a deed, or points to one, as it stands. */
  static boolean deedWord(Clause clause, int at) {
    return ACTS.contains(clause.lower(at));
  }

  /** Whether a phrase is a word for a part in the deed, or a trace of it. */
  static boolean share(Clause clause, NounPhrase np) {
    return SHARES.contains(clause.lower(np.head()));
  }

  /** Past adverbs, quotation marks and shares in the deed ("evidence of", "the hand of"). */
  static int after(Clause clause, int at) {
    int i = at;
    while (clause.is(i, PartOfSpeech.ADV)
        || clause.lower(i).equals("\"")
        || clause.is(i, PartOfSpeech.DET) && clause.noun(i).isEmpty()) {
      i++;
    }
    Optional<NounPhrase> np = clause.noun(i);
    boolean share = np.filter(n -> share(clause, n)).isPresent();
    int next = share ? np.get().endToken() : i;
    while (share && clause.lower(next).equals("\"")) {
      next++;
    }
    return share && clause.lower(next).equals("of") ? after(clause, next + 1) : i;
  }

  /** Where the phrase ends with what belongs to it and stands beside it. */
  static int end(Clause clause, int at) {
    int end = clause.noun(at).map(NounPhrase::endToken).orElse(at + 1);
    while (clause.inside(end)) {
      boolean joins =
          clause.lower(end).equals("'s")
              || clause.lower(end).equals("'")
              || clause.lower(end).equals("of")
              || clause.lower(end).equals("and")
              || clause.lower(end).equals("(");
      int next =
          clause.is(end + 1, PartOfSpeech.DET) && clause.noun(end + 1).isEmpty()
              ? end + 2
              : end + 1;
      boolean charge =
          clause.lower(end).equals("of")
              && clause.noun(next).filter(np -> act(clause, np)).isPresent();
      if (!joins || charge || clause.noun(next).isEmpty()) {
        return end;
      }
      end = clause.noun(next).get().endToken();
      if (clause.lower(end).equals(")")) {
        end++;
      }
    }
    return end;
  }

  /** The words from one token to before another. */
  static Span words(Clause clause, int first, int end) {
    return clause.tokens.get(first).span().union(clause.tokens.get(end - 1).span());
  }
}
