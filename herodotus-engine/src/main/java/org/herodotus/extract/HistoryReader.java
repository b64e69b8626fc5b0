package org.herodotus.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.TimeExpression;

/**
 * Tells history from news: an event with a day of its own well before the report, one that is
 * remembered, or one dated by the years gone since. Thread-safe.
 */
final class HistoryReader {
  private static final int OLD = 30;
  private static final Set<String> MEMORY = GrammarWords.set("HistoryReader.MEMORY");

  private final EventTimeReader times = new EventTimeReader();

  boolean background(Resolved sense, FactClause c) {
    Optional<LocalDate> now = day(sense);
    Optional<TimeExpression> own = own(sense, c);
    if (now.isPresent() && own.isPresent()) {
      return own.get().latest().get().isBefore(now.get().minusDays(OLD));
    }
    int first = Math.max(c.sentence().firstToken(), c.trigger() - 8);
    for (int i = first; i < c.trigger(); i++) {
      if (MEMORY.contains(c.token(i).lemma())) {
        return true;
      }
      if (c.is(i, "years", "decades", "year", "months")
          && c.is(i + 1, "after", "since", "before")) {
        return true;
      }
    }
    return false;
  }

  private Optional<TimeExpression> own(Resolved sense, FactClause c) {
    List<TimeExpression> all = times.times(sense, c.trigger());
    return all.stream().findFirst().filter(t -> c.sentence().span().contains(t.span()));
  }

  private static Optional<LocalDate> day(Resolved sense) {
    return sense
        .report()
        .published()
        .map(p -> p.date())
        .or(() -> sense.marks().dateline().flatMap(d -> d.date()));
  }

  static boolean title(Sentence sentence) {
    return sentence.part() == Sentence.Part.TITLE;
  }
}
