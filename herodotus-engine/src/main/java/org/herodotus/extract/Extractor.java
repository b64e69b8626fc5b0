package org.herodotus.extract;

import java.util.List;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Resolved;
import org.herodotus.model.Toll;

/** Finds what is said to have happened, to how many, and what is claimed about it. Thread-safe. */
public final class Extractor {
  private final TollReader tolls = new TollReader();
  private final EventReader events = new EventReader();
  private final VerbalActReader acts = new VerbalActReader();
  private final InteractionReader interactions = new InteractionReader();

  /**
   * Whether there is an event, a figure or a claim to find. Reads no further than the first kind
   * that is there: figures come first, being the quickest to read.
   */
  public boolean finds(Resolved sense) {
    List<Toll> figures = tolls.read(sense);
    if (!figures.isEmpty()) {
      return true;
    }
    List<EventMention> mentions = events.read(sense, figures);
    return !mentions.isEmpty() || !acts.claims(sense, mentions).isEmpty();
  }

  public Reading find(Resolved sense) {
    List<Toll> figures = tolls.read(sense);
    List<EventMention> mentions = events.read(sense, figures);
    List<Claim> claims = acts.claims(sense, mentions);
    return new Reading(
        sense,
        mentions,
        figures,
        claims,
        acts.statements(sense, mentions, claims),
        interactions.read(sense, mentions));
  }
}
