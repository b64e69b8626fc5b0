package org.herodotus.resolve;

import java.util.List;
import org.herodotus.lexicon.Spelling;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Token;

/** What a place name does in its sentence and how the thing told stands to the place. */
final class PlaceStanding {
  private final Annotations marks;
  private final PlaceWords words;
  private final PlaceRanking ranking;

  PlaceStanding(Annotations marks, PlaceWords words, PlaceRanking ranking) {
    this.marks = marks;
    this.words = words;
    this.ranking = ranking;
  }

  PlaceMention.Use use(List<PlaceSpan> spans, int i, Spelling spelling, Place.Kind kind, int seat) {
    PlaceSpan span = spans.get(i);
    if (marks.dateline().filter(d -> d.span().contains(span.span())).isPresent()) {
      return PlaceMention.Use.DATELINE;
    }
    if (spelling == Spelling.DEMONYM || airs(span)) {
      return PlaceMention.Use.DEMONYM;
    }
    if (i > 0 && span.first() - spans.get(i - 1).end() <= 2 && follows(spans.get(i - 1), span)) {
      if (ranking.holdsMention(i, i - 1)) {
        return PlaceMention.Use.CONTAINER;
      }
    }
    boolean state = kind == Place.Kind.COUNTRY || seat == 3;
    if (state && acts(span)) {
      return PlaceMention.Use.METONYM;
    }
    return kind == Place.Kind.COUNTRY && belongs(span) || seat == 3 && rules(span)
        ? PlaceMention.Use.DEMONYM
        : PlaceMention.Use.LOCATION;
  }

  /** The name tells whose the next word is ("U.S. officials", "the Iraq war"), not where. */
  private boolean belongs(PlaceSpan span) {
    List<Token> tokens = marks.tokens();
    int next = span.end();
    if (next >= tokens.size() || words.is("unit", tokens.get(next))) {
      return false;
    }
    Token own = tokens.get(next);
    boolean letters = tokens.get(span.end() - 1).text().matches("(\\p{Lu}\\.?){2,4}");
    boolean placed = span.first() > 0 && tokens.get(span.first() - 1).is(PartOfSpeech.ADP);
    return letters
        ? own.nominal() || own.is(PartOfSpeech.ADJ)
        : !placed && own.is(PartOfSpeech.NOUN);
  }

  /** "Tehran radio", "the Knin newspaper": what is told there, not what happened. */
  private boolean airs(PlaceSpan span) {
    List<Token> tokens = marks.tokens();
    return span.end() < tokens.size()
        && words.is("medium", tokens.get(span.end()))
        && !tokens.get(span.end()).capitalised();
  }

  /** A capital that stands for its state: "the Kiev authorities". */
  private boolean rules(PlaceSpan span) {
    return span.end() < marks.tokens().size() && words.is("rule", marks.tokens().get(span.end()));
  }

  private boolean follows(PlaceSpan inner, PlaceSpan outer) {
    for (int t = inner.end(); t < outer.first(); t++) {
      Token token = marks.tokens().get(t);
      if (!token.text().equals(",") && !words.is("unit", token)) {
        return false;
      }
    }
    return true;
  }

  /** The name is the subject of a verb that only people or governments do. */
  private boolean acts(PlaceSpan span) {
    List<Token> tokens = marks.tokens();
    int before = span.first() - 1;
    if (before >= 0 && tokens.get(before).is(PartOfSpeech.ADP)) {
      return false;
    }
    if (before >= 0 && words.is("accusing", tokens.get(before))) {
      return true;
    }
    int next = span.end();
    if (next < tokens.size() && tokens.get(next).text().equals("has")) {
      next++;
    }
    return next < tokens.size() && words.is("government", tokens.get(next));
  }

  /** How what is told stands to the place. */
  PlaceMention.Relation relation(PlaceSpan span) {
    return new PlaceRelations(marks, words).to(span.first());
  }
}
