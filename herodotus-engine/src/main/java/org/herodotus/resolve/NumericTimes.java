package org.herodotus.resolve;

import java.util.Optional;
import org.herodotus.model.TimeExpression.Anchor;

/** Dates in figures: "2021-08-26", "26/08/2021", "26.8.2021". */
final class NumericTimes {
  private NumericTimes() {}

  static Optional<TimePhrase> at(TimeScan scan, int i) {
    return iso(scan, i).or(() -> slashed(scan, i));
  }

  private static Optional<TimePhrase> iso(TimeScan scan, int i) {
    String w = scan.lower(i);
    if (!TimeLexer.iso(w)) {
      return Optional.empty();
    }
    return CalendarTimes.day(
        i,
        i + 1,
        Integer.parseInt(w.substring(0, 4)),
        Integer.parseInt(w.substring(5, 7)),
        Integer.parseInt(w.substring(8, 10)),
        Anchor.EXPLICIT);
  }

  /** "26/08/2021" and "08/26/21"; day first unless only the other order makes a date. */
  private static Optional<TimePhrase> slashed(TimeScan scan, int i) {
    String w = scan.lower(i);
    int[] n = new int[3];
    int end;
    if (w.length() >= 6 && w.indexOf('.') > 0 && Character.isDigit(w.charAt(0))) {
      String[] parts = w.split("\\.");
      if (parts.length != 3 || !number(parts[0]) || !number(parts[1]) || !number(parts[2])) {
        return Optional.empty();
      }
      for (int k = 0; k < 3; k++) {
        n[k] = Integer.parseInt(parts[k]);
      }
      end = i + 1;
    } else if (scan.is(i + 1, "/") && scan.is(i + 3, "/")) {
      for (int k = 0; k < 3; k++) {
        n[k] = scan.piece(i + 2 * k).number();
      }
      end = i + 5;
    } else {
      return Optional.empty();
    }
    int year = n[2] >= 100 ? n[2] : n[2] < 0 ? 0 : n[2] >= 50 ? 1900 + n[2] : 2000 + n[2];
    if (n[0] < 1 || n[1] < 1 || year < 1900 || year > 2100) {
      return Optional.empty();
    }
    boolean monthFirst = n[1] > 12;
    return CalendarTimes.day(
        i, end, year, monthFirst ? n[0] : n[1], monthFirst ? n[1] : n[0], Anchor.EXPLICIT);
  }

  private static boolean number(String s) {
    return !s.isEmpty() && s.length() <= 4 && s.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
