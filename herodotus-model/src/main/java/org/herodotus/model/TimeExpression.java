package org.herodotus.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in a report: the words, and the days they can mean. An interval with a precision, never an
 * invented day.
 *
 * @param span the words
 * @param type TIMEX3 type
 * @param value TIMEX3 value ("2021-08-26", "2021-W34", "P3D", "PAST_REF")
 * @param earliest first day it can mean; empty for durations, sets and vague references
 * @param latest last day it can mean; present if and only if {@code earliest} is
 * @param precision how exact the words are
 * @param anchor what the words count from
 * @param rule the rule by which the words were read so
 */
public record TimeExpression(
    Span span,
    Type type,
    String value,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Precision precision,
    Anchor anchor,
    String rule) {
  /** TIMEX3 type. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /** How exact a time is. */
  public enum Precision {
    HOUR,
    DAY,
    DAYS,
    WEEK,
    MONTH,
    YEAR,
    VAGUE
  }

  /** What the words count from. */
  public enum Anchor {
    /** The words carry the date ("26 August 2021"). */
    EXPLICIT,
    /** The day of publication ("yesterday", "on Thursday"). */
    PUBLICATION,
    /** Another time in the story ("two days earlier", "the following day"). */
    NARRATIVE
  }

  public TimeExpression {
    if (earliest.isPresent() != latest.isPresent()) {
      throw new IllegalArgumentException(
          "earliest and latest must be present together, got " + value);
    }
  }

  /** Whether it names days on the calendar. */
  public boolean dated() {
    return earliest.isPresent();
  }
}
