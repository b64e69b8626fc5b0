package org.herodotus.extract;

import java.util.Set;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;

/**
 * Tells bare numbers that go on with a count under way: "the ministry spoke of nine", "the union
 * insists on 22", "seven according to the port", "lowered it from the 41 that police had
 * announced". Stateless and thread-safe.
 */
final class TallyLinker {
  private static final Set<String> SPOKE = GrammarWords.set("PartLinker.SPOKE");
  private static final Set<String> GIVES = GrammarWords.set("PartLinker.GIVES");
  private static final Set<String> STOOD = GrammarWords.set("PartLinker.STOOD");
  private static final Set<String> TALLIES = GrammarWords.set("PartLinker.TALLIES");
  private static final Set<String> BRINGING = GrammarWords.set("PartLinker.BRINGING");
  private static final Set<String> PUT = GrammarWords.set("PartLinker.PUT");
  private static final Set<String> OWNING = Set.of("the", "its", "his", "her", "their");
  private static final Set<String> HOLDS = GrammarWords.set("TallyLinker.HOLDS");
  private static final Set<String> BODIES = GrammarWords.set("TallyLinker.BODIES");
  private static final Set<String> BEFORE = GrammarWords.set("TallyLinker.BEFORE");
  private static final Set<String> LISTED = GrammarWords.set("TallyLinker.LISTED");
  private static final Set<String> CLOSING = GrammarWords.set("TallyLinker.CLOSING");
  private static final Set<String> RECKONINGS = GrammarWords.set("TallyLinker.RECKONINGS");
  private static final Set<String> FORMER = GrammarWords.set("TallyLinker.FORMER");
  private static final Set<String> HAD = GrammarWords.set("TallyLinker.HAD");
  private static final Set<String> MAKING = GrammarWords.set("TallyLinker.MAKING");

  private static final Set<String> NEXT = GrammarWords.set("TallyLinker.NEXT");
  private static final Set<String> RISING = GrammarWords.set("TallyLinker.RISING");
  private static final Set<String> IT = Set.of("it", "that", "this");

  /** Words from a figure to the verb of those who gave it. */
  private static final int NEAR = 8;

  private TallyLinker() {}

  /**
   * Whether a number without a noun of its own is the next value of a count; {@code open} if people
   * were told of before.
   */
  static boolean goesOn(HarmClause c, PeopleCount count, boolean open) {
    if (!count.counted()) {
      return false;
    }
    return anaphoric(c, count)
        || open
            && (tallied(c, count)
                || given(c, count)
                || announced(c, count) >= 0
                || making(c, count)
                || risen(c, count)
                || then(c, count))
        || (open || fatal(c, count)) && reckoned(c, count) >= 0
        || former(c, count)
        || brought(c, count);
  }

  /** "All on board are believed dead: seven according to the port". */
  static boolean fatal(HarmClause c, PeopleCount count) {
    return c.cues.stream()
        .anyMatch(q -> q.harm() == Harm.KILLED && !q.weak() && q.end() <= count.start());
  }

  private static boolean ends(HarmClause c, PeopleCount count) {
    String after = c.word(count.end());
    return after.isEmpty() || after.equals(".") || after.equals(",") || after.equals(";");
  }

  private static boolean closes(HarmClause c, PeopleCount count) {
    return ends(c, count) || CLOSING.contains(c.word(count.end()));
  }

