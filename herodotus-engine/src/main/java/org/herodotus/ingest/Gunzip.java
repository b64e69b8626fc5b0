package org.herodotus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A gzip stream of any number of members. It checks every member's sum, ignores what stands behind
 * the last one, refuses to grow beyond a ratio once past the first MiB, and says in plain words
 * where it breaks.
 */
final class Gunzip extends InputStream {
  private static final long FREE = 1 << 20;
  private static final int MOST_NAME = 1 << 16;

  private final ByteFeed packed;
  private final int maxRatio;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private byte[] input = new byte[0];
  private boolean open;
  private boolean seen;
  private boolean ended;
  private long member;
  private long out;

  Gunzip(ByteFeed packed, int maxRatio) {
    this.packed = packed;
    this.maxRatio = maxRatio;
  }

  static boolean isGzip(byte[] head) {
    return head.length >= 3 && (head[0] & 255) == 0x1f && (head[1] & 255) == 0x8b && head[2] == 8;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (!ended) {
        if (!open && !header()) {
          close();
          return -1;
        }
        int n = inflate(into, start, length);
        if (n > 0) {
          return n;
        }
      }
    } catch (DataFormatException e) {
      throw damaged();
    }
    return -1;
  }

  private int inflate(byte[] into, int start, int length) throws IOException, DataFormatException {
    int n = inflater.inflate(into, start, length);
    if (n > 0) {
      sum.update(into, start, n);
      out += n;
      member += n;
      refuseBombs();
    } else if (inflater.finished()) {
      trailer();
    } else if (inflater.needsDictionary()) {
      throw damaged();
    } else if (inflater.needsInput()) {
      ByteArrayOutputStream more = new ByteArrayOutputStream();
      if (packed.take(1 << 13, more) == 0) {
        throw early();
      }
      input = more.toByteArray();
      inflater.setInput(input);
    }
    return n;
  }

  /** Opens the next member; false if there is none. */
  private boolean header() throws IOException {
    byte[] head = packed.peek(2);
    if (head.length == 0 || seen && !startsLikeOne(head)) {
      ended = true;
      return false;
    }
    byte[] fixed = exactly(10);
    if (!isGzip(fixed)) {
      throw damaged();
    }
    int flags = fixed[3];
    if ((flags & 4) != 0) {
      byte[] size = exactly(2);
      exactly((size[0] & 255) | (size[1] & 255) << 8);
    }
    skipName((flags & 8) != 0);
    skipName((flags & 16) != 0);
    if ((flags & 2) != 0) {
      exactly(2);
    }
    inflater.reset();
    sum.reset();
    member = 0;
    open = true;
    seen = true;
    return true;
  }

  private static boolean startsLikeOne(byte[] head) {
    return (head[0] & 255) == 0x1f && (head.length == 1 || (head[1] & 255) == 0x8b);
  }

  private void skipName(boolean present) throws IOException {
    int length = 0;
    while (present) {
      int c = packed.read();
      if (c < 0 || ++length > MOST_NAME) {
        throw c < 0 ? early() : damaged();
      }
      present = c != 0;
    }
  }

  /** Checks a member's sum and length, and gives back what was taken beyond it. */
  private void trailer() throws IOException {
    int left = inflater.getRemaining();
    packed.unread(input, input.length - left, input.length);
    inflater.setInput(new byte[0]);
    byte[] t = exactly(8);
    if (little(t, 0) != sum.getValue() || little(t, 4) != (member & 0xFFFFFFFFL)) {
      throw damaged();
    }
    open = false;
  }

  private static long little(byte[] b, int at) {
    return (b[at] & 255L)
        | (b[at + 1] & 255L) << 8
        | (b[at + 2] & 255L) << 16
        | (b[at + 3] & 255L) << 24;
  }

  private byte[] exactly(int bytes) throws IOException {
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    if (packed.take(bytes, taken) < bytes) {
      throw early();
    }
    return taken.toByteArray();
  }

  private void refuseBombs() throws BrokenInput {
    if (out > FREE && out / Math.max(1, packed.position()) > maxRatio) {
      throw new BrokenInput(
          String.format(
              Locale.ROOT,
              "gzip stream grows more than %,d times its packed size, as decompression bombs do;"
                  + " reading stopped. Unpack it by hand if it is sound.",
              maxRatio));
    }
  }

  private BrokenInput early() {
    return new BrokenInput(
        String.format(
            Locale.ROOT,
            "gzip stream ends early, after %,d packed bytes; fetch the file again for the rest.",
            packed.position()));
  }

  private BrokenInput damaged() {
    return new BrokenInput(
        String.format(
            Locale.ROOT,
            "gzip stream is damaged near packed byte %,d; fetch the file again for the rest.",
            packed.position()));
  }

  @Override
  public void close() {
    ended = true;
    inflater.end();
  }
}
