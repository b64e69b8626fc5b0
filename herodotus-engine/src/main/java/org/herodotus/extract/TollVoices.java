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
  private static final Set<String> RECEIVING = GrammarWords.set("TollVoices.RECEIVING");
  private static final Set<String> SUMS = GrammarWords.set("TollVoices.SUMS");

  private TollVoices() {}

  /** Attributions whose content holds the words, widest first. */
  static List<Attribution> covering(Resolved sense, Span span) {
    List<Attribution> out = new ArrayList<>();
    for (Attribution a : sense.attributions()) {
      boolean thing = a.act() == Attribution.Act.BELIEVE && a.voices().get(0).actor().isEmpty();
      if (a.covers(span)
          && !thing
          && reports(a.act())
          && !nobody(sense, a)
          && !presupposed(sense, a, span)
          && !deed(sense, a, span)) {
        out.add(a);
      }
    }
    out.sort(Comparator.comparingInt((Attribution a) -> -length(a)));
    out.removeIf(
        a -> receives(sense, a) && (out.size() > 1 || relative(sense, a) || byTime(sense, a)));
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

  /**
   * "The hospital received 40 wounded": who takes people in tells how many, if nobody else does.
   */
  private static boolean receives(Resolved sense, Attribution a) {
    List<Token> tokens = sense.marks().tokens();
    return a.cue()
        .map(c -> tokens.get(sense.marks().tokenAt(c.end() - 1)).lemma())
        .filter(RECEIVING::contains)
        .isPresent();
  }

  /** "Had by Wednesday admitted nine": what follows "by" takes nobody in. */
  private static boolean byTime(Resolved sense, Attribution a) {
    return a.source()
        .map(s -> sense.marks().tokenAt(s.start()) - 1)
        .filter(i -> i >= 0 && sense.marks().tokens().get(i).lower().equals("by"))
        .isPresent();
  }

  private static boolean relative(Resolved sense, Attribution a) {
    return a.source().map(s -> sense.marks().text(s)).filter(RELATIVES::contains).isPresent();
  }

  /** "No group has said that it carried out the attack, in which 40 died". */
  private static boolean nobody(Resolved sense, Attribution a) {
    return a.source()
        .map(s -> sense.marks().text(s).toLowerCase(Locale.ROOT).split("\\s")[0])
        .filter(NOBODY::contains)
        .isPresent();
  }

  /** "Put nine villagers to death": no figure is put at anything. */
  private static boolean deed(Resolved sense, Attribution a, Span figure) {
    if (a.cue().isEmpty()) {
      return false;
    }
    int cue = sense.marks().tokenAt(a.cue().get().end() - 1);
    boolean put = sense.marks().tokens().get(cue).lemma().equals("put");
    return put && sense.marks().tokenAt(figure.start()) == cue + 1;
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
      if (RELATIVES.contains(tokens.get(i).lower())
          && tokens.get(i - 1).nominal()
          && longAgo(tokens, first, i)) {
        return true;
      }
    }
    return false;
  }

  /** "..., two days after a bombing that killed 64": a relative clause of what went before. */
  private static boolean longAgo(List<Token> tokens, int first, int relative) {
    for (int i = relative - 1; i > Math.max(first + 1, relative - APART); i--) {
      if (PREVIOUS.contains(tokens.get(i).lower()) && TIME.contains(tokens.get(i - 1).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** Longest phrase for a deed of the past, in tokens. */
  private static final int APART = 12;

  private static final Set<String> RELATIVES = Set.of("which", "that", "who");
  private static final Set<String> PREVIOUS = Set.of("after", "since", "before");
  private static final Set<String> TIME = GrammarWords.set("TollVoices.TIME");

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
        if (v.kind() != Voice.Kind.OUTLET
            && !v.name().isBlank()
            && !known
            && !staff(v)
            && !sum(v)) {
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

  /** "The number of dead rose to 60", "72": what is counted tells nothing. */
  private static boolean sum(Voice v) {
    String name = v.name().toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return SUMS.contains(name)
        || v.actor().isEmpty() && (SUMS.contains(last) || Character.isDigit(last.charAt(0)));
  }

  static Stance stance(List<Attribution> covering) {
    return covering.isEmpty() ? Stance.STATES : covering.get(covering.size() - 1).stance();
  }
}
