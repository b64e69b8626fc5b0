package org.herodotus.reconcile;

import java.util.Arrays;
import org.herodotus.model.Report;

/**
 * A story as the set of its runs of four words, without dateline, case and punctuation: two prints
 * of one wire story share nearly all of them.
 */
final class Shingles {
  private static final int WORDS = 4;
  private static final int DATELINE_REACH = 140;

  private Shingles() {}

  /** Distinct 64-bit hashes of the runs, ascending. */
  static long[] of(Report report) {
    String text = report.bodyText();
    if (text.isBlank()) {
      text = report.titleText();
    }
    long[] words = words(text, afterDateline(text));
    if (words.length < WORDS) {
      return new long[0];
    }
    long[] runs = new long[words.length - WORDS + 1];
    for (int i = 0; i < runs.length; i++) {
      long hash = 0;
      for (int k = 0; k < WORDS; k++) {
        hash = mix(hash * 31 + words[i + k]);
      }
      runs[i] = hash;
    }
    Arrays.sort(runs);
    return distinct(runs);
  }

  /** Share of the smaller set that is also in the larger, 0 to 1. */
  static double containment(long[] one, long[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    int smaller = Math.min(one.length, other.length);
    return smaller == 0 ? 0 : (double) common / smaller;
  }

  /** Where the story starts behind {@code PLACE, Month 1 (Wire) -}; 0 without a dateline. */
  private static int afterDateline(String text) {
    int end = Math.min(text.length(), DATELINE_REACH);
    int capitals = 0;
    while (capitals < end && Character.isUpperCase(text.charAt(capitals))) {
      capitals++;
    }
    if (capitals < 3) {
      return 0;
    }
    for (int i = capitals; i + 1 < end; i++) {
      if (isDash(text.charAt(i))
          && (Character.isWhitespace(text.charAt(i + 1)) || isDash(text.charAt(i + 1)))
          && !Character.isLetterOrDigit(text.charAt(i - 1))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014';
  }

  private static long[] words(String text, int start) {
    long[] words = new long[64];
    int n = 0;
    long hash = 0;
    boolean open = false;
    for (int i = start; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        hash = hash * 1_000_003 + Character.toLowerCase(c) + 1;
        open = true;
      } else if (open && !isInside(c)) {
        if (n == words.length) {
          words = Arrays.copyOf(words, n * 2);
        }
        words[n++] = mix(hash);
        hash = 0;
        open = false;
      }
    }
    return Arrays.copyOf(words, n);
  }

  /** Apostrophes and soft hyphens do not end a word and do not count in it. */
  private static boolean isInside(char c) {
    return c == '\'' || c == '\u2019' || c == '\u00ad';
  }

  private static long[] distinct(long[] sorted) {
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, n);
  }

  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
