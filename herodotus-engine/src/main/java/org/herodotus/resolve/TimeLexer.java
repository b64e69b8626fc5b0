package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.List;
import org.herodotus.model.Annotations;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/** Cuts the hyphenated words of a sentence where one part is a word of time. Thread-safe. */
final class TimeLexer {
  private final TimeWords words;

  TimeLexer(TimeWords words) {
    this.words = words;
  }

  List<TimePiece> pieces(Annotations marks, Sentence sentence) {
    List<TimePiece> out = new ArrayList<>(sentence.endToken() - sentence.firstToken() + 4);
    for (Token token : marks.tokens(sentence)) {
      if (splits(token)) {
        split(token, out);
      } else {
        out.add(piece(token, 0, token.text().length(), false));
      }
    }
    return out;
  }

  private static TimePiece piece(Token token, int from, int to, boolean joined) {
    Span span = new Span(token.span().start() + from, token.span().start() + to);
    boolean whole = to - from == token.text().length();
    String text = token.text().substring(from, to);
    String lower = whole ? token.lower() : token.lower().substring(from, to);
    return new TimePiece(span, text, lower, token.index(), token.pos(), joined);
  }

  private boolean splits(Token token) {
    String w = token.lower();
    if (w.indexOf('-') <= 0
        || w.length() != token.text().length()
        || w.endsWith("-old")
        || w.endsWith("-olds")
        || words.known(w)
        || iso(w)) {
      return false;
    }
    for (String part : w.split("-")) {
      if (words.known(part) || year(part)) {
        return true;
      }
    }
    return numbers(w);
  }

  private boolean numbers(String w) {
    for (String part : w.split("-")) {
      boolean digits = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!digits && words.numberClass(part).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean year(String part) {
    String digits = part.endsWith("s") ? part.substring(0, part.length() - 1) : part;
    return digits.length() == 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** "2021-08-26", kept whole. */
  static boolean iso(String w) {
    if (w.length() < 10 || w.charAt(4) != '-' || w.charAt(7) != '-') {
      return false;
    }
    for (int k = 0; k < 10; k++) {
      if (k != 4 && k != 7 && !Character.isDigit(w.charAt(k))) {
        return false;
      }
    }
    return w.length() == 10 || w.charAt(10) == 't';
  }

  private static void split(Token token, List<TimePiece> out) {
    String w = token.lower();
    int from = 0;
    while (from < w.length()) {
      int to = w.indexOf('-', from);
      to = to < 0 ? w.length() : to;
      if (to > from) {
        out.add(piece(token, from, to, from > 0));
      }
      from = to + 1;
    }
  }
}
