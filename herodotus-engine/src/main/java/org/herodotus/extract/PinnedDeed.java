package org.herodotus.extract;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * "Pinned the attack on X", "traced it to X", "laid it at X's door": a deed is carried to the
 * accused. Thread-safe.
 */
final class PinnedDeed {
  private static final Set<String> THINGS = GrammarWords.set("PinnedDeed.THINGS");

  /** What tells where a thing is put, not on whom a deed is laid. */
  private static final Set<String> PLACING = Set.of("in", "near", "inside", "under", "outside");

  private PinnedDeed() {}

  /**
   * Where the accused stand; empty if the verb has another sense here.
   *
   * @param preposition what leads from the deed to the accused: "on", "to" or "at"
   */
  static Optional<Span> accused(Clause clause, VerbGroup verb, String preposition) {
    int at = verb.endToken();
    boolean direct = clause.lower(at).equals(preposition);
    if (verb.passive()) {
      at = pastWords(clause, at, preposition);
    } else if (!direct) {
      if (!deed(clause, at) || thing(clause, at, preposition)) {
        return Optional.empty();
      }
      at = pastDeed(clause, at, preposition);
    }
    int start = BlamePhrase.after(clause, at + 1);
    if (!clause.lower(at).equals(preposition) || clause.noun(start).isEmpty()) {
      return Optional.empty();
    }
    int end = BlamePhrase.end(clause, start);
    boolean laid = verb.passive() ? ofDeed(clause, verb) : !direct || turned(clause, verb, end);
    return laid ? Optional.of(BlamePhrase.words(clause, start, end)) : Optional.empty();
  }

  /** From a passive to the preposition, past no other verb. */
  private static int pastWords(Clause clause, int from, String preposition) {
    int at = from;
    while (clause.inside(at)
        && at < from + BlamePhrase.LONG_NAME
        && !clause.lower(at).equals(preposition)
        && clause.verb(at).isEmpty()) {
      at++;
    }
    return at;
  }

  /** From the deed to the preposition, past no place. */
  private static int pastDeed(Clause clause, int from, String preposition) {
    int at = from;
    while (clause.inside(at)
        && at < from + BlamePhrase.LONG_NAME
        && !clause.lower(at).equals(preposition)
        && !PLACING.contains(clause.lower(at))) {
      at++;
    }
    return at;
  }

  /** Whether what is laid is a deed, or the blame for it. */
  private static boolean deed(Clause clause, int at) {
    Optional<NounPhrase> object = clause.noun(at);
    return object.filter(np -> BlamePhrase.act(clause, np)).isPresent()
        || BlamePhrase.deedWord(clause, at)
        || object.filter(np -> blame(clause.lower(np.head()))).isPresent();
  }

  private static boolean blame(String word) {
    return word.equals("blame") || word.equals("finger") || word.equals("fingers");
  }

  /** A bomb is put on a bus; a deed is put on a group. */
  private static boolean thing(Clause clause, int at, String preposition) {
    return !preposition.equals("to")
        && clause
            .noun(at)
            .filter(np -> !clause.lower(np.head()).endsWith("ing"))
            .filter(np -> THINGS.contains(clause.tokens.get(np.head()).lemma()))
            .isPresent();
  }

  /** "The attack was pinned on X". */
  private static boolean ofDeed(Clause clause, VerbGroup verb) {
    return clause.subject(verb).stream().anyMatch(np -> BlamePhrase.act(clause, np));
  }

  /** "Points to X", "pinned on X an attack", "an attack that they pinned on X". */
  private static boolean turned(Clause clause, VerbGroup verb, int end) {
    return clause.tokens.get(verb.head()).lemma().equals("point")
        || clause.noun(end).filter(np -> BlamePhrase.act(clause, np)).isPresent()
        || relative(clause, verb);
  }

  /** "An attack (that) the police pinned on X": a word for a deed stands before the subject. */
  private static boolean relative(Clause clause, VerbGroup verb) {
    for (NounPhrase np : clause.subject(verb)) {
      int before = np.firstToken() - 1;
      while (clause.is(before, PartOfSpeech.DET)
          || clause.lower(before).equals("that")
          || clause.lower(before).equals("which")
          || clause.lower(before).equals(",")) {
        before--;
      }
      if (clause.noun(before).filter(a -> BlamePhrase.act(clause, a)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
