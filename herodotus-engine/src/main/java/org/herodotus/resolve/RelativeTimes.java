package org.herodotus.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.TimeExpression.Anchor;
import org.herodotus.model.TimeExpression.Type;

/**
 * Times that count from the day of publication or from the story: "yesterday", "on Thursday", "last
 * week", "the following day", "that month".
 */
final class RelativeTimes {
  Optional<TimePhrase> at(TimeScan scan, int i) {
    return deictic(scan, i)
        .or(() -> weekday(scan, i))
        .or(() -> pointed(scan, i))
        .or(() -> narrative(scan, i));
  }

  private static Optional<TimePhrase> found(int i, int end, TimeValue value) {
    return Optional.of(new TimePhrase(i, end, value));
  }

  private Optional<TimePhrase> deictic(TimeScan scan, int i) {
    Optional<TimeScan.Entry> night = scan.entry(i, "deicticnight");
    if (night.isPresent()) {
      return found(i, night.get().end(), shifted(scan, 0).at("NI"));
    }
    if (scan.value(i, "overnight").isPresent()) {
      TimeValue before = shifted(scan, -1).at("NI");
      return found(i, i + 1, scan.published().map(before::until).orElse(before));
    }
    Optional<TimeScan.Entry> day = scan.entry(i, "deictic");
    if (day.isPresent()) {
      int shift = Integer.parseInt(day.get().value());
      if (shift == 0 && scan.is(i + 1, "'s") && scan.piece(i + 2).capitalised()) {
        return found(i, i + 1, shifted(scan, 0));
      }
      return part(scan, i, day.get().end(), shifted(scan, shift));
    }
    if (scan.is(i, "last", "this", "later", "earlier") && !scan.piece(i + 1).joined()) {
      return night(scan, i);
    }
    return Optional.empty();
  }

  /** "last night", "this morning", "later this afternoon". */
  private Optional<TimePhrase> night(TimeScan scan, int i) {
    int at = scan.is(i, "later", "earlier") ? i + 1 : i;
    if (!scan.is(at, "last", "this")) {
      return Optional.empty();
    }
    int word = scan.is(at + 1, "early", "late") ? at + 2 : at + 1;
    Optional<String> code = scan.value(word, "part");
    if (code.isEmpty() || code.get().length() > 2) {
      return Optional.empty();
    }
    int shift = scan.is(at, "last") ? -1 : 0;
    return found(i, word + 1, shifted(scan, shift).at(code.get()));
  }

  static TimeValue shifted(TimeScan scan, int shift) {
    return scan.published()
        .map(p -> TimeValue.day(p.plusDays(shift), Anchor.PUBLICATION))
        .orElseGet(
            () ->
                TimeValue.reference(
                    shift == 0 ? "PRESENT_REF" : shift < 0 ? "PAST_REF" : "FUTURE_REF"));
  }

  /** A day followed by a part of the day ("Sunday night"). */
  static Optional<TimePhrase> part(TimeScan scan, int i, int end, TimeValue day) {
    int at = scan.is(end, "late", "early") ? end + 1 : end;
    at = scan.is(end, "in") && scan.is(end + 1, "the") ? end + 2 : at;
    at = scan.is(end, "at") ? end + 1 : at;
    Optional<String> code = scan.value(at, "part");
    boolean tied = at > end || code.isPresent();
    if (code.isPresent() && tied && !scan.is(at, "morning's", "nights")) {
      return found(i, at + 1, day.at(code.get()));
    }
    return found(i, end, day);
  }

