package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.herodotus.model.Attribution;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.Stance;
import org.herodotus.model.Token;
import org.herodotus.model.Voice;

/** Who says a figure, outermost voice first. Stateless and thread-safe. */
final class TollVoices {
  private static final Set<String> STAFF = GrammarWords.set("TollVoices.STAFF");

  private TollVoices() {}

  /** Attributions whose content holds the words, widest first. */
  static List<Attribution> covering(Resolved sense, Span span) {
    List<Attribution> out = new ArrayList<>();
    for (Attribution a : sense.attributions()) {
      if (a.covers(span) && reports(a.act()) && !nobody(sense, a) && !presupposed(sense, a, span)) {
        out.add(a);
      }
    }
    out.sort(Comparator.comparingInt((Attribution a) -> -length(a)));
    List<Attribution> all = List.copyOf(out);
    out.removeIf(a -> all.stream().anyMatch(b -> b != a && supersedes(sense, a, b, span)));
    return out;
  }

  /** "500 died, elders say; the government confessed to 57": past the semicolon another speaks. */
  private static boolean supersedes(Resolved sense, Attribution a, Attribution b, Span figure) {
    if (a.cue().isEmpty() || b.cue().isEmpty()) {
      return false;
    }
    int from = a.cue().get().end();
    int to = b.cue().get().start();
    return from < to
        && to < figure.start()
        && sense.marks().text(new Span(from, to)).indexOf(';') >= 0;
  }

  /** "No group has said that it carried out the attack, in which 40 died". */
  private static boolean nobody(Resolved sense, Attribution a) {
    return a.source()
        .map(s -> sense.marks().text(s).toLowerCase(Locale.ROOT).split("\\s")[0])
        .filter(NOBODY::contains)
        .isPresent();
  }

  /** "Blamed the rebels for an attack in which six died": the outlet adds how many. */
  private static boolean presupposed(Resolved sense, Attribution a, Span figure) {
    if (a.cue().filter(c -> c.start() > figure.start()).isPresent()) {
      return false;
    }
    List<Token> tokens = sense.marks().tokens();
    Span content = a.content().stream().filter(c -> c.contains(figure)).findFirst().orElse(figure);
    int first = sense.marks().tokenAt(content.start());
    for (int i = sense.marks().tokenAt(figure.start()) - 1; i > first; i--) {
      if (tokens.get(i).lower().equals("which")
          && (tokens.get(i - 1).lower().equals("in") || a.act() == Attribution.Act.ACCUSE)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> NOBODY =
      Set.of("no", "nobody", "none", "neither", "no-one", "nor");

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
        if (v.kind() != Voice.Kind.OUTLET && !v.name().isBlank() && !known && !staff(v)) {
          out.add(v);
        }
      }
    }
    return out;
  }

  /** "Our photographers counted five": the outlet itself. */
  private static boolean staff(Voice v) {
    String[] words = v.name().toLowerCase(Locale.ROOT).split(" ");
    return words[0].equals("our") && STAFF.contains(words[words.length - 1]);
  }

  static Stance stance(List<Attribution> covering) {
    return covering.isEmpty() ? Stance.STATES : covering.get(covering.size() - 1).stance();
  }
}
