package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Finds where an event took place: not where the report was filed, not where a speaker sits, not
 * whose citizen somebody is. Thread-safe.
 */
final class EventPlaceReader {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in", "at", "near", "outside", "inside", "on", "around", "of", "from", "across",
          "between", "off", "through", "within", "along", "to", "into", "by", "beside", "over");
  private static final Set<String> BREAKS =
      Set.of(
          "said", "says", "say", "told", "who", "which", "after", "while", "before", "since", ";",
          "but", "where");

  /** Places told in the sentence itself, best first. */
  List<PlaceMention> inSentence(Resolved sense, Sentence sentence, int trigger) {
    Annotations marks = sense.marks();
    record Scored(PlaceMention place, double score) {}
    List<Scored> scored = new ArrayList<>();
    for (PlaceMention place : sense.places()) {
      if (!sentence.span().contains(place.span()) || !locates(sense, place)) {
        continue;
      }
      scored.add(new Scored(place, score(marks, sentence, place, trigger)));
    }
    scored.sort(
        Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(s -> s.place().span()));
    return scored.stream().map(Scored::place).toList();
  }

  private static boolean locates(Resolved sense, PlaceMention place) {
    if (place.use() != PlaceMention.Use.LOCATION && place.use() != PlaceMention.Use.CONTAINER) {
      return false;
    }
    for (Attribution attribution : sense.attributions()) {
      if (attribution.source().filter(s -> s.contains(place.span())).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private static double score(
      Annotations marks, Sentence sentence, PlaceMention place, int trigger) {
    int at = marks.tokenAt(place.span().start());
    double score = -0.1 * Math.abs(at - trigger) - (at < trigger ? 0.4 : 0);
    int before = at - 1;
    while (before > sentence.firstToken() && filler(marks.tokens().get(before))) {
      before--;
    }
    if (before >= sentence.firstToken()) {
      String word = marks.tokens().get(before).lower();
      score += LOCATIVE.contains(word) ? 1.5 : 0;
      score -= word.equals("of") || word.equals("from") ? 0.5 : 0;
    }
    for (int i = Math.min(at, trigger) + 1; i < Math.max(at, trigger); i++) {
      score -= BREAKS.contains(marks.tokens().get(i).lower()) ? 1 : 0;
    }
    score +=
        switch (place.place().kind()) {
          case SITE, FACILITY -> 1.2;
          case TOWN -> 1;
          case DISTRICT -> 0.7;
          case PROVINCE -> 0.4;
          case NATURAL -> 0.3;
          case COUNTRY, REGION, WATER -> 0;
        };
    return score - (place.use() == PlaceMention.Use.CONTAINER ? 0.6 : 0);
  }

  private static boolean filler(Token token) {
    return switch (token.pos()) {
      case DET, ADJ, NOUN, PROPN, NUM -> true;
      default -> token.lower().equals("'s");
    };
  }

  /** The place in the dateline, if it was resolved. */
  List<PlaceMention> dateline(Resolved sense) {
    return sense.marks().dateline().stream()
        .flatMap(d -> sense.places().stream().filter(p -> overlaps(d.span(), p)))
        .limit(1)
        .toList();
  }

  private static boolean overlaps(Span dateline, PlaceMention place) {
    return dateline.contains(place.span());
  }
}
