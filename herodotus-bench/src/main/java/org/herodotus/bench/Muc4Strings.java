package org.herodotus.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Strings of one slot: one for each entity, the fullest form of a name. */
final class Muc4Strings {
  private Muc4Strings() {}

  static List<String> distinct(Collection<String> strings) {
    List<String> out = new ArrayList<>();
    for (String s : strings) {
      boolean held = strings.stream().anyMatch(o -> !o.equals(s) && within(s, o));
      if (!held && out.stream().noneMatch(s::equalsIgnoreCase)) {
        out.add(s);
      }
    }
    return out;
  }

  /** Whether every word of one string stands in another, longer one. */
  private static boolean within(String shorter, String longer) {
    return longer.length() > shorter.length()
        && List.of(longer.split(" ")).containsAll(List.of(shorter.split(" ")));
  }
}
