package org.herodotus.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.lexicon.Table;

/** Words of time by class: months, weekdays, units, feasts, references. Immutable. */
final class TimeWords {
  private static final int LONGEST = 6;

  private final Map<String, Map<String, String>> classes = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();
  private final Map<String, String> hedges = Table.read("time_hedges.tsv").map();
  private final Map<String, List<String>> numbers = new HashMap<>();

  TimeWords() {
    for (List<String> row : Table.read("times.tsv").rows()) {
      String words = row.get(0);
      classes.computeIfAbsent(words, w -> new HashMap<>()).put(row.get(1), row.get(2));
      int n = words.split(" ").length;
      longest.merge(words.split(" ")[0], n, Math::max);
    }
    for (List<String> row : Table.read("numbers.tsv").rows()) {
      numbers.put(row.get(0), List.of(row.get(1), row.get(2)));
    }
  }

  /** The value of a word in a class, if it belongs to it. */
  Optional<String> value(String word, String type) {
    return Optional.ofNullable(classes.getOrDefault(word, Map.of()).get(type));
  }

  boolean known(String word) {
    return classes.containsKey(word);
  }

  /** How many words the longest entry that begins with a word has; 0 if none. */
  int longest(String first) {
    return Math.min(LONGEST, longest.getOrDefault(first, 0));
  }

  /** Effect of a hedge ("early", "the end of") on the days; empty if it is none. */
  Optional<String> hedge(String words) {
    return Optional.ofNullable(hedges.get(words));
  }

  /** Class of a number word (unit, ten, scale, few), or empty. */
  String numberClass(String word) {
    return numbers.containsKey(word) ? numbers.get(word).get(0) : "";
  }

  int number(String word) {
    return numbers.containsKey(word) ? Integer.parseInt(numbers.get(word).get(1)) : 0;
  }
}
