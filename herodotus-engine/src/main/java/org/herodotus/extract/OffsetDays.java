package org.herodotus.extract;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
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
  private static final int REACH = 6;
  private static final int MOST_DAYS = 60;

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
    for (TimeExpression time : EventTimeReader.told(sense, sentence)) {
      int after = marks.tokenAt(time.span().end() - 1) + 1;
      Optional<Period> gap = gap(time);
      Optional<TimeExpression> main =
          gap.isEmpty() ? Optional.empty() : main(sense, sentence, time, after, trigger);
      if (main.isPresent()) {
        return main.map(t -> told(time.span(), t.latest().get().plus(gap.get())));
      }
      if (gap.isPresent() && leads(sense, sentence, after, trigger)) {
        return base(sense, sentence, time)
            .or(otherwise)
            .flatMap(TimeExpression::latest)
            .map(day -> told(time.span(), day.minus(gap.get())));
      }
    }
    return Optional.empty();
  }

  /** Whole days or weeks, without "more than" or "a few". */
  private static Optional<Period> gap(TimeExpression time) {
    String value = time.value();
    boolean days = value.endsWith("D") || value.endsWith("W");
    if (time.type() != TimeExpression.Type.DURATION || !days || value.indexOf('X') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Period.parse(value)).filter(p -> p.getDays() <= MOST_DAYS);
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
    if (after >= sentence.endToken()
        || !marks.tokens().get(after).lower().equals("after")
        || trigger <= after) {
      return false;
    }
    if (after - sentence.firstToken() > BEHIND) {
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

  /**
   * The day counted from, where the sentence opens with "three days after a bomb killed 11 in
   * Quetta on August 10," and the deed stands behind that.
   */
  private static Optional<TimeExpression> main(
      Resolved sense, Sentence sentence, TimeExpression gap, int after, int trigger) {
    Annotations marks = sense.marks();
    boolean opens =
        after - sentence.firstToken() <= BEHIND
            && after < sentence.endToken()
            && marks.tokens().get(after).lower().equals("after");
    if (!opens) {
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
  private static Optional<TimeExpression> base(
      Resolved sense, Sentence sentence, TimeExpression time) {
    return EventTimeReader.dated(sense, sentence).stream()
        .filter(t -> t.precision() == Precision.DAY || t.precision() == Precision.HOUR)
        .filter(t -> t.span().end() <= time.span().start())
        .reduce((x, y) -> y);
  }

  private static TimeExpression told(Span span, LocalDate day) {
    return new TimeExpression(
        span,
        TimeExpression.Type.DATE,
        day.toString(),
        Optional.of(day),
        Optional.of(day),
        Precision.DAY,
        TimeExpression.Anchor.NARRATIVE,
        "days before or after another event");
  }
}
