package org.herodotus.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.TimeExpression.Anchor;
import org.herodotus.model.TimeExpression.Precision;
import org.herodotus.model.TimeExpression.Type;

/**
 * What a time expression means, apart from where it stands.
 *
 * @param type TIMEX3 type
 * @param value TIMEX3 value
 * @param from first day, if it names days
 * @param to last day, if it names days
 * @param precision how exact it is
 * @param anchor what it counts from
 */
record TimeValue(
    Type type,
    String value,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Precision precision,
    Anchor anchor) {

  private static TimeValue days(
      String value, LocalDate from, LocalDate to, Precision precision, Anchor anchor) {
    return new TimeValue(Type.DATE, value, Optional.of(from), Optional.of(to), precision, anchor);
  }

  static TimeValue day(LocalDate day, Anchor anchor) {
    return days(day.toString(), day, day, Precision.DAY, anchor);
  }

  /** Some days that a single value cannot name ("a few days ago"). */
  static TimeValue range(String value, LocalDate from, LocalDate to, Anchor anchor) {
    return days(value, from, to, Precision.DAYS, anchor);
  }

  static TimeValue month(YearMonth month, Anchor anchor) {
    return days(month.toString(), month.atDay(1), month.atEndOfMonth(), Precision.MONTH, anchor);
  }

  static TimeValue year(int year, Anchor anchor) {
    return years(String.format(Locale.ROOT, "%04d", year), year, year, anchor);
  }

  static TimeValue years(String value, int first, int last, Anchor anchor) {
    return days(
        value, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Precision.YEAR, anchor);
  }

  static TimeValue decade(int first, Anchor anchor) {
    return years(String.valueOf(first / 10), first, first + 9, anchor);
  }

  static TimeValue century(int century, Anchor anchor) {
    return years(String.valueOf(century - 1), (century - 1) * 100, century * 100 - 1, anchor);
  }

  static TimeValue quarter(int year, int quarter, Anchor anchor) {
    YearMonth last = YearMonth.of(year, quarter * 3);
    return days(
        year + "-Q" + quarter,
        last.minusMonths(2).atDay(1),
        last.atEndOfMonth(),
        Precision.MONTH,
        anchor);
  }

  static TimeValue half(int year, int half, Anchor anchor) {
    return days(
        year + "-H" + half,
        LocalDate.of(year, half == 1 ? 1 : 7, 1),
        LocalDate.of(year, half == 1 ? 6 : 12, half == 1 ? 30 : 31),
        Precision.MONTH,
        anchor);
  }

  /** A season of the northern half of the world; winter runs into the next year. */
  static TimeValue season(int year, String code, Anchor anchor) {
    int first =
        switch (code) {
          case "SP" -> 3;
          case "SU" -> 6;
          case "FA" -> 9;
          default -> 12;
        };
    YearMonth start = YearMonth.of(year, first);
    return days(
        year + "-" + code,
        start.atDay(1),
        start.plusMonths(2).atEndOfMonth(),
        Precision.MONTH,
        anchor);
  }

  static TimeValue week(LocalDate in, Anchor anchor) {
    LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return days(weekName(in), monday, monday.plusDays(6), Precision.WEEK, anchor);
  }

  static TimeValue weekend(LocalDate in, Anchor anchor) {
    LocalDate saturday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
    return days(weekName(in) + "-WE", saturday, saturday.plusDays(1), Precision.DAYS, anchor);
  }

  private static String weekName(LocalDate in) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        in.get(IsoFields.WEEK_BASED_YEAR),
        in.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static TimeValue reference(String value) {
    return undated(Type.DATE, value);
  }

  static TimeValue undated(Type type, String value) {
    return new TimeValue(
        type, value, Optional.empty(), Optional.empty(), Precision.VAGUE, Anchor.EXPLICIT);
  }

  /** The same days at a part or time of the day. */
  TimeValue at(String clock) {
    if (from.isEmpty()) {
      return undated(
          Type.TIME, value.endsWith("_REF") ? "XXXX-XX-XXT" + clock : value + "T" + clock);
    }
    return new TimeValue(
        Type.TIME,
        value + "T" + clock,
        from,
        to,
        precision == Precision.DAY ? Precision.HOUR : precision,
        anchor);
  }

  /** The same words, with a later last day. */
  TimeValue until(LocalDate last) {
    return new TimeValue(type, value, from, Optional.of(last), precision, anchor);
  }

  /** A span of time laid between two days ("the past two days"). */
  TimeValue between(LocalDate first, LocalDate last) {
    long days = last.toEpochDay() - first.toEpochDay();
    Precision exact = days > 8 ? Precision.WEEK : Precision.DAYS;
    return new TimeValue(
        type, value, Optional.of(first), Optional.of(last), exact, Anchor.PUBLICATION);
  }

  /** Days narrowed by a word such as "early"; the value stays. */
  TimeValue narrowed(String effect) {
    if (from.isEmpty() || precision == Precision.DAY || precision == Precision.HOUR) {
      return this;
    }
    long length = to.get().toEpochDay() - from.get().toEpochDay();
    LocalDate start = from.get();
    LocalDate end = to.get();
    switch (effect) {
      case "early" -> end = start.plusDays(length / 2);
      case "late" -> start = end.minusDays(length / 2);
      case "mid" -> {
        start = start.plusDays(length / 4);
        end = end.minusDays(length / 4);
      }
      default -> {}
    }
    return new TimeValue(type, value, Optional.of(start), Optional.of(end), precision, anchor);
  }

  TimeExpression over(Span span, String rule) {
    return new TimeExpression(span, type, value, from, to, precision, anchor, rule);
  }
}
