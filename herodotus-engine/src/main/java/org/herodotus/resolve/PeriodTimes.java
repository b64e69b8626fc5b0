package org.herodotus.resolve;

import java.time.LocalDate;
import java.util.Optional;
import org.herodotus.model.TimeExpression.Anchor;
import org.herodotus.model.TimeExpression.Type;

/**
 * Quarters and halves of a year, fiscal years, seasons, decades and centuries: "the third quarter
 * of 1984", "fiscal 1989", "the 1990s", "the '80s", "the 20th century", "the winter of 2014".
 */
final class PeriodTimes {
  Optional<TimePhrase> at(TimeScan scan, int i) {
    return decade(scan, i)
        .or(() -> century(scan, i))
        .or(() -> season(scan, i))
        .or(() -> fiscal(scan, i))
        .or(() -> coded(scan, i))
        .or(() -> quarter(scan, i))
        .or(() -> yearEnd(scan, i));
  }

  private static Optional<TimePhrase> found(int i, int end, TimeValue value) {
    return Optional.of(new TimePhrase(i, end, value));
  }

  /** The quarter that holds a day, some quarters on. */
  static TimeValue quarter(LocalDate day, int shift, Anchor anchor) {
    LocalDate in = day.plusMonths(3L * shift);
    return TimeValue.quarter(in.getYear(), (in.getMonthValue() - 1) / 3 + 1, anchor);
  }

  private static Optional<TimePhrase> decade(TimeScan scan, int i) {
    int at = scan.is(i, "the") ? i + 1 : i;
    at = at > i && scan.is(at, "early", "late", "mid") ? at + 1 : at;
    int bare = scan.is(at, "'", "\u2019", "\u2018", "`") ? at + 1 : at;
    String w = scan.lower(bare);
    if (w.startsWith("'") && w.length() == 4) {
      w = w.substring(1);
    }
    boolean plural = w.endsWith("s") && w.length() > 2 && Character.isDigit(w.charAt(0));
    int n = plural ? number(w.substring(0, w.length() - 1)) : -1;
    if (n >= 1700 && n <= 2090 && n % 10 == 0) {
      return found(i, bare + 1, TimeValue.decade(n, Anchor.EXPLICIT));
    }
    if (n >= 20 && n <= 90 && n % 10 == 0 && w.length() == 3 && (bare > at || at > i)) {
      return found(i, bare + 1, TimeValue.decade(1900 + n, Anchor.EXPLICIT));
    }
    int spelled = scan.code(at, "decade");
    if (spelled > 0 && at > i) {
      return found(i, at + 1, TimeValue.decade(1900 + spelled * 10, Anchor.EXPLICIT));
    }
    return Optional.empty();
  }

  private static int number(String digits) {
    return digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : -1;
  }

  private static int ordinal(TimeScan scan, int i) {
    String w = scan.lower(i);
    int named = scan.code(i, "ordinal");
    if (named > 0 || w.length() < 3 || !Character.isDigit(w.charAt(0))) {
      return named;
    }
    return Math.max(0, number(w.substring(0, w.length() - 2)));
  }

  private static Optional<TimePhrase> century(TimeScan scan, int i) {
    int at = scan.is(i, "the") ? i + 1 : i;
    at = at > i && scan.is(at, "early", "late", "mid") ? at + 1 : at;
    int n = ordinal(scan, at);
    if (n > 0 && n < 23 && scan.is(at + 1, "century", "centuries")) {
      return found(i, at + 2, TimeValue.century(n, Anchor.EXPLICIT));
    }
    return Optional.empty();
  }

  /** "the winter of 2014", "summer 2006", "in summer". */
  private static Optional<TimePhrase> season(TimeScan scan, int i) {
    int at = scan.is(i, "the") ? i + 1 : i;
    Optional<String> code = scan.value(at, "season");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    int next = scan.is(at + 1, "of") ? at + 2 : at + 1;
    int year = CalendarTimes.yearNumber(scan, next);
    Optional<TimeNumbers.Amount> spelled = TimeNumbers.spelledYear(scan, next);
    if (year > 0 || spelled.isPresent()) {
      int y = year > 0 ? year : spelled.get().count().get();
      int end = year > 0 ? next + 1 : spelled.get().end();
      return found(i, end, TimeValue.season(y, code.get(), Anchor.EXPLICIT));
    }
    if (at == i
        && scan.is(i - 1, "in", "until", "since", "during", "by", "early", "late", "mid")
        && scan.is(i, "summer", "winter", "autumn", "spring")
        && scan.piece(i + 1).pos() != org.herodotus.model.PartOfSpeech.NOUN) {
      return scan.published()
          .flatMap(
              p -> found(i, i + 1, RelativeTimes.season(p, code.get(), scan.future(i) ? 1 : 0)));
    }
    return Optional.empty();
  }

