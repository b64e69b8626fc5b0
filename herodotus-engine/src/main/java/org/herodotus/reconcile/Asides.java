package org.herodotus.reconcile;

import java.util.List;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.EventMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;

/**
 * Tells what a sentence is about from what it only measures or compares it by: "a gunman opened
 * fire on the island, hours after a bomb killed seven in Oslo". The report goes on with the first.
 */
final class Asides {
  private static final Set<String> LINKS = Set.of("after", "before", "since", "following");

  private Asides() {}

  /** Whether a mention stands in a clause of time beside another deed of its sentence. */
  static boolean aside(Reading reading, EventMention mention) {
    Annotations marks = reading.resolved().marks();
    Sentence sentence = marks.sentences().get(mention.sentence());
    int trigger = marks.tokenAt(mention.trigger().start());
    int link = link(marks, sentence, trigger);
    if (link < 0) {
      return false;
    }
    int end = trigger;
    while (end < sentence.endToken() && !marks.tokens().get(end).lower().equals(",")) {
      end++;
    }
    List<EventMention> events = reading.events();
    for (int k = mention.index() - 1; k >= 0 && same(events, k, mention); k--) {
      if (marks.tokenAt(events.get(k).trigger().start()) < link) {
        return true;
      }
    }
    for (int k = mention.index() + 1; k < events.size() && same(events, k, mention); k++) {
      if (marks.tokenAt(events.get(k).trigger().start()) > end) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(List<EventMention> events, int k, EventMention mention) {
    return events.get(k).sentence() == mention.sentence();
  }

  /** The word that opens the clause of time in which a token stands; -1 if it stands in none. */
  private static int link(Annotations marks, Sentence sentence, int trigger) {
    for (int i = trigger - 1; i >= sentence.firstToken(); i--) {
      String word = marks.tokens().get(i).lower();
      if (word.equals(",") || word.equals(";")) {
        return -1;
      }
      if (LINKS.contains(word)) {
        return i;
      }
    }
    return -1;
  }
}
