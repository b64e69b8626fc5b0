package org.herodotus.resolve;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;

/**
 * Figures that are said by whose they are: "the official death toll stands at 45", "the ministry's
 * count is 31", "the toll, given by the police, rose to nine".
 */
final class CountSpeech {
  private static final Set<String> COUNTS =
      Set.of("toll", "count", "tally", "figure", "balance", "total");
  private static final Set<String> GIVEN =
      Set.of("given", "provided", "released", "issued", "compiled", "published", "announced");
  private static final String OFFICIAL = "official";

  private final Syntax syntax;

  CountSpeech(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * A figure with its owner.
   *
   * @param start first token of the owner
   * @param end one past the owner
   * @param cue the word for the figure
   * @param from first token of what is told
   * @param official whether the owner is only "official"
   */
  record Told(int start, int end, int cue, int from, boolean official) {}

  Optional<Told> find(Sentence sentence) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (syntax.hasNoun(i)
          && syntax.noun(i).head() == i
          && COUNTS.contains(syntax.tokens.get(i).lemma())) {
        Optional<Told> told = told(sentence, syntax.noun(i));
        if (told.isPresent() && number(told.get().from(), sentence.endToken())) {
          return told;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Told> told(Sentence sentence, NounPhrase count) {
    int head = count.head();
    int next = count.endToken();
    for (int i = count.firstToken(); i < head; i++) {
      if (syntax.lower(i).equals(OFFICIAL)) {
        return Optional.of(new Told(i, i + 1, head, next, true));
      }
    }
    int owner = count.firstToken() - 1;
    if (owner > sentence.firstToken()
        && syntax.lower(owner).equals("'s")
        && syntax.hasNoun(owner - 1)) {
      return Optional.of(new Told(syntax.noun(owner - 1).firstToken(), owner, head, next, false));
    }
    int by = syntax.comma(next) ? next + 1 : next;
    if (by < sentence.endToken() && GIVEN.contains(syntax.lower(by))) {
      by++;
    } else if (by > next && !syntax.lower(by).equals("from")) {
      return Optional.empty();
    }
    boolean agent =
        by + 1 < sentence.endToken()
            && (syntax.lower(by).equals("by") || syntax.lower(by).equals("from"))
            && syntax.hasNoun(by + 1);
    if (!agent) {
      return Optional.empty();
    }
    int end = SpeakerFinder.chainEnd(syntax, syntax.noun(by + 1), sentence.endToken());
    return Optional.of(new Told(by + 1, end, head, end, false));
  }

  private boolean number(int from, int end) {
    for (int i = from; i < end; i++) {
      if (syntax.is(i, PartOfSpeech.NUM)) {
        return true;
      }
    }
    return false;
  }
}
