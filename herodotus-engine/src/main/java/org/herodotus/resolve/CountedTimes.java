package org.herodotus.resolve;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.TimeExpression.Anchor;
import org.herodotus.model.TimeExpression.Precision;
import org.herodotus.model.TimeExpression.Type;

/**
 * Spans of time and what is counted by them: "two weeks", "three days earlier", "a year ago", "the
 * past five months", "every Friday", "daily".
 */
final class CountedTimes {
  private final CalendarTimes calendar;

  CountedTimes(CalendarTimes calendar) {
    this.calendar = calendar;
  }

  Optional<TimePhrase> at(TimeScan scan, int i) {
    return RepeatedTimes.at(scan, i).or(() -> counted(scan, i)).or(() -> bare(scan, i));
  }

  static Optional<TimePhrase> found(int i, int end, TimeValue value) {
    return Optional.of(new TimePhrase(i, end, value));
  }

  // ---- spans

  private Optional<TimePhrase> counted(TimeScan scan, int i) {
    int at = scan.is(i, "the", "these", "those", "its", "his", "their", "her", "a") ? i + 1 : i;
    boolean led =
        scan.is(
            at,
            "past",
            "last",
            "next",
            "first",
            "coming",
            "previous",
            "final",
            "latest",
            "following",
            "another",
            "additional",
            "full");
    at = led ? at + 1 : at;
    if (at == i + 1 && !led && scan.is(i, "a")) {
      at = i;
    }
    Optional<TimeNumbers.Amount> amount = TimeNumbers.at(scan, at);
    if (amount.isEmpty()) {
      return scan.is(i, "another") ? spanOf(scan, i, i, one(i + 1)) : Optional.empty();
    }
    if (amount.get().article() && led) {
      return Optional.empty();
    }
    return spanOf(scan, i, at, amount.get());
  }

  static TimeNumbers.Amount one(int end) {
    return new TimeNumbers.Amount(end, Optional.of(1), false, false);
  }

  private Optional<TimePhrase> spanOf(TimeScan scan, int i, int number, TimeNumbers.Amount amount) {
    int at = amount.end();
    at =
        scan.is(
                at,
                "more",
                "additional",
                "full",
                "consecutive",
                "straight",
                "trading",
                "business",
                "working",
                "long",
                "successive",
                "calendar",
                "whole",
                "further",
                "extra")
            ? at + 1
            : at;
    Optional<String> code = unit(scan, at);
    if (code.isEmpty() || scan.is(at, "second", "spring", "fall") || code.get().equals("S")) {
      return Optional.empty();
    }
    boolean singular = scan.value(at, "unit").isPresent();
    boolean joined = scan.piece(at).joined();
    boolean fraction =
        code.get().equals("Q") && (joined || scan.is(at + 1, "of") || amount.article());
    boolean name = scan.piece(at).capitalised() && !scan.piece(at - 1).capitalised();
    if (scan.is(at + 1, "old", "olds") || fraction || name && scan.piece(at - 1).digits()) {
      return Optional.empty();
    }
    if (scan.is(at + 1, "a") && scan.is(at + 2, "day", "week", "month", "year")) {
      return Optional.empty();
    }
    int n = amount.count().orElse(-1);
    if (singular && !joined && amount.some()) {
      return Optional.empty();
    }
    int end = at + 1;
    boolean half = amount.half();
    if (scan.is(end, "and") && scan.is(end + 1, "a") && scan.is(end + 2, "half")) {
      half = true;
      end += 3;
    }
    TimeNumbers.Amount settled =
        new TimeNumbers.Amount(end, amount.count(), half, amount.article());
    Optional<TimePhrase> point = shifted(scan, i, end, settled, code.get());
    return point.isPresent() ? point : plain(scan, i, number, at, settled, code.get());
  }

  static Optional<String> unit(TimeScan scan, int i) {
    return scan.value(i, "unit").or(() -> scan.value(i, "units"));
  }

  private Optional<TimePhrase> plain(
      TimeScan scan, int i, int number, int at, TimeNumbers.Amount amount, String code) {
    int end = amount.end();
    boolean joined = scan.piece(at).joined();
    if (amount.article() && !joined && rate(scan, i)) {
      return scan.is(i - 1, "times", "once", "twice")
          ? found(
              scan.is(i - 1, "times") ? i - 2 : i - 1,
              end,
              TimeValue.undated(Type.SET, duration(amount, code)))
          : Optional.empty();
    }
    int start = joined ? number : i;
    if (joined && amount.article()) {
      return Optional.empty();
    }
    if (scan.is(end, "long") && scan.piece(end).joined()) {
      end++;
    }
    if (scan.is(end, "or") && scan.is(end + 1, "so", "more", "less", "longer")) {
      end += 2;
    }
    if (code.equals("WE") || code.equals("N") && !scan.is(number - 1, "past", "last")) {
      return Optional.empty();
    }
    TimeValue value = PeriodTimes.duration(duration(amount, code));
    boolean past = scan.is(number - 1, "past", "last") && start < number;
    return found(start, end, past ? laid(scan, value, amount, code) : value);
  }

