package org.herodotus.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Named sets of words that patterns ({@code <bomb>}) and rules ({@code ContentStart.TIMES}, after
 * the class that asks) refer to. Thread-safe.
 */
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
      sets.put(row.get(0), Set.copyOf(words(row.get(1))));
    }
    return Map.copyOf(sets);
  }

  /** Words parted by blanks; a low line stands for the blank inside a phrase. */
  public static List<String> words(String cell) {
    return Arrays.stream(cell.split(" ")).map(word -> word.replace('_', ' ')).toList();
  }
}
