package org.herodotus.extract;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.herodotus.model.Annotations;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.TimeExpression.Precision;
import org.herodotus.model.VerbGroup;

/**
 * The day of an event that a report dates by the days gone since: "on Friday, three days after a
 * battle between gangs". Stateless.
 */
final class OffsetDays {
  /** "The day after", "the morning after". */
  private static final Set<String> NEXT = Set.of("day", "morning", "evening", "night");

  private static final int REACH = 6;
  private static final int MOST_DAYS = 60;

  /** Months from which on "N months after" is history that nobody counts so. */
  private static final int MOST_MONTHS = 600;

  /** Tokens of a sentence before its "N days after" from which on it follows a main clause. */
  private static final int BEHIND = 5;

  /**
   * The day of an event that stands after "N days after", counted back from the day of the clause.
   *
   * @param otherwise the day of the clause if its sentence names none
   */
  Optional<TimeExpression> day(
      Resolved sense,
      Sentence sentence,
      int trigger,
      Supplier<Optional<TimeExpression>> otherwise) {
    Annotations marks = sense.marks();
    for (Gap gap : gaps(sense, sentence)) {
      Optional<TimeExpression> main = main(sense, sentence, gap, trigger);
      if (main.isPresent()) {
        return main.map(t -> told(gap, t.latest().get().plus(gap.length())));
      }
      if (leads(sense, sentence, gap.after(), trigger)) {
        return base(sense, sentence, gap)
            .or(otherwise)
            .flatMap(TimeExpression::latest)
            .or(() -> sense.report().published().map(p -> p.date()))
            .map(day -> told(gap, day.minus(gap.length())));
      }
    }
    return Optional.empty();
  }

  /**
   * Days told to lie between two events.
   *
   * @param span its words
   * @param after token of "after"
   */
  private record Gap(Span span, int after, Period length) {}

  private static List<Gap> gaps(Resolved sense, Sentence sentence) {
    Annotations marks = sense.marks();
    List<Gap> out = new ArrayList<>();
    for (TimeExpression time : EventTimeReader.told(sense, sentence)) {
      int end = marks.tokenAt(time.span().end() - 1) + 1;
      int after = words(marks, end, "to", "the", "day") ? end + 3 : end;
      gap(time)
          .filter(p -> words(marks, after, "after"))
          .ifPresent(p -> out.add(new Gap(time.span(), after, p)));
    }
    for (int i = sentence.firstToken(); i + 3 < sentence.endToken(); i++) {
      boolean next =
          words(marks, i, "the")
              && NEXT.contains(marks.tokens().get(i + 1).lower())
              && words(marks, i + 2, "after");
      if (next) {
        Span span = marks.tokens().get(i).span().union(marks.tokens().get(i + 1).span());
        out.add(new Gap(span, i + 2, Period.ofDays(1)));
      }
    }
    return out;
  }

  private static boolean words(Annotations marks, int at, String... words) {
    for (int k = 0; k < words.length; k++) {
      boolean same =
          at + k < marks.tokens().size() && marks.tokens().get(at + k).lower().equals(words[k]);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Whole days, weeks, months or years, without "more than" or "a few". */
  private static Optional<Period> gap(TimeExpression time) {
    String value = time.value();
    boolean hours = value.indexOf('T') >= 0;
    if (time.type() != TimeExpression.Type.DURATION || hours || value.indexOf('X') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Period.parse(value))
          .filter(p -> p.getDays() <= MOST_DAYS && p.toTotalMonths() <= MOST_MONTHS);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the words from a token on are "after" and the phrase of the event, or, behind the main
   * clause, a clause that tells of it ("two days after 14 people died when a mosque was attacked").
   */
  private static boolean leads(Resolved sense, Sentence sentence, int after, int trigger) {
    Annotations marks = sense.marks();
    if (trigger <= after) {
      return false;
    }
    if (after - sentence.firstToken() > BEHIND || closed(marks, sentence, trigger)) {
      return clause(marks, after, trigger);
    }
    if (trigger > after + REACH) {
      return false;
    }
    List<VerbGroup> verbs = EventTimeReader.verbs(marks, sentence);
    for (int i = after + 1; i < trigger; i++) {
      String word = marks.tokens().get(i).lower();
      if (word.equals(",") || word.equals(";") || word.equals("and")) {
        return false;
      }
    }
    return verbs.stream().noneMatch(v -> v.firstToken() > after && v.endToken() <= trigger);
  }

  /** Whether a comma ends the clause of a token, before the sentence does. */
  private static boolean closed(Annotations marks, Sentence sentence, int token) {
    for (int i = token + 1; i < sentence.endToken(); i++) {
      if (marks.tokens().get(i).lower().equals(",")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The day counted from, where the sentence opens with "three days after a bomb killed 11 in
   * Quetta on August 10," and the deed stands behind that.
   */
  private static Optional<TimeExpression> main(
      Resolved sense, Sentence sentence, Gap gap, int trigger) {
    Annotations marks = sense.marks();
    if (gap.after() - sentence.firstToken() > BEHIND) {
      return Optional.empty();
    }
    return EventTimeReader.dated(sense, sentence).stream()
        .filter(t -> t.precision() == Precision.DAY)
        .filter(t -> t.span().start() > gap.span().end())
        .filter(t -> closes(marks, marks.tokenAt(t.span().end() - 1) + 1, trigger))
        .findFirst();
  }

  /** Whether a comma ends the opening clause right behind its day, before the deed. */
  private static boolean closes(Annotations marks, int end, int trigger) {
    return end < trigger && marks.tokens().get(end).lower().equals(",");
  }

  /** Whether a token stands in the clause that "after" opens, or in a participle that ends it. */
  private static boolean clause(Annotations marks, int after, int trigger) {
    for (int i = after + 1; i < trigger; i++) {
      String word = marks.tokens().get(i).lower();
      boolean participle = i + 1 == trigger && marks.tokens().get(trigger).lower().endsWith("ing");
      if (word.equals(";") || word.equals(",") && !participle) {
        return false;
      }
    }
    return true;
  }

  /** The last exact day told before it in the sentence. */
  private static Optional<TimeExpression> base(Resolved sense, Sentence sentence, Gap gap) {
    return EventTimeReader.dated(sense, sentence).stream()
        .filter(t -> t.precision() == Precision.DAY || t.precision() == Precision.HOUR)
        .filter(t -> t.span().end() <= gap.span().start())
        .reduce((x, y) -> y);
  }

  /** As exact as the gap is told: a day, a month, or a year. */
  private static TimeExpression told(Gap gap, LocalDate day) {
    boolean year = gap.length().getYears() > 0;
    boolean month = !year && gap.length().getMonths() > 0;
    LocalDate first = year ? day.withDayOfYear(1) : month ? day.withDayOfMonth(1) : day;
    LocalDate last =
        year ? first.plusYears(1).minusDays(1) : month ? first.plusMonths(1).minusDays(1) : day;
    return new TimeExpression(
        gap.span(),
        TimeExpression.Type.DATE,
        first.toString().substring(0, year ? 4 : month ? 7 : 10),
        Optional.of(first),
        Optional.of(last),
        year ? Precision.YEAR : month ? Precision.MONTH : Precision.DAY,
        TimeExpression.Anchor.NARRATIVE,
        "days before or after another event");
  }
}
