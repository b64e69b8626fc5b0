package org.herodotus.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.TimeExpression.Anchor;

/**
 * Dates of the calendar in all orders: "August 26, 2021", "26th of August", "4 FEB 90", "Friday,
 * Oct. 23", "26/08/2021", "2021-08-26", "August 2021", "in 2017". A date without year is the one
 * that the tense of its clause points to, and the nearest of those.
 */
final class CalendarTimes {
  private final boolean capitals;

  CalendarTimes(boolean capitals) {
    this.capitals = capitals;
  }

  Optional<TimePhrase> at(TimeScan scan, int i) {
    int j = i;
    boolean weekday = scan.code(i, "weekday") > 0;
    if (weekday) {
      j = scan.is(i + 1, ",") ? i + 2 : i + 1;
      j = scan.is(j, "the") || scan.is(j, "on") ? j + 1 : j;
    }
    final int at = j;
    Optional<TimePhrase> date =
        dayMonth(scan, at).or(() -> monthDay(scan, at)).or(() -> NumericTimes.at(scan, at));
    if (date.isPresent()) {
      return date.map(d -> d.from(i));
    }
    return weekday ? Optional.empty() : month(scan, i).or(() -> year(scan, i));
  }

  /** Day of the month in digits or words ("3", "3rd", "third"), or 0. */
  private static int dayNumber(TimeScan scan, int i) {
    String w = scan.lower(i);
    int n = scan.piece(i).number();
    if (n < 0) {
      n = ordinal(w);
    }
    if (n < 0) {
      n = scan.code(i, "ordinal");
    }
    return n >= 1 && n <= 31 ? n : 0;
  }

  /** The number that a word of digits with an ending tells ("3rd"), or -1. */
  static int ordinal(String word) {
    if (word.length() < 3 || word.length() > 4 || !Character.isDigit(word.charAt(0))) {
      return -1;
    }
    String tail = word.substring(word.length() - 2);
    String head = word.substring(0, word.length() - 2);
    boolean ends = tail.equals("st") || tail.equals("nd") || tail.equals("rd") || tail.equals("th");
    return ends && head.chars().allMatch(Character::isDigit) ? Integer.parseInt(head) : -1;
  }

  private int monthNumber(TimeScan scan, int i) {
    int m = scan.code(i, "month");
    return m > 0 && scan.piece(i).capitalised() ? m : 0;
  }

  /** The date that closes a span of days, its day written with a hyphen or not ("9-10 March"). */
  Optional<TimePhrase> closing(TimeScan scan, int i) {
    return scan.piece(i).joined() ? hyphenated(scan, i) : at(scan, i);
  }

  private Optional<TimePhrase> dayMonth(TimeScan scan, int i) {
    int at = scan.is(i, "the") ? i + 1 : i;
    return scan.piece(at).joined() ? Optional.empty() : hyphenated(scan, i);
  }

  private Optional<TimePhrase> hyphenated(TimeScan scan, int i) {
    int at = scan.is(i, "the") ? i + 1 : i;
    int day = dayNumber(scan, at);
    if (day == 0) {
      return Optional.empty();
    }
    int next = scan.is(at + 1, "of") ? at + 2 : at + 1;
    next = scan.is(at + 1, "day") && scan.is(at + 2, "of") ? at + 3 : next;
    int month = monthNumber(scan, next);
    if (month == 0 || at > i && next == at + 1 && scan.piece(at).digits()) {
      return Optional.empty();
    }
    return dated(scan, i, next + 1, month, day);
  }

  private Optional<TimePhrase> monthDay(TimeScan scan, int i) {
    int month = monthNumber(scan, i);
    int at = scan.is(i + 1, ".", "the") ? i + 2 : i + 1;
    int day = month > 0 ? dayNumber(scan, at) : 0;
    if (day == 0
        || scan.code(at, "ordinal") > 0 && scan.value(at + 1, "unit").isPresent()
        || counts(scan, i, at)) {
      return Optional.empty();
    }
    return dated(scan, i, at + 1, month, day);
  }

  /** "In July 22 more died": after "in" stands a month, and the number counts people or things. */
  private static boolean counts(TimeScan scan, int i, int at) {
    return scan.is(i - 1, "in")
        && scan.piece(at).digits()
        && (scan.is(at + 1, "more", "other", "others")
            || scan.piece(at + 1).pos() == PartOfSpeech.NOUN
            || scan.piece(at + 1).pos() == PartOfSpeech.ADJ);
  }

