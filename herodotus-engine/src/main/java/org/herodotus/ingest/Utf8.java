package org.herodotus.ingest;

/**
 * UTF-8 read strictly: overlong forms, encoded surrogates and values beyond U+10FFFF are errors.
 *
 * @param sequences well-formed characters of more than one byte
 * @param errors bytes that belong to no well-formed character
 */
record Utf8(int sequences, int errors) {
  boolean valid() {
    return errors == 0;
  }

  static Utf8 scan(byte[] b, int start, int end) {
    int sequences = 0;
    int errors = 0;
    for (int i = start; i < end; ) {
      if (b[i] >= 0) {
        i++;
        continue;
      }
      int length = length(b, i, end);
      if (length > 0) {
        sequences++;
        i += length;
      } else {
        errors++;
        i++;
      }
    }
    return new Utf8(sequences, errors);
  }

  /** Decodes until the limit; returns the byte after the last one read. Bad bytes are U+FFFD. */
  static int decode(byte[] b, int start, int end, int maxChars, Traced.Builder out) {
    int i = start;
    while (i < end && out.length() < maxChars) {
      if (b[i] >= 0) {
        int stop = i;
        int most = (int) Math.min(end, (long) i + maxChars - out.length());
        while (stop < most && b[stop] >= 0) {
          stop++;
        }
        out.addAscii(b, i, stop);
        i = stop;
        continue;
      }
      int length = length(b, i, end);
      if (length == 0) {
        out.add('\ufffd', i, 1);
        i++;
      } else {
        if (length == 4 && out.length() + 2 > maxChars) {
          break;
        }
        out.addCodePoint(codePoint(b, i, length), i, length);
        i += length;
      }
    }
    return i;
  }

  /** Bytes of the character that starts here, or 0 if none does. */
  private static int length(byte[] b, int i, int end) {
    int lead = b[i] & 255;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > end) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((b[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = b[i + 1] & 255;
    boolean bad =
        lead == 0xE0 && second < 0xA0
            || lead == 0xED && second > 0x9F
            || lead == 0xF0 && second < 0x90
            || lead == 0xF4 && second > 0x8F;
    return bad ? 0 : length;
  }

  private static int codePoint(byte[] b, int i, int length) {
    int value = b[i] & (0xFF >> (length + 1));
    for (int k = 1; k < length; k++) {
      value = value << 6 | (b[i + k] & 0x3F);
    }
    return value;
  }
}
