package org.herodotus.cli;

import org.herodotus.Herodotus;
import org.jspecify.annotations.Nullable;

/** The reader, made when it is first needed: it loads word lists, gazetteer and models. */
final class LazyReader {
  private @Nullable Herodotus reader;

  synchronized Herodotus get() {
    Herodotus made = reader;
    if (made == null) {
      made = new Herodotus();
      reader = made;
    }
    return made;
  }
}
