package org.herodotus.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herodotus.lexicon.Table;

/**
 * How likely a capitalised name is meant as a place: a weighted sum of what is seen of it. The
 * weights stand in {@code place_weights.tsv}. Immutable and thread-safe.
 */
final class PlaceJudge {
  private final Map<String, Double> weights = new HashMap<>();

  PlaceJudge() {
    for (List<String> row : Table.read("place_weights.tsv").rows()) {
      weights.put(row.get(0), Double.parseDouble(row.get(1)));
    }
  }

  /** Probability, 0 to 1. */
  double likelihood(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
