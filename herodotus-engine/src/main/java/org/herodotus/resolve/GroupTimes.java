package org.herodotus.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.model.TimeExpression.Anchor;

/**
 * Date-time groups of military traffic: "140715C MAR 07", "140715ZMAR2007" (day, clock, zone, month
 * and year), and "140722C" alone, which lies in the month that the message is in. The day is that
 * of the zone told; the clock is kept as written. Stateless.
 */
final class GroupTimes {
  private static final Pattern GROUP =
      Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)([a-z])(?:([a-z]{3})(\\d{4}|\\d\\d))?");
  private static final int LENGTH = 7;

  Optional<TimePhrase> at(TimeScan scan, int i) {
    String word = scan.lower(i);
    if (word.length() < LENGTH || !Character.isDigit(word.charAt(0)) || !upper(scan.piece(i))) {
      return Optional.empty();
    }
    Matcher m = GROUP.matcher(word);
    if (!m.matches() || Integer.parseInt(m.group(2)) > 23 || Integer.parseInt(m.group(3)) > 59) {
      return Optional.empty();
    }
    String clock = m.group(2) + ":" + m.group(3);
    int day = Integer.parseInt(m.group(1));
    if (m.group(5) != null) {
      int month = scan.words().value(m.group(5), "month").map(Integer::parseInt).orElse(0);
      return found(i, i + 1, year(m.group(6)), month, day, clock);
    }
    int month = scan.code(i + 1, "month");
    if (month > 0 && scan.piece(i + 2).digits()) {
      return found(i, i + 3, year(scan.lower(i + 2)), month, day, clock);
    }
    Optional<LocalDate> now = scan.line().day();
    if (month > 0) {
      return now.flatMap(n -> found(i, i + 2, n.getYear(), month, day, clock));
    }
    return now.flatMap(n -> found(i, i + 1, n.getYear(), n.getMonthValue(), day, clock));
  }

  private static boolean upper(TimePiece piece) {
    return piece.text().equals(piece.text().toUpperCase(Locale.ROOT));
  }

  /** Two digits are a year of the fifty before 2050. */
  private static int year(String digits) {
    int n = Integer.parseInt(digits);
    return digits.length() == 4 ? n : n >= 50 ? 1900 + n : 2000 + n;
  }

  private static Optional<TimePhrase> found(
      int i, int end, int year, int month, int day, String clock) {
    try {
      TimeValue value = TimeValue.day(LocalDate.of(year, month, day), Anchor.EXPLICIT).at(clock);
      return Optional.of(new TimePhrase(i, end, value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
