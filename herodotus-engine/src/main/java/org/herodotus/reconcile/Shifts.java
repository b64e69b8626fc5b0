package org.herodotus.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Annotations;
import org.herodotus.model.EventMention;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;
import org.herodotus.model.Toll;

/**
 * The words by which a report turns to another incident ("elsewhere", "three hours later", "another
 * bomb"), or tells which of several it means ("the second blast"). Immutable and thread-safe.
 */
final class Shifts {
  /** Most words of a phrase that opens a sentence and turns to another incident. */
  private static final int OPENING = 5;

  /** Words before a deed among which one may say that it is another. */
  private static final int BEFORE = 3;

  private static final Shifts KNOWN = new Shifts();

  private final Map<String, Map<String, String>> kinds = new HashMap<>();

  private Shifts() {
    for (List<String> row : Table.read("shifts.tsv").rows()) {
      kinds.computeIfAbsent(row.get(1), k -> new HashMap<>()).put(row.get(0), Table.cell(row, 2));
    }
  }

  /** The words that the lexicon has. */
  static Shifts known() {
    return KNOWN;
  }

  private boolean is(String kind, String lower) {
    return kinds.get(kind).containsKey(lower);
  }

  /**
   * Whether words before the mention's own say that it is another ("a second bomb"); "another
   * twelve" are more of the same.
   */
  boolean announced(Reading reading, EventMention mention) {
    Annotations marks = reading.resolved().marks();
    int first = marks.sentences().get(mention.sentence()).firstToken();
    int trigger = marks.tokenAt(mention.trigger().start());
    for (int i = trigger - 1; i >= Math.max(first, trigger - BEFORE); i--) {
      Token token = marks.tokens().get(i);
      if (is("phrase", token.lower())) {
        return !marks.tokens().get(i + 1).is(PartOfSpeech.NUM);
      }
      if (!token.nominal() && !token.is(PartOfSpeech.ADJ)) {
        return false;
      }
    }
    return false;
  }

  /** Whether its sentence opens with words that turn to something else ("elsewhere"). */
  boolean opened(Reading reading, EventMention mention) {
    Annotations marks = reading.resolved().marks();
    Sentence sentence = marks.sentences().get(mention.sentence());
    StringBuilder words = new StringBuilder();
    int first = sentence.firstToken();
    for (int i = first; i < Math.min(first + OPENING, sentence.endToken()); i++) {
      words.append(i > first ? " " : "").append(marks.tokens().get(i).lower());
      if (is("opening", words.toString())) {
        return true;
      }
    }
    return false;
  }

  /** Whether its sentence opens with a time gone by ("three hours later", "a day before"). */
  boolean later(Reading reading, EventMention mention) {
    Annotations marks = reading.resolved().marks();
    Sentence sentence = marks.sentences().get(mention.sentence());
    int first = sentence.firstToken();
    for (int i = first; i < Math.min(first + OPENING, sentence.endToken() - 1); i++) {
      Token token = marks.tokens().get(i);
      if (is("unit", token.lower())) {
        String next = marks.tokens().get(i + 1).lower();
        return is("gap", next);
      }
      if (token.is(PartOfSpeech.VERB) || token.is(PartOfSpeech.PROPN)) {
        return false;
      }
    }
    return false;
  }

  /** "Revised the toll: 35 dead", "the number of dead": what was told before is counted again. */
  boolean countsAgain(Reading reading, Toll toll) {
    Annotations marks = reading.resolved().marks();
    Sentence sentence = marks.sentences().get(toll.sentence());
    int at = marks.tokenAt(toll.quantity().span().start());
    for (int i = sentence.firstToken() + 1; i < at; i++) {
      if (is("toll", marks.tokens().get(i).lower())) {
        int first = i - 1;
        while (first > sentence.firstToken() && marks.tokens().get(first).nominal()) {
          first--;
        }
        return is("known", marks.tokens().get(first).lower());
      }
    }
    return false;
  }

  /** Which of several a sentence means ("the second blast", "in the first"): from 1 on. */
  private OptionalInt nth(Reading reading, int sentence) {
    Annotations marks = reading.resolved().marks();
    Sentence s = marks.sentences().get(sentence);
    for (int i = s.firstToken() + 1; i < s.endToken(); i++) {
      String word = marks.tokens().get(i).lower();
      if (is("nth", word)
          && marks.tokens().get(i - 1).lower().equals("the")
          && counts(marks, s, i)) {
        return OptionalInt.of(Integer.parseInt(kinds.get("nth").get(word)));
      }
    }
    return OptionalInt.empty();
  }

  /** The episode that a sentence counts to, among those told in order, if there are so many. */
  Optional<Draft> nth(Reading reading, int sentence, List<Draft> drafts) {
    OptionalInt nth = drafts.size() < 2 ? OptionalInt.empty() : nth(reading, sentence);
    if (nth.isEmpty()) {
      return Optional.empty();
    }
    List<Draft> told = drafts.stream().filter(d -> !d.onlyTitle() && !d.background()).toList();
    int at = nth.getAsInt() - 1;
    return told.size() > 1 && at < told.size() ? Optional.of(told.get(at)) : Optional.empty();
  }

  /** Whether an ordinal counts deeds: a noun for one ends its phrase, or no noun follows. */
  private boolean counts(Annotations marks, Sentence s, int at) {
    int i = at + 1;
    while (i < s.endToken()
        && (marks.tokens().get(i).nominal() || marks.tokens().get(i).is(PartOfSpeech.ADJ))) {
      i++;
    }
    return i == at + 1
        ? i == s.endToken() || !marks.tokens().get(i).is(PartOfSpeech.NUM)
        : is("deed", marks.tokens().get(i - 1).lemma());
  }
}
