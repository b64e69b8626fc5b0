package org.herodotus.resolve;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.TimeExpression.Anchor;
import org.herodotus.model.TimeExpression.Type;

/**
 * Times of the day: "10:35 a.m.", "around 7 pm", "13:34", "1500 GMT", "4 in the morning", "noon",
 * each on the day told beside it, else on the day the story is in.
 */
final class ClockTimes {
  private static final Pattern DAY =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:T(?:MO|AF|EV|NI|MI))?");

  private final CalendarTimes calendar;
  private final RelativeTimes relative;

  ClockTimes(CalendarTimes calendar, RelativeTimes relative) {
    this.calendar = calendar;
    this.relative = relative;
  }

  /** A clock reading without its day. */
  private record Reading(int end, String clock) {}

  Optional<TimePhrase> at(TimeScan scan, int i) {
    Optional<Reading> reading = reading(scan, i);
    if (reading.isEmpty()) {
      return Optional.empty();
    }
    int end = zone(scan, reading.get().end());
    String clock = reading.get().clock();
    int at = scan.is(end, ",", "on", "of") ? end + 1 : end;
    Optional<TimePhrase> day = scan.is(end, "of") ? Optional.empty() : day(scan, at);
    if (day.isPresent()) {
      return Optional.of(new TimePhrase(i, day.get().end(), onPart(day.get().value(), clock)));
    }
    return Optional.of(new TimePhrase(i, end, onStoryDay(scan, clock)));
  }

  private Optional<TimePhrase> day(TimeScan scan, int at) {
    return calendar
        .at(scan, at)
        .or(() -> relative.at(scan, at))
        .filter(p -> DAY.matcher(p.value().value()).matches() && p.value().from().isPresent());
  }

  /** A clock time on a day or on a part of it: "9:40 on Friday night" is in the evening. */
  private static TimeValue onPart(TimeValue day, String clock) {
    int part = day.value().indexOf('T');
    if (part < 0) {
      return day.at(clock);
    }
    String code = day.value().substring(part + 1);
    int hour = Integer.parseInt(clock.substring(0, 2));
    boolean late = code.equals("NI") && hour >= 6 || code.equals("EV") || code.equals("AF");
    String told = late && hour < 12 ? (hour + 12) + clock.substring(2) : clock;
    return TimeValue.day(LocalDate.parse(day.value().substring(0, part)), day.anchor()).at(told);
  }

  /** A clock time that follows its day ("Tuesday at 9 a.m."). */
  Optional<TimePhrase> after(TimeScan scan, TimePhrase day) {
    int at = scan.is(day.end(), "at", ",") ? day.end() + 1 : day.end();
    at = scan.is(at, "around", "about", "approximately") && at > day.end() ? at + 1 : at;
    Optional<Reading> reading = reading(scan, at);
    if (reading.isEmpty() || scan.is(day.end(), ",")) {
      return Optional.empty();
    }
    return Optional.of(
        new TimePhrase(
            day.start(), zone(scan, reading.get().end()), day.value().at(reading.get().clock())));
  }

  private static TimeValue onStoryDay(TimeScan scan, String clock) {
    Optional<LocalDate> day = scan.line().day();
    return day.map(d -> TimeValue.day(d, Anchor.NARRATIVE).at(clock))
        .orElseGet(() -> TimeValue.undated(Type.TIME, "XXXX-XX-XXT" + clock));
  }

  private static int zone(TimeScan scan, int end) {
    int at = scan.is(end, "(") ? end + 1 : end;
    if (scan.value(at, "zone").isEmpty()
        || !scan.is(at, "local") && !upper(scan.piece(at).text())) {
      return end;
    }
    at = scan.is(at, "local") ? (scan.is(at + 1, "time") ? at + 2 : end) : at + 1;
    return at > end && scan.is(end, "(") && scan.is(at, ")") ? at + 1 : at;
  }

  private static boolean upper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static Optional<Reading> reading(TimeScan scan, int i) {
    String w = scan.lower(i);
    if (w.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> part = scan.value(i, "part");
    if (part.isPresent()) {
      return named(scan, i, part.get());
    }
    if (!Character.isDigit(w.charAt(0))) {
      return spelled(scan, i);
    }
    int suffix = w.endsWith("am") || w.endsWith("pm") ? w.length() - 2 : w.length();
    suffix = w.endsWith("a.m.") || w.endsWith("p.m.") ? w.length() - 4 : suffix;
    int[] hm = clock(w.substring(0, suffix));
    if (hm.length == 0 && w.length() == 4 && scan.piece(i).digits()) {
      return military(scan, i);
    }
    if (hm.length == 0) {
      return Optional.empty();
    }
    char half = suffix < w.length() ? w.charAt(suffix) : half(scan, i + 1);
    int end = suffix < w.length() ? i + 1 : half == ' ' ? i + 1 : i + 2;
    boolean colon = w.indexOf(':') > 0;
    if (half == ' ') {
      return inThe(scan, i, hm)
          .or(
              () ->
                  colon || scan.is(i + 1, "gmt", "utc") || scan.is(i + 1, "o'clock")
                      ? Optional.of(
                          new Reading(scan.is(i + 1, "o'clock") ? i + 2 : i + 1, text(hm, ' ')))
                      : Optional.empty());
    }
    if (scan.is(end - 1, "a.m", "p.m") && scan.is(end, ".")) {
      return Optional.of(new Reading(end, text(hm, half)));
    }
    return Optional.of(new Reading(end, text(hm, half)));
  }

  private static char half(TimeScan scan, int i) {
    if (scan.is(i, "a.m.", "am", "a.m")) {
      return 'a';
    }
    return scan.is(i, "p.m.", "pm", "p.m") ? 'p' : ' ';
  }

  /** "4 in the morning". */
  private static Optional<Reading> inThe(TimeScan scan, int i, int[] hm) {
    if (scan.is(i + 1, "in") && scan.is(i + 2, "the")
        || scan.is(i + 1, "o'clock") && scan.is(i + 2, "in") && scan.is(i + 3, "the")) {
      int at = scan.is(i + 1, "in") ? i + 3 : i + 4;
      if (scan.is(at, "morning", "afternoon", "evening")) {
        return Optional.of(new Reading(at + 1, text(hm, scan.is(at, "morning") ? 'a' : 'p')));
      }
    }
    return Optional.empty();
  }

  /** "six o'clock", "seven p.m.". */
  private static Optional<Reading> spelled(TimeScan scan, int i) {
    int n = scan.words().number(scan.lower(i));
    if (n < 1 || n > 12 || !scan.words().numberClass(scan.lower(i)).equals("unit")) {
      return Optional.empty();
    }
    char half = half(scan, i + 1);
    if (half != ' ') {
      return Optional.of(new Reading(i + 2, text(new int[] {n, 0}, half)));
    }
    return scan.is(i + 1, "o'clock")
        ? inThe(scan, i, new int[] {n, 0})
            .or(() -> Optional.of(new Reading(i + 2, text(new int[] {n, 0}, ' '))))
        : Optional.empty();
  }

  /** "1500 GMT", "0430 hours". */
  private static Optional<Reading> military(TimeScan scan, int i) {
    int n = scan.piece(i).number();
    boolean led = scan.is(i + 1, "gmt", "utc", "hours", "hrs", "local", "z");
    if (!led || n / 100 > 24 || n % 100 > 59) {
      return Optional.empty();
    }
    int end = scan.is(i + 1, "hours", "hrs") ? i + 2 : i + 1;
    return Optional.of(new Reading(end, text(new int[] {n / 100, n % 100}, ' ')));
  }

  private static Optional<Reading> named(TimeScan scan, int i, String code) {
    if (scan.is(i, "midnight", "noon", "midday", "noontime")
        && scan.piece(i).pos() != PartOfSpeech.PROPN) {
      return Optional.of(new Reading(i + 1, code));
    }
    boolean led =
        scan.is(i - 1, "at", "before", "after", "by", "until", "mid", "since", "around", "towards");
    if (scan.is(i, "dawn", "dusk", "nightfall", "daybreak", "mid-afternoon", "mid-morning")
        && led) {
      return Optional.of(new Reading(i + 1, code));
    }
    return Optional.empty();
  }

  private static int[] clock(String w) {
    int colon = w.indexOf(':') >= 0 ? w.indexOf(':') : w.indexOf('.');
    String h = colon < 0 ? w : w.substring(0, colon);
    String m = colon < 0 ? "00" : w.substring(colon + 1);
    boolean good =
        !h.isEmpty()
            && h.length() <= 2
            && m.length() == 2
            && (h + m).chars().allMatch(c -> c >= '0' && c <= '9');
    if (!good || Integer.parseInt(h) > 24 || Integer.parseInt(m) > 59) {
      return new int[0];
    }
    return new int[] {Integer.parseInt(h), Integer.parseInt(m)};
  }

  private static String text(int[] hm, char half) {
    int hour = hm[0];
    if (half == 'p' && hour < 12) {
      hour += 12;
    } else if (half == 'a' && hour == 12) {
      hour = 0;
    }
    return String.format(Locale.ROOT, "%02d:%02d", hour, hm[1]);
  }
}