  private Optional<TimePhrase> weekday(TimeScan scan, int i) {
    int at = scan.is(i, "this") && scan.is(i + 1, "past", "coming") ? i + 2 : i + 1;
    boolean led = scan.is(i, "last", "next", "this", "past", "coming", "previous", "following");
    at = led ? at : i;
    if (scan.is(i, "the") && scan.is(i + 1, "previous", "following", "next", "past", "preceding")) {
      at = i + 2;
    }
    int n = scan.code(at, "weekday");
    if (n == 0 || !scan.piece(at).capitalised()) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.of(n);
    if (scan.published().isEmpty()) {
      String value = String.format(Locale.ROOT, "XXXX-WXX-%d", n);
      return part(scan, i, at + 1, TimeValue.reference(value));
    }
    LocalDate now = scan.published().get();
    String lead = at == i ? "" : scan.lower(at - 1);
    LocalDate date =
        switch (lead) {
          case "last" -> now.with(TemporalAdjusters.previous(day));
          case "next", "coming" -> now.with(TemporalAdjusters.next(day));
          case "past" -> now.with(TemporalAdjusters.previousOrSame(day));
          case "previous", "preceding" ->
              scan.line().day().orElse(now).with(TemporalAdjusters.previous(day));
          case "following" -> scan.line().day().orElse(now).with(TemporalAdjusters.next(day));
          default ->
              scan.future(at)
                  ? now.with(TemporalAdjusters.nextOrSame(day))
                  : now.with(TemporalAdjusters.previousOrSame(day));
        };
    Optional<LocalDate> pointed =
        scan.line()
            .day()
            .filter(d -> lead.isEmpty() && scan.is(i - 1, "that") && d.getDayOfWeek() == day);
    boolean story = lead.equals("previous") || lead.equals("following");
    if (pointed.isPresent()) {
      return part(scan, i, at + 1, TimeValue.day(pointed.get(), Anchor.NARRATIVE));
    }
    return part(
        scan, i, at + 1, TimeValue.day(date, story ? Anchor.NARRATIVE : Anchor.PUBLICATION));
  }

  /** "this week", "last year", "next month", "the past summer", "that day". */
  private Optional<TimePhrase> pointed(TimeScan scan, int i) {
    int at = scan.is(i, "the", "its", "his", "this") ? i + 1 : i;
    if (scan.is(i, "that") && scan.is(i + 1, "same")) {
      at = i + 1;
    }
    String lead = scan.lower(at);
    if (at == i + 1 && scan.is(i, "this") && !scan.is(at, "past", "coming", "same", "current")) {
      at = i;
      lead = "this";
    }
    int shift =
        switch (lead) {
          case "last", "past", "previous", "preceding" -> -1;
          case "this", "same", "that", "current" -> 0;
          case "next", "coming", "following", "subsequent" -> 1;
          default -> 9;
        };
    boolean title =
        scan.is(i, "this")
            && i > 0
            && scan.piece(i).capitalised()
            && scan.piece(i + 1).capitalised()
            && scan.code(i + 1, "month") == 0;
    boolean ofMany = lead.equals("last") && at > i && scan.is(at + 2, "before", "of");
    if (shift == 9 || title || ofMany || scan.piece(at + 1).joined()) {
      return scan.is(i, "the") ? whole(scan, i) : Optional.empty();
    }
    boolean story =
        scan.is(at, "previous", "preceding", "following", "subsequent", "same", "that")
            || scan.is(i, "the")
                && scan.is(at, "next")
                && scan.is(at + 1, "day", "morning", "night");
    return unit(scan, i, at + 1, shift, story, lead);
  }

