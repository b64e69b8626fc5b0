package org.herodotus.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.EventMention;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;
import org.herodotus.model.Toll;

/**
 * Where the opening words of a sentence set the scene: "In Mosul, gunmen ...", "On Monday south of
 * Baghdad a mine ...", "The second, in Hilla, killed ...". A place or a day told there holds for
 * the deed that follows, and turns to another one if the one told before is of another place or
 * day. What somebody says in such a place ("In Pale the army command said") is not set by it.
 */
final class Setting {
  /** Words from the opening of a sentence to the end of what sets its scene. */
  private static final int REACH = 14;

  private static final Set<String> PLACING = WordSets.of("Setting.PLACING");

  /** What leads to where somebody or something came from or went to, not to a scene. */
  private static final Set<String> AWAY = Set.of("from", "to", "towards", "toward", "for");

  private static final Set<String> CARE = Set.copyOf(care());

  private Setting() {}

  private static List<String> care() {
    return Table.read("scene_words.tsv").rows().stream()
        .filter(r -> r.get(0).equals("care"))
        .map(r -> r.get(1))
        .toList();
  }

  /** "Rockets fired from Dokuchaievsk": the only place that is told, and not the scene. */
  static boolean away(Reading reading, PlaceMention place) {
    Annotations marks = reading.resolved().marks();
    int at = marks.tokenAt(place.span().start());
    return at > 0 && AWAY.contains(marks.tokens().get(at - 1).lower());
  }

  /** Whether the opening of its sentence tells where a figure is from; no hospital is a scene. */
  static boolean placed(Reading reading, Toll toll, PlaceMention place) {
    Annotations marks = reading.resolved().marks();
    Sentence sentence = marks.sentences().get(toll.sentence());
    Span figure = toll.quantity().span();
    return opens(reading, sentence, figure, place.span())
        && marks.tokens().subList(sentence.firstToken(), marks.tokenAt(figure.start())).stream()
            .noneMatch(t -> CARE.contains(t.lower()));
  }

  /** Whether the opening of its sentence tells where a mention took place. */
  static boolean placed(Reading reading, EventMention mention) {
    return !mention.places().isEmpty()
        && opens(
            reading, sentence(reading, mention), mention.trigger(), mention.places().get(0).span());
  }

  /** Whether the opening of its sentence tells on which day a mention took place. */
  static boolean dated(Reading reading, EventMention mention) {
    return mention
        .time()
        .filter(t -> opens(reading, sentence(reading, mention), mention.trigger(), t.span()))
        .isPresent();
  }

  private static Sentence sentence(Reading reading, EventMention mention) {
    return reading.resolved().marks().sentences().get(mention.sentence());
  }

  private static boolean opens(Reading reading, Sentence sentence, Span deed, Span place) {
    Annotations marks = reading.resolved().marks();
    if (!sentence.span().contains(place)
        || place.start() >= deed.start()
        || spoken(reading, deed, place)) {
      return false;
    }
    int at = marks.tokenAt(place.start());
    int first = sentence.firstToken();
    if (at - first > REACH) {
      return false;
    }
    int next = marks.tokenAt(place.end() - 1) + 1;
    if (at == first && marks.tokens().get(next).lower().equals(":")) {
      return true;
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

  /** Whether the deed is told as somebody's words, and the place stands outside of them. */
  private static boolean spoken(Reading reading, Span deed, Span place) {
    for (Attribution a : reading.resolved().attributions()) {
      Optional<Span> cue = a.cue();
      if (cue.isPresent()
          && cue.get().start() > place.start()
          && cue.get().start() < deed.start()
          && a.covers(deed)
          && !a.covers(place)) {
        return true;
      }
    }
    return false;
  }
}
