package org.herodotus.reconcile;

import java.util.List;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Annotations;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;
import org.herodotus.model.Toll;

/**
 * Tells figures of the incidents of a report from others that stand beside them: deaths that moved
 * people to the streets ("riots over the killing of a prisoner"), and deaths in mishaps.
 * Thread-safe.
 */
final class Causes {
  private static final int REACH = 14;

  private final Set<String> links = Table.read("causes.tsv").words();
  private final Set<String> mishaps = WordSets.of("accident");

  /** Whether a figure is that of no incident told here: a reason for unrest, or of a mishap. */
  boolean elsewhere(Reading reading, Toll toll) {
    return unrest(reading, toll) || mishap(reading, toll);
  }

  /** "29 miners died in the 2010 disaster": a sentence of a mishap that tells of no violence. */
  private boolean mishap(Reading reading, Toll toll) {
    if (reading.events().stream().anyMatch(m -> m.sentence() == toll.sentence())) {
      return false;
    }
    Annotations marks = reading.resolved().marks();
    Sentence sentence = marks.sentences().get(toll.sentence());
    return marks.tokens().subList(sentence.firstToken(), sentence.endToken()).stream()
        .anyMatch(t -> mishaps.contains(t.lower()) || mishaps.contains(t.lemma()));
  }

  /** Whether a figure stands as the reason for the unrest that its sentence tells of. */
  private boolean unrest(Reading reading, Toll toll) {
    boolean cause = false;
    for (EventMention m : reading.events()) {
      if (m.sentence() != toll.sentence()) {
        continue;
      }
      if (!unrest(m.type()) || m.trigger().overlaps(toll.evidence().span())) {
        return false;
      }
      cause |= moved(reading.resolved().marks(), m.trigger(), toll.evidence().span());
    }
    return cause;
  }

  private static boolean unrest(IncidentType type) {
    return switch (type) {
      case RIOT, PROTEST_VIOLENCE, LOOTING -> true;
      default -> false;
    };
  }

  /** Whether a word of cause stands before the figure, after the unrest or at the opening. */
  private boolean moved(Annotations marks, Span unrest, Span figure) {
    List<Token> tokens = marks.tokens();
    int at = marks.tokenAt(figure.start());
    boolean after = unrest.end() <= figure.start();
    int from = after ? marks.tokenAt(unrest.end() - 1) + 1 : at - 4;
    for (int i = at - 1; i >= Math.max(0, Math.max(from, at - REACH)); i--) {
      String word = tokens.get(i).lower();
      if (links.contains(word)) {
        return true;
      }
      if (word.equals(".") || word.equals(";")) {
        return false;
      }
    }
    return false;
  }
}
