package org.herodotus.extract;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herodotus.lexicon.Table;

/** Named sets of words that patterns and rules refer to ({@code <bomb>}). Thread-safe. */
final class WordSets {
  private static final String FILE = "trigger_sets.tsv";

  private static final Map<String, Set<String>> ALL = read();

  private WordSets() {}

  static Map<String, Set<String>> all() {
    return ALL;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> sets = new HashMap<>();
    for (List<String> row : Table.read(FILE).rows()) {
      Set<String> words = new LinkedHashSet<>(List.of(row.get(1).split(" ")));
      sets.put(row.get(0), Set.copyOf(words));
    }
    return Map.copyOf(sets);
  }
}
