package org.herodotus.extract;

import java.util.List;
import org.herodotus.model.EventMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Toll;

/**
 * Finds mentions of violent events with those who take part, time, place and factuality.
 * Thread-safe.
 */
public final class EventReader {
  public List<EventMention> read(Resolved sense, List<Toll> tolls) {
    return List.of();
  }
}
