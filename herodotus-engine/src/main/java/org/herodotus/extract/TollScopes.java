package org.herodotus.extract;

import java.util.Set;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Tells figures of one incident from statistics over many: "more than 4,700 people have been killed
 * since April", "attacks killed 300 people last year". Stateless and thread-safe.
 */
final class TollScopes {
  private static final Set<String> MONTHS = GrammarWords.set("TollScopes.MONTHS");
  private static final Set<String> SPANS = GrammarWords.set("TollScopes.SPANS");
  private static final Set<String> WARS = GrammarWords.set("TollScopes.WARS");

  private static final Set<String> SUPERLATIVES = GrammarWords.set("TollScopes.SUPERLATIVES");

  /** Words from a superlative to the "since" that belongs to it. */
  private static final int RECORD = 8;

  private TollScopes() {}

  /**
   * Whether a figure of this sentence is a statistic: what follows "the first", "the latest" after
   * the span of time is told of one incident.
   */
  static boolean aggregate(HarmClause c, Sentence s, int figure) {
    if (s.part() == Sentence.Part.TITLE) {
      return false;
    }
    for (int i = c.begin; i < c.end; i++) {
      if (cue(c, i) && !record(c, i) && !singled(c, i, figure)) {
        return true;
      }
    }
    return false;
  }

  /** "Raids since April, the first at Bovata, where three died": one of many is picked out. */
  private static boolean singled(HarmClause c, int cue, int figure) {
    for (int i = cue + 1; i < figure; i++) {
      if (c.word(i).equals("the") && c.word(i - 1).equals(",") && picked(c.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean picked(String word) {
    return superlative(word) || word.equals("latest") || word.equals("last");
  }

  /** "One of the deadliest strikes since the campaign began": told of one incident all the same. */
  private static boolean record(HarmClause c, int since) {
    if (!c.word(since).equals("since")) {
      return false;
    }
    for (int i = Math.max(c.begin, since - RECORD); i < since; i++) {
      if (superlative(c.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "deadliest", "worst", "first": words that compare one event with others. */
  static boolean superlative(String word) {
    return SUPERLATIVES.contains(word) || word.endsWith("iest") && word.length() > 5;
  }

  private static boolean cue(HarmClause c, int i) {
    String w = c.word(i);
    String next = c.word(i + 1);
    switch (w) {
      case "since":
        return MONTHS.contains(next) && !day(c.word(i + 2))
            || year(next)
            || (next.equals("late")
                    || next.equals("early")
                    || next.equals("the")
                    || next.equals("mid"))
                && (year(c.word(i + 2))
                    || MONTHS.contains(c.word(i + 2))
                    || WARS.contains(c.word(i + 2))
                    || c.word(i + 2).equals("start")
                    || c.word(i + 2).equals("beginning"));
      case "last", "previous":
        return next.equals("year") && !c.word(i + 2).equals("'s") && !month(c, i);
      case "this":
        return next.equals("year") && !c.word(i + 2).equals("'s");
      case "past", "last ":
        return span(c, i + 1);
      case "each", "every":
        return next.equals("year")
            || next.equals("month")
            || next.equals("week")
            || next.equals("day");
      case "average":
        return true;
      case "in":
        return next.equals("the") && SPANS.contains(c.word(i + 3)) && !c.word(i + 2).equals("last")
            || year(next) && c.word(i + 2).equals("alone")
            || next.equals("recent") && SPANS.contains(c.word(i + 2));
      case "per":
        return next.equals("year") || next.equals("month") || next.equals("day");
      case "cost", "claimed", "killed":
        return WARS.contains(c.word(i - 2))
                && (c.word(i - 1).equals("has") || c.word(i - 1).equals("had"))
            || WARS.contains(c.word(i - 1)) && !c.title;
      default:
        return WARS.contains(w)
            && (next.equals("that") || next.equals("which"))
            && (c.word(i + 2).equals("has") || c.word(i + 2).equals("killed"));
    }
  }

  /** "In January of last year": a month, not a year. */
  private static boolean month(HarmClause c, int last) {
    return MONTHS.contains(c.word(last - 1))
        || c.word(last - 1).equals("of") && MONTHS.contains(c.word(last - 2));
  }

  private static boolean span(HarmClause c, int i) {
    for (int k = i; k < i + 3; k++) {
      if (SPANS.contains(c.word(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean day(String w) {
    return !w.isEmpty() && Character.isDigit(w.charAt(0)) && w.length() < 3;
  }

  private static boolean year(String w) {
    return w.length() == 4
        && (w.startsWith("19") || w.startsWith("20"))
        && Character.isDigit(w.charAt(3));
  }

  static boolean digit(Token t) {
    return Character.isDigit(t.lower().charAt(0));
  }
}