  /** "spoke of nine", "put the figure at 520", "raised that to nine", "said that it was 30". */
  private static boolean anaphoric(HarmClause c, PeopleCount count) {
    if (count.head() >= 0 && !c.tokens.get(count.head()).lower().equals("people")) {
      return false;
    }
    String b = c.word(count.start() - 1);
    if (b.equals("was") && c.word(count.start() - 2).equals("it")) {
      return count.head() < 0 && ends(c, count);
    }
    if (b.equals("of")) {
      int spoke = c.word(count.start() - 2).equals("first") ? count.start() - 3 : count.start() - 2;
      return SPOKE.contains(c.word(spoke)) || SecondTeller.tells(c, count);
    }
    if (!b.equals("at") && !b.equals("to")) {
      return false;
    }
    for (int i = count.start() - 2; i >= c.begin && i > count.start() - 8; i--) {
      if (PUT.contains(c.word(i))) {
        String o = c.word(i + 1);
        boolean rose = o.equals("to") && TALLIES.contains(c.word(i - 1));
        return b.equals("at")
            || rose
            || o.equals("that")
            || o.equals("it")
            || o.equals("this")
            || OWNING.contains(o)
                && (TALLIES.contains(c.word(i + 2)) || TALLIES.contains(c.word(i + 3)));
      }
    }
    return false;
  }

  /**
   * "Now 19", "the mayor names 15", "the union insists on 22", "the health office had eleven", "the
   * list has 58 names".
   */
  private static boolean given(HarmClause c, PeopleCount count) {
    boolean names = LISTED.contains(c.word(count.end() - 1));
    if (!count.bare() || !closes(c, count)) {
      return false;
    }
    int i = count.start() - 1;
    if (c.word(i).equals("now")
        && (i == c.begin || i == c.begin + 1 && c.is(c.begin, PartOfSpeech.NUM))) {
      return true;
    }
    if (c.word(i).equals("as")) {
      return TALLIES.contains(c.word(i - 1));
    }
    if (SecondTeller.tells(c, count)) {
      return true;
    }
    for (int hop = 0; hop < 2 && BEFORE.contains(c.word(i)); hop++) {
      i--;
    }
    boolean holds = HOLDS.contains(c.word(i));
    return GIVES.contains(c.word(i)) || holds && (names || BODIES.contains(c.word(i - 1)));
  }

  /** "The number stood at 61 by evening", "the overnight figure of the government is 30". */
  private static boolean tallied(HarmClause c, PeopleCount count) {
    if (count.head() >= 0 || count.zero()) {
      return false;
    }
    int i = verb(c, count);
    return STOOD.contains(c.word(i)) && tally(c, i - 1) >= 0;
  }

  /** "It climbed to 17 last night": a count that was told of before. */
  private static boolean risen(HarmClause c, PeopleCount count) {
    int rose = count.start() - 2;
    int it = rose - 1;
    for (int hop = 0; hop < 2 && RISING.contains(c.word(it)); hop++) {
      it--;
    }
    return count.bare()
        && c.word(rose + 1).equals("to")
        && PUT.contains(c.word(rose))
        && IT.contains(c.word(it));
  }

  /** "Gave 82 and then 95", "at first five, seven later": what the same teller gave next. */
  private static boolean then(HarmClause c, PeopleCount count) {
    int joint = count.start() - 1;
    boolean before = NEXT.contains(c.word(joint));
    if (before) {
      joint--;
    }
    boolean after = NEXT.contains(c.word(count.end()));
    return count.bare()
        && (before || after)
        && (c.word(joint).equals("and") || c.word(joint).equals(",") || c.word(joint).equals(";"))
        && (after || closes(c, count))
        && c.counts.stream().anyMatch(p -> p.counted() && p.end() < count.start());
  }

  /** The noun for a count that a phrase ends with, or that it hangs on by "of"; -1 if none. */
  private static int tally(HarmClause c, int last) {
    for (int i = last; i > c.begin - 1 && i > last - NEAR; i--) {
      boolean of = i == last || c.word(i + 1).equals("of");
      if (of && TALLIES.contains(c.word(i))) {
        return i;
      }
      boolean inside =
          c.nominal(i)
              || c.is(i, PartOfSpeech.DET)
              || c.is(i, PartOfSpeech.ADJ)
              || c.word(i).equals("of")
              || c.word(i).equals("'s");
      if (!inside) {
        return -1;
      }
    }
    return -1;
  }

