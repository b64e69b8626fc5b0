package org.herodotus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a file in order, with the position counted and a way to put some back. */
final class ByteFeed {
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private long position;

  ByteFeed(InputStream in) {
    this.in = in;
  }

  /** Bytes handed out so far, less those put back. */
  long position() {
    return position;
  }

  /** The next byte, or -1 at the end. */
  int read() throws IOException {
    if (next == filled && !fill()) {
      return -1;
    }
    position++;
    return buffer[next++] & 255;
  }

  /** Up to {@code most} bytes that come next, without taking them. */
  byte[] peek(int most) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    IOException broken = null;
    long start = position;
    try {
      take(most, head);
    } catch (IOException e) {
      broken = e;
    }
    byte[] seen = head.toByteArray();
    position = start + seen.length;
    unread(seen, 0, seen.length);
    if (broken != null && seen.length == 0) {
      throw broken;
    }
    return seen;
  }

  /** Takes up to {@code most} bytes; returns how many there were. */
  int take(int most, ByteArrayOutputStream into) throws IOException {
    int taken = 0;
    while (taken < most && (next < filled || fill())) {
      int n = Math.min(most - taken, filled - next);
      into.write(buffer, next, n);
      next += n;
      position += n;
      taken += n;
    }
    return taken;
  }

  /**
   * Takes bytes up to and with the next line feed, or up to {@code most}; the rest of a longer line
   * stays. Returns how many there were; 0 at the end.
   */
  int takeLine(int most, ByteArrayOutputStream into) throws IOException {
    int taken = 0;
    while (taken < most && (next < filled || fill())) {
      int stop = Math.min(filled, next + most - taken);
      int i = next;
      while (i < stop && buffer[i] != '\n') {
        i++;
      }
      boolean found = i < stop;
      int n = (found ? i + 1 : i) - next;
      into.write(buffer, next, n);
      next += n;
      position += n;
      taken += n;
      if (found) {
        break;
      }
    }
    return taken;
  }

  /** Drops bytes up to and with the next line feed. */
  void skipLine() throws IOException {
    for (int c = read(); c >= 0 && c != '\n'; c = read()) {}
  }

  /** Drops up to {@code bytes} bytes; returns how many there were. */
  long skip(long bytes) throws IOException {
    long skipped = 0;
    while (skipped < bytes && (next < filled || fill())) {
      int n = (int) Math.min(bytes - skipped, filled - next);
      next += n;
      position += n;
      skipped += n;
    }
    return skipped;
  }

  /** Puts bytes back in front of what comes next. */
  void unread(byte[] bytes, int start, int end) {
    int n = end - start;
    if (n > next) {
      byte[] larger = new byte[n + filled - next + (1 << 12)];
      int to = larger.length - (filled - next);
      System.arraycopy(buffer, next, larger, to, filled - next);
      buffer = larger;
      next = to;
      filled = larger.length;
    }
    System.arraycopy(bytes, start, buffer, next - n, n);
    next -= n;
    position -= n;
  }

  private boolean fill() throws IOException {
    if (buffer.length > 1 << 20) {
      buffer = Arrays.copyOf(buffer, 1 << 16);
    }
    next = 0;
    filled = 0;
    int n = in.read(buffer, 0, buffer.length);
    while (n == 0) {
      n = in.read(buffer, 0, buffer.length);
    }
    filled = Math.max(0, n);
    return filled > 0;
  }
}
