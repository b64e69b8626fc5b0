package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Finds the place that a sentence points back to without naming it ("in the same town", "outside
 * the village"): the town or site named last before it. Thread-safe.
 */
final class SamePlace {
  /** Most words between the article and the kind of place ("the small hill town"). */
  private static final int REACH = 3;

  /** Sentences back in which a plain "the town" is looked for; "the same town" has no bound. */
  private static final int BACK = 6;

  private final SceneWords words;

  SamePlace(SceneWords words) {
    this.words = words;
  }

  /** The place meant, if the sentence points back to one. */
  Optional<PlaceMention> in(Resolved sense, Sentence sentence) {
    Annotations marks = sense.marks();
    if (there(marks, sentence)) {
      return last(sense, sentence, false);
    }
    boolean subject = pointed(marks, sentence, sentence.firstToken()).isPresent();
    if (subject && !words.is("article", marks.tokens().get(sentence.firstToken()).lower())) {
      return last(sense, sentence, false);
    }
    for (int i = sentence.firstToken(); i + 2 < sentence.endToken(); i++) {
      if (words.is("scene", marks.tokens().get(i).lower())) {
        Optional<Boolean> same = pointed(marks, sentence, i + 1);
        if (same.isPresent()) {
          return last(sense, sentence, same.get());
        }
      }
    }
    return Optional.empty();
  }

  /** "There prisoners killed three guards": not what there is. */
  private boolean there(Annotations marks, Sentence sentence) {
    List<Token> tokens = marks.tokens();
    int i = sentence.firstToken();
    if (i + 2 >= sentence.endToken() || !tokens.get(i).lower().equals("there")) {
      return false;
    }
    Token next = tokens.get(i + 1);
    return next.text().equals(",")
        || next.nominal()
        || next.is(PartOfSpeech.DET)
        || next.is(PartOfSpeech.NUM);
  }

  /** Whether a phrase points back to a settlement, and whether it says that it is the same. */
  private Optional<Boolean> pointed(Annotations marks, Sentence sentence, int at) {
    List<Token> tokens = marks.tokens();
    if (!words.is("pointer", tokens.get(at).lower())) {
      return Optional.empty();
    }
    boolean same = false;
    int limit = Math.min(sentence.endToken(), at + 2 + REACH);
    for (int i = at + 1; i < limit; i++) {
      Token token = tokens.get(i);
      if (words.is("home", token.lower())) {
        String next = i + 1 < sentence.endToken() ? tokens.get(i + 1).lower() : "";
        boolean more =
            next.equals("of") || i + 1 < sentence.endToken() && tokens.get(i + 1).nominal();
        return more ? Optional.empty() : Optional.of(same);
      }
      same |= token.lower().equals("same");
      if (!token.is(PartOfSpeech.ADJ) && !token.is(PartOfSpeech.NOUN)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<PlaceMention> last(Resolved sense, Sentence sentence, boolean same) {
    List<Sentence> sentences = sense.marks().sentences();
    int from = same ? 0 : sentences.get(Math.max(0, sentence.index() - BACK)).span().start();
    return sense.places().stream()
        .filter(p -> p.span().start() >= from && p.span().end() <= sentence.span().start())
        .filter(p -> located(p) && settled(p.place().kind()))
        .reduce((a, b) -> b);
  }

  private static boolean located(PlaceMention place) {
    return place.use() == PlaceMention.Use.LOCATION || place.use() == PlaceMention.Use.DATELINE;
  }

  private static boolean settled(Place.Kind kind) {
    return switch (kind) {
      case TOWN, SITE, FACILITY, DISTRICT -> true;
      default -> false;
    };
  }
}
