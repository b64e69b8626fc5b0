package org.herodotus.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Table;

/**
 * The words by which a report tells where a scene lies: lengths, directions, kinds of settlement
 * and site. Immutable and thread-safe.
 */
final class SceneWords {
  private final Map<String, Map<String, String>> classes = new HashMap<>();

  private final Set<String> divisions = new HashSet<>();

  SceneWords() {
    for (List<String> row : Table.read("place_words.tsv").rows()) {
      if (row.get(0).equals("unit")) {
        divisions.add(row.get(1));
      }
    }
    for (List<String> row : Table.read("scene_words.tsv").rows()) {
      classes.computeIfAbsent(row.get(0), k -> new HashMap<>()).put(row.get(1), Table.cell(row, 2));
    }
  }

  boolean is(String kind, String lower) {
    return classes.get(kind).containsKey(lower);
  }

  /** Whether a word is that for a unit of administration ("cercle", "district"). */
  boolean division(String lower) {
    return divisions.contains(lower);
  }

  /** The number that belongs to a word: kilometres of a unit, degrees of a direction. */
  Optional<Double> value(String kind, String lower) {
    return Optional.ofNullable(classes.get(kind).get(lower)).map(Double::valueOf);
  }
}
