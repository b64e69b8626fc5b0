package org.herodotus.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes to characters, each traced to its bytes. A byte order mark decides; then the declared
 * charset, unless it says UTF-8 and the bytes are not, or says a one-byte charset and the bytes are
 * plainly UTF-8; then UTF-8 if valid; else windows-1252. Never fails: bytes that mean nothing
 * become U+FFFD. Thread-safe.
 */
final class Decoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\ufffd';

  /**
   * Decoded bytes.
   *
   * @param text characters, traced
   * @param charset canonical name of what they were read as
   * @param note what was wrong with the label or the bytes
   * @param cut whether characters were left out at the limit
   */
  record Decoded(Traced text, String charset, Optional<String> note, boolean cut) {}

  private Decoder() {}

  static Decoded decode(byte[] bytes, Optional<String> declared, int maxChars) {
    return decode(bytes, 0, bytes.length, declared, maxChars);
  }

  /** Offsets of the result count from the start of the array, not from {@code start}. */
  static Decoded decode(byte[] b, int start, int end, Optional<String> declared, int maxChars) {
    int mark = markLength(b, start, end);
    Optional<Charset> label = declared.flatMap(Decoder::known);
    Utf8 check = Utf8.scan(b, start, end);
    Charset charset = mark > 0 ? marked(b, start) : choose(b, start, end, label, check);
    Optional<String> note = note(declared, label, charset, mark > 0);
    Traced.Builder out = new Traced.Builder();
    int stop = run(charset, b, start + mark, end, maxChars, out);
    Traced text = out.done();
    if (note.isEmpty() && text.text().indexOf(REPLACEMENT) >= 0) {
      note =
          Optional.of(
              "some bytes are not "
                  + charset.name()
                  + " and show as \ufffd; if the text looks wrong, convert the file to UTF-8.");
    }
    return new Decoded(text, charset.name(), note, stop < end);
  }

  private static int run(
      Charset charset, byte[] b, int start, int end, int maxChars, Traced.Builder out) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return Utf8.decode(b, start, end, maxChars, out);
    }
    if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
      return utf16(charset.equals(StandardCharsets.UTF_16BE), b, start, end, maxChars, out);
    }
    return charset.newEncoder().maxBytesPerChar() <= 1.0f
        ? singleByte(charset, b, start, end, maxChars, out)
        : stepwise(charset, b, start, end, maxChars, out);
  }

  private static Charset choose(byte[] b, int start, int end, Optional<Charset> label, Utf8 check) {
    Optional<Charset> wide = wide(b, start, end);
    if (wide.isPresent()) {
      return wide.get();
    }
    if (check.valid() && (check.sequences() > 0 || label.isEmpty())) {
      boolean stateful = label.isPresent() && label.get().name().startsWith("ISO-2022");
      return stateful ? label.get() : StandardCharsets.UTF_8;
    }
    boolean says8 = label.isPresent() && label.get().equals(StandardCharsets.UTF_8);
    boolean says16 = label.isPresent() && label.get().name().startsWith("UTF-");
    if (label.isPresent() && !says8 && !says16) {
      return label.get();
    }
    return check.valid() || check.sequences() > check.errors() ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private static Optional<String> note(
      Optional<String> declared, Optional<Charset> label, Charset used, boolean marked) {
    if (declared.isPresent() && label.isEmpty()) {
      return Optional.of(
          "charset \"" + clip(declared.get()) + "\" is not known; read as " + used.name() + ".");
    }
    if (label.isPresent()
        && !label.get().equals(used)
        && !(label.get().name().startsWith("UTF-16") && used.name().startsWith("UTF-16"))
        && !(used.equals(WINDOWS) && label.get().equals(StandardCharsets.ISO_8859_1))) {
      return Optional.of(
          "labelled "
              + label.get().name()
              + (marked ? " but its byte order mark says " : " but its bytes are ")
              + used.name()
              + "; read as "
              + used.name()
              + ".");
    }
    return Optional.empty();
  }

  static String clip(String value) {
    String line = value.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }

  /** A charset by its label; web pages that say Latin-1 or ASCII mean windows-1252. */
  private static Optional<Charset> known(String name) {
    String label =
        name.substring(0, Math.min(name.length(), 60))
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("^[\"']|[\"';]+$", "");
    if (label.equals("iso-8859-1") || label.equals("us-ascii") || label.equals("latin1")) {
      return Optional.of(WINDOWS);
    }
    try {
      Charset charset = Charset.forName(label);
      return charset.canEncode() ? Optional.of(charset) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  static int markLength(byte[] b, int start, int end) {
    int n = end - start;
    if (n >= 3 && (b[start] & 255) == 0xEF && (b[start + 1] & 255) == 0xBB) {
      return (b[start + 2] & 255) == 0xBF ? 3 : 0;
    }
    if (n >= 2) {
      int two = (b[start] & 255) << 8 | (b[start + 1] & 255);
      return two == 0xFEFF || two == 0xFFFE ? 2 : 0;
    }
    return 0;
  }

  private static Charset marked(byte[] b, int start) {
    return switch (b[start] & 255) {
      case 0xEF -> StandardCharsets.UTF_8;
      case 0xFE -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_16LE;
    };
  }

  /** UTF-16 without a mark: text in which nearly every other byte is zero. */
  static Optional<Charset> wide(byte[] b, int start, int end) {
    int n = Math.min(end - start, 4096) & ~1;
    if (n < 8) {
      return Optional.empty();
    }
    int[] zeros = new int[2];
    for (int i = 0; i < n; i++) {
      if (b[start + i] == 0) {
        zeros[i & 1]++;
      }
    }
    if (zeros[0] * 10 > n * 4 && zeros[1] * 20 < n) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return zeros[1] * 10 > n * 4 && zeros[0] * 20 < n
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static int utf16(
      boolean big, byte[] b, int start, int end, int maxChars, Traced.Builder out) {
    int i = start;
    for (; i + 1 < end && out.length() < maxChars; i += 2) {
      char unit = unit16(big, b, i);
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 3 < end
              && Character.isLowSurrogate(unit16(big, b, i + 2));
      if (pair && out.length() + 2 > maxChars) {
        break;
      }
      if (pair) {
        out.add(unit, i, 2).add(unit16(big, b, i + 2), i + 2, 2);
        i += 2;
      } else {
        out.add(Character.isSurrogate(unit) ? REPLACEMENT : unit, i, 2);
      }
    }
    if (i + 1 == end && out.length() < maxChars) {
      out.add(REPLACEMENT, i, 1);
      i++;
    }
    return i;
  }

  private static char unit16(boolean big, byte[] b, int i) {
    int one = b[i] & 255;
    int two = b[i + 1] & 255;
    return (char) (big ? one << 8 | two : two << 8 | one);
  }

  private static int singleByte(
      Charset charset, byte[] b, int start, int end, int maxChars, Traced.Builder out) {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    String table = new String(all, charset);
    int stop = (int) Math.min(end, (long) start + maxChars);
    for (int i = start; i < stop; i++) {
      out.add(table.charAt(b[i] & 255), i, 1);
    }
    return stop;
  }

  /** Any other charset, one character at a time. */
  private static int stepwise(
      Charset charset, byte[] b, int start, int end, int maxChars, Traced.Builder out) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(b, start, end - start);
    CharBuffer one = CharBuffer.allocate(1);
    CharBuffer two = CharBuffer.allocate(2);
    while (in.hasRemaining() && out.length() < maxChars) {
      int before = in.position();
      CharBuffer unit = one;
      CoderResult result = decoder.decode(in, one.clear(), true);
      if (one.position() == 0 && result.isOverflow()) {
        unit = two;
        result = decoder.decode(in, two.clear(), true);
      }
      int used = in.position() - before;
      if (unit.position() == 2) {
        out.addPair(Character.toCodePoint(unit.get(0), unit.get(1)), before, used);
      } else if (unit.position() == 1) {
        out.add(unit.get(0), before, used);
      } else if (result.isError()) {
        int bad = Math.min(Math.max(1, result.length()), in.remaining());
        in.position(in.position() + bad);
        out.add(REPLACEMENT, before, bad);
      } else {
        break;
      }
    }
    return in.position();
  }
}
