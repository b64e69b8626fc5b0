package org.herodotus.extract;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Toll;

/**
 * Ties the numbers of a list of labels: "Dead: 12; injured: 30", "Killed - 9 (civilians 7, police
 * 2)", "Injured now 27". Stateless and thread-safe.
 */
final class LabelLinker {
  private static final Set<String> OPENING = Set.of(",", ";", "(", ".", ":", "/", "|", "\u2022");
  private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014", "=", "|");
  private static final Set<String> BETWEEN = GrammarWords.set("LabelLinker.BETWEEN");

  private LabelLinker() {}

  /** Adds the links. */
  static void link(HarmClause c) {
    for (HarmCue cue : c.cues) {
      boolean label =
          cue.is(HarmCue.Frame.HEAD)
              || cue.is(HarmCue.Frame.STATE)
              || cue.is(HarmCue.Frame.TOLL)
              || cue.form() == HarmCue.Form.PARTICIPLE;
      if (!label || cue.weak() || !opens(c, cue.start())) {
        continue;
      }
      value(c, cue).ifPresent(p -> list(c, p, cue));
    }
  }

  private static boolean opens(HarmClause c, int label) {
    int before = label - 1;
    return label == c.begin || OPENING.contains(c.word(before));
  }

  /** The number after the label and its mark. */
  private static Optional<PeopleCount> value(HarmClause c, HarmCue cue) {
    int at = cue.end();
    boolean marked = MARKS.contains(c.word(at));
    if (marked) {
      at++;
    }
    int words = 0;
    while (BETWEEN.contains(c.word(at)) && words++ < 3) {
      at++;
    }
    boolean now = marked || words > 0;
    return c.startingAt(at)
        .filter(p -> now && p.counted() && p.own().isEmpty() && (p.head() < 0 || marked));
  }

  /** Ties the number, and those in brackets after it as its parts. */
  private static void list(HarmClause c, PeopleCount value, HarmCue cue) {
    c.tie(value, cue.harm(), cue.start(), cue.end(), false, Toll.Scope.TOTAL);
    if (!c.word(value.end()).equals("(")) {
      return;
    }
    for (PeopleCount p : c.counts) {
      if (p.start() > value.end() && p.counted()) {
        for (int i = value.end(); i < p.start(); i++) {
          if (c.word(i).equals(")")) {
            return;
          }
        }
        c.tie(p, cue.harm(), p.start(), p.end(), false, Toll.Scope.SUBSET);
      }
    }
  }
}