  private static Optional<TimePhrase> fiscal(TimeScan scan, int i) {
    int at = scan.is(i, "the") ? i + 1 : i;
    at = scan.is(at, "current", "latest", "last", "next", "this") ? at + 1 : at;
    if (!scan.is(at, "fiscal", "financial")) {
      return Optional.empty();
    }
    int next = scan.is(at + 1, "year") ? at + 2 : at + 1;
    int year = CalendarTimes.yearNumber(scan, next);
    if (year > 0) {
      return found(i, next + 1, TimeValue.year(year, Anchor.EXPLICIT));
    }
    if (next == at + 2 && scan.published().isPresent()) {
      int shift = scan.is(at - 1, "last") ? -1 : scan.is(at - 1, "next") ? 1 : 0;
      return found(
          i, next, TimeValue.year(scan.published().get().getYear() + shift, Anchor.PUBLICATION));
    }
    return Optional.empty();
  }

  /** "Q3 2010". */
  private static Optional<TimePhrase> coded(TimeScan scan, int i) {
    String w = scan.lower(i);
    int n = w.length() == 2 ? w.charAt(1) - '0' : 0;
    if (n < 1 || n > 4 || w.charAt(0) != 'q' || !scan.piece(i).capitalised()) {
      return Optional.empty();
    }
    int at = scan.is(i + 1, "of") ? i + 2 : i + 1;
    int year = CalendarTimes.yearNumber(scan, at);
    if (year > 0) {
      return found(i, at + 1, TimeValue.quarter(year, n, Anchor.EXPLICIT));
    }
    return scan.published()
        .flatMap(p -> found(i, i + 1, TimeValue.quarter(p.getYear(), n, Anchor.PUBLICATION)));
  }

  /** "the third quarter", "Q3 2010", "this year's fourth quarter", "the latest quarter". */
  private Optional<TimePhrase> quarter(TimeScan scan, int i) {
    int at = scan.is(i, "the", "its", "a") ? i + 1 : i;
    int shift = 9;
    if (scan.is(at, "this", "last", "next") && scan.is(at + 1, "year") && scan.is(at + 2, "'s")) {
      shift = scan.is(at, "last") ? -1 : scan.is(at, "next") ? 1 : 0;
      at += 3;
    }
    boolean ago = scan.is(at, "comparable", "corresponding", "same");
    at = ago ? at + 1 : at;
    if (scan.is(at, "year") && scan.is(at + 1, "earlier", "ago") && scan.piece(at + 1).joined()) {
      ago = true;
      at += 2;
      if (at == i + 2 || scan.is(at, "loss", "profit", "net", "results")) {
        return yearAgo(scan, at == i + 2 ? i : at - 2, at, true);
      }
    }
    int year = CalendarTimes.yearNumber(scan, at);
    at = year > 0 ? at + 1 : at;
    at = scan.is(at, "fiscal", "latest", "current", "recent", "full", "flat") ? at + 1 : at;
    int n = ordinal(scan, at);
    at = n > 0 ? at + 1 : at;
    boolean lead = at > i;
    if (n == 0 && scan.is(at, "last") && scan.is(at + 1, "half")) {
      n = 2;
      at++;
    }
    if (!scan.is(at, "quarter", "half", "period") || !lead) {
      return Optional.empty();
    }
    if (scan.is(at, "half") && (n == 0 || n > 2) || n > 4 || scan.is(at, "period") && n > 0) {
      return Optional.empty();
    }
    boolean bare = scan.piece(at).joined() && n > 0 && !scan.is(at - 2, "fiscal");
    int start = scan.is(i, "a", "its") || bare && scan.is(i, "the") ? i + 1 : i;
    return named(scan, start, at, n, year, shift, ago);
  }

