package org.herodotus.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;

/** Word sets of the rules of this package, from the lexicon. Thread-safe. */
final class GrammarWords {
  private static final Map<String, Set<String>> SETS = read();

  private GrammarWords() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> sets = new HashMap<>();
    Table.read("toll_words.tsv")
        .rows()
        .forEach(r -> sets.put(r.get(0), Set.copyOf(WordSets.words(r.get(1)))));
    return Map.copyOf(sets);
  }

  static Set<String> set(String name) {
    Set<String> words = SETS.get(name);
    if (words == null) {
      throw new IllegalStateException("toll_words.tsv has no set " + name);
    }
    return words;
  }
}
