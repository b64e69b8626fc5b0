package org.herodotus.reconcile;

import java.util.List;
import java.util.Optional;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Toll;
import org.herodotus.model.When;
import org.herodotus.model.Where;

/**
 * A figure with the days and towns that its own sentence names.
 *
 * @param toll the figure
 * @param times dated times of its sentence
 * @param towns places of its sentence, no wider than a district
 * @param alone whether its sentence has no word for a deed
 */
record Figure(Toll toll, List<TimeExpression> times, List<PlaceMention> towns, boolean alone) {
  /** Rank of the widest place that tells one incident from another. */
  private static final int DISTRICT = 2;

  /** Days before an episode from which on a day in a figure's sentence is another story's. */
  private static final int LONG_BEFORE = 8;

  static Figure of(Reading reading, Toll toll) {
    Sentence sentence = reading.resolved().marks().sentences().get(toll.sentence());
    Span own = sentence.span();
    return new Figure(
        toll,
        reading.resolved().times().stream()
            .filter(t -> own.contains(t.span()) && Days.when(t).isPresent())
            .toList(),
        reading.resolved().places().stream()
            .filter(p -> p.use() == PlaceMention.Use.LOCATION && own.contains(p.span()))
            .filter(p -> Places.rank(p.place()) <= DISTRICT)
            .toList(),
        reading.events().stream().noneMatch(m -> m.sentence() == toll.sentence()));
  }

  /** Whether the opening of its sentence sets the scene in one of its towns. */
  boolean set(Reading reading) {
    return towns.stream().anyMatch(t -> Setting.placed(reading, toll, t));
  }

  /** Whether its sentence names one day or a few days in a row. */
  boolean dayed() {
    return times.stream().anyMatch(t -> Days.when(t).get().precision() == When.Precision.DAY);
  }

  /** Whether it names a town, and the episode is of others. */
  boolean elsewhere(Draft draft) {
    return !towns.isEmpty() && town(draft).isPresent() && !in(draft);
  }

  /** Whether it names a town of the episode. */
  boolean in(Draft draft) {
    return town(draft)
        .filter(w -> towns.stream().anyMatch(t -> Places.compatible(t.place(), w.place())))
        .isPresent();
  }

  private static Optional<Where> town(Draft draft) {
    return draft.where().filter(w -> Places.rank(w.place()) <= DISTRICT);
  }

  /** Whether its sentence, with no word for a deed, names days long before the episode. */
  boolean before(Draft draft) {
    Optional<When> when = draft.when();
    return alone
        && !times.isEmpty()
        && when.isPresent()
        && times.stream().allMatch(t -> longBefore(Days.when(t).get(), when.get()));
  }

  private static boolean longBefore(When day, When episode) {
    return day.end().toEpochDay() + LONG_BEFORE <= episode.start().toEpochDay();
  }
}