  /** "the past two days": the days up to that of publication, if they are not many. */
  private static TimeValue laid(
      TimeScan scan, TimeValue value, TimeNumbers.Amount amount, String code) {
    int days =
        switch (code) {
          case "D", "N" -> 1;
          case "W" -> 7;
          default -> 0;
        };
    int n = code.equals("TH") ? amount.count().orElse(0) / 24 : days * amount.count().orElse(0);
    return n > 0 && n <= 31 && scan.published().isPresent()
        ? value.between(scan.published().get().minusDays(n), scan.published().get())
        : value;
  }

  /** Whether "a day" counts how often, or how much, and is no span of time. */
  private static boolean rate(TimeScan scan, int i) {
    TimePiece before = scan.piece(i - 1);
    if (scan.is(i - 1, "times", "once", "twice")) {
      return true;
    }
    return switch (before.pos()) {
      case NOUN, NUM, PROPN, SYM -> !scan.is(i - 1, "half");
      default -> scan.is(i - 1, "%", "$", "cents", "much", "many", "such");
    };
  }

  static String duration(TimeNumbers.Amount amount, String code) {
    boolean clock = code.startsWith("T");
    String unit = clock ? code.substring(1) : code.substring(0, 1);
    int times =
        code.length() > 1 && !clock && !code.equals("WE") ? Integer.parseInt(code.substring(1)) : 1;
    String prefix = clock ? "PT" : "P";
    if (code.equals("N") || code.equals("WE")) {
      unit = "D";
    }
    if (amount.some()) {
      String vague = times == 10 ? "E" : times == 100 ? "C" : unit;
      return prefix + "X" + vague;
    }
    int n = amount.count().get() * times;
    if (!amount.half()) {
      return prefix + n + unit;
    }
    if (times > 1) {
      return prefix + (n + times / 2) + unit;
    }
    return switch (code) {
      case "Y" -> (n > 0 ? "P" + n + "Y" : "P") + "6M";
      case "TH" -> (n > 0 ? "PT" + n + "H" : "PT") + "30M";
      case "TM" -> (n > 0 ? "PT" + n + "M" : "PT") + "30S";
      case "D" -> (n > 0 ? "P" + n + "D" : "P") + "T12H";
      default -> prefix + n + ".5" + unit;
    };
  }

  // ---- points counted off

  private Optional<TimePhrase> shifted(
      TimeScan scan, int i, int end, TimeNumbers.Amount amount, String code) {
    int sign = 0;
    boolean story = true;
    int stop = end + 1;
    int at = scan.is(end, "or") && scan.is(end + 1, "so") ? end + 2 : end;
    stop = at + 1;
    if (scan.is(at, "ago")) {
      sign = -1;
      story = false;
    } else if (scan.is(at, "earlier", "previously", "beforehand", "prior")) {
      sign = -1;
    } else if (scan.is(at, "later", "afterwards", "afterward", "thereafter")) {
      sign = 1;
    } else if (scan.is(at, "before", "after") && closes(scan, at + 1)) {
      sign = scan.is(at, "before") ? -1 : 1;
    } else if (scan.is(at, "before", "after") && !amount.some()) {
      int far = scan.is(at, "before") ? -1 : 1;
      return base(scan, at + 1)
          .map(day -> off(day, amount, code, far, Anchor.NARRATIVE))
          .flatMap(v -> found(i, at + 1, v));
    } else if (scan.is(at, "from") && scan.is(at + 1, "now", "today")) {
      sign = 1;
      story = false;
      stop = at + 2;
    } else if (scan.is(at, "hence")) {
      sign = 1;
      story = false;
    }
    if (sign == 0) {
      return Optional.empty();
    }
    if (code.equals("Y") && amount.count().orElse(0) == 1 && amount.article() && sign < 0) {
      boolean quarters = !scan.piece(end).joined();
      if (!story || scan.line().quarter().isPresent()) {
        return PeriodTimes.yearAgo(scan, i, stop, quarters);
      }
    }
    final int last = stop;
    return value(scan, amount, code, sign, story).flatMap(v -> found(i, last, v));
  }

  /** The day from which is counted: "three days after the 14 April raid". */
  private Optional<LocalDate> base(TimeScan scan, int i) {
    int at = scan.is(i, "the", "a", "an") ? i + 1 : i;
    return calendar
        .at(scan, at)
        .map(TimePhrase::value)
        .filter(v -> v.precision() == Precision.DAY)
        .flatMap(TimeValue::from);
  }

  private static boolean closes(TimeScan scan, int i) {
    TimePiece next = scan.piece(i);
    return next.token() < 0 || next.pos() == PartOfSpeech.PUNCT || scan.is(i, "in", "at", "near");
  }

