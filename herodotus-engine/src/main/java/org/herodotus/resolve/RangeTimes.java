package org.herodotus.resolve;

import java.time.LocalDate;
import java.util.Optional;
import org.herodotus.model.TimeExpression.Anchor;
import org.herodotus.model.TimeExpression.Precision;

/** Days from one to another: "between 5 and 9 March", "March 5-9". Stateless. */
final class RangeTimes {
  private final CalendarTimes calendar;

  RangeTimes(CalendarTimes calendar) {
    this.calendar = calendar;
  }

  Optional<TimePhrase> at(TimeScan scan, int i) {
    boolean between = scan.is(i, "between");
    int first = between || scan.is(i, "from") ? i + 1 : i;
    return dayFirst(scan, i, first, between)
        .or(() -> dateFirst(scan, i, first, between))
        .or(() -> listed(scan, i));
  }

  /**
   * The first of several days of one month: "on 10 and 12 March", "Saturday 24 and Sunday 25 May".
   */
  private Optional<TimePhrase> listed(TimeScan scan, int i) {
    boolean weekday = scan.code(i, "weekday") > 0;
    int at = weekday ? i + 1 : i;
    int day = scan.piece(at).number();
    boolean led = weekday || scan.is(i - 1, "on", "of", "both", "dates");
    if (!led || !scan.piece(at).digits() || day < 1 || day > 31) {
      return Optional.empty();
    }
    int last = at;
    int next = behindComma(scan, last);
    while (next > last && scan.piece(next).digits() && behindComma(scan, next) > next) {
      last = next;
      next = behindComma(scan, last);
    }
    return next == last
        ? Optional.empty()
        : date(scan, next)
            .map(RangeTimes::start)
            .filter(d -> d.getDayOfMonth() > day)
            .map(d -> TimeValue.day(d.withDayOfMonth(day), Anchor.EXPLICIT))
            .map(d -> new TimePhrase(i, at + 1, d));
  }

  /** Where the next member of a list of days stands, or {@code i} if the list ends here. */
  private static int behindComma(TimeScan scan, int i) {
    int at = scan.is(i + 1, ",") ? i + 2 : i + 1;
    return scan.is(at, "and", "or") ? at + 1 : at > i + 1 ? at : i;
  }

  /** "5 and 9 March", "5-9 March 2020". */
  private Optional<TimePhrase> dayFirst(TimeScan scan, int i, int first, boolean between) {
    int day = scan.piece(first).number();
    if (day < 1 || day > 31 || scan.piece(first).joined() || !joins(scan, first + 1, between)) {
      return Optional.empty();
    }
    return date(scan, scan.behindJoint(first + 1))
        .filter(last -> scan.piece(scan.behindJoint(first + 1)).number() > day)
        .flatMap(last -> range(i, last.end(), start(last).withDayOfMonth(day), last));
  }

  /** "March 5 and 9", "March 5-9"; two whole dates stay two. */
  private Optional<TimePhrase> dateFirst(TimeScan scan, int i, int first, boolean between) {
    Optional<TimePhrase> from = date(scan, first);
    if (from.isEmpty() || !joins(scan, from.get().end(), between)) {
      return Optional.empty();
    }
    int at = scan.behindJoint(from.get().end());
    LocalDate day = start(from.get());
    int end = scan.piece(at).number();
    if (end <= day.getDayOfMonth() || end > day.lengthOfMonth() || scan.code(at + 1, "month") > 0) {
      return Optional.empty();
    }
    TimeValue to = TimeValue.day(day.withDayOfMonth(end), from.get().value().anchor());
    return range(i, at + 1, day, new TimePhrase(at, at + 1, to));
  }

  private Optional<TimePhrase> date(TimeScan scan, int i) {
    return calendar
        .closing(scan, i)
        .filter(p -> p.value().precision() == Precision.DAY && p.value().from().isPresent());
  }

  private static LocalDate start(TimePhrase phrase) {
    return phrase.value().from().orElseThrow();
  }

  private static Optional<TimePhrase> range(int i, int end, LocalDate from, TimePhrase last) {
    LocalDate to = start(last);
    return !from.isBefore(to)
        ? Optional.empty()
        : Optional.of(
            new TimePhrase(
                i, end, TimeValue.range(from + "/" + to, from, to, last.value().anchor())));
  }

  private static boolean joins(TimeScan scan, int i, boolean between) {
    return scan.joinsDays(i) || between && scan.is(i, "and");
  }
}
