package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/** The sentence around a word that tells of an event, by position. Immutable. */
final class FactClause {
  private static final Set<String> PREPOSITIONS = GrammarWords.set("FactClause.PREPOSITIONS");

  private final Annotations marks;
  private final Sentence sentence;
  private final List<VerbGroup> verbs;
  private final int trigger;

  FactClause(Resolved sense, int trigger) {
    this.marks = sense.marks();
    this.trigger = trigger;
    this.sentence = marks.sentenceAt(marks.tokens().get(trigger).span().start());
    this.verbs = EventTimeReader.verbs(marks, sentence);
  }

  int trigger() {
    return trigger;
  }

  Sentence sentence() {
    return sentence;
  }

  List<VerbGroup> verbs() {
    return verbs;
  }

  Annotations marks() {
    return marks;
  }

  boolean inside(int i) {
    return i >= sentence.firstToken() && i < sentence.endToken();
  }

  Token token(int i) {
    return marks.tokens().get(i);
  }

  String lower(int i) {
    return inside(i) ? token(i).lower() : "";
  }

  boolean is(int i, String... words) {
    String w = lower(i);
    for (String word : words) {
      if (w.equals(word)) {
        return true;
      }
    }
    return false;
  }

  boolean pos(int i, PartOfSpeech pos) {
    return inside(i) && token(i).is(pos);
  }

  /** The verb group whose main verb a word is, or that holds it. */
  Optional<VerbGroup> verbAt(int i) {
    for (VerbGroup verb : verbs) {
      if (verb.firstToken() <= i && i < verb.endToken()) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  Optional<VerbGroup> verbBefore(int i) {
    VerbGroup best = null;
    for (VerbGroup verb : verbs) {
      if (verb.endToken() <= i) {
        best = verb;
      }
    }
    return Optional.ofNullable(best);
  }

  Optional<VerbGroup> verbAfter(int i) {
    for (VerbGroup verb : verbs) {
      if (verb.firstToken() >= i) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /** The noun phrase that holds a word. */
  Optional<NounPhrase> nounAt(int i) {
    List<NounPhrase> all = marks.nounPhrases();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (all.get(mid).endToken() > i) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low < all.size() && all.get(low).firstToken() <= i
        ? Optional.of(all.get(low))
        : Optional.empty();
  }

  boolean preposition(int i) {
    return PREPOSITIONS.contains(lower(i))
        && (pos(i, PartOfSpeech.ADP) || pos(i, PartOfSpeech.PART) || pos(i, PartOfSpeech.SCONJ));
  }

  /** Whether a mark or word that ends a clause stands between two positions. */
  boolean parted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(
          i, ";", ":", "(", ")", "--", "\u2014", "\u2013", "but", "because", "although", "while")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is the trigger in its bare form, so that "to" before it makes an infinitive. */
  boolean bareTrigger(int i) {
    return i == trigger && inside(i) && token(i).lower().equals(token(i).lemma());
  }
}