  private Optional<TimePhrase> unit(
      TimeScan scan, int i, int at, int shift, boolean story, String lead) {
    boolean wide = scan.is(at, "month", "year", "quarter");
    Optional<LocalDate> told =
        wide ? scan.line().last().flatMap(TimeValue::from) : Optional.empty();
    boolean astray =
        scan.is(at - 1, "same") && !wide && (!scan.line().told() || scan.is(at + 1, "as", "that"));
    Optional<LocalDate> base =
        astray ? Optional.empty() : story ? told.or(() -> scan.line().day()) : scan.published();
    Anchor anchor = story ? Anchor.NARRATIVE : Anchor.PUBLICATION;
    int month = scan.code(at, "month");
    if (month > 0 && scan.piece(at + 1).digits()) {
      return Optional.empty();
    }
    if (month > 0 && scan.piece(at).capitalised() && !story) {
      return base.flatMap(b -> found(i, at + 1, month(b, month, shift)));
    }
    Optional<String> season = scan.value(at, "season");
    if (season.isPresent() && !scan.lower(at).endsWith("s")) {
      return base.flatMap(b -> found(i, at + 1, season(b, season.get(), shift)));
    }
    Optional<String> part = scan.value(at, "part");
    if (part.isPresent() && part.get().length() == 2 && story && base.isPresent()) {
      return found(i, at + 1, TimeValue.day(base.get().plusDays(shift), anchor).at(part.get()));
    }
    String code = scan.value(at, "unit").orElse("");
    if (base.isEmpty() && !code.isEmpty() && !code.startsWith("T")) {
      return found(
          i,
          at + 1,
          TimeValue.reference(
              shift < 0 || astray ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF"));
    }
    int end = scan.is(at + 1, "or") && scan.is(at + 2, "so") ? at + 3 : at + 1;
    return base.flatMap(b -> value(scan, b, code, shift, anchor, lead))
        .flatMap(v -> found(i, end, v));
  }

  private static Optional<TimeValue> value(
      TimeScan scan, LocalDate b, String code, int shift, Anchor anchor, String lead) {
    return switch (code) {
      case "D" ->
          anchor == Anchor.NARRATIVE
              ? Optional.of(TimeValue.day(b.plusDays(shift), anchor))
              : Optional.empty();
      case "W" -> Optional.of(TimeValue.week(b.plusWeeks(shift), anchor));
      case "WE" -> Optional.of(TimeValue.weekend(weekend(b, shift), anchor));
      case "M" -> Optional.of(TimeValue.month(YearMonth.from(b).plusMonths(shift), anchor));
      case "Y" -> Optional.of(TimeValue.year(year(scan, b, anchor) + shift, anchor));
      case "Q" -> Optional.of(PeriodTimes.quarter(b, shift, anchor));
      case "Y10" ->
          lead.equals("past")
              ? Optional.of(TimeValue.undated(Type.DURATION, "P10Y"))
              : Optional.of(TimeValue.decade((b.getYear() / 10 + shift) * 10, anchor));
      case "Y100" -> Optional.of(TimeValue.century(b.getYear() / 100 + 1 + shift, anchor));
      default -> Optional.empty();
    };
  }

  private static int year(TimeScan scan, LocalDate b, Anchor anchor) {
    return anchor == Anchor.NARRATIVE ? scan.line().year().orElse(b.getYear()) : b.getYear();
  }

  /** The weekend last past, or the one to come. */
  private static LocalDate weekend(LocalDate b, int shift) {
    if (shift < 0) {
      return b.getDayOfWeek().getValue() >= 6 ? b.minusWeeks(1) : b.minusWeeks(1);
    }
    return b.plusWeeks(shift);
  }

  private static TimeValue month(LocalDate now, int month, int shift) {
    YearMonth same = YearMonth.of(now.getYear(), month);
    YearMonth current = YearMonth.from(now);
    if (shift < 0 && !same.isBefore(current)) {
      same = same.minusYears(1);
    } else if (shift > 0 && !same.isAfter(current)) {
      same = same.plusYears(1);
    }
    return TimeValue.month(same, Anchor.PUBLICATION);
  }

  static TimeValue season(LocalDate now, String code, int shift) {
    TimeValue same = TimeValue.season(now.getYear(), code, Anchor.PUBLICATION);
    boolean winter = code.equals("WI");
    if (winter && now.getMonthValue() <= 2) {
      same = TimeValue.season(now.getYear() - 1, code, Anchor.PUBLICATION);
    }
    int year = same.from().orElse(now).getYear();
    boolean begun = !same.from().orElse(now).isAfter(now);
    boolean over = same.to().orElse(now).isBefore(now);
    if (shift < 0 && !over) {
      year--;
    } else if (shift > 0 && begun) {
      year++;
    }
    return TimeValue.season(year, code, Anchor.PUBLICATION);
  }

  /** "the weekend", "the week", "the year", "the summer" without more. */
  private Optional<TimePhrase> whole(TimeScan scan, int i) {
    int at = scan.is(i + 1, "full") ? i + 2 : i + 1;
    Optional<LocalDate> base = scan.published();
    String code = scan.value(at, "unit").orElse("");
    Optional<String> season = scan.value(at, "season");
    if (base.isEmpty()
        || scan.piece(at + 1).joined()
        || scan.is(at + 1, "of", "that", "when", "before", "after", "earlier", "-")) {
      return Optional.empty();
    }
    LocalDate b = base.get();
    if (season.isPresent()
        && !scan.is(at, "fall", "falls", "springs")
        && scan.piece(at).pos() != PartOfSpeech.VERB) {
      boolean ahead = scan.future(at);
      return found(i, at + 1, season(b, season.get(), ahead ? 1 : 0));
    }
    if (code.equals("WE")) {
      boolean back = !scan.future(at) && b.getDayOfWeek().getValue() <= 5;
      return found(i, at + 1, TimeValue.weekend(back ? b.minusWeeks(1) : b, Anchor.PUBLICATION));
    }
    boolean noun = scan.piece(at + 1).pos() == PartOfSpeech.NOUN;
    if (noun) {
      return Optional.empty();
    }
    if (code.equals("Y") && scan.is(at + 1, "ended", "ending")) {
      return found(i, at + 1, PeriodTimes.duration("P1Y"));
    }
    return switch (code) {
      case "W" -> found(i, at + 1, TimeValue.week(b, Anchor.PUBLICATION));
      case "Y" -> found(i, at + 1, TimeValue.year(b.getYear(), Anchor.PUBLICATION));
      default -> Optional.empty();
    };
  }

  /** "the day before", "the day after", "the morning after", "that evening". */
  private Optional<TimePhrase> narrative(TimeScan scan, int i) {
    Optional<LocalDate> day = scan.line().day();
    int at = scan.is(i, "the", "a") ? i + 1 : i;
    if (at == i || day.isEmpty() || !scan.is(at, "day", "night", "morning", "evening", "week")) {
      return Optional.empty();
    }
    boolean before = scan.is(at + 1, "before", "earlier");
    boolean after = scan.is(at + 1, "after", "later", "afterwards", "following");
    boolean ends =
        scan.piece(at + 2).pos() == PartOfSpeech.PUNCT
            || scan.piece(at + 2).token() < 0
            || scan.piece(at + 2).pos() == PartOfSpeech.VERB && !scan.lower(at + 2).endsWith("ing")
            || scan.is(at + 2, "in", "at", "near", "on", "and", "when", "by", "that");
    if (!before && !after
        || scan.is(i, "a") && !scan.is(at + 1, "earlier", "later", "after", "before")) {
      return Optional.empty();
    }
    if (!ends && !scan.is(at + 1, "earlier", "later")) {
      return Optional.empty();
    }
    int shift = before ? -1 : 1;
    if (after && scan.is(i, "a") && scan.line().last().isEmpty()) {
      return found(i, at + 2, TimeValue.reference("PAST_REF"));
    }
    if (scan.is(at, "week")) {
      return found(i, at + 2, TimeValue.week(day.get().plusWeeks(shift), Anchor.NARRATIVE));
    }
    TimeValue value = TimeValue.day(day.get().plusDays(shift), Anchor.NARRATIVE);
    Optional<String> part = scan.value(at, "part");
    return found(i, at + 2, part.isPresent() ? value.at(part.get()) : value);
  }
}
