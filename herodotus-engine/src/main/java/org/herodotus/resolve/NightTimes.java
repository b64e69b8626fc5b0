package org.herodotus.resolve;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Nights named by both of their days: "the night of 13 to 14 February 2020", "the night of February
 * 13-14". Stateless.
 */
final class NightTimes {
  private static final int LONGEST = 6;

  private final CalendarTimes calendar;

  NightTimes(CalendarTimes calendar) {
    this.calendar = calendar;
  }

  Optional<TimePhrase> at(TimeScan scan, int i) {
    int night = scan.is(i, "the") ? i + 1 : i;
    if (!scan.is(night, "night") || !scan.is(night + 1, "of", "from", "between")) {
      return Optional.empty();
    }
    int first = night + 2;
    return dayFirst(scan, i, first).or(() -> monthFirst(scan, i, first));
  }

  /** "13 to 14 February 2020", "13 February to 14 February". */
  private Optional<TimePhrase> dayFirst(TimeScan scan, int i, int first) {
    int day = scan.piece(first).number();
    if (day < 1 || day > 31) {
      return Optional.empty();
    }
    for (int k = first + 1; k < first + LONGEST; k++) {
      Optional<TimePhrase> second =
          joins(scan, k) ? calendar.closing(scan, scan.behindJoint(k)) : none();
      if (second.isPresent()) {
        return night(i, second.get(), day);
      }
    }
    return Optional.empty();
  }

  /** "February 13 to 14", "February 13-14, 2020". */
  private Optional<TimePhrase> monthFirst(TimeScan scan, int i, int first) {
    Optional<TimePhrase> eve = calendar.at(scan, first).filter(NightTimes::day);
    if (eve.isEmpty() || !joins(scan, eve.get().end())) {
      return Optional.empty();
    }
    int at = scan.behindJoint(eve.get().end());
    LocalDate day = eve.get().value().from().orElseThrow();
    return scan.piece(at).number() == day.plusDays(1).getDayOfMonth()
        ? Optional.of(new TimePhrase(i, at + 1, over(eve.get().value())))
        : Optional.empty();
  }

  private static Optional<TimePhrase> none() {
    return Optional.empty();
  }

  private static boolean joins(TimeScan scan, int i) {
    return scan.joinsDays(i) || scan.is(i, "and");
  }

  private static boolean day(TimePhrase phrase) {
    return phrase.value().from().isPresent() && phrase.value().from().equals(phrase.value().to());
  }

  private static Optional<TimePhrase> night(int i, TimePhrase second, int day) {
    if (!day(second)) {
      return Optional.empty();
    }
    LocalDate eve = second.value().from().orElseThrow().minusDays(1);
    return eve.getDayOfMonth() == day
        ? Optional.of(
            new TimePhrase(i, second.end(), over(TimeValue.day(eve, second.value().anchor()))))
        : Optional.empty();
  }

  private static TimeValue over(TimeValue eve) {
    return eve.at("NI").until(eve.from().orElseThrow().plusDays(1));
  }
}
