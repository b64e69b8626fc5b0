package org.herodotus.resolve;

import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;

/**
 * Figures that are said by whose they are: "the official death toll stands at 45", "the ministry's
 * count is 31", "the toll, given by the police, rose to nine", "the police figure remains 80", "in
 * the count which was issued by our office".
 */
final class CountSpeech {
  private static final Set<String> COUNTS = WordSets.of("CountSpeech.COUNTS");
  private static final Set<String> GIVEN = WordSets.of("CountSpeech.GIVEN");
  private static final Set<String> FORCES = Set.of("police", "military", "gendarmerie");
  private static final Set<String> RELATIVES = Set.of("which", "that");
  private static final Set<String> AUXILIARIES = Set.of("was", "is", "were", "has", "been");
  private static final Set<String> AGENTS = Set.of("by", "from", "with");
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
    Optional<Told> body = body(count);
    if (body.isPresent()) {
      return body;
    }
    int by = syntax.comma(next) ? next + 1 : next;
    if (by < sentence.endToken() && RELATIVES.contains(syntax.lower(by))) {
      by++;
      while (by < sentence.endToken() && AUXILIARIES.contains(syntax.lower(by))) {
        by++;
      }
    }
    if (by < sentence.endToken() && GIVEN.contains(syntax.lower(by))) {
      by += syntax.lower(by).equals("drawn") ? 2 : 1;
    } else if (by > next && !syntax.lower(by).equals("from")) {
      return Optional.empty();
    }
    boolean agent =
        by + 1 < sentence.endToken() && AGENTS.contains(syntax.lower(by)) && syntax.hasNoun(by + 1);
    if (!agent) {
      return Optional.empty();
    }
    int end = SpeakerFinder.chainEnd(syntax, syntax.noun(by + 1), sentence.endToken());
    return Optional.of(new Told(by + 1, end, head, end, false));
  }

  /** "The police figure", "the interior ministry count". */
  private Optional<Told> body(NounPhrase count) {
    int head = count.head();
    int first = count.firstToken();
    if (syntax.is(first, PartOfSpeech.DET)) {
      first++;
    }
    String owner = syntax.lower(head - 1);
    return head > first && (LastSpeaker.BODIES.contains(owner) || FORCES.contains(owner))
        ? Optional.of(new Told(first, head, head, count.endToken(), false))
        : Optional.empty();
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
