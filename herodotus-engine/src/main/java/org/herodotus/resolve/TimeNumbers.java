package org.herodotus.resolve;

import java.util.Optional;

/** Reads how many units a span of time has: "two", "2 1/2", "a couple of", "several". */
final class TimeNumbers {
  private TimeNumbers() {}

  /**
   * A number of units.
   *
   * @param end one past its last piece
   * @param count how many; empty if the words do not say ("several")
   * @param half whether a half comes on top
   * @param article whether it is only "a" or "an"
   */
  record Amount(int end, Optional<Integer> count, boolean half, boolean article) {
    boolean some() {
      return count.isEmpty();
    }
  }

  static Optional<Amount> at(TimeScan scan, int i) {
    if (scan.is(i, "a", "an")) {
      return article(scan, i);
    }
    if (scan.is(i, "couple") && scan.is(i + 1, "of")) {
      return amount(i + 2, 2);
    }
    if (scan.is(i, "half") && scan.is(i + 1, "a", "an")) {
      return Optional.of(new Amount(i + 2, Optional.of(0), true, false));
    }
    if (scan.is(i, "half") && scan.piece(i + 1).joined()) {
      return Optional.of(new Amount(i + 1, Optional.of(0), true, false));
    }
    if (scan.is(i, "half-a", "half-an")) {
      return Optional.of(new Amount(i + 1, Optional.of(0), true, false));
    }
    if (scan.words().numberClass(scan.lower(i)).equals("few") && !scan.is(i, "couple", "handful")) {
      return Optional.of(new Amount(i + 1, Optional.empty(), false, false));
    }
    if (scan.is(i, "dozens", "scores", "hundreds", "thousands") && scan.is(i + 1, "of")) {
      return Optional.of(new Amount(i + 2, Optional.empty(), false, false));
    }
    return range(scan, i);
  }

  private static Optional<Amount> article(TimeScan scan, int i) {
    if (scan.is(i + 1, "couple", "handful") && scan.is(i + 2, "of")) {
      return scan.is(i + 1, "couple")
          ? amount(i + 3, 2)
          : Optional.of(new Amount(i + 3, Optional.empty(), false, false));
    }
    if (scan.is(i + 1, "few", "number")) {
      int end = scan.is(i + 1, "number") ? i + 3 : i + 2;
      return Optional.of(new Amount(end, Optional.empty(), false, false));
    }
    if (scan.is(i + 1, "half")) {
      return Optional.of(new Amount(i + 2, Optional.of(0), true, false));
    }
    if (scan.is(i + 1, "hundred", "thousand", "dozen")) {
      return cardinal(scan, i + 1);
    }
    return Optional.of(new Amount(i + 1, Optional.of(1), false, true));
  }

  private static Optional<Amount> amount(int end, int n) {
    return Optional.of(new Amount(end, Optional.of(n), false, false));
  }

  /** "two to three", "12 or 18": the first counts. */
  private static Optional<Amount> range(TimeScan scan, int i) {
    Optional<Amount> first = cardinal(scan, i);
    if (first.isEmpty()) {
      return first;
    }
    int end = first.get().end();
    boolean tie = scan.is(end, "to", "or", "-", "\u2013");
    Optional<Amount> second = cardinal(scan, tie ? end + 1 : end);
    if (second.isPresent() && (tie || scan.piece(end).joined() && scan.piece(end).digits())) {
      return Optional.of(
          new Amount(
              second.get().end(),
              scan.is(end, "to") ? first.get().count() : second.get().count(),
              second.get().half(),
              false));
    }
    return first;
  }

  /** A whole number in digits or words, with "1/2" or "and a half" behind it. */
  static Optional<Amount> cardinal(TimeScan scan, int i) {
    String w = scan.lower(i);
    int end;
    long n;
    if (scan.piece(i).digits() && w.length() <= 6) {
      n = Long.parseLong(w);
      end = i + 1;
      if (scan.is(end, "thousand", "million")) {
        return Optional.empty();
      }
    } else {
      n = 0;
      long part = 0;
      end = i;
      while (true) {
        String type = scan.words().numberClass(scan.lower(end));
        int value = scan.words().number(scan.lower(end));
        if (type.equals("unit") || type.equals("ten")) {
          part += value;
        } else if (type.equals("scale") && value <= 1000) {
          part = Math.max(1, part) * value;
          if (value == 1000) {
            n += part;
            part = 0;
          }
        } else {
          break;
        }
        end++;
      }
      n += part;
      if (end == i) {
        return Optional.empty();
      }
    }
    if (n > 999_999) {
      return Optional.empty();
    }
    boolean half = false;
    if (scan.is(end, "1") && scan.is(end + 1, "/") && scan.is(end + 2, "2")) {
      half = true;
      end += 3;
    } else if (scan.is(end, "1/2", "\u00bd")) {
      half = true;
      end++;
    } else if (scan.is(end, "and") && scan.is(end + 1, "a") && scan.is(end + 2, "half")) {
      half = true;
      end += 3;
    } else if (scan.is(end, "and-a-half")) {
      half = true;
      end++;
    }
    return Optional.of(new Amount(end, Optional.of((int) n), half, false));
  }

  /** A year in words: "nineteen ninety-six", "two thousand and one". */
  static Optional<Amount> spelledYear(TimeScan scan, int i) {
    int century = scan.words().number(scan.lower(i));
    if (century >= 16
        && century <= 20
        && scan.words().numberClass(scan.lower(i)).equals("unit")
        && scan.words().number(scan.lower(i + 1)) >= 10
        && !scan.words().numberClass(scan.lower(i + 1)).equals("scale")) {
      Optional<Amount> rest = cardinal(scan, i + 1);
      if (rest.isPresent() && rest.get().count().orElse(100) < 100) {
        return amount(rest.get().end(), century * 100 + rest.get().count().get());
      }
    }
    if (scan.is(i, "two") && scan.is(i + 1, "thousand")) {
      int at = scan.is(i + 2, "and") ? i + 3 : i + 2;
      Optional<Amount> rest = cardinal(scan, at);
      if (rest.isPresent() && rest.get().count().orElse(100) < 100) {
        return amount(rest.get().end(), 2000 + rest.get().count().get());
      }
      return amount(i + 2, 2000);
    }
    return Optional.empty();
  }
}
