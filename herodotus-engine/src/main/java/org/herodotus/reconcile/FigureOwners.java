package org.herodotus.reconcile;

import java.util.List;
import org.herodotus.model.EventMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Toll;

/** Which episode of a report a figure is of. Thread-safe. */
final class FigureOwners {
  private final Causes causes = new Causes();

  /**
   * Each figure goes to the mention it stands with, else to the episode that the text was last
   * about.
   */
  void assign(Reading reading, List<Draft> drafts) {
    List<EventMention> events = reading.events();
    int last = events.size() <= EpisodeBuilder.MOST ? Integer.MAX_VALUE : events.get(EpisodeBuilder.MOST - 1).sentence();
    for (Toll toll : reading.tolls()) {
      if (toll.scope() == Toll.Scope.AGGREGATE
          || toll.sentence() > last
          || causes.elsewhere(reading, toll)) {
        continue;
      }
      Draft draft = nearest(reading, toll, drafts);
      if (draft != null) {
        draft.tolls.add(toll);
      }
    }
  }

  private static Draft nearest(Reading reading, Toll toll, List<Draft> drafts) {
    int at = toll.quantity().span().start();
    Draft best = null;
    long bestCost = Long.MAX_VALUE;
    for (Draft draft : drafts) {
      for (EventMention m : draft.mentions) {
        long cost = cost(reading, toll, at, m);
        if (cost < bestCost) {
          bestCost = cost;
          best = draft;
        }
      }
    }
    return best;
  }

  private static long cost(Reading reading, Toll toll, int at, EventMention m) {
    int apart = toll.sentence() - m.sentence();
    long distance = Math.abs(at - m.trigger().start());
    boolean inside = toll.evidence().span().overlaps(m.trigger());
    if (apart == 0) {
      return distance / 4 + (inside ? 0 : 200) + (m.factuality().background() ? 50 : 0);
    }
    List<Sentence> sentences = reading.resolved().marks().sentences();
    int paragraphs =
        Math.abs(
            sentences.get(toll.sentence()).paragraph() - sentences.get(m.sentence()).paragraph());
    long back = apart > 0 ? 1000L * apart : 6000L - 3000L * apart;
    return 1000
        + back
        + 1000L * paragraphs
        + (m.factuality().background() ? 4000 : 0)
        + distance / 100;
  }
}
