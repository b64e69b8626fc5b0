package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.herodotus.model.Attribution;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.Stance;
import org.herodotus.model.Voice;

/** Who says a figure, outermost voice first. Stateless and thread-safe. */
final class TollVoices {
  private TollVoices() {}

  /** Attributions whose content holds the words, widest first. */
  static List<Attribution> covering(Resolved sense, Span span) {
    List<Attribution> out = new ArrayList<>();
    for (Attribution a : sense.attributions()) {
      if (a.covers(span) && reports(a.act())) {
        out.add(a);
      }
    }
    out.sort(Comparator.comparingInt((Attribution a) -> -length(a)));
    return out;
  }

  private static boolean reports(Attribution.Act act) {
    return switch (act) {
      case THREATEN, DEMAND, PROMISE, INTEND, DENY, CONDEMN, PRAISE -> false;
      default -> true;
    };
  }

  private static int length(Attribution a) {
    int sum = 0;
    for (Span s : a.content()) {
      sum += s.length();
    }
    return sum;
  }

  static List<Voice> voices(List<Attribution> covering) {
    List<Voice> out = new ArrayList<>();
    for (Attribution a : covering) {
      for (Voice v : a.voices()) {
        boolean known = out.stream().anyMatch(o -> o.name().equalsIgnoreCase(v.name()));
        if (v.kind() != Voice.Kind.OUTLET && !v.name().isBlank() && !known) {
          out.add(v);
        }
      }
    }
    return out;
  }

  static Stance stance(List<Attribution> covering) {
    return covering.isEmpty() ? Stance.STATES : covering.get(covering.size() - 1).stance();
  }
}