  private Optional<TimePhrase> named(
      TimeScan scan, int i, int at, int n, int year, int shift, boolean ago) {
    int end = at + 1;
    int told = year;
    if (scan.is(end, "of") && CalendarTimes.yearNumber(scan, end + 1) > 0) {
      told = CalendarTimes.yearNumber(scan, end + 1);
      end += 2;
    }
    Optional<LocalDate> now = scan.published();
    if (told == 0 && shift != 9 && now.isPresent()) {
      told = now.get().getYear() + shift;
    }
    Anchor anchor = told == year && year > 0 || end > at + 1 ? Anchor.EXPLICIT : Anchor.PUBLICATION;
    if (scan.is(at, "half")) {
      int y = told > 0 ? told : now.map(LocalDate::getYear).orElse(0);
      return y > 0 ? found(i, end, TimeValue.half(y, n, anchor)) : Optional.empty();
    }
    if (n == 0) {
      return bare(scan, i, at, end, told, ago);
    }
    if (told == 0 && now.isPresent()) {
      int y = now.get().getYear();
      boolean begun = (now.get().getMonthValue() - 1) / 3 + 1 >= n;
      told = begun || scan.future(at) ? y : y - 1;
      told = ago ? told - 1 : told;
    }
    return told > 0 ? found(i, end, TimeValue.quarter(told, n, anchor)) : Optional.empty();
  }

  /** "the quarter", "the 1988 period": the quarter the story spoke of, else the last one ended. */
  private static Optional<TimePhrase> bare(
      TimeScan scan, int i, int at, int end, int told, boolean ago) {
    if (ago && scan.is(end, "last") && scan.is(end + 1, "year")) {
      return yearAgo(scan, i, end + 2, true);
    }
    Optional<TimePhrase> ended = ended(scan, i, at, end);
    if (ended.isPresent()) {
      return ended;
    }
    Optional<TimeValue> context = scan.line().quarter();
    boolean period = scan.is(at, "period");
    boolean pointed = scan.is(at - 1, "latest", "current") || ago || told > 0;
    if (period && !pointed || scan.published().isEmpty() || scan.is(end, "of", "century")) {
      return Optional.empty();
    }
    LocalDate now = scan.published().get();
    TimeValue base = context.orElseGet(() -> quarter(now, -1, Anchor.PUBLICATION));
    if (scan.is(at - 1, "current")) {
      base = quarter(now, 0, Anchor.PUBLICATION);
    }
    int n = base.value().charAt(base.value().length() - 1) - '0';
    int year = base.from().orElse(now).getYear();
    year = told > 0 ? told : ago ? year - 1 : year;
    return found(i, end, TimeValue.quarter(year, n, Anchor.NARRATIVE));
  }

  /** "the quarter ended Sept. 30". */
  private static Optional<TimePhrase> ended(TimeScan scan, int i, int at, int end) {
    int month = scan.code(end + 1, "month");
    if (!scan.is(at, "quarter")
        || !scan.is(end, "ended", "ending")
        || month == 0
        || scan.published().isEmpty()) {
      return Optional.empty();
    }
    LocalDate now = scan.published().get();
    int year = month > now.getMonthValue() ? now.getYear() - 1 : now.getYear();
    return found(i, end, TimeValue.quarter(year, (month - 1) / 3 + 1, Anchor.PUBLICATION));
  }

  /** "a year earlier": in a story about a quarter the same quarter of the year before. */
  static Optional<TimePhrase> yearAgo(TimeScan scan, int i, int end, boolean quarters) {
    if (scan.published().isEmpty()) {
      return Optional.empty();
    }
    LocalDate now = scan.published().get();
    Optional<TimeValue> quarter = quarters ? scan.line().quarter() : Optional.empty();
    if (quarter.isPresent()) {
      TimeValue q = quarter.get();
      int n = q.value().charAt(6) - '0';
      int year = q.from().orElse(now).getYear() - 1;
      return found(i, end, TimeValue.quarter(year, n, Anchor.NARRATIVE));
    }
    return found(i, end, TimeValue.year(now.getYear() - 1, Anchor.PUBLICATION));
  }

  private static Optional<TimePhrase> yearEnd(TimeScan scan, int i) {
    boolean plain = scan.is(i, "year") && scan.is(i + 1, "end");
    boolean owned = scan.is(i, "year") && scan.is(i + 1, "'s") && scan.is(i + 2, "end");
    if (!plain && !owned || scan.published().isEmpty()) {
      return Optional.empty();
    }
    TimeValue year = TimeValue.year(scan.published().get().getYear(), Anchor.PUBLICATION);
    return found(i, owned ? i + 3 : i + 2, year.narrowed("late"));
  }

  static TimeValue duration(String value) {
    return TimeValue.undated(Type.DURATION, value);
  }
}
