package org.herodotus.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.herodotus.export.Wording;

/**
 * How far reading or joining has come: a bar that is redrawn on a terminal, a plain line now and
 * then elsewhere. Not thread-safe.
 */
final class Progress {
  private static final long REDRAW = 200_000_000L;
  private static final long LINE = 10_000_000_000L;
  private static final int BAR = 24;

  private final PrintWriter err;
  private final boolean bar;
  private final long total;
  private final String done;
  private final String noun;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean drawn;

  /**
   * @param total how much there is to do, in bytes or things; 0 if unknown
   * @param done what is done with things ("read")
   * @param noun what is counted, in the plural
   */
  Progress(PrintWriter err, boolean bar, long total, String done, String noun) {
    this.err = err;
    this.bar = bar;
    this.total = total;
    this.done = done;
    this.noun = noun;
  }

  /** Tells how far it is, if it is time to: so many things, which are that part of the total. */
  void at(long things, long part) {
    long now = System.nanoTime();
    if (now - last < (bar ? REDRAW : LINE)) {
      return;
    }
    last = now;
    double seconds = (now - start) / 1e9;
    double rate = things / seconds;
    String line =
        String.format(
            Locale.ROOT,
            rate < 1000 ? "%s %s, %.1f/s%s" : "%s %s, %,.0f/s%s",
            Wording.number(things),
            noun,
            rate,
            timeLeft(part, seconds));
    if (bar) {
      err.print("\r" + bar(part) + " " + line + "\u001b[K");
      err.flush();
      drawn = true;
    } else {
      err.println(done + " " + line);
    }
  }

  private String bar(long part) {
    if (total == 0) {
      return "";
    }
    int full = (int) Math.min(BAR, BAR * part / total);
    return "█".repeat(full) + "░".repeat(BAR - full);
  }

  private String timeLeft(long part, double seconds) {
    if (total == 0 || part == 0 || part > total) {
      return "";
    }
    long left = Math.round(seconds * (total - part) / part);
    return left >= 3600
        ? String.format(Locale.ROOT, ", about %d h %d min left", left / 3600, left % 3600 / 60)
        : left >= 90
            ? String.format(Locale.ROOT, ", about %d min left", (left + 30) / 60)
            : String.format(Locale.ROOT, ", about %d s left", left);
  }

  /** Says something on a line of its own. */
  void say(String line) {
    clear();
    err.println(line);
  }

  /** Takes the bar away. */
  void clear() {
    if (drawn) {
      err.print("\r\u001b[K");
      err.flush();
      drawn = false;
    }
  }
}
