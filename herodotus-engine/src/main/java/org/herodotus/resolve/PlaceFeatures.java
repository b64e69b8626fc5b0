package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.lexicon.Spelling;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Place;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/** What can be seen of a name and its neighbours that tells a place from a person or a body. */
final class PlaceFeatures {
  private static final Token NONE = new Token(0, new Span(0, 0), "|", "|", "|", PartOfSpeech.PUNCT);

  private static final Set<String> QUOTES =
      Set.of("\"", "'", "''", "``", "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab", "\u00bb");

  private static final List<String> BODIES =
      List.of("org", "street", "unit", "facility", "landform", "governor", "direction", "month");

  private final Gazetteer gazetteer;
  private final Annotations marks;
  private final PlaceWords words;
  private final Set<String> surnames = new HashSet<>();
  private final Set<Integer> starts = new HashSet<>();
  private final Set<Integer> ends = new HashSet<>();

  PlaceFeatures(Gazetteer gazetteer, Annotations marks, PlaceWords words, List<PlaceSpan> spans) {
    this.gazetteer = gazetteer;
    this.marks = marks;
    this.words = words;
    for (PlaceSpan span : spans) {
      starts.add(span.first());
      ends.add(span.end());
    }
    collectSurnames();
  }

  /** Last words of full names in the report: later they stand alone. */
  private void collectSurnames() {
    List<Token> tokens = marks.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!name(token)) {
        continue;
      }
      Token before = tokens.get(i - 1);
      boolean initial = before.text().length() == 2 && before.text().endsWith(".") && name(before);
      if (words.givenName(before) && name(before)
          || words.is("title", before) && !before.lower().equals("king")
          || initial && i > 1 && words.givenName(tokens.get(i - 2))) {
        surnames.add(token.lower());
        surnames.add(tokens.get(lastOfName(tokens, i)).lower());
      }
    }
  }

  /**
   * The last of the capitalised words that go on from one: "Rodriguez" in "Jose Rojas Rodriguez".
   */
  private static int lastOfName(List<Token> tokens, int i) {
    int last = i;
    while (last + 1 < tokens.size()
        && last < i + 2
        && name(tokens.get(last + 1))
        && tokens.get(last + 1).is(PartOfSpeech.PROPN)
        && tokens.get(last + 1).span().start() == tokens.get(last).span().end() + 1) {
      last++;
    }
    return last;
  }

  private static boolean name(Token token) {
    return token.capitalised() && !token.is(PartOfSpeech.PUNCT);
  }

  private Token token(int index, Sentence sentence) {
    return index >= sentence.firstToken() && index < sentence.endToken()
        ? marks.tokens().get(index)
        : NONE;
  }

  /**
   * The first half of a full name ("Jordan Smith"): a forename and a word that is no kind of body.
   */
  boolean forename(PlaceSpan span) {
    Token first = marks.tokens().get(span.first());
    boolean listed = words.givenName(first) || words.is("forename", first);
    if (!listed || span.length() > 1 || span.piece() || marks.capitals()) {
      return false;
    }
    Token next = token(span.end(), marks.sentenceAt(span.span().start()));
    if (!name(next) || !next.is(PartOfSpeech.PROPN) || !adjoins(span, next)) {
      return false;
    }
    for (String kind : BODIES) {
      if (words.is(kind, next)) {
        return false;
      }
    }
    return true;
  }

  /** A byname in quotes inside a full name (Joaquin "El Chapo" Guzman). */
  boolean byname(PlaceSpan span) {
    Sentence sentence = marks.sentenceAt(span.span().start());
    return quote(token(span.first() - 1, sentence))
        && quote(token(span.end(), sentence))
        && name(token(span.first() - 2, sentence))
        && name(token(span.end() + 1, sentence));
  }

  private static boolean quote(Token token) {
    return QUOTES.contains(token.text());
  }

  /**
   * A word for a kind of site or unit after an article or a name ("the University", "Market
   * Street"): no town of that name.
   */
  boolean kind(PlaceSpan span) {
    Token word = marks.tokens().get(span.first());
    Sentence sentence = marks.sentenceAt(span.span().start());
    Token before = token(span.first() - 1, sentence);
    boolean named =
        name(before)
            && before.span().end() + 1 == span.span().start()
            && (span.first() - 1 > sentence.firstToken() || !words.is("locative", before));
    Token next = token(span.end(), sentence);
    if (span.length() == 1 && words.is("portfolio", word) && words.is("office", next)) {
      return true;
    }
    return span.length() == 1
        && !marks.capitals()
        && (before.is(PartOfSpeech.DET) || named)
        && (words.is("facility", word)
            || words.is("unit", word)
            || words.is("org", word)
            || words.is("street", word));
  }

  /** "Felixstowe Road": the town tells of the country, and nothing is said to be in it. */
  boolean road(PlaceSpan span) {
    Sentence sentence = marks.sentenceAt(span.span().start());
    Token next = token(span.end(), sentence);
    Token then = token(span.end() + 1, sentence);
    return !marks.capitals()
        && !span.piece()
        && name(next)
        && adjoins(span, next)
        && words.is("street", next)
        && !(name(then) && then.is(PartOfSpeech.PROPN));
  }

  /**
   * What a street, square or camp is named after ("Plaza Colon", "River Road"), or the word for it:
   * no town.
   */
  boolean eponym(PlaceSpan span) {
    Sentence sentence = marks.sentenceAt(span.span().start());
    Token before = token(span.first() - 1, sentence);
    Token next = token(span.end(), sentence);
    Token last = marks.tokens().get(span.end() - 1);
    boolean after =
        name(before) && before.span().end() + 1 == span.span().start() && words.is("named", before);
    boolean own =
        span.length() == 1 && words.is("named", last) && name(next) && adjoins(span, next);
    boolean street = span.length() > 1 && words.is("street", last);
    return !marks.capitals() && (after || own || street);
  }

  /** The first half of a longer name of a settlement ("the village of Kourou Bala"). */
  boolean halved(PlaceSpan span) {
    Sentence sentence = marks.sentenceAt(span.span().start());
    Token next = token(span.end(), sentence);
    boolean led =
        token(span.first() - 1, sentence).lower().equals("of")
            && words.is("settlement", token(span.first() - 2, sentence));
    return led
        && name(next)
        && next.is(PartOfSpeech.PROPN)
        && adjoins(span, next)
        && !words.is("month", next)
        && !words.is("title", next)
        && BODIES.stream().noneMatch(kind -> words.is(kind, next));
  }

  /**
   * A little word in a sentence of capitals ("PICKED UP", "IN") or behind a hyphen ("ROLL-UP"),
   * which is no abbreviation there.
   */
  boolean functionWord(PlaceSpan span) {
    Span own = span.span();
    boolean tail =
        span.piece()
            && own.start() > 0
            && marks.text(new Span(own.start() - 1, own.start())).equals("-");
    if (tail && own.length() <= 3) {
      return true;
    }
    Sentence sentence = marks.sentenceAt(span.span().start());
    String words = marks.text(sentence.span());
    if (span.length() > 1 || !words.equals(words.toUpperCase(Locale.ROOT))) {
      return false;
    }
    return switch (marks.tokens().get(span.first()).pos()) {
      case ADP, ADV, PART, SCONJ, CCONJ, DET, PRON, AUX -> true;
      default -> false;
    };
  }

  private static boolean adjoins(PlaceSpan span, Token next) {
    return next.span().start() == span.span().end() + 1;
  }

  /** Names of the features that hold for a span, given what the name most likely means. */
  List<String> of(PlaceSpan span, PlaceOptions options) {
    List<String> out = new ArrayList<>(24);
    Sentence sentence = marks.sentenceAt(span.span().start());
    shape(span, options, out);
    before(span, sentence, out);
    after(span, sentence, out);
    return out;
  }

  private void shape(PlaceSpan span, PlaceOptions options, List<String> out) {
    Token first = marks.tokens().get(span.first());
    int row = options.rows[0];
    Spelling spelling = options.spellings[0];
    Place.Kind kind = gazetteer.kind(row);
    String lengths = span.length() > 1 ? "multi" : "single";
    out.add("bias");
    out.add(lengths);
    out.add("kind=" + kind + (spelling == Spelling.DEMONYM ? "/DEMONYM" : ""));
    out.add("spelling=" + spelling);
    int prior = (int) Math.floor(options.priors[0]);
    out.add("prior=" + Math.min(9, prior) + "/" + lengths);
    out.add(span.piece() ? "piece" : "whole");
    if (span.length() > 1) {
      return;
    }
    out.add("pos=" + first.pos());
    int frequency = words.frequency(first);
    out.add("frequency=" + (frequency == 0 ? 0 : frequency < 10 ? 1 : frequency < 60 ? 2 : 3));
    if (words.givenName(first)) {
      out.add("given");
    }
    if (surnames.contains(first.lower())) {
      out.add("surname");
    }
    if (words.is("month", first) || words.is("title", first) || words.is("org", first)) {
      out.add("listed");
    }
    if (words.is("facility", first) || words.is("unit", first) || words.is("direction", first)) {
      out.add("generic");
    }
    boolean upper =
        first.text().length() > 2 && first.text().equals(first.text().toUpperCase(Locale.ROOT));
    if (upper && !marks.capitals()) {
      out.add("upper");
    }
    if (marks.capitals()) {
      out.add("capitals");
    }
  }

  private void before(PlaceSpan span, Sentence sentence, List<String> out) {
    Token one = token(span.first() - 1, sentence);
    Token two = token(span.first() - 2, sentence);
    if (one == NONE || numbered(span, sentence)) {
      out.add(label(span, sentence) ? "label" : "opens");
      return;
    }
    boolean adjacent = one.span().end() < span.span().start();
    boolean opening = two == NONE && words.is("locative", one);
    if (name(one) && adjacent && !opening) {
      String known = ends.contains(span.first()) ? "place" : "name";
      String sort =
          words.givenName(one)
              ? "given"
              : words.is("title", one)
                  ? "title"
                  : words.is("direction", one) ? "direction" : one.pos() + "/" + known;
      out.add("before=" + sort);
    } else if (words.is("title", one)) {
      out.add("before=role");
    } else if (words.is("locative", one)) {
      out.add("before=locative");
    } else if (words.is("soft", one)) {
      out.add("before=" + one.lower());
      if (words.is("governor", two)) {
        out.add("before=governor-of");
      }
    } else if (one.text().equals(",")) {
      out.add(ends.contains(span.first() - 1) ? "before=place-comma" : "before=comma");
    } else if (words.is("direction", one)) {
      out.add("before=direction");
    } else {
      out.add("before=" + one.pos());
      if (one.lower().equals("the")) {
        out.add("before=the");
      }
    }
  }

  /** "3. Baidoa": only the number of a paragraph stands before the name. */
  private boolean numbered(PlaceSpan span, Sentence sentence) {
    Token point = token(span.first() - 1, sentence);
    int first = sentence.firstToken();
    return point.is(PartOfSpeech.PUNCT)
        && span.first() - first <= 3
        && span.first() - first > 1
        && marks.tokens().subList(first, span.first() - 1).stream()
            .allMatch(t -> t.is(PartOfSpeech.NUM) || t.is(PartOfSpeech.PUNCT));
  }

  /** "Bandiagara: on 12 June ...": a report that goes from town to town, and nobody's speech. */
  private boolean label(PlaceSpan span, Sentence sentence) {
    Token next = token(span.end() + 1, sentence);
    boolean upper = marks.text(span.span()).chars().noneMatch(Character::isLowerCase);
    return words.is("label", token(span.end(), sentence))
        && !upper
        && (next.is(PartOfSpeech.ADP) || next.is(PartOfSpeech.NUM) || next.is(PartOfSpeech.DET));
  }

  private void after(PlaceSpan span, Sentence sentence, List<String> out) {
    Token one = token(span.end(), sentence);
    Token two = token(span.end() + 1, sentence);
    if (one == NONE) {
      out.add("closes");
    } else if (one.lower().equals("'s")) {
      out.add("after=possessive");
    } else if (name(one)) {
      String sort =
          words.is("org", one)
              ? "org"
              : words.is("street", one)
                  ? "street"
                  : words.is("unit", one)
                      ? "unit"
                      : words.is("facility", one)
                          ? "facility"
                          : words.is("landform", one)
                              ? "landform"
                              : words.is("personal", one)
                                  ? "personal"
                                  : words.is("title", one)
                                      ? "title"
                                      : starts.contains(span.end())
                                          ? "place"
                                          : one.pos().toString();
      out.add("after=cap-" + sort);
      if (name(two)) {
        out.add("after=cap-cap");
      }
    } else if (words.is("speech", one)) {
      out.add("after=speech");
    } else if (one.text().equals(",")) {
      out.add(starts.contains(span.end() + 1) ? "after=comma-place" : "after=comma");
    } else if (words.is("unit", one) || words.is("facility", one)) {
      out.add("after=unit");
    } else if (!(countOpens(one, two) && words.is("locative", token(span.first() - 1, sentence)))) {
      out.add("after=" + one.pos());
    }
  }

  /** "In Homs three people": a count of something that is told next says nothing of the name. */
  private static boolean countOpens(Token one, Token two) {
    return one.is(PartOfSpeech.NUM) && (two.is(PartOfSpeech.NOUN) || two.is(PartOfSpeech.ADJ));
  }
}
