package org.herodotus.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.model.Dateline;
import org.herodotus.model.Report;
import org.herodotus.model.Span;

/**
 * Finds the line that opens a wire report: {@code KABUL, Aug 26 (Wire) -} or, in old cables, {@code
 * GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT]}. Thread-safe.
 */
final class DatelineFinder {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String PLACE =
      "\\G\\s*(?<place>\\p{Lu}[\\p{L}.'\u2019-]*(?:[ /]\\p{Lu}[\\p{L}.'\u2019-]*){0,4}(?:, ?\\p{Lu}[\\p{L}.'\u2019 -]{1,30}?)?)";
  private static final String DATE =
      "(?<date>(?:(?<day>\\d{1,2}) (?<month>"
          + MONTH
          + ")|(?<month2>"
          + MONTH
          + ") (?<day2>\\d{1,2}))(?:,? (?<year>\\d{4}|\\d{2}))?)";

  /** A single hyphen closes the line only if a blank or a bracket stands beside it. */
  private static final String DASH = "(?: ?(?:--+|\u2013|\u2014|:)| -|(?<=\\))-|-(?=\\s))";

  private static final Pattern LINE =
      Pattern.compile(
          PLACE
              + "(?:,? ?\\((?<head>[^)]{2,40})\\))?(?:, "
              + DATE
              + ")?(?: \\((?<agency>[^)]{2,40})\\))?"
              + DASH
              + " ?(?:\\[[A-Z ,]+\\] ?)*",
          Pattern.CASE_INSENSITIVE);

  /** {@code KABUL, Afghanistan (June 14, 2011)}: the date in brackets, with or without a dash. */
  private static final Pattern BRACKETED =
      Pattern.compile(PLACE + ",? ?\\(" + DATE + "\\)" + DASH + "? ?", Pattern.CASE_INSENSITIVE);

  /** How far into the body the head of a release may reach, characters. */
  private static final int HEAD = 600;

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  Optional<Dateline> find(Report report) {
    String text = report.content();
    int last = Math.min(report.body().end(), report.body().start() + HEAD);
    int at = report.body().start();
    while (at < last) {
      Optional<Dateline> found = at(report, text, at);
      if (found.isPresent()) {
        return found;
      }
      int line = text.indexOf('\n', at);
      at = line < 0 ? last : line + 1;
    }
    return Optional.empty();
  }

  private static Optional<Dateline> at(Report report, String text, int from) {
    int limit = Math.min(report.body().end(), from + 160);
    Matcher b = BRACKETED.matcher(text).region(from, limit);
    if (b.lookingAt() && upper(b.group("place"))) {
      Span place = new Span(b.start("place"), b.end("place"));
      return Optional.of(
          new Dateline(new Span(place.start(), b.end()), place, Optional.empty(), date(b, report)));
    }
    Matcher m = LINE.matcher(text).region(from, limit);
    if (!m.lookingAt()
        || !plausible(m)
        || from > report.body().start()
            && m.group("head") == null
            && m.group("agency") == null
            && m.group("date") == null) {
      return Optional.empty();
    }
    Span place = new Span(m.start("place"), m.end("place"));
    String agency = m.group("agency") != null ? "agency" : m.group("head") != null ? "head" : "";
    return Optional.of(
        new Dateline(
            new Span(place.start(), m.end()),
            place,
            agency.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(m.start(agency), m.end(agency))),
            date(m, report)));
  }

  /** A capitalised opening is a dateline if it is in capitals or carries a date or an agency. */
  private static boolean plausible(Matcher m) {
    String place = m.group("place");
    return Character.isUpperCase(place.charAt(0))
        && (upper(place)
            || m.group("date") != null
            || m.group("agency") != null
            || m.group("head") != null);
  }

  private static boolean upper(String place) {
    String first = place.split(",")[0];
    return first.equals(first.toUpperCase(Locale.ROOT)) && first.length() > 2;
  }

  private static Optional<LocalDate> date(Matcher m, Report report) {
    if (m.group("date") == null) {
      return Optional.empty();
    }
    boolean dayFirst = m.group("day") != null;
    int day = Integer.parseInt(m.group(dayFirst ? "day" : "day2"));
    String name = m.group(dayFirst ? "month" : "month2").substring(0, 3).toLowerCase(Locale.ROOT);
    int month = MONTHS.indexOf(name) / 3 + 1;
    Optional<LocalDate> published = report.published().map(p -> p.date());
    int year;
    if (m.group("year") != null) {
      int y = Integer.parseInt(m.group("year"));
      year = y >= 100 ? y : y >= 50 ? 1900 + y : 2000 + y;
    } else if (published.isPresent()) {
      year = published.get().getYear();
    } else {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      boolean nextYear =
          m.group("year") == null
              && published.isPresent()
              && date.isAfter(published.get().plusDays(2));
      return Optional.of(nextYear ? date.minusYears(1) : date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
