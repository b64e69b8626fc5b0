package org.herodotus.resolve;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;
import org.herodotus.model.TimeExpression.Anchor;

/**
 * Feasts ("Easter Sunday", "Thanksgiving", "Eid al-Fitr", "Nowruz") and months of the Islamic and
 * Persian calendars. Islamic dates follow the Umm al-Qura calendar, so they may differ by a day
 * from what a country proclaimed.
 */
final class FeastTimes {
  Optional<TimePhrase> at(TimeScan scan, int i) {
    if (!scan.piece(i).capitalised()
        && !scan.is(i, "last", "next", "this", "christmas", "easter", "the")) {
      return Optional.empty();
    }
    int at = scan.is(i, "last", "next", "this") ? i + 1 : i;
    if (at == i && scan.is(i, "the") || !scan.piece(at).capitalised()) {
      return Optional.empty();
    }
    int shift = at == i ? 0 : scan.is(i, "last") ? -1 : scan.is(i, "next") ? 1 : 0;
    Optional<TimeScan.Entry> feast = scan.entry(at, "holiday");
    if (feast.isPresent()) {
      return feast(scan, i, feast.get(), shift);
    }
    return month(scan, i, at);
  }

  private static Optional<TimePhrase> feast(TimeScan scan, int i, TimeScan.Entry entry, int shift) {
    int end = scan.is(entry.end(), "day") ? entry.end() + 1 : entry.end();
    int year = CalendarTimes.yearNumber(scan, scan.is(end, ",", "of") ? end + 1 : end);
    if (year > 0) {
      end = scan.is(end, ",", "of") ? end + 2 : end + 1;
      final int stop = end;
      return date(entry.value(), year)
          .map(d -> new TimePhrase(i, stop, TimeValue.day(d, Anchor.EXPLICIT)));
    }
    final boolean week = scan.is(end, "week");
    final int stop = week ? end + 1 : end;
    return scan.published()
        .flatMap(now -> near(now, y -> date(entry.value(), y), shift, scan.future(i)))
        .map(
            d ->
                new TimePhrase(
                    i,
                    stop,
                    week
                        ? TimeValue.week(d.minusDays(7), Anchor.PUBLICATION)
                        : TimeValue.day(d, Anchor.PUBLICATION)));
  }

  /** The last such day, or the next if the words look forward. */
  private static Optional<LocalDate> near(
      LocalDate now, IntFunction<Optional<LocalDate>> date, int shift, boolean future) {
    LocalDate best = null;
    for (int year = now.getYear() - 1; year <= now.getYear() + 1; year++) {
      Optional<LocalDate> day = date.apply(year);
      if (day.isEmpty()) {
        continue;
      }
      boolean soon = !day.get().isBefore(now) && day.get().isBefore(now.plusDays(21));
      boolean ahead = shift > 0 || shift == 0 && (future || soon);
      if (!ahead && !day.get().isAfter(now.plusDays(shift == 0 ? 3 : 0))) {
        best = day.get();
      }
      if (ahead && (best == null || soon) && !day.get().isBefore(now)) {
        best = day.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private static Optional<LocalDate> date(String rule, int year) {
    String tail = rule.substring(rule.indexOf(':') + 1);
    String[] n = tail.split("-");
    if (rule.startsWith("easter:")) {
      return Optional.of(easter(year).plusDays(Integer.parseInt(tail)));
    }
    if (rule.startsWith("hijri:")) {
      return hijri(year, Integer.parseInt(n[0]), Integer.parseInt(n[1]));
    }
    if (rule.startsWith("nth:")) {
      LocalDate first = LocalDate.of(year, Integer.parseInt(n[0]), 1);
      return Optional.of(
          first.with(
              TemporalAdjusters.dayOfWeekInMonth(
                  Integer.parseInt(n[1]), DayOfWeek.of(Integer.parseInt(n[2])))));
    }
    if (rule.startsWith("last:")) {
      LocalDate first = LocalDate.of(year, Integer.parseInt(n[0]), 1);
      return Optional.of(
          first.with(TemporalAdjusters.lastInMonth(DayOfWeek.of(Integer.parseInt(n[1])))));
    }
    if (rule.equals("election")) {
      LocalDate monday =
          LocalDate.of(year, 11, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
      return Optional.of(monday.plusDays(1));
    }
    return Optional.of(LocalDate.of(year, Integer.parseInt(n[0]), Integer.parseInt(n[1])));
  }

  /** Gregorian Easter Sunday, by the anonymous computus. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /** The day of the Gregorian year on which an Islamic day falls. */
  private static Optional<LocalDate> hijri(int year, int month, int day) {
    try {
      HijrahDate january = HijrahDate.from(LocalDate.of(year, 1, 1));
      int hijri = january.get(ChronoField.YEAR);
      for (int y = hijri; y <= hijri + 1; y++) {
        LocalDate date = LocalDate.from(HijrahDate.of(y, month, day));
        if (date.getYear() == year) {
          return Optional.of(date);
        }
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** "Ramadan", "22 Bahman". */
  private static Optional<TimePhrase> month(TimeScan scan, int i, int at) {
    int hijri = scan.code(at, "hijri");
    Optional<LocalDate> now = scan.published();
    if (hijri == 0 || now.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> start = near(now.get(), y -> hijri(y, hijri, 1), 0, scan.future(at));
    int end = scan.is(at + 1, "month") ? at + 2 : at + 1;
    return start.map(
        s ->
            new TimePhrase(
                i,
                end,
                TimeValue.range(
                    s.toString().substring(0, 7), s, s.plusDays(28), Anchor.PUBLICATION)));
  }

  /** "22 Bahman 1357" and "14 Mordad": a day of the Persian calendar, right within a day. */
  Optional<TimePhrase> persian(TimeScan scan, int i) {
    int day = scan.piece(i).number();
    int month = scan.code(i + 1, "persian");
    if (month == 0 || day < 1 || day > 31 || !scan.piece(i + 1).capitalised()) {
      return Optional.empty();
    }
    int year = scan.piece(i + 2).number();
    if (year >= 1300 && year < 1450) {
      return Optional.of(
          new TimePhrase(
              i, i + 3, TimeValue.day(persian(year + 621, month, day), Anchor.EXPLICIT)));
    }
    return scan.published()
        .flatMap(now -> near(now, y -> Optional.of(persian(y, month, day)), 0, scan.future(i)))
        .map(d -> new TimePhrase(i, i + 2, TimeValue.day(d, Anchor.PUBLICATION)));
  }

  private static LocalDate persian(int marchYear, int month, int day) {
    int before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
    return LocalDate.of(marchYear, 3, 21).plusDays(before + day - 1L);
  }
}
