package org.herodotus.resolve;

import java.util.List;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.TimeExpression;

/** Finds actors and settles who they are. Thread-safe. */
public final class ActorReader {
  public List<ActorMention> read(
      Annotations marks, List<PlaceMention> places, List<TimeExpression> times) {
    return List.of();
  }
}
