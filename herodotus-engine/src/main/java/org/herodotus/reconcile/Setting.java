package org.herodotus.reconcile;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.EventMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Where the opening words of a sentence set the scene: "In Mosul, gunmen ...", "On Monday south of
 * Baghdad a mine ...", "The second, in Hilla, killed ...". A place or a day told there holds for
 * the deed that follows, and turns to another one if the one told before is of another place or
 * day. What somebody says in such a place ("In Pale the army command said") is not set by it.
 */
final class Setting {
  /** Words from the opening of a sentence to the end of what sets its scene. */
  private static final int REACH = 14;

  private static final Set<String> PLACING =
      Set.of(
          "in", "at", "near", "outside", "inside", "on", "around", "off", "along", "of", "from",
          "across", "over", "beside", "between", "under", "within");

  private Setting() {}

  /** Whether the opening of its sentence tells where a mention took place. */
  static boolean placed(Reading reading, EventMention mention) {
    return !mention.places().isEmpty() && opens(reading, mention, mention.places().get(0).span());
  }

  /** Whether the opening of its sentence tells on which day a mention took place. */
  static boolean dated(Reading reading, EventMention mention) {
    return mention.time().filter(t -> opens(reading, mention, t.span())).isPresent();
  }

  private static boolean opens(Reading reading, EventMention mention, Span place) {
    Annotations marks = reading.resolved().marks();
    Sentence sentence = marks.sentences().get(mention.sentence());
    if (!sentence.span().contains(place)
        || place.start() >= mention.trigger().start()
        || spoken(reading, mention, place)) {
      return false;
    }
    int at = marks.tokenAt(place.start());
    int first = sentence.firstToken();
    if (at - first > REACH) {
      return false;
    }
    boolean led = false;
    for (int i = first; i < at; i++) {
      Token token = marks.tokens().get(i);
      switch (token.pos()) {
        case VERB, AUX, PRON, SCONJ, PART -> {
          return false;
        }
        case ADP -> led = PLACING.contains(token.lower());
        default -> {}
      }
    }
    return led;
  }

  /** Whether the mention is told as somebody's words, and the place stands outside of them. */
  private static boolean spoken(Reading reading, EventMention mention, Span place) {
    for (Attribution a : reading.resolved().attributions()) {
      Optional<Span> cue = a.cue();
      if (cue.isPresent()
          && cue.get().start() > place.start()
          && cue.get().start() < mention.trigger().start()
          && a.covers(mention.trigger())
          && !a.covers(place)) {
        return true;
      }
    }
    return false;
  }
}
