package org.herodotus.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Strings of one slot: one for each entity, the fullest form of a name. */
final class Muc4Strings {
  private Muc4Strings() {}

  /** Strings by falling probability, without those that share the words of a likelier one. */
  static List<String> distinct(Map<String, Double> strings) {
    List<String> ranked = new ArrayList<>(strings.keySet());
    ranked.sort(
        Comparator.comparingDouble((String s) -> -strings.get(s))
            .thenComparing(Comparator.naturalOrder()));
    List<String> out = new ArrayList<>();
    for (String s : ranked) {
      if (out.stream().noneMatch(o -> s.equalsIgnoreCase(o) || within(s, o) || within(o, s))) {
        out.add(s);
      }
    }
    return out;
  }

  /** Whether every word of one string stands in another, longer one. */
  static boolean within(String shorter, String longer) {
    return longer.length() > shorter.length()
        && List.of(longer.split(" ")).containsAll(List.of(shorter.split(" ")));
  }
}
