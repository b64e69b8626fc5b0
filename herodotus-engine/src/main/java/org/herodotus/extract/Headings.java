package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Finds the place that a paragraph is headed by, as in reports that go from town to town ("Bunia.
 * On 7 February a grenade ...", "3. Somalia, Baidoa: on 4 March ...", "Koro cercle" on a line of
 * its own). Thread-safe.
 */
final class Headings {
  /** Paragraphs that a single heading on a line of its own holds for. */
  private static final int FEW = 2;

  private final SceneWords words;

  Headings(SceneWords words) {
    this.words = words;
  }

  /**
   * What a paragraph opens with.
   *
   * @param place the most exact place it names
   * @param end first word after it
   */
  private record Heading(PlaceMention place, int end) {}

  /** The place that heads the paragraph of a sentence, else the lines before it. */
  Optional<PlaceMention> over(Resolved sense, Sentence sentence) {
    List<Sentence> sentences = sense.marks().sentences();
    Sentence first = first(sense, sentences, sentence);
    Optional<Heading> own = heading(sense, first);
    if (own.isPresent()) {
      return own.map(Heading::place);
    }
    if (sentence.part() == Sentence.Part.TITLE) {
      return Optional.empty();
    }
    List<Sentence> lines = new ArrayList<>();
    for (Sentence s : sentences) {
      if (s.part() == Sentence.Part.BODY && line(sense, sentences, s)) {
        lines.add(s);
      }
    }
    return lines.stream()
        .filter(s -> s.paragraph() < sentence.paragraph())
        .filter(s -> lines.size() > 1 || sentence.paragraph() - s.paragraph() <= FEW)
        .reduce((a, b) -> b)
        .flatMap(s -> heading(sense, s))
        .map(Heading::place);
  }

  /** The first sentence of the paragraph that is more than a number ("3."). */
  private static Sentence first(Resolved sense, List<Sentence> sentences, Sentence sentence) {
    int i = sentence.index();
    while (i > 0 && sentences.get(i - 1).paragraph() == sentence.paragraph()) {
      i--;
    }
    while (i < sentence.index() && bare(sense, sentences.get(i))) {
      i++;
    }
    return sentences.get(i);
  }

  private static boolean bare(Resolved sense, Sentence sentence) {
    return sentence.span().of(sense.report().content()).chars().noneMatch(Character::isLetter);
  }

  /** Whether a paragraph is nothing but a heading. */
  private boolean line(Resolved sense, List<Sentence> sentences, Sentence s) {
    int i = s.index();
    boolean alone =
        (i == 0 || sentences.get(i - 1).paragraph() != s.paragraph())
            && (i + 1 == sentences.size() || sentences.get(i + 1).paragraph() != s.paragraph());
    return alone && heading(sense, s).filter(h -> h.end() == s.endToken()).isPresent();
  }

  /**
   * Names of places, numbers, days and words for kinds of units at the head of a sentence, up to a
   * colon, a dash or the end.
   */
  private Optional<Heading> heading(Resolved sense, Sentence sentence) {
    Annotations marks = sense.marks();
    List<PlaceMention> found = new ArrayList<>();
    int i = sentence.firstToken();
    while (i < sentence.endToken()) {
      Token token = marks.tokens().get(i);
      Optional<PlaceMention> place = place(sense, token);
      if (place.isPresent()) {
        found.add(place.get());
        i = marks.tokenAt(place.get().span().end() - 1) + 1;
      } else if (!found.isEmpty() && words.is("closing", token.text())) {
        boolean filed = words.is("dash", token.text()) && opens(sense, sentence);
        return filed ? Optional.empty() : of(found, i + 1);
      } else if (!found.isEmpty() && token.text().equals("(")) {
        i = behind(marks, i, sentence.endToken());
      } else if (token.is(PartOfSpeech.PUNCT)
          || token.is(PartOfSpeech.NUM)
          || words.division(token.lower())
          || day(sense, token)) {
        i++;
      } else {
        return Optional.empty();
      }
    }
    return of(found, sentence.endToken());
  }

  /**
   * Whether a sentence opens the text: what stands before a dash there tells where it was filed.
   */
  private static boolean opens(Resolved sense, Sentence sentence) {
    return sentence.span().start() <= sense.report().body().start() + 2;
  }

  /** One past the bracket that closes. */
  private static int behind(Annotations marks, int open, int limit) {
    int i = open;
    while (i < limit && !marks.tokens().get(i).text().equals(")")) {
      i++;
    }
    return i + 1;
  }

  private static Optional<Heading> of(List<PlaceMention> found, int end) {
    return found.stream()
        .min(Comparator.comparingInt(p -> p.place().kind().rank()))
        .map(p -> new Heading(p, end));
  }

  private static Optional<PlaceMention> place(Resolved sense, Token token) {
    return sense.places().stream()
        .filter(p -> p.span().start() == token.span().start())
        .filter(p -> p.use() == PlaceMention.Use.LOCATION || p.use() == PlaceMention.Use.CONTAINER)
        .findFirst();
  }

  private static boolean day(Resolved sense, Token token) {
    return sense.times().stream().anyMatch(t -> t.span().contains(token.span()));
  }
}