  private Optional<TimePhrase> dated(TimeScan scan, int i, int end, int month, int day) {
    int bracketed = bracketedYear(scan, end);
    if (bracketed > 0) {
      return day(i, end + 3, bracketed, month, day, Anchor.EXPLICIT);
    }
    int at = scan.is(end, ",", "of") ? end + 1 : end;
    int year = yearNumber(scan, at);
    if (year == 0 && at == end && shortYear(scan, end)) {
      int n = scan.piece(end).number();
      year = n >= 50 ? 1900 + n : 2000 + n;
    }
    if (year > 0) {
      return day(i, at + 1, year, month, day, Anchor.EXPLICIT);
    }
    int same = sameYear(scan, end);
    if (same > 0 && scan.line().thatYear().isPresent()) {
      return day(i, same, scan.line().thatYear().get(), month, day, Anchor.NARRATIVE);
    }
    if (scan.is(end, "this", "last", "next") && scan.is(end + 1, "year")) {
      int shift = scan.is(end, "last") ? -1 : scan.is(end, "next") ? 1 : 0;
      return scan.published()
          .flatMap(p -> day(i, end + 2, p.getYear() + shift, month, day, Anchor.PUBLICATION));
    }
    if (scan.is(end, "last") && scan.piece(end + 1).pos() != PartOfSpeech.NOUN) {
      return scan.published().flatMap(p -> before(p, i, end + 1, month, day));
    }
    Optional<Integer> near = nearYear(scan, i, end, month, day);
    if (near.isPresent()) {
      return day(i, end, near.get(), month, day, Anchor.EXPLICIT);
    }
    String value = String.format(java.util.Locale.ROOT, "XXXX-%02d-%02d", month, day);
    return Optional.of(new TimePhrase(i, end, TimeValue.reference(value)));
  }

  /** "On 18 March last": the nearest such day before the report. */
  private static Optional<TimePhrase> before(LocalDate now, int i, int end, int month, int day) {
    boolean ahead =
        month > now.getMonthValue() || month == now.getMonthValue() && day > now.getDayOfMonth();
    return day(i, end, now.getYear() - (ahead ? 1 : 0), month, day, Anchor.PUBLICATION);
  }

  /** "March that year", "June 9 of the same year": where the words for the told year end, or 0. */
  private static int sameYear(TimeScan scan, int i) {
    int at = scan.is(i, "of", "in") ? i + 1 : i;
    int year =
        scan.is(at, "that") ? at + 1 : scan.is(at, "the") && scan.is(at + 1, "same") ? at + 2 : 0;
    return year > 0 && scan.is(year, "year") ? year + 1 : 0;
  }

  /** "June 27 [2019]": the year that an editor put in, or 0. */
  private static int bracketedYear(TimeScan scan, int i) {
    return scan.is(i, "[", "(") && scan.is(i + 2, "]", ")") ? yearNumber(scan, i + 1) : 0;
  }

  private boolean shortYear(TimeScan scan, int i) {
    TimePiece p = scan.piece(i);
    return p.digits()
        && p.lower().length() == 2
        && !p.joined()
        && (capitals || p.number() >= 50)
        && !scan.piece(i + 1).pos().equals(PartOfSpeech.NOUN);
  }

