package org.herodotus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits text into columns. Text from reports passes {@link #safe} before it reaches a terminal. */
final class Layout {
  private Layout() {}

  /**
   * Text without anything that could steer a terminal or turn the reading direction: line breaks
   * and tabs become blanks, other control and direction marks are shown by their code.
   */
  static String safe(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) {
                out.append(' ');
              } else if (Character.isISOControl(c) || steers(c)) {
                out.append(String.format(Locale.ROOT, "<U+%04X>", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean steers(int c) {
    return c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || c >= 0xD800 && c <= 0xDFFF;
  }

  /** Columns that a text takes; marks that sit on another letter take none. */
  static int width(String text) {
    return text.codePoints().map(Layout::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1100
            && (c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /** The text cut to so many columns, with an ellipsis if something is gone. */
  static String fit(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      used += width(c);
      if (used > columns - 1) {
        break;
      }
      out.appendCodePoint(c);
    }
    return out.toString().stripTrailing() + "…";
  }

  static String left(String text, int columns) {
    String cut = fit(text, columns);
    return cut + " ".repeat(Math.max(0, columns - width(cut)));
  }

  static String right(String text, int columns) {
    String cut = fit(text, columns);
    return " ".repeat(Math.max(0, columns - width(cut))) + cut;
  }

  /** Lines of at most so many columns, broken at blanks; a longer word is broken inside. */
  static List<String> wrap(String text, int columns) {
    int room = Math.max(8, columns);
    List<String> out = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +")) {
      String rest = word;
      if (line.length() > 0 && width(line.toString()) + 1 + width(rest) > room) {
        out.add(line.toString());
        line.setLength(0);
      }
      while (width(rest) > room) {
        int cut =
            rest.offsetByCodePoints(0, Math.min(room / 2, rest.codePointCount(0, rest.length())));
        out.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.length() > 0 && !rest.isEmpty() ? " " : "").append(rest);
    }
    if (line.length() > 0 || out.isEmpty()) {
      out.add(line.toString());
    }
    return out;
  }
}
