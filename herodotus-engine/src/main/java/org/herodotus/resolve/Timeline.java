package org.herodotus.resolve;

import java.time.LocalDate;
import java.util.Optional;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.TimeExpression.Precision;

/**
 * Where a story stands in time while it is read: the day it was published, the last day and the
 * last quarter it spoke of. One for each report; not shared.
 */
final class Timeline {
  private final Optional<LocalDate> published;
  private final Optional<Integer> numbered;
  private Optional<TimeValue> day = Optional.empty();
  private Optional<TimeValue> last = Optional.empty();
  private Optional<Integer> named = Optional.empty();
  private Optional<TimeValue> quarter = Optional.empty();

  /**
   * Where a story begins.
   *
   * @param published the day it was published on
   * @param numbered the year that a number in its head names
   */
  Timeline(Optional<LocalDate> published, Optional<Integer> numbered) {
    this.published = published;
    this.numbered = numbered;
  }

  Optional<LocalDate> published() {
    return published;
  }

  /** The last day told; the day of publication if none has been told yet. */
  Optional<LocalDate> day() {
    return day.flatMap(TimeValue::from).or(() -> published);
  }

  /** Whether the story has told a day. */
  boolean told() {
    return day.isPresent();
  }

  /** The year of a date that names none, if the day of publication is not known. */
  Optional<Integer> undatedYear() {
    return last.flatMap(TimeValue::from).map(LocalDate::getYear).or(() -> numbered);
  }

  /** The last time told that names days. */
  Optional<TimeValue> last() {
    return last;
  }

  /** The last quarter of a year told. */
  Optional<TimeValue> quarter() {
    return quarter;
  }

  /** The year the story is in: that of the last time told, else that of publication. */
  Optional<Integer> year() {
    return last.flatMap(TimeValue::from).or(() -> published).map(LocalDate::getYear);
  }

  /** The year that "that year" means: the last one told, else the one the story is in. */
  Optional<Integer> thatYear() {
    return named.or(this::year);
  }

  void pass(TimeValue value) {
    if (value.from().isEmpty()) {
      return;
    }
    if (value.anchor() == TimeExpression.Anchor.EXPLICIT) {
      named = value.from().map(LocalDate::getYear);
    }
    boolean ago = value.anchor() == TimeExpression.Anchor.NARRATIVE;
    last = Optional.of(value);
    if (value.precision() == Precision.DAY || value.precision() == Precision.HOUR) {
      day = Optional.of(value);
    }
    if (value.value().length() == 7 && value.value().charAt(5) == 'Q' && !ago) {
      quarter = Optional.of(value);
    }
  }
}
