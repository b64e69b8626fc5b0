package org.herodotus.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.TimeExpression.Anchor;
import org.herodotus.model.TimeExpression.Type;

/**
 * Finds time expressions and settles which days they mean, counted from the day of publication or
 * from the last day that the story told. A report without such a day keeps its relative times
 * undated. Thread-safe.
 */
public final class TimeReader {
  private static final int LONGEST_HEDGE = 3;

  private final TimeWords words = new TimeWords();
  private final TimeLexer lexer = new TimeLexer(words);
  private final PublicationDay published = new PublicationDay(words);
  private final Map<String, String> forward = TimeTense.words();
  private final Rules mixed = new Rules(false);
  private final Rules capitals = new Rules(true);

  /** The rules in the order in which they are asked; the longest find wins. */
  private static final class Rules {
    private final CalendarTimes calendar;
    private final RelativeTimes relative = new RelativeTimes();
    private final PeriodTimes periods = new PeriodTimes();
    private final CountedTimes counted;
    private final FeastTimes feasts = new FeastTimes();
    private final ReferenceTimes references = new ReferenceTimes();
    private final ClockTimes clock;
    private final GroupTimes groups = new GroupTimes();
    private final NightTimes nights;
    private final RangeTimes ranges;

    Rules(boolean capitals) {
      this.calendar = new CalendarTimes(capitals);
      this.counted = new CountedTimes(calendar);
      this.nights = new NightTimes(calendar);
      this.ranges = new RangeTimes(calendar);
      this.clock = new ClockTimes(calendar, relative);
    }

    Optional<TimePhrase> at(TimeScan scan, int i) {
      List<Optional<TimePhrase>> finds =
          List.of(
              named("several days at once", groups.at(scan, i)),
              named("night between days", nights.at(scan, i)),
              named("days from one to another", ranges.at(scan, i)),
              named("time of day", clock.at(scan, i)),
              named("calendar date", calendar.at(scan, i)),
              named("day of the month", DayNumbers.at(scan, i)),
              named("part of a period", periods.at(scan, i)),
              named("counted from another day", relative.at(scan, i)),
              named("feast", feasts.at(scan, i)),
              named("Persian calendar", feasts.persian(scan, i)),
              named("counted units", counted.at(scan, i)),
              named("vague reference", references.at(scan, i)));
      Optional<TimePhrase> best = Optional.empty();
      for (Optional<TimePhrase> find : finds) {
        if (find.isPresent() && (best.isEmpty() || find.get().end() > best.get().end())) {
          best = find;
        }
      }
      return best.map(
          b ->
              b.value().type() == Type.DATE
                  ? clock.after(scan, b).map(c -> c.by(b.rule() + ", time of day")).orElse(b)
                  : b);
    }

    private static Optional<TimePhrase> named(String rule, Optional<TimePhrase> found) {
      return found.map(f -> f.by(rule));
    }
  }

  public List<TimeExpression> read(Annotations marks) {
    Timeline line = new Timeline(published.of(marks), PublicationDay.numbered(marks));
    Map<Integer, LocalDate> entries =
        line.published().map(day -> LiveEntries.days(marks, day)).orElse(Map.of());
    List<TimeExpression> out = new ArrayList<>();
    int[] cursor = new int[1];
    for (Sentence sentence : marks.sentences()) {
      LocalDate entry = entries.get(sentence.index());
      if (entry != null) {
        line.pass(TimeValue.day(entry, Anchor.NARRATIVE));
      }
      TimeTense tense = new TimeTense(marks, TimeTense.in(marks, sentence, cursor), forward);
      TimeScan scan = new TimeScan(words, lexer.pieces(marks, sentence), line, tense);
      int first = out.size();
      read(scan, marks.capitals() ? capitals : mixed, out);
      if (entry != null && first < out.size()) {
        out.set(first, label(sentence, out.get(first)));
      }
    }
    return out;
  }

  /** The clock that opens an entry of a live page dates what the entry tells. */
  private static TimeExpression label(Sentence entry, TimeExpression time) {
    return time.span().start() != entry.span().start() || time.anchor() != Anchor.NARRATIVE
        ? time
        : new TimeExpression(
            time.span(),
            time.type(),
            time.value(),
            time.earliest(),
            time.latest(),
            time.precision(),
            Anchor.PUBLICATION,
            "entry of a live page");
  }

  private void read(TimeScan scan, Rules rules, List<TimeExpression> out) {
    int i = 0;
    while (i < scan.size()) {
      Optional<TimePhrase> found =
          scan.near(i) && begins(scan.piece(i)) ? hedged(scan, rules, i) : Optional.empty();
      if (found.isEmpty()) {
        i++;
        continue;
      }
      TimePhrase phrase = found.get();
      scan.pass(phrase);
      Span span = scan.piece(phrase.start()).span().union(scan.piece(phrase.end() - 1).span());
      if (out.isEmpty() || out.get(out.size() - 1).span().end() <= span.start()) {
        out.add(phrase.value().over(span, phrase.rule()));
      }
      i = Math.max(i + 1, phrase.end());
    }
  }

  private static boolean begins(TimePiece piece) {
    return piece.pos() != PartOfSpeech.PUNCT || piece.lower().length() == 1;
  }

  /** A time with the words before it that belong to it ("early", "at least", "the end of"). */
  private Optional<TimePhrase> hedged(TimeScan scan, Rules rules, int i) {
    for (int n = LONGEST_HEDGE; n >= 1; n--) {
      Optional<String> effect = words.hedge(scan.join(i, n));
      if (effect.isEmpty()) {
        continue;
      }
      Optional<TimePhrase> core = rules.at(scan, i + n);
      boolean vague = effect.get().equals("none");
      if (core.isPresent() && fits(scan, i, core.get(), effect.get())) {
        TimeValue value = core.get().value();
        return Optional.of(core.get().valued(vague ? value : value.narrowed(effect.get())).from(i));
      }
    }
    return rules.at(scan, i);
  }

  /** Whether the words before a time belong to it: "over" does to an hour, not to the weekend. */
  private boolean fits(TimeScan scan, int i, TimePhrase core, String effect) {
    TimeValue value = core.value();
    if (!effect.equals("none")) {
      return value.from().isPresent() && (value.type() == Type.DATE || value.type() == Type.TIME);
    }
    if (scan.is(i, "sometime")) {
      return value.type() == Type.DATE;
    }
    int at = core.start();
    boolean number =
        scan.is(at, "a", "an", "half")
            || scan.piece(at).digits()
            || !words.numberClass(scan.lower(at)).isEmpty();
    boolean over = scan.is(i, "over") && !scan.is(i - 1, "for", "after", "in", "of");
    return value.type() == Type.DURATION || value.from().isPresent() && !over
        ? number && (!over || scan.is(at, "a", "an"))
        : false;
  }
}
