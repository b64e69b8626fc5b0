package org.herodotus.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Token;

/**
 * Reads cardinal numbers in digits ("1,300", "12-15", "10+") and words ("two hundred and five", "a
 * dozen", "scores"). Thread-safe.
 */
final class NumberWords {
  /** Longest figure read as a count of people. */
  private static final long LARGEST = 2_000_000_000L;

  private record Word(String kind, int value) {}

  /**
   * A number where it stands.
   *
   * @param end one past its last token
   * @param low the number, or the lower one of a range
   * @param high the upper one of a range, else the same
   * @param vague whether it is a vague word ("dozens", "several")
   * @param words what kind of vague word, else empty
   * @param open whether a plus sign follows
   */
  record Reading(int end, int low, int high, boolean vague, String words, boolean open) {}

  private final Map<String, Word> words = new HashMap<>();

  NumberWords() {
    for (List<String> row : Table.read("numbers.tsv").rows()) {
      words.put(row.get(0), new Word(row.get(1), Integer.parseInt(row.get(2))));
    }
  }

  /** The number that starts at token {@code i}, if one does. */
  Optional<Reading> at(List<Token> tokens, int i, int end) {
    String w = tokens.get(i).lower();
    if (w.isEmpty()) {
      return Optional.empty();
    }
    if (Character.isDigit(w.charAt(0))) {
      return digits(tokens, i, end, w);
    }
    Optional<Reading> vague = vague(tokens, i, end);
    return vague.isPresent() ? vague : spelled(tokens, i, end);
  }

  // ---- digits

  private Optional<Reading> digits(List<Token> tokens, int i, int end, String w) {
    int dash = w.indexOf('-');
    if (dash > 0) {
      Word tail = words.get(w.substring(dash + 1));
      if (tail != null && tail.kind().equals("vague")) {
        return Optional.of(
            new Reading(i + 1, tail.value(), tail.value(), true, w.substring(dash + 1), false));
      }
      return dashed(w, dash, i);
    }
    long value = plain(w);
    if (value < 0) {
      return decimal(tokens, i, end, w);
    }
    int stop = i + 1;
    if (stop < end) {
      Word scale = words.get(tokens.get(stop).lower());
      if (scale != null && scale.kind().equals("scale")) {
        value *= scale.value();
        stop++;
      }
    }
    boolean plus = stop < end && tokens.get(stop).lower().equals("+");
    return reading(plus ? stop + 1 : stop, value, value, plus);
  }

  private Optional<Reading> dashed(String w, int dash, int i) {
    long low = plain(w.substring(0, dash));
    String tail = w.substring(dash + 1);
    if (low >= 0 && tail.equals("odd")) {
      return Optional.of(new Reading(i + 1, (int) low, (int) low, false, "odd", false));
    }
    long high = plain(tail);
    return low > 0 && high > low ? reading(i + 1, low, high, false) : Optional.empty();
  }

  private Optional<Reading> decimal(List<Token> tokens, int i, int end, String w) {
    if (i + 1 >= end || w.indexOf('.') < 1) {
      return Optional.empty();
    }
    Word scale = words.get(tokens.get(i + 1).lower());
    if (scale == null || scale.value() < 1000 || !decimalDigits(w)) {
      return Optional.empty();
    }
    long value = Math.round(Double.parseDouble(w) * scale.value());
    return reading(i + 2, value, value, false);
  }

  private static boolean decimalDigits(String w) {
    return w.length() < 12
        && w.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
        && w.indexOf('.') == w.lastIndexOf('.')
        && !w.endsWith(".");
  }

  private static Optional<Reading> reading(int end, long low, long high, boolean open) {
    return high > LARGEST
        ? Optional.empty()
        : Optional.of(new Reading(end, (int) low, (int) high, false, "", open));
  }

