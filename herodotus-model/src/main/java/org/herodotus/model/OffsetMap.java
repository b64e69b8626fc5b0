package org.herodotus.model;

import java.util.Arrays;

/**
 * Takes a span of decoded text back to the bytes it was decoded from. Stored as runs; inside a run
 * every UTF-16 unit stands for the same number of bytes, or the whole run stands for one stretch of
 * bytes (an entity, a surrogate pair).
 */
public final class OffsetMap {
  /** A map that knows nothing: every span maps to the whole record. */
  public static final OffsetMap NONE = new OffsetMap(new int[0], new int[0], new int[0]);

  private final int[] textStart;
  private final int[] byteStart;
  private final int[] bytesPerUnit;

  /**
   * @param textStart first text unit of each run, ascending
   * @param byteStart first byte of each run, relative to the record
   * @param bytesPerUnit bytes for each unit of the run; 0 if the run is not made of equal steps
   */
  public OffsetMap(int[] textStart, int[] byteStart, int[] bytesPerUnit) {
    if (textStart.length != byteStart.length || textStart.length != bytesPerUnit.length) {
      throw new IllegalArgumentException("runs must have equal lengths");
    }
    this.textStart = textStart.clone();
    this.byteStart = byteStart.clone();
    this.bytesPerUnit = bytesPerUnit.clone();
  }

  public boolean isEmpty() {
    return textStart.length == 0;
  }

  /** Byte offset, relative to the record, of the text unit at {@code offset}; -1 if unknown. */
  public int byteOf(int offset) {
    if (isEmpty() || offset < textStart[0]) {
      return -1;
    }
    int at = Arrays.binarySearch(textStart, offset);
    int run = at >= 0 ? at : -at - 2;
    return byteStart[run] + (offset - textStart[run]) * bytesPerUnit[run];
  }

  /**
   * Bytes of a span, relative to the record: its first byte and the byte after its last. Markup
   * that stands inside the span is included, markup that follows it is not; both are -1 if unknown.
   */
  public int[] bytesOf(Span span) {
    int start = byteOf(span.start());
    if (start < 0 || span.length() == 0) {
      return new int[] {start, start};
    }
    int last = span.end() - 1;
    int at = Arrays.binarySearch(textStart, last);
    int run = at >= 0 ? at : -at - 2;
    return new int[] {start, Math.max(start, byteOf(last) + bytesPerUnit[run])};
  }

  /** The runs as three equally long rows (text, byte, step), for storage. */
  public int[][] runs() {
    return new int[][] {textStart.clone(), byteStart.clone(), bytesPerUnit.clone()};
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof OffsetMap other
        && Arrays.equals(textStart, other.textStart)
        && Arrays.equals(byteStart, other.byteStart)
        && Arrays.equals(bytesPerUnit, other.bytesPerUnit);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(textStart) + Arrays.hashCode(byteStart);
  }
}
