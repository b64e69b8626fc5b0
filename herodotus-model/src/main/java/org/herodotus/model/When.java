package org.herodotus.model;

import java.time.LocalDate;

/**
 * The days on which an incident took place, as exactly as the reports allow.
 *
 * @param start first day
 * @param end last day, not before {@code start}
 * @param precision day, week, month or year
 */
public record When(LocalDate start, LocalDate end, Precision precision) {
  /** How exact a date is. */
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  public When {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("end must not be before start, got " + start + ".." + end);
    }
  }

  public static When day(LocalDate day) {
    return new When(day, day, Precision.DAY);
  }
}
