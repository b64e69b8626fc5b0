package org.herodotus.resolve;

import java.util.List;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;

/** Finds who says what. Thread-safe. */
public final class VoiceReader {
  public List<Attribution> read(Annotations marks, List<ActorMention> actors) {
    return List.of();
  }
}
