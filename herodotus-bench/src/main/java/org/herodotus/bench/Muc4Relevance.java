package org.herodotus.bench;

import org.herodotus.model.Incident;
import org.herodotus.model.Reading;

/** Which incidents the MUC-4 guidelines hold relevant, and which they cannot tell apart. */
final class Muc4Relevance {
  private Muc4Relevance() {}

  private static final LinearModel MODEL = LinearModel.read("muc4_relevance.tsv");
  private static final double LEAST = 0.34;

  static boolean relevant(Reading reading, Muc4Draft draft) {
    return MODEL.empty() || MODEL.probability(Muc4Features.of(reading, draft)) >= LEAST;
  }

  /** Whether nothing that a template can hold tells two incidents apart. */
  static boolean same(Muc4Draft a, Muc4Draft b) {
    return a.type.equals(b.type) && !apart(a.incident, b.incident);
  }

  /** Told on different days; a report's places are too often those of its reporting. */
  private static boolean apart(Incident a, Incident b) {
    return a.when().isPresent() && b.when().isPresent() && !a.when().equals(b.when());
  }
}
