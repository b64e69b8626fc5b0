package org.herodotus.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Span;

/**
 * Cuts text into words and marks. Hyphenated words ("al-Shabaab", "five-year-old"), abbreviations
 * ("U.S.", "U. S.", "Gen.") and numbers ("1,300", "13:34") stay whole; clitics ("'s", "n't") stand
 * alone. Thread-safe.
 */
final class Tokenizer {
  private final Set<String> abbreviations = Table.read("abbreviations.tsv").words("");
  private final Set<String> spaced = Table.read("abbreviations.tsv").words("spaced");

  /** Spans of the tokens between {@code from} and {@code to}, in order. */
  List<Span> tokens(String text, int from, int to) {
    List<Span> out = new ArrayList<>((to - from) / 5 + 4);
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        i++;
      } else if (isWord(c)) {
        int end = wordEnd(text, i, to);
        addWord(text, i, end, out);
        i = end;
      } else {
        int end = markEnd(text, i, to);
        out.add(new Span(i, end));
        i = end;
      }
    }
    return out;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || isCombining(c)
        || c == '\u00ad';
  }

  private static boolean isCombining(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private int wordEnd(String text, int start, int to) {
    int i = start;
    while (i < to) {
      char c = text.charAt(i);
      if (isWord(c)) {
        i++;
      } else if (i + 1 < to && joins(text, start, i, to)) {
        i++;
      } else {
        break;
      }
    }
    if (i < to && text.charAt(i) == '.' && keepsPeriod(text, start, i, to)) {
      i++;
    }
    return i;
  }

  /** Whether the mark at {@code i} ties two parts of one word. */
  private static boolean joins(String text, int start, int i, int to) {
    char c = text.charAt(i);
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return switch (c) {
      case '-', '\u2010', '\u2011' -> isWord(after);
      case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
      case ',' ->
          Character.isDigit(before) && Character.isDigit(after) && threeDigits(text, i + 1, to);
      case ':' -> Character.isDigit(before) && Character.isDigit(after);
      case '.' ->
          Character.isDigit(before) && Character.isDigit(after)
              || Character.isLetter(before)
                  && Character.isLetter(after)
                  && (i - start == 1 || text.charAt(i - 2) == '.' || domain(text, i + 1, to));
      case '@', '_', '&' -> isWord(after) && i > start;
      default -> false;
    };
  }

  private static boolean domain(String text, int at, int to) {
    int end = at;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String tail = text.substring(at, end);
    return tail.equals("com") || tail.equals("org") || tail.equals("net");
  }

  private static boolean threeDigits(String text, int at, int to) {
    int n = 0;
    while (at + n < to && Character.isDigit(text.charAt(at + n))) {
      n++;
    }
    return n == 3;
  }

  /** Whether the period at {@code end} belongs to the word: an abbreviation or an initial. */
  private boolean keepsPeriod(String text, int start, int end, int to) {
    int length = end - start;
    if (length == 1 && Character.isUpperCase(text.charAt(start))) {
      return true;
    }
    String word = text.substring(start, end);
    if (word.indexOf('.') > 0 && Character.isLetter(word.charAt(0))) {
      return length <= 7;
    }
    if (!abbreviations.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    return !(allCaps(word) && end + 1 < to && isLineEnd(text, end + 1, to));
  }

  private static boolean isLineEnd(String text, int at, int to) {
    return at + 1 < to && text.charAt(at) == '\n' && text.charAt(at + 1) == '\n';
  }

  private static boolean allCaps(String word) {
    return word.length() > 3 && word.chars().allMatch(c -> !Character.isLowerCase(c));
  }

  private static int markEnd(String text, int start, int to) {
    char c = text.charAt(start);
    int i = start + 1;
    if (c == '-' || c == '.' || c == '`' || c == '\'' || c == '*' || c == '=' || c == '_') {
      while (i < to && text.charAt(i) == c) {
        i++;
      }
    }
    return i;
  }

  /** Adds a word, cutting off clitics. */
  private void addWord(String text, int start, int end, List<Span> out) {
    if (goesOn(text, start, end, out)) {
      out.set(out.size() - 1, new Span(out.get(out.size() - 1).start(), end));
      return;
    }
    int clitic = cliticStart(text, start, end);
    if (clitic > start && clitic < end) {
      out.add(new Span(start, clitic));
      out.add(new Span(clitic, end));
    } else {
      out.add(new Span(start, end));
    }
  }

  /** The second letter of initials that are written apart ("U. S."). */
  private boolean goesOn(String text, int start, int end, List<Span> out) {
    Span first = out.isEmpty() ? new Span(0, 0) : out.get(out.size() - 1);
    return end - start == 2
        && first.length() == 2
        && first.end() + 1 == start
        && text.charAt(first.end()) == ' '
        && spaced.contains(
            first.of(text).toLowerCase(Locale.ROOT)
                + Character.toLowerCase(text.charAt(start))
                + text.charAt(start + 1));
  }

  private static int cliticStart(String text, int start, int end) {
    for (int i = end - 1; i > start && i >= end - 3; i--) {
      char c = text.charAt(i);
      if (c == '\'' || c == '\u2019') {
        String tail = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
        switch (tail) {
          case "s", "d", "m", "ll", "re", "ve":
            return i;
          case "t":
            char n = text.charAt(i - 1);
            return (n == 'n' || n == 'N') && i - 1 > start ? i - 1 : end;
          default:
            return end;
        }
      }
    }
    return end;
  }
}
