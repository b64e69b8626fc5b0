package org.herodotus.cli;

import org.herodotus.Herodotus;
import org.herodotus.SecondReader;
import org.herodotus.lexicon.Gazetteer;
import org.jspecify.annotations.Nullable;

/** The reader, made when it is first needed: it loads word lists, gazetteer and models. */
final class LazyReader {
  private final PlaceOptions places;
  private final SecondReader second;
  private @Nullable Herodotus reader;

  LazyReader(PlaceOptions places, SecondReader second) {
    this.places = places;
    this.second = second;
  }

  synchronized Herodotus get() {
    Herodotus made = reader;
    if (made == null) {
      made = new Herodotus(places.gazetteer().orElseGet(Gazetteer::builtIn), second);
      reader = made;
    }
    return made;
  }
}