  private static Optional<TimeValue> value(
      TimeScan scan, TimeNumbers.Amount amount, String code, int sign, boolean story) {
    boolean wide = code.equals("M") || code.startsWith("Y") || code.equals("Q");
    Optional<LocalDate> last =
        story && wide ? scan.line().last().flatMap(TimeValue::from) : Optional.empty();
    Optional<LocalDate> base = story ? last.or(() -> scan.line().day()) : scan.published();
    if (story && sign > 0 && scan.line().last().isEmpty() && !code.startsWith("T")) {
      return Optional.of(TimeValue.reference("PAST_REF"));
    }
    Anchor anchor = story ? Anchor.NARRATIVE : Anchor.PUBLICATION;
    if (base.isEmpty()) {
      return Optional.of(TimeValue.reference(vague(sign)));
    }
    boolean years = code.startsWith("Y") && story;
    return Optional.of(
        off(years ? inYear(base.get(), scan) : base.get(), amount, code, sign, anchor));
  }

  private static LocalDate inYear(LocalDate day, TimeScan scan) {
    return scan.line().year().map(day::withYear).orElse(day);
  }

  private static String vague(int sign) {
    return sign < 0 ? "PAST_REF" : "FUTURE_REF";
  }

  /** A day, week, month or year that lies so many units before or after a day. */
  private static TimeValue off(
      LocalDate b, TimeNumbers.Amount amount, String code, int sign, Anchor anchor) {
    if (amount.some()) {
      return some(b, code, sign, anchor, vague(sign));
    }
    long n = (long) sign * amount.count().get();
    if (Math.abs(n) > 3000) {
      return TimeValue.reference(vague(sign));
    }
    return switch (code) {
      case "D", "N" -> TimeValue.day(b.plusDays(n), anchor);
      case "W" -> TimeValue.week(b.plusWeeks(n), anchor);
      case "W2" -> TimeValue.week(b.plusWeeks(2 * n), anchor);
      case "WE" -> TimeValue.weekend(b.plusWeeks(n), anchor);
      case "M" -> TimeValue.month(YearMonth.from(b).plusMonths(n), anchor);
      case "Q" -> PeriodTimes.quarter(b, (int) n, anchor);
      case "Y" -> year(b, (int) n, anchor);
      case "Y10" -> year(b, (int) n * 10, anchor);
      case "Y100" -> year(b, (int) n * 100, anchor);
      default -> clock(b, n, code, anchor);
    };
  }

  private static TimeValue year(LocalDate b, int n, Anchor anchor) {
    return TimeValue.year(Math.min(9000, Math.max(1, b.getYear() + n)), anchor);
  }

  /** Hours and minutes off: the same day, unless they are many. */
  private static TimeValue clock(LocalDate b, long n, String code, Anchor anchor) {
    long days = code.equals("TH") ? n / 24 : code.equals("TM") ? n / 1440 : 0;
    return TimeValue.day(b.plusDays(days), anchor);
  }

  /** "a few days ago": the days that the words allow. */
  private static TimeValue some(LocalDate b, String code, int sign, Anchor anchor, String vague) {
    if (!code.equals("D") || anchor != Anchor.PUBLICATION && sign > 0) {
      return TimeValue.reference(vague);
    }
    return sign < 0
        ? TimeValue.range(vague, b.minusDays(7), b.minusDays(2), anchor)
        : TimeValue.range(vague, b.plusDays(2), b.plusDays(7), anchor);
  }

  // ---- bare units

  /** "for years", "recent weeks", "decades-long", "the past months". */
  private Optional<TimePhrase> bare(TimeScan scan, int i) {
    int at = scan.is(i, "the") ? i + 1 : i;
    boolean led = scan.is(at, "recent", "coming", "past", "last", "next", "previous");
    at = led ? at + 1 : at;
    Optional<String> code = scan.value(at, "units");
    if (code.isEmpty()
        || code.get().equals("N")
        || code.get().equals("WE")
        || code.get().equals("S")
        || scan.is(at, "seconds")) {
      return Optional.empty();
    }
    if (scan.is(at + 1, "old") || scan.piece(at + 1).joined() && scan.is(at + 1, "old")) {
      return Optional.empty();
    }
    TimeNumbers.Amount some = new TimeNumbers.Amount(at, Optional.empty(), false, false);
    if (scan.is(at + 1, "ago")) {
      return found(i, at + 2, TimeValue.reference("PAST_REF"));
    }
    if (at > i && !led) {
      return Optional.empty();
    }
    if (led && scan.is(at - 1, "recent")) {
      return found(i, at + 1, recent(scan, code.get(), some));
    }
    boolean free =
        led
            || scan.is(
                i - 1, "for", "in", "within", "after", "of", "took", "take", "over", "during",
                "lasted", "until", "spent", "through", "many", "or", "are", "were", "by", "with",
                "years", "months", "weeks", "days", "hours")
            || scan.piece(i + 1).joined();
    return free
        ? found(i, at + 1, PeriodTimes.duration(duration(some, code.get())))
        : Optional.empty();
  }

  private static TimeValue recent(TimeScan scan, String code, TimeNumbers.Amount some) {
    return PeriodTimes.duration(duration(some, code));
  }
}