  /** Where those stand whose count is told: "the figure of the government is 30"; -1 if nowhere. */
  static int owner(HarmClause c, PeopleCount count) {
    int tally = tallied(c, count) ? tally(c, verb(c, count) - 1) : -1;
    boolean body = BODIES.contains(c.word(verb(c, count) - 1));
    return tally >= 0 && body && c.word(tally + 1).equals("of") ? tally + 2 : -1;
  }

  private static int verb(HarmClause c, PeopleCount count) {
    int i = count.start() - 1;
    if (c.word(i).equals("at")) {
      i--;
    }
    return c.word(i).equals("now") ? i - 1 : i;
  }

  /** "bringing to 14 the number of dead". */
  private static boolean brought(HarmClause c, PeopleCount count) {
    return count.head() < 0
        && c.word(count.start() - 1).equals("to")
        && BRINGING.contains(c.word(count.start() - 2))
        && c.word(count.end()).equals("the")
        && (TALLIES.contains(c.word(count.end() + 1)) || TALLIES.contains(c.word(count.end() + 2)));
  }

  /**
   * "seven according to the port", "21 by the count of the mayor": the first token of the teller;
   * -1 if none follows.
   */
  static int reckoned(HarmClause c, PeopleCount count) {
    int at = count.end();
    if (!count.bare() || count.start() == c.begin) {
      return -1;
    }
    if (c.word(at).equals("according") && c.word(at + 1).equals("to")) {
      return at + 2;
    }
    boolean by =
        c.word(at).equals("by")
            && RECKONINGS.contains(c.word(at + 2))
            && c.word(at + 3).equals("of");
    return by ? at + 4 : -1;
  }

  /**
   * "the 41 that police had announced", "22, a figure that the hospital gave", "not 12 as the
   * governor had claimed": the verb of those who gave the figure; -1 if none.
   */
  static int announced(HarmClause c, PeopleCount count) {
    int at = teller(c, count);
    boolean as = c.word(count.end()).equals("as") && c.word(count.start() - 1).equals("not");
    boolean apposed = at > count.end() + 1 || as;
    boolean the = c.word(count.start() - 1).equals("the") || c.word(count.start()).equals("the");
    if (!count.bare() || !apposed && !the) {
      return -1;
    }
    for (int i = at + 1; i < c.end && i < at + NEAR; i++) {
      if (c.predicate(i) || c.word(i).equals(",") || c.word(i).equals(";")) {
        return -1;
      }
      if (GIVES.contains(c.word(i)) || PUT.contains(c.word(i)) || HAD.contains(c.word(i))) {
        return i;
      }
    }
    return -1;
  }

  /** "rose from nine to twelve", "from an earlier eleven": what the count was before. */
  private static boolean former(HarmClause c, PeopleCount count) {
    int i = count.start() - 1;
    while (i > c.begin && i > count.start() - 4 && FORMER.contains(c.word(i))) {
      i--;
    }
    return count.bare()
        && c.word(i).equals("from")
        && c.cues.stream().anyMatch(q -> q.is(HarmCue.Frame.TOLL) && q.end() <= count.start())
        && (c.word(count.end()).equals("to") || i < count.start() - 1 || ends(c, count));
  }

  /** "One more has died, making it 19", "which makes 41". */
  private static boolean making(HarmClause c, PeopleCount count) {
    int i = count.start() - 1;
    for (int hop = 0; hop < 3 && MAKING.contains(c.word(i)); hop++) {
      i--;
    }
    String w = c.word(i);
    boolean makes = w.equals("making") || w.equals("makes") || w.equals("made");
    return count.bare() && makes && closes(c, count);
  }

  /** The token where the teller of an announced figure starts. */
  static int teller(HarmClause c, PeopleCount count) {
    int at = count.end();
    if (c.word(at).equals(",") && c.word(at + 1).equals("a") && TALLIES.contains(c.word(at + 2))) {
      at += 3;
    }
    String link = c.word(at);
    boolean as = link.equals("as") && c.word(count.start() - 1).equals("not");
    return link.equals("that") || link.equals("which") || as ? at + 1 : at;
  }
}
