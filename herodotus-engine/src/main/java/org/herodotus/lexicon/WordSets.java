package org.herodotus.lexicon;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named sets of words that patterns and rules refer to ({@code <bomb>}). Thread-safe. */
public final class WordSets {
  private static final String FILE = "trigger_sets.tsv";

  private static final Map<String, Set<String>> ALL = read();

  private WordSets() {}

  /** All sets by name. */
  public static Map<String, Set<String>> all() {
    return ALL;
  }

  /** One set; a name that no set has is a broken build and therefore an error. */
  public static Set<String> of(String name) {
    Set<String> words = ALL.get(name);
    if (words == null) {
      throw new IllegalStateException(FILE + " has no set " + name);
    }
    return words;
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
