package org.herodotus.cli;

import org.herodotus.Herodotus;
import org.jspecify.annotations.Nullable;

/** The reader, made when it is first needed: it loads word lists, gazetteer and models. */
final class LazyReader {
  private final PlaceOptions places;
  private @Nullable Herodotus reader;

  LazyReader(PlaceOptions places) {
    this.places = places;
  }

  synchronized Herodotus get() {
    Herodotus made = reader;
    if (made == null) {
      made = places.gazetteer().map(Herodotus::new).orElseGet(Herodotus::new);
      reader = made;
    }
    return made;
  }
}
