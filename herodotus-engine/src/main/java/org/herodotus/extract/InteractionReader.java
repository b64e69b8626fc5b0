package org.herodotus.extract;

import java.util.List;
import org.herodotus.model.EventMention;
import org.herodotus.model.Interaction;
import org.herodotus.model.Resolved;

/** Reads PLOVER events, violent or not: who did what to whom. Thread-safe. */
public final class InteractionReader {
  public List<Interaction> read(Resolved sense, List<EventMention> events) {
    return List.of();
  }
}
