package org.herodotus.resolve;

import java.util.List;
import org.herodotus.model.Annotations;
import org.herodotus.model.PlaceMention;

/** Finds place names and settles which places they mean. Thread-safe. */
public final class PlaceReader {
  public List<PlaceMention> read(Annotations marks) {
    return List.of();
  }
}
