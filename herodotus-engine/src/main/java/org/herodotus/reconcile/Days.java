package org.herodotus.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.When;

/** How the days of one incident compare, and which of several tellings says most. */
final class Days {
  private Days() {}

  static Optional<When> when(TimeExpression time) {
    if (!time.dated()) {
      return Optional.empty();
    }
    LocalDate from = time.earliest().get();
    LocalDate to = time.latest().get();
    long length = to.toEpochDay() - from.toEpochDay();
    if (length > 400) {
      return Optional.empty();
    }
    When.Precision precision =
        switch (time.precision()) {
          case HOUR, DAY, DAYS -> length > 3 ? When.Precision.WEEK : When.Precision.DAY;
          case WEEK -> When.Precision.WEEK;
          case MONTH -> When.Precision.MONTH;
          case YEAR -> When.Precision.YEAR;
          case VAGUE ->
              length > 31
                  ? When.Precision.YEAR
                  : length > 7
                      ? When.Precision.MONTH
                      : length > 1 ? When.Precision.WEEK : When.Precision.DAY;
        };
    return Optional.of(new When(from, to, precision));
  }

  /** Days between two intervals; 0 if they overlap. */
  static long gap(When a, When b) {
    long between =
        Math.max(a.start().toEpochDay(), b.start().toEpochDay())
            - Math.min(a.end().toEpochDay(), b.end().toEpochDay());
    return Math.max(0, between);
  }

  /** The telling that most others support, then the most exact, then the first. */
  static Optional<When> best(Collection<When> tellings) {
    Map<When, Double> votes = new LinkedHashMap<>();
    int position = 0;
    for (When w : tellings) {
      votes.merge(w, 1.0 / (1 + 0.1 * position++), Double::sum);
    }
    When best = null;
    double bestScore = -1;
    for (Map.Entry<When, Double> vote : votes.entrySet()) {
      double score = vote.getValue() - 0.6 * vote.getKey().precision().ordinal();
      if (best == null || score > bestScore) {
        best = vote.getKey();
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }
}
