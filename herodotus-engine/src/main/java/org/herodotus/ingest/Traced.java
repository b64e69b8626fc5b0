package org.herodotus.ingest;

import java.util.Arrays;
import org.herodotus.model.OffsetMap;
import org.herodotus.model.Span;

/**
 * Text whose every UTF-16 unit knows the bytes it was decoded from. Slices and joins of it stay
 * traced, so that a headline taken from an attribute inside an archive still points at its bytes.
 * Immutable.
 */
final class Traced {
  static final Traced EMPTY = new Builder().done();

  private final String text;
  private final int[] at;
  private final int[] from;
  private final int[] width;

  private Traced(String text, int[] at, int[] from, int[] width) {
    this.text = text;
    this.at = at;
    this.from = from;
    this.width = width;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  boolean isBlank() {
    return text.isBlank();
  }

  OffsetMap offsets() {
    return new OffsetMap(at, from, width);
  }

  /** First byte of the unit at {@code offset}; for the end of the text, the byte after it. */
  int byteAt(int offset) {
    if (at.length == 0) {
      return 0;
    }
    int run = run(offset);
    return from[run] + (offset - at[run]) * width[run];
  }

  /** The byte after the unit at {@code offset}. */
  int byteAfter(int offset) {
    int run = run(offset);
    return from[run] + (offset - at[run] + 1) * width[run];
  }

  Traced slice(int start, int end) {
    return new Builder().add(this, start, end).done();
  }

  /** The same text, its bytes counted from another place. */
  Traced shift(int by) {
    int[] moved = Arrays.stream(from).map(f -> f + by).toArray();
    return new Traced(text, at, moved, width);
  }

  /** Without white space at both ends. */
  Traced strip() {
    Span inner = inner(0, text.length());
    return inner.length() == text.length() ? this : slice(inner.start(), inner.end());
  }

  /** The part of a stretch that is left without white space at both ends. */
  Span inner(int start, int end) {
    int a = start;
    int b = end;
    while (a < b && isSpace(text.charAt(a))) {
      a++;
    }
    while (b > a && isSpace(text.charAt(b - 1))) {
      b--;
    }
    return new Span(a, b);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
  }

  private int run(int offset) {
    int found = Arrays.binarySearch(at, offset);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Puts traced text together; neighbouring units of equal width share one run. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] at = new int[16];
    private int[] from = new int[16];
    private int[] width = new int[16];
    private int runs;

    int length() {
      return text.length();
    }

    char last() {
      return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    }

    /** One unit that stands for {@code bytes} bytes from {@code first}. */
    Builder add(char unit, int first, int bytes) {
      open(first, bytes);
      text.append(unit);
      return this;
    }

    /** Two units of a supplementary character that share {@code bytes} bytes. */
    Builder addPair(int codePoint, int first, int bytes) {
      int half = bytes / 2;
      add(Character.highSurrogate(codePoint), first, half);
      return add(Character.lowSurrogate(codePoint), first + half, bytes - half);
    }

    Builder addCodePoint(int codePoint, int first, int bytes) {
      return Character.isBmpCodePoint(codePoint)
          ? add((char) codePoint, first, bytes)
          : addPair(codePoint, first, bytes);
    }

    /** Bytes that are ASCII characters, one unit each. */
    Builder addAscii(byte[] bytes, int start, int end) {
      if (end > start) {
        open(start, 1);
        for (int i = start; i < end; i++) {
          text.append((char) bytes[i]);
        }
      }
      return this;
    }

    Builder add(Traced source, int start, int end) {
      int run = source.at.length == 0 ? 0 : source.run(start);
      for (int i = start; i < end; run++) {
        int stop = run + 1 < source.at.length ? Math.min(end, source.at[run + 1]) : end;
        open(source.byteAt(i), source.width[run]);
        text.append(source.text, i, stop);
        i = stop;
      }
      return this;
    }

    /** Units that stand for no bytes, such as the blank line between title and body. */
    Builder insert(String units, int where) {
      if (!units.isEmpty()) {
        open(where, 0);
        text.append(units);
      }
      return this;
    }

    private void open(int first, int bytes) {
      if (runs > 0
          && width[runs - 1] == bytes
          && from[runs - 1] + (text.length() - at[runs - 1]) * bytes == first) {
        return;
      }
      if (runs == at.length) {
        at = Arrays.copyOf(at, runs * 2);
        from = Arrays.copyOf(from, runs * 2);
        width = Arrays.copyOf(width, runs * 2);
      }
      at[runs] = text.length();
      from[runs] = first;
      width[runs] = bytes;
      runs++;
    }

    Traced done() {
      return new Traced(
          text.toString(),
          Arrays.copyOf(at, runs),
          Arrays.copyOf(from, runs),
          Arrays.copyOf(width, runs));
    }
  }
}
