package org.herodotus.bench;

import java.util.Set;
import org.herodotus.model.Reading;

/** Which incidents the MUC-4 guidelines hold relevant, and which they cannot tell apart. */
final class Muc4Relevance {
  private static final Set<String> COUNTRIES =
      Set.of("SLV", "GTM", "HND", "ARG", "BOL", "CHL", "COL", "ECU", "PER");

  private Muc4Relevance() {}

  private static final LinearModel MODEL = LinearModel.read("muc4_relevance.tsv");
  private static final double LEAST = Double.parseDouble(System.getProperty("muc4.rel", "0.3"));

  static boolean relevant(Reading reading, Muc4Draft draft) {
    return MODEL.empty() || MODEL.probability(Muc4Features.of(reading, draft)) >= LEAST;
  }

  static boolean same(Muc4Draft a, Muc4Draft b) {
    return a.type.equals(b.type) && a.incident.where().equals(b.incident.where());
  }
}