  static Optional<TimePhrase> day(int i, int end, int year, int month, int day, Anchor anchor) {
    try {
      return Optional.of(
          new TimePhrase(i, end, TimeValue.day(LocalDate.of(year, month, day), anchor)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The year of a date that names none. */
  private Optional<Integer> nearYear(TimeScan scan, int i, int end, int month, int day) {
    Optional<Integer> shared = sharedYear(scan, end);
    if (shared.isPresent()) {
      return shared;
    }
    if (scan.published().isEmpty()) {
      return scan.line().undatedYear();
    }
    LocalDate now = scan.published().get();
    int year = now.getYear();
    LocalDate same;
    try {
      same = LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return Optional.of(year);
    }
    Optional<Integer> opening = scan.openingYear().filter(y -> y < now.getYear());
    if (opening.isPresent()) {
      return opening;
    }
    Optional<Integer> told = scan.future(i) ? Optional.empty() : toldYear(scan, same, now);
    return Optional.of(told.orElseGet(() -> nearest(scan, i, same, now)));
  }

  /** The nearest of the three years in question, where the tense makes the other side far. */
  private static int nearest(TimeScan scan, int i, LocalDate same, LocalDate now) {
    int ahead = scan.future(i) ? 1 : scan.past(i) ? 4 : 2;
    int back = scan.future(i) ? 4 : 1;
    int best = same.getYear();
    long least = Long.MAX_VALUE;
    for (int shift = -1; shift <= 1; shift++) {
      long days = same.plusYears(shift).toEpochDay() - now.toEpochDay();
      long far = days > 0 ? days * ahead : -days * back;
      if (far < least) {
        least = far;
        best = same.getYear() + shift;
      }
    }
    return best;
  }

  /** "from June 3 to July 5, 2012": the year that a later date of the same range names. */
  private Optional<Integer> sharedYear(TimeScan scan, int end) {
    int at = end;
    if (!scan.is(at, "to", "and", "-", "\u2013", "through", "until", "or")
        && !scan.piece(at).joined()) {
      return Optional.empty();
    }
    at = scan.piece(at).joined() ? at : at + 1;
    boolean named = false;
    for (int k = at; k < at + 5; k++) {
      int year = yearNumber(scan, k);
      if (year > 0 && k > at) {
        return Optional.of(year);
      }
      boolean part = scan.is(k, ",") || monthNumber(scan, k) > 0 || dayNumber(scan, k) > 0;
      named |= part;
      if (!part) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A story told of an earlier year stays in it until it leaves it. */
  private static Optional<Integer> toldYear(TimeScan scan, LocalDate same, LocalDate now) {
    Optional<TimeValue> last = scan.line().last();
    if (last.isEmpty() || last.get().anchor() != Anchor.EXPLICIT) {
      return Optional.empty();
    }
    LocalDate day = last.get().from().orElse(now);
    boolean old = day.getYear() < now.getYear() && day.isBefore(now.minusDays(200));
    boolean exact = last.get().value().length() >= 7;
    return old && exact && same.isBefore(now.minusDays(30))
        ? Optional.of(day.getYear())
        : Optional.empty();
  }

  private Optional<TimePhrase> month(TimeScan scan, int i) {
    int month = monthNumber(scan, i);
    if (month == 0) {
      return Optional.empty();
    }
    int bracketed = bracketedYear(scan, i + 1);
    if (bracketed > 0) {
      return month(i, i + 4, YearMonth.of(bracketed, month), Anchor.EXPLICIT);
    }
    int at = scan.is(i + 1, ",", "of") ? i + 2 : i + 1;
    int year = yearNumber(scan, at);
    Optional<TimeNumbers.Amount> spelled = TimeNumbers.spelledYear(scan, at);
    if (year > 0 || spelled.isPresent()) {
      int y = year > 0 ? year : spelled.get().count().get();
      int end = year > 0 ? at + 1 : spelled.get().end();
      return month(i, end, YearMonth.of(y, month), Anchor.EXPLICIT);
    }
    if (capitals && at == i + 1 && shortYear(scan, at)) {
      return month(i, at + 1, YearMonth.of(1900 + scan.piece(at).number(), month), Anchor.EXPLICIT);
    }
    int told = sameYear(scan, i + 1);
    if (told > 0 && scan.line().thatYear().isPresent()) {
      return month(i, told, YearMonth.of(scan.line().thatYear().get(), month), Anchor.NARRATIVE);
    }
    int lead = scan.is(i + 1, "of") ? i + 2 : i + 1;
    if (scan.is(lead, "this", "last", "next") && scan.is(lead + 1, "year")) {
      int shift = scan.is(lead, "last") ? -1 : scan.is(lead, "next") ? 1 : 0;
      YearMonth same = YearMonth.of(2000, month);
      return scan.published()
          .flatMap(p -> month(i, lead + 2, same.withYear(p.getYear() + shift), Anchor.PUBLICATION));
    }
    return bareMonth(scan, i, month);
  }

  private Optional<TimePhrase> bareMonth(TimeScan scan, int i, int month) {
    String w = scan.lower(i);
    if (w.length() <= 4 && !w.endsWith(".") && scan.words().known(w + ".") && !capitals) {
      return Optional.empty();
    }
    boolean doubtful = w.length() <= 3 || w.equals("march") || w.equals("august");
    boolean led =
        scan.is(
            i - 1, "in", "since", "until", "till", "last", "next", "this", "by", "of", "from",
            "during", "through", "to", "late", "early", "mid", "between", "before", "after", "each",
            "every", "for", "and", "on", "'s");
    if (doubtful && !led
        || (w.equals("may") || w.equals("march")) && scan.is(i - 1, "and", "to", "for")
        || (w.equals("march") && scan.is(i - 1, "the", "of", "'s", "after", "during", "before"))
        || scan.piece(i - 1).pos() == PartOfSpeech.PROPN && !led && scan.piece(i - 1).capitalised()
        || scan.piece(i + 1).pos() == PartOfSpeech.PROPN
            && scan.piece(i + 1).capitalised()
            && !led) {
      return Optional.empty();
    }
    if (scan.published().isEmpty()) {
      String value = String.format(java.util.Locale.ROOT, "XXXX-%02d", month);
      return Optional.of(new TimePhrase(i, i + 1, TimeValue.reference(value)));
    }
    YearMonth now = YearMonth.from(scan.published().get());
    Optional<Integer> opening = scan.openingYear().filter(y -> y < now.getYear());
    if (opening.isPresent()) {
      return month(i, i + 1, YearMonth.of(opening.get(), month), Anchor.NARRATIVE);
    }
    YearMonth same = YearMonth.of(now.getYear(), month);
    boolean ahead = scan.future(i);
    if (same.isAfter(now)) {
      boolean next = same.equals(now.plusMonths(1)) && !scan.past(i);
      same = ahead || next ? same : same.minusYears(1);
    } else if (ahead && same.isBefore(now)) {
      same = same.plusYears(1);
    }
    return month(i, i + 1, same, Anchor.PUBLICATION);
  }

  private static Optional<TimePhrase> month(int i, int end, YearMonth month, Anchor anchor) {
    return Optional.of(new TimePhrase(i, end, TimeValue.month(month, anchor)));
  }

  static int yearNumber(TimeScan scan, int i) {
    int n = scan.piece(i).number();
    return scan.lower(i).length() == 4 && n >= 1500 && n < 2100 ? n : 0;
  }

  private Optional<TimePhrase> year(TimeScan scan, int i) {
    int at = scan.is(i, "the") && scan.is(i + 1, "year") ? i + 2 : i;
    Optional<TimeNumbers.Amount> spelled = TimeNumbers.spelledYear(scan, at);
    if (spelled.isPresent() && (at > i || !scan.is(i, "two"))) {
      return Optional.of(
          new TimePhrase(
              i,
              spelled.get().end(),
              TimeValue.year(spelled.get().count().get(), Anchor.EXPLICIT)));
    }
    if (at > i && yearNumber(scan, at) > 0) {
      return Optional.of(
          new TimePhrase(i, at + 1, TimeValue.year(yearNumber(scan, at), Anchor.EXPLICIT)));
    }
    int year = yearNumber(scan, i);
    boolean street =
        scan.piece(i + 1).capitalised()
            && scan.piece(i + 1).pos() == PartOfSpeech.PROPN
            && scan.piece(i - 1).pos() == PartOfSpeech.ADP
            && !scan.is(i - 1, "in", "since", "of", "by", "from");
    if (street && !capitals) {
      return Optional.empty();
    }
    boolean name =
        scan.piece(i - 1).pos() == PartOfSpeech.PROPN
            && scan.code(i - 1, "month") == 0
            && scan.piece(i + 1).pos() != PartOfSpeech.NOUN;
    if (year == 0 || name && !capitals || !yearContext(scan, i)) {
      return Optional.empty();
    }
    return Optional.of(new TimePhrase(i, i + 1, TimeValue.year(year, Anchor.EXPLICIT)));
  }

  /** Whether four digits stand where a year stands, not a count or a street number. */
  private static boolean yearContext(TimeScan scan, int i) {
    if (scan.is(
                i - 1,
                "$",
                "\u00a3",
                "\u20ac",
                "#",
                "no.",
                "about",
                "around",
                "some",
                "nearly",
                "almost",
                "over",
                "than",
                "least",
                "another",
                ".",
                "-",
                "boeing",
                "flight",
                "route",
                "article",
                "resolution",
                "section")
            && !scan.is(i - 2, "earlier", "later")
        || scan.is(
            i + 1,
            "%",
            "percent",
            "hours",
            "gmt",
            "people",
            "km",
            "miles",
            "kilometers",
            "meters",
            "feet",
            "hectares",
            "local",
            "troops",
            "soldiers",
            "men",
            "/")
        || scan.is(i + 1, "-") && scan.piece(i + 2).digits()) {
      return false;
    }
    if (scan.is(
        i - 1,
        "in",
        "since",
        "of",
        "until",
        "till",
        "by",
        "during",
        "before",
        "after",
        "from",
        "early",
        "late",
        "mid",
        "post",
        "pre",
        "fiscal",
        "the",
        "(",
        "its",
        "his",
        "for",
        "through",
        "between",
        "election",
        "'s",
        ",")) {
      return yearNumber(scan, i) >= 1700 || scan.is(i - 1, "in", "since");
    }
    int n = yearNumber(scan, i);
    return n >= 1900 && n < 2040 && scan.piece(i + 1).pos() != PartOfSpeech.NUM;
  }
}
