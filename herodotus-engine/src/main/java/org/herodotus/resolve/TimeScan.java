package org.herodotus.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.TimeExpression.Anchor;
import org.herodotus.model.TimeExpression.Precision;

/**
 * A sentence while its times are read: its pieces, where the story stands, and whether a verb near
 * a piece looks forward. One for each sentence; not shared.
 */
final class TimeScan {
  private static final int WINDOW = 9;
  private static final TimePiece NONE =
      new TimePiece(new org.herodotus.model.Span(0, 0), "", "", -1, PartOfSpeech.PUNCT, false);

  private final TimeWords words;
  private final List<TimePiece> pieces;
  private final Timeline line;
  private final TimeTense tense;
  private final int[] next;
  private Optional<Integer> opening = Optional.empty();

  TimeScan(TimeWords words, List<TimePiece> pieces, Timeline line, TimeTense tense) {
    this.words = words;
    this.pieces = pieces;
    this.line = line;
    this.tense = tense;
    this.next = nextTimely();
  }

  /** Whether a word of time stands at a piece or shortly after, so that rules are worth asking. */
  boolean near(int i) {
    return next[i] < i + WINDOW;
  }

  private int[] nextTimely() {
    int[] out = new int[pieces.size()];
    int last = Integer.MAX_VALUE / 2;
    for (int k = pieces.size() - 1; k >= 0; k--) {
      last = timely(pieces.get(k).lower()) ? k : last;
      out[k] = last;
    }
    return out;
  }

  private boolean timely(String w) {
    if (words.known(w) || words.longest(w) > 0) {
      return true;
    }
    char c = w.isEmpty() ? ' ' : w.charAt(0);
    if (c == '\'' && w.length() > 1) {
      c = w.charAt(1);
    }
    if (c >= '0' && c <= '9') {
      char end = w.charAt(w.length() - 1);
      return w.length() == 4 || end < '0' || end > '9' || w.indexOf(':') > 0 || w.length() >= 6;
    }
    int n = words.number(w);
    return n >= 16 && n <= 20;
  }

  int size() {
    return pieces.size();
  }

  /** The piece at an index, or an empty one outside the sentence. */
  TimePiece piece(int i) {
    return i >= 0 && i < pieces.size() ? pieces.get(i) : NONE;
  }

  String lower(int i) {
    return piece(i).lower();
  }

  /** Whether two days are joined here into one span: "13 to 14", "13-14". */
  boolean joinsDays(int i) {
    return piece(i).joined() || is(i, "to", "-", "\u2013");
  }

  /** Where the second day of a span stands that is joined here. */
  int behindJoint(int i) {
    return piece(i).joined() ? i : i + 1;
  }

  boolean is(int i, String... any) {
    String w = lower(i);
    for (String word : any) {
      if (w.equals(word)) {
        return true;
      }
    }
    return false;
  }

  TimeWords words() {
    return words;
  }

  /** Value of the piece in a class of the lexicon, if it has one. */
  Optional<String> value(int i, String type) {
    return words.value(lower(i), type);
  }

  /** Value of the piece in a class, read as a number; 0 if it has none. */
  int code(int i, String type) {
    return value(i, type).map(Integer::parseInt).orElse(0);
  }

  Timeline line() {
    return line;
  }

  /** The year with which the sentence opens ("And back in 2005, ..."), once it has been read. */
  Optional<Integer> openingYear() {
    return opening;
  }

  /** Takes notice of a time that was read. */
  void pass(TimePhrase phrase) {
    line.pass(phrase.value());
    boolean year =
        phrase.value().precision() == Precision.YEAR && phrase.value().anchor() == Anchor.EXPLICIT;
    if (year && opens(phrase.start())) {
      opening = phrase.value().from().map(LocalDate::getYear);
    }
  }

  /** Whether only small words stand before a piece. */
  private boolean opens(int i) {
    for (int k = 0; k < i; k++) {
      switch (piece(k).pos()) {
        case ADP, CCONJ, SCONJ, ADV, PUNCT, DET -> {}
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  Optional<LocalDate> published() {
    return line.published();
  }

  boolean future(int i) {
    return tense.future(piece(i).token());
  }

  boolean past(int i) {
    return tense.past(piece(i).token());
  }

  /** Words from {@code i} on, joined by spaces, as many as {@code n}; empty if there are fewer. */
  String join(int i, int n) {
    if (i < 0 || i + n > pieces.size()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (int k = i; k < i + n; k++) {
      if (k > i && !clitic(k)) {
        out.append(' ');
      }
      out.append(lower(k));
    }
    return out.toString();
  }

  private boolean clitic(int k) {
    return lower(k).equals("'s");
  }

  /** The longest entry of a class that begins at a piece; its value is resolved by the caller. */
  Optional<Entry> entry(int i, String type) {
    String first = lower(i);
    int most = words.longest(first);
    if (most == 0 && is(i + 1, "'s")) {
      most = 3;
    }
    for (int n = Math.min(most + 1, pieces.size() - i); n >= 1; n--) {
      Optional<String> value = words.value(join(i, n), type);
      if (value.isPresent()) {
        return Optional.of(new Entry(i + n, value.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * An entry of the lexicon found in the sentence.
   *
   * @param end one past its last piece
   * @param value its value
   */
  record Entry(int end, String value) {}
}
