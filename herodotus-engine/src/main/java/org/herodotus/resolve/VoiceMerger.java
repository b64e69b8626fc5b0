package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.herodotus.model.Attribution;
import org.herodotus.model.Span;

/** One list of attributions from two readers of the same report. Pure functions. */
final class VoiceMerger {
  private VoiceMerger() {}

  /**
   * What rules find and what a learned reader finds, each attribution once: in order of their
   * content.
   */
  static List<Attribution> merge(List<Attribution> rules, List<Attribution> learned) {
    List<Attribution> out = new ArrayList<>(rules);
    for (Attribution l : learned) {
      if (rules.stream().noneMatch(r -> same(r, l))) {
        out.add(l);
      }
    }
    out.sort(Comparator.comparing((Attribution a) -> a.content().get(0)));
    return List.copyOf(out);
  }

  /** Whether two readers mean the same saying: they share its word, or most of its content. */
  static boolean same(Attribution a, Attribution b) {
    if (a.cue().isPresent() && b.cue().isPresent() && a.cue().get().overlaps(b.cue().get())) {
      return true;
    }
    int shared = 0;
    for (Span x : a.content()) {
      for (Span y : b.content()) {
        shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
      }
    }
    return 2 * shared >= length(a) + length(b) - shared;
  }

  private static int length(Attribution a) {
    return a.content().stream().mapToInt(Span::length).sum();
  }
}
