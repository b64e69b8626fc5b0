package org.herodotus.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzip stream of any number of members that refuses to grow beyond a ratio once past the first
 * MiB, and says in plain words where it breaks.
 */
final class Gunzip extends InputStream {
  private static final long FREE = 1 << 20;

  private final ByteFeed packed;
  private final int maxRatio;
  private final GZIPInputStream unpacked;
  private long out;

  Gunzip(ByteFeed packed, int maxRatio) throws IOException {
    this.packed = packed;
    this.maxRatio = maxRatio;
    try {
      this.unpacked = new GZIPInputStream(packed.rest(), 1 << 13);
    } catch (EOFException e) {
      throw new BrokenInput("gzip stream ends inside its header; fetch the file again.");
    } catch (ZipException e) {
      throw new BrokenInput("gzip header is damaged; fetch the file again.");
    }
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
    int n;
    try {
      n = unpacked.read(into, start, length);
    } catch (EOFException e) {
      throw new BrokenInput(
          String.format(
              Locale.ROOT,
              "gzip stream ends early, after %,d packed bytes; fetch the file again for the rest.",
              packed.position()));
    } catch (ZipException e) {
      throw new BrokenInput(
          String.format(
              Locale.ROOT,
              "gzip stream is damaged near packed byte %,d; fetch the file again for the rest.",
              packed.position()));
    }
    out += Math.max(0, n);
    if (out > FREE && out / Math.max(1, packed.position()) > maxRatio) {
      throw new BrokenInput(
          String.format(
              Locale.ROOT,
              "gzip stream grows more than %,d times its packed size, as decompression bombs do;"
                  + " reading stopped. Unpack it by hand if it is sound.",
              maxRatio));
    }
    return n;
  }

  @Override
  public int available() {
    return 1;
  }
}
