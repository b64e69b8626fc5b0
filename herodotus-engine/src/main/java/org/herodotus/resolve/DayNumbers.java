package org.herodotus.resolve;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.herodotus.model.TimeExpression.Anchor;

/**
 * Days told by their number alone: "on the 9th", "the morning of the 12th", "by the 3rd". The month
 * is that of the day told last, else that of publication, and the day is past. Stateless.
 */
final class DayNumbers {
  /** Days after which what a story tells is history. */
  private static final int OLD = 45;

  private static final String[] PARTS = {
    "night", "morning", "afternoon", "evening", "day", "dawn", "eve"
  };

  private DayNumbers() {}

  static Optional<TimePhrase> at(TimeScan scan, int i) {
    int part = scan.is(i, "the") ? i + 1 : i;
    boolean ofDay = scan.is(part, PARTS) && scan.is(part + 1, "of");
    int at = ofDay ? part + 2 : i;
    if (!scan.is(at, "the") || !ofDay && !led(scan, at) || goesOn(scan, at + 2)) {
      return Optional.empty();
    }
    int day = ordinal(scan.lower(at + 1));
    return day == 0
        ? Optional.empty()
        : date(scan, day).map(d -> new TimePhrase(i, at + 2, TimeValue.day(d, Anchor.NARRATIVE)));
  }

  private static boolean led(TimeScan scan, int i) {
    return scan.is(i - 1, "on", "by", "since", "until", "till", "from", "before", "after", "to")
        || scan.is(i - 1, "and") && ordinal(scan.lower(i - 2)) > 0;
  }

  /** "the 9th brigade", "the 5th of May", "the 8th-floor flat": no day by itself. */
  private static boolean goesOn(TimeScan scan, int i) {
    if (scan.is(i, "of", "-", "/")) {
      return true;
    }
    return switch (scan.piece(i).pos()) {
      case NOUN, PROPN, ADJ, NUM -> true;
      default -> false;
    };
  }

  /** Day of the month in digits with an ending ("9th"), or 0. */
  private static int ordinal(String word) {
    int n = CalendarTimes.ordinal(word);
    return n >= 1 && n <= 31 ? n : 0;
  }

  private static Optional<LocalDate> date(TimeScan scan, int day) {
    Optional<LocalDate> now = scan.published();
    Optional<LocalDate> told = scan.line().day();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    boolean history = now.isEmpty() || told.get().isBefore(now.get().minusDays(OLD));
    if (history && day > told.get().getDayOfMonth()) {
      return past(YearMonth.from(told.get()), day, now);
    }
    YearMonth month = YearMonth.from(now.orElse(told.get()));
    return past(month, day, now).or(() -> past(month.minusMonths(1), day, now));
  }

  private static Optional<LocalDate> past(YearMonth month, int day, Optional<LocalDate> now) {
    if (!month.isValidDay(day)) {
      return Optional.empty();
    }
    LocalDate date = month.atDay(day);
    return now.isPresent() && date.isAfter(now.get()) ? Optional.empty() : Optional.of(date);
  }
}
