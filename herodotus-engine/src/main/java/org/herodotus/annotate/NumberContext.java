package org.herodotus.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Tells from the words around a number whether it can count people at all: not if it is an age, a
 * date, a time of day, a measure, money, a share, an address, or the number of a thing.
 * Thread-safe.
 */
final class NumberContext {
  private static final Set<String> YEAR_WORDS = WordSets.of("NumberContext.YEAR_WORDS");
  private static final Set<String> AFTER_AGE = WordSets.of("NumberContext.AFTER_AGE");

  private final Set<String> units = new HashSet<>();
  private final Set<String> before = new HashSet<>();
  private final Set<String> months = new HashSet<>();

  NumberContext() {
    for (List<String> row : Table.read("measures.tsv").rows()) {
      switch (row.get(1)) {
        case "before" -> before.add(row.get(0));
        case "month" -> months.add(row.get(0));
        default -> units.add(row.get(0));
      }
    }
  }

  /** Whether the number at {@code i} counts no people. */
  boolean excludes(List<Token> tokens, int i, NumberWords.Reading n, Sentence s) {
    String prev = i > s.firstToken() ? tokens.get(i - 1).lower() : "";
    String next = n.end() < s.endToken() ? tokens.get(n.end()).lower() : "";
    if (measured(tokens, n.end(), s.endToken(), next) || before.contains(prev)) {
      return true;
    }
    boolean digits = Character.isDigit(tokens.get(i).lower().charAt(0));
    if (prev.equals(".") && i > s.firstToken() + 1 && before.contains(tokens.get(i - 2).lower())) {
      return true;
    }
    if (digits) {
      return date(tokens, i, n, prev, next)
          || age(tokens, i, n, s, prev, next)
          || address(tokens, i, n, s)
          || glued(tokens, i, n, s);
    }
    return tokens.get(i).lower().equals("one") && next.equals("another");
  }

  /** A unit right after the number, or after a hyphen or an adjective of measure. */
  private boolean measured(List<Token> tokens, int stop, int end, String next) {
    if (units.contains(next)) {
      return true;
    }
    if (next.startsWith("-") || stop >= end) {
      return false;
    }
    boolean adjective =
        next.equals("square")
            || next.equals("more")
            || next.equals("other")
            || next.equals("such")
            || next.equals("cubic")
            || next.equals("nautical")
            || next.equals("full")
            || next.equals("consecutive")
            || next.equals("straight")
            || next.equals("different")
            || next.equals("separate")
            || next.equals("to");
    return adjective && stop + 1 < end && units.contains(tokens.get(stop + 1).lower());
  }

  private boolean date(List<Token> tokens, int i, NumberWords.Reading n, String prev, String next) {
    int value = n.low();
    if (months.contains(prev) && value < 32 && !prev.equals("may")
        || prev.equals("may")
            && value < 32
            && (next.equals(",") || next.equals(".") || next.isEmpty())
        || months.contains(next) && value < 32 && n.high() == n.low()) {
      return true;
    }
    boolean year = value >= 1900 && value <= 2099 && tokens.get(i).lower().length() == 4;
    if (!year) {
      return false;
    }
    boolean noun = n.end() < tokens.size() && tokens.get(n.end()).is(PartOfSpeech.NOUN);
    return !noun
        || YEAR_WORDS.contains(prev)
        || months.contains(prev)
        || prev.equals("the")
        || prev.equals(",");
  }

  /** "Maria Lopez, 34, ..." or "Jamal Berry, 30 after ...". */
  private static boolean age(
      List<Token> tokens, int i, NumberWords.Reading n, Sentence s, String prev, String next) {
    if (!prev.equals(",") || n.low() > 110 || i - 2 < s.firstToken()) {
      return false;
    }
    if (next.equals(",") && n.low() > 9 && n.low() < 100 && n.low() == n.high()) {
      return true;
    }
    Token name = tokens.get(i - 2);
    boolean named = name.is(PartOfSpeech.PROPN) || name.capitalised();
    return named && (next.isEmpty() || AFTER_AGE.contains(next));
  }

  /** "14 South 17th Street", "at 1418 Ave". */
  private boolean address(List<Token> tokens, int i, NumberWords.Reading n, Sentence s) {
    int stop = Math.min(s.endToken(), n.end() + 4);
    for (int k = n.end(); k < stop; k++) {
      Token t = tokens.get(k);
      if (!t.capitalised() && !Character.isDigit(t.text().charAt(0))) {
        return false;
      }
      if (units.contains(t.lower()) && street(t.lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean street(String w) {
    return switch (w) {
      case "avenue", "ave", "street", "st.", "road", "rd", "boulevard", "blvd", "ave.", "drive" ->
          true;
      default -> false;
    };
  }

  /** Part of a larger sign: "1/2", "5:3", "$4", "#7", "4%", "24/7", "(2)". */
  private static boolean glued(List<Token> tokens, int i, NumberWords.Reading n, Sentence s) {
    if (n.end() < s.endToken()) {
      Token next = tokens.get(n.end());
      boolean touching = next.span().start() == tokens.get(n.end() - 1).span().end();
      if (touching
          && (next.lower().equals("/")
              || next.lower().equals("%")
              || next.lower().equals(")")
                  && i > s.firstToken()
                  && tokens.get(i - 1).lower().equals("("))) {
        return n.low() < 110;
      }
      if (touching && next.lower().equals("-")) {
        return true;
      }
    }
    if (i > s.firstToken()) {
      Token prev = tokens.get(i - 1);
      boolean touching = prev.span().end() == tokens.get(i).span().start();
      return touching
          && (prev.lower().equals("/")
              || prev.lower().equals("-")
              || prev.lower().equals(".")
              || prev.lower().equals("#"));
    }
    return false;
  }

  /** Whether two numbers tied by a word are one range: not "three to Kabul", "one or". */
  boolean rangeAllowed(List<Token> tokens, int stop, String link) {
    if (link.equals("to") || link.equals("or")) {
      return true;
    }
    boolean digits = Character.isDigit(tokens.get(stop - 1).lower().charAt(0));
    return digits == Character.isDigit(tokens.get(stop + 1).lower().charAt(0));
  }
}