  /** Value of plain digits with or without thousands separators; -1 if it is none. */
  private static long plain(String w) {
    if (w.isEmpty() || w.length() > 13) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < w.length(); i++) {
      char c = w.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
      } else if (c != ',' || i == 0 || i + 3 >= w.length()) {
        return -1;
      }
    }
    return value;
  }

  // ---- words

  private Optional<Reading> vague(List<Token> tokens, int i, int end) {
    Word word = words.get(tokens.get(i).lower());
    if (word == null || !word.kind().equals("vague") && !word.kind().equals("few")) {
      return Optional.empty();
    }
    String name = tokens.get(i).lower();
    boolean hedge = name.equals("some") && i + 1 < end;
    if (hedge && at(tokens, i + 1, end).filter(n -> !n.vague()).isPresent()) {
      return Optional.empty();
    }
    int value = word.value();
    int stop = i + 1;
    while (stop < end) {
      Word next = words.get(tokens.get(stop).lower());
      boolean of = tokens.get(stop).lower().equals("of") && stop + 1 < end;
      if (next != null && next.kind().equals("scale") && word.kind().equals("few")) {
        if (name.equals("some")) {
          return Optional.empty();
        }
        name = next.value() == 12 ? "dozens" : tokens.get(stop).lower() + "s";
        value = next.value() == 12 || next.value() == 100 ? next.value() * 2 : 2 * next.value();
        stop++;
      } else if (of && vagueScale(tokens, stop + 1, word)) {
        String scale = tokens.get(stop + 1).lower();
        name = name + " of " + scale;
        value = (int) Math.min(LARGEST, (long) value * words.get(scale).value() / 2);
        stop += 2;
      } else {
        break;
      }
    }
    return Optional.of(new Reading(stop, value, value, true, name, false));
  }

  /** "of thousands" in "tens of thousands". */
  private boolean vagueScale(List<Token> tokens, int i, Word first) {
    Word next = words.get(tokens.get(i).lower());
    return first.kind().equals("vague")
        && next != null
        && next.kind().equals("vague")
        && next.value() >= 2000
        && first.value() < next.value();
  }

  private Optional<Reading> spelled(List<Token> tokens, int i, int end) {
    long total = 0;
    long current = 0;
    int stop = i;
    boolean any = false;
    if (article(tokens, i, end)) {
      current = tokens.get(i).lower().equals("half") ? -2 : 1;
      stop = tokens.get(i).lower().equals("half") ? i + 2 : i + 1;
    }
    while (stop < end) {
      String w = tokens.get(stop).lower();
      long value = small(w);
      Word word = words.get(w);
      if (value > 0 && fits(current, value)) {
        current += value;
      } else if (word != null
          && word.kind().equals("scale")
          && (current != 0 || any || word.value() == 12)) {
        if (word.value() == 12 || word.value() == 100) {
          current = current == -2 ? word.value() / 2 : Math.max(1, current) * word.value();
        } else {
          total += Math.max(1, current) * word.value();
          current = 0;
        }
      } else if (!(w.equals("and") && any && joinsHundreds(tokens, stop, end, current, total))) {
        break;
      }
      any = true;
      stop++;
    }
    long value = total + current;
    return any && value > 0 ? reading(stop, value, value, false) : Optional.empty();
  }

  /** "a" or "half a" before a scale word ("a hundred", "half a dozen"). */
  private boolean article(List<Token> tokens, int i, int end) {
    String w = tokens.get(i).lower();
    int scale = w.equals("half") ? i + 2 : i + 1;
    if (scale >= end || !w.equals("a") && !w.equals("half")) {
      return false;
    }
    Word next = words.get(tokens.get(scale).lower());
    return next != null && next.kind().equals("scale");
  }

  /** Whether a small number can follow: "twenty" + "three", "hundred" + "five". */
  private static boolean fits(long current, long value) {
    if (current == 0) {
      return true;
    }
    return current % 100 == 0 && current > 0 && value < 100
        || current % 10 == 0 && current % 100 >= 20 && value < 10;
  }

  private boolean joinsHundreds(List<Token> tokens, int i, int end, long current, long total) {
    boolean round = current > 0 && current % 100 == 0 || current == 0 && total > 0;
    if (!round || i + 1 >= end || small(tokens.get(i + 1).lower()) <= 0) {
      return false;
    }
    String after = i + 2 < end ? tokens.get(i + 2).lower() : "";
    return !after.equals("wounded") && !after.equals("injured");
  }

  /** Value of a number below 100 in one word ("twenty-three"), or -1. */
  private long small(String w) {
    Word word = words.get(w);
    if (word != null) {
      return word.kind().equals("unit") || word.kind().equals("ten") ? word.value() : -1;
    }
    int dash = w.indexOf('-');
    if (dash < 0) {
      return -1;
    }
    Word ten = words.get(w.substring(0, dash));
    Word unit = words.get(w.substring(dash + 1));
    boolean both =
        ten != null
            && unit != null
            && ten.kind().equals("ten")
            && unit.kind().equals("unit")
            && unit.value() < 10;
    return both ? ten.value() + unit.value() : -1;
  }
}
