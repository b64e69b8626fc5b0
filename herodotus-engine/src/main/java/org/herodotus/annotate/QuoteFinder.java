package org.herodotus.annotate;

import java.util.ArrayList;
import java.util.List;
import org.herodotus.model.Quote;
import org.herodotus.model.Report;
import org.herodotus.model.Span;

/**
 * Finds quoted stretches: curly and straight double quotes, guillemets, {@code ``...''}. An open
 * quote that its paragraph does not close runs to the paragraph's end. Thread-safe.
 */
final class QuoteFinder {
  List<Quote> find(Report report) {
    String text = report.content();
    List<Quote> out = new ArrayList<>();
    int open = -1;
    int width = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && open >= 0 && paragraphBreak(text, i)) {
        close(text, open, width, i, 0, out);
        open = -1;
      } else if (open < 0 && opens(text, i)) {
        open = i;
        width = c == '`' || c == '\'' ? 2 : 1;
      } else if (open >= 0 && closes(text, i)) {
        close(text, open, width, i, c == '\'' ? 2 : 1, out);
        open = -1;
      }
    }
    if (open >= 0) {
      close(text, open, width, text.length(), 0, out);
    }
    return out;
  }

  private static void close(
      String text, int open, int width, int end, int closing, List<Quote> out) {
    int inner = open + width;
    if (end > inner && end - open < 4000) {
      out.add(
          new Quote(new Span(open, Math.min(text.length(), end + closing)), new Span(inner, end)));
    }
  }

  private static boolean paragraphBreak(String text, int i) {
    return i + 1 >= text.length()
        || text.charAt(i + 1) == '\n'
        || text.startsWith("\r\n", i + 1)
        || text.startsWith("   ", i + 1);
  }

  private static boolean opens(String text, int i) {
    char c = text.charAt(i);
    if (c == '\u201c' || c == '\u00ab' || c == '\u201e') {
      return true;
    }
    if (c == '`') {
      return i + 1 < text.length() && text.charAt(i + 1) == '`';
    }
    if (c == '\'') {
      return doubled(text, i);
    }
    return c == '"';
  }

  /** Two apostrophes before a word, as some wires write an opening mark. */
  private static boolean doubled(String text, int i) {
    return i + 2 < text.length()
        && text.charAt(i + 1) == '\''
        && !Character.isWhitespace(text.charAt(i + 2))
        && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
  }

  /** "..., \u201cIn remarks": an opening mark set where a closing one belongs. */
  private static boolean stops(String text, int i) {
    return i > 1 && text.charAt(i - 2) == ',';
  }

  private static boolean closes(String text, int i) {
    char c = text.charAt(i);
    return c == '\u201d'
        || c == '\u00bb'
        || c == '"'
        || c == '\u201c' && i > 0 && (!Character.isWhitespace(text.charAt(i - 1)) || stops(text, i))
        || c == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'';
  }
}
