package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/**
 * Walks a sentence from a word of harm to the people it is about: back over auxiliaries, relative
 * clauses and prepositional phrases to a subject, and along lists ("two soldiers, a guard and six
 * others"). Every walk is bounded. Stateless and thread-safe.
 */
final class HarmWalk {
  private static final int FAR = 30;
  private static final int GAP = 9;

  static final Set<String> SKIPPED = GrammarWords.set("HarmWalk.SKIPPED");
  private static final Set<String> BARRIERS = GrammarWords.set("HarmWalk.BARRIERS");
  private static final Set<String> JOINTS = GrammarWords.set("HarmWalk.JOINTS");
  private static final Set<String> GOVERNORS = GrammarWords.set("HarmWalk.GOVERNORS");

  static boolean quote(String w) {
    return w.equals("'")
        || w.equals("\"")
        || w.equals("\u201c")
        || w.equals("\u2018")
        || w.equals("``")
        || w.equals("''")
        || w.equals("\u201d");
  }

  /** A mark that opens or closes an insertion. */
  static boolean pause(String w) {
    return w.equals(",")
        || w.equals("-")
        || w.equals("--")
        || w.equals("\u2013")
        || w.equals("\u2014");
  }

  // ---- subjects

  /** The people that the predicate at {@code start} is said of, nearest first; empty if none. */
  List<PeopleCount> subjects(HarmClause c, int start) {
    int p = start - 1;
    while (p >= c.begin && SKIPPED.contains(c.word(p)) && c.endingAt(p + 1).isEmpty()) {
      p--;
    }
    if (coordinated(c, p)) {
      return earlier(c, p);
    }
    int from = p;
    Optional<PeopleCount> subject = shared(c, p, start).or(() -> subject(c, from, start));
    if (subject.isEmpty()) {
      return List.of();
    }
    List<PeopleCount> out = new ArrayList<>();
    out.add(subject.get());
    joinedBefore(c, subject.get(), out);
    return out;
  }

  /** "were abducted and [later] killed": "and" right after another predicate. */
  private static boolean coordinated(HarmClause c, int p) {
    boolean joint =
        c.word(p).equals("and")
            || c.word(p).equals("or")
            || c.word(p).equals(",") && c.predicate(p - 1);
    return joint && predicateBefore(c, p - 1) >= 0;
  }

  private static int predicateBefore(HarmClause c, int p) {
    for (int i = p; i >= c.begin && i >= p - 4; i--) {
      if (c.predicate(i)) {
        return i;
      }
      if (c.endingAt(i + 1).isPresent()) {
        return -1;
      }
    }
    return -1;
  }

  private List<PeopleCount> earlier(HarmClause c, int p) {
    int at = predicateBefore(c, p - 1);
    if (at < 0 || c.word(p).equals(",") && !c.word(at).equals("dead") && !weak(c, at)) {
      return List.of();
    }
    for (int i = at + 1; i < p; i++) {
      if (c.startingAt(i).isPresent()) {
        return List.of();
      }
    }
    return subjects(c, at);
  }

  /** "Three men opened fire and were killed": the subject of the verb before the "and". */
  private Optional<PeopleCount> shared(HarmClause c, int and, int start) {
    boolean many = c.word(and + 1).equals("were");
    boolean died = c.cuesAt(start).stream().anyMatch(q -> q.is(HarmCue.Frame.SELF) && !q.weak());
    if (!c.word(and).equals("and") || !many && !c.word(and + 1).equals("was") && !died) {
      return Optional.empty();
    }
    for (int i = and - 1; i > c.begin && i > and - FAR; i--) {
      boolean verb = c.is(i, PartOfSpeech.VERB) && !c.word(i).endsWith("ing");
      int subject = c.is(i - 1, PartOfSpeech.ADV) ? i - 1 : i;
      if (verb && c.endingAt(subject).isPresent()) {
        return c.endingAt(subject)
            .filter(p -> !p.zero() && p.sort() != PeopleCount.Sort.PRONOUN && !governed(c, p))
            .filter(p -> died || many == (p.quantity().high().orElse(2) != 1));
      }
      if (died && weak(c, i) && c.predicate(i)) {
        return subjects(c, i).stream().findFirst();
      }
      if (BARRIERS.contains(c.word(i)) || c.predicate(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<PeopleCount> subject(HarmClause c, int from, int start) {
    int p = from;
    int steps = 0;
    Optional<PeopleCount> outer = c.word(p).equals(",") ? beforeInsertion(c, p) : Optional.empty();
    if (outer.isPresent()) {
      return outer;
    }
    while (p >= c.begin && steps++ < FAR) {
      Optional<PeopleCount> here = c.endingAt(p + 1);
      if (here.isPresent()) {
        PeopleCount count = here.get();
        String pronoun = c.word(p + 1);
        boolean relative = p == from && (pronoun.equals("who") || pronoun.equals("that"));
        if (p == from - 1 && c.word(from).equals("and") && aged(c, count)) {
          return Optional.empty();
        }
        boolean adjacent =
            p == start - 1 && count.counted() && !c.word(count.start() - 1).equals("by");
        boolean governed = !relative && !adjacent && governed(c, count);
        Optional<PeopleCount> whose =
            count.sort() == PeopleCount.Sort.NAME ? owned(c, count) : here;
        int who = object(c, count) ? relative(c, count.start() - 1) : -1;
        if (who > c.begin && !relative && c.endingAt(who).isPresent() && passive(c, start)) {
          p = who - 1;
          continue;
        }
        if (!governed && whose.isPresent()) {
          return usable(c, whose.get(), from, p) ? whose : Optional.empty();
        }
        p = count.start() - 2;
        continue;
      }
      String w = c.word(p);
      if (w.equals(")")) {
        p = opening(c, p) - 1;
        continue;
      }
      boolean told =
          c.predicate(p) && !(weak(c, p) && c.inside(p + 1) && c.is(p + 1, PartOfSpeech.ADP));
      boolean passive = c.word(start - 1).equals("were") || c.word(start - 1).equals("was");
      int antecedent = told && (passive || c.word(from).equals(",")) ? relative(c, p) : -1;
      if (antecedent >= 0) {
        p = antecedent - 1;
        continue;
      }
      boolean named = w.equals("as") && p > c.begin && participle(c, p - 1);
      if (BARRIERS.contains(w) && !named || told) {
        return Optional.empty();
      }
      Token t = c.token(p);
      boolean verb = t.is(PartOfSpeech.VERB) && !w.endsWith("ing") || t.is(PartOfSpeech.AUX);
      if (verb && !participle(c, p)) {
        int who = relative(c, p);
        if (who < 0) {
          return Optional.empty();
        }
        p = who - 1;
        if (c.word(p).equals(",")) {
          p--;
        }
        continue;
      }
      if ((w.equals("and") || w.equals("or")) && p < from) {
        return Optional.empty();
      }
      p--;
    }
    return Optional.empty();
  }

  /** Whether a finite or bare verb stands right before people: "who tried to stop the gunman". */
  private static boolean object(HarmClause c, PeopleCount count) {
    int verb = count.start() - 1;
    return verb > c.begin && c.is(verb, PartOfSpeech.VERB) && !c.predicate(verb);
  }

  private static boolean passive(HarmClause c, int start) {
    for (int i = start - 1; i >= c.begin && i >= start - 3; i--) {
      if (c.word(i).equals("was") || c.word(i).equals("were")) {
        return true;
      }
    }
    return false;
  }

  /** "Two clerks of the firm Marlow Works died": the name is that of whom they belong to. */
  private static Optional<PeopleCount> owned(HarmClause c, PeopleCount name) {
    int i = name.start() - 1;
    while (i > c.begin
        && (c.nominal(i) || c.is(i, PartOfSpeech.ADJ) || c.is(i, PartOfSpeech.DET))
        && c.endingAt(i + 1).isEmpty()) {
      i--;
    }
    boolean of = i < name.start() - 1 && (c.word(i).equals("of") || c.word(i).equals("from"));
    Optional<PeopleCount> people = of ? c.endingAt(i) : Optional.empty();
    return people.filter(PeopleCount::counted).or(() -> Optional.of(name));
  }

  /** "He was 101 and died": the age of somebody. */
  private static boolean aged(HarmClause c, PeopleCount count) {
    String be = c.word(count.start() - 1);
    return count.counted()
        && count.head() < 0
        && (be.equals("was") || be.equals("is") || be.equals("aged"));
  }

  /** "21 villagers, 13 of them children, died": people before an insertion between commas. */
  private static Optional<PeopleCount> beforeInsertion(HarmClause c, int comma) {
    for (int i = comma - 1; i > c.begin && i > comma - FAR; i--) {
      if (c.predicate(i) || c.word(i).equals(";")) {
        return Optional.empty();
      }
      Optional<PeopleCount> here = c.word(i).equals(",") ? c.endingAt(i) : Optional.empty();
      if (here.isPresent()
          && here.get().counted()
          && !here.get().part()
          && !governed(c, here.get())) {
        return here;
      }
    }
    return Optional.empty();
  }

  /** Whether a firm word already tells what befell these people. */
  private static boolean taken(HarmClause c, PeopleCount count) {
    return !count.zero() && c.link(count).filter(l -> !l.weak()).isPresent();
  }

  private static int opening(HarmClause c, int p) {
    for (int i = p; i > c.begin && i > p - 15; i--) {
      if (c.word(i).equals("(")) {
        return i;
      }
    }
    return p;
  }

  /** Whether only a weak word of harm ("shot") starts here. */
  private static boolean weak(HarmClause c, int i) {
    return c.cuesAt(i).stream().anyMatch(HarmCue::weak);
  }

  /** An uncounted or unlinked subject must stand close; a counted one may stand off. */
  private static boolean usable(HarmClause c, PeopleCount count, int from, int p) {
    return count.counted() || count.sort() != PeopleCount.Sort.PRONOUN || from - p < 3;
  }

  /** A past participle after a noun ("a man identified as"). */
  private static boolean participle(HarmClause c, int p) {
    String next = c.word(p + 1);
    return c.token(p).lower().endsWith("ed")
        && p > c.begin
        && (c.nominal(p - 1) || c.word(p - 1).equals(","))
        && (next.equals("by")
            || next.equals("in")
            || next.equals("as")
            || next.equals("at")
            || next.equals("on")
            || next.equals("with")
            || next.equals("from")
            || next.equals("inside")
            || next.equals("near")
            || next.equals("to")
            || next.equals("of")
            || next.equals("for")
            || next.equals("during"));
  }

  private static int relative(HarmClause c, int p) {
    for (int i = p; i >= c.begin && i >= p - 15; i--) {
      String w = c.word(i);
      if (w.equals("who")
          || w.equals("whom")
          || (w.equals("that") || w.equals("which")) && c.endingAt(i).isPresent()) {
        return i;
      }
      if (BARRIERS.contains(w)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a count is the object of a preposition, so that it is no subject. */
  static boolean governed(HarmClause c, PeopleCount count) {
    String before = c.word(count.start() - 1);
    if (before.equals("among") && c.endingAt(count.start() - 1).isPresent()) {
      return false;
    }
    boolean named =
        before.equals("as")
            && c.inside(count.start() - 2)
            && c.word(count.start() - 2).endsWith("ed");
    return named
        || GOVERNORS.contains(before) && !(before.equals("of") && totalOf(c, count.start() - 2));
  }

  private static boolean totalOf(HarmClause c, int i) {
    return c.word(i).equals("total") || c.word(i).equals("group");
  }

  // ---- lists

  /** Adds the people joined to {@code count} from the left. */
  void joinedBefore(HarmClause c, PeopleCount count, List<PeopleCount> out) {
    PeopleCount current = count;
    for (int n = 0; n < 12; n++) {
      int p = current.start() - 1;
      int joint = p;
      while (JOINTS.contains(c.word(p)) || c.word(p).equals("well") || c.word(p).equals("as")) {
        p--;
      }
      if (p == joint || p < c.begin) {
        return;
      }
      Optional<PeopleCount> before = c.endingAt(p + 1);
      if (before.isEmpty()) {
        boolean and = c.word(joint).equals("and");
        before = and || c.word(joint).equals(",") ? overPhrase(c, p) : Optional.empty();
      }
      if (before.isEmpty()
          || taken(c, before.get())
          || governed(c, before.get())
          || before.get().sort() == PeopleCount.Sort.PRONOUN
          || before.get().own().isPresent() && !count.own().equals(before.get().own())) {
        return;
      }
      boolean apposed =
          before.get().sort() == PeopleCount.Sort.NAME
              && count.sort() == PeopleCount.Sort.ONE
              && c.word(joint).equals(",");
      if (apposed) {
        return;
      }
      current = before.get();
      out.add(current);
    }
  }

  /** People before a prepositional phrase ("three children from Kabul and ..."). */
  private static Optional<PeopleCount> overPhrase(HarmClause c, int from) {
    for (int i = from; i >= c.begin && i > from - GAP; i--) {
      Optional<PeopleCount> here = c.endingAt(i + 1);
      if (here.isPresent() && !governed(c, here.get())) {
        boolean phrase = i < from && (c.is(i + 1, PartOfSpeech.ADP) || c.word(i + 1).equals(","));
        return phrase && here.get().counted() ? here : Optional.empty();
      }
      if (c.predicate(i)
          || c.is(i, PartOfSpeech.VERB)
          || c.is(i, PartOfSpeech.AUX)
          || BARRIERS.contains(c.word(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Adds the people joined to {@code count} to the right. */
  void joinedAfter(HarmClause c, PeopleCount count, List<PeopleCount> out) {
    PeopleCount current = count;
    for (int n = 0; n < 12; n++) {
      int p = current.end();
      int joint = p;
      boolean and = false;
      boolean with =
          (c.word(p).equals("along") || c.word(p).equals("together"))
              && c.word(p + 1).equals("with");
      p += with ? 2 : 0;
      while (JOINTS.contains(c.word(p))
          || c.word(p).equals("well") && c.word(p - 1).equals("as")
          || c.word(p).equals("as") && c.word(p + 1).equals("well")
          || c.word(p).equals("as") && c.word(p - 1).equals("well")) {
        and |= c.word(p).equals("and");
        p++;
      }
      Optional<PeopleCount> next = p == joint ? afterPhrase(c, joint) : c.startingAt(p);
      if (next.isEmpty() || subjectOfOther(c, next.get()) || taken(c, next.get())) {
        return;
      }
      if (!and
          && p != joint
          && !next.get().counted()
          && next.get().sort() != PeopleCount.Sort.ONE) {
        return;
      }
      current = next.get();
      out.add(current);
    }
  }

  private static Optional<PeopleCount> afterPhrase(HarmClause c, int from) {
    if (!c.inside(from) || !c.is(from, PartOfSpeech.ADP)) {
      return Optional.empty();
    }
    for (int i = from; i < c.end && i < from + GAP; i++) {
      if (c.word(i).equals("and")) {
        return c.startingAt(i + 1)
            .filter(p -> p.counted() || p.sort() == PeopleCount.Sort.ONE && p.known());
      }
      if (c.predicate(i)
          || c.is(i, PartOfSpeech.VERB)
          || c.is(i, PartOfSpeech.AUX)
          || BARRIERS.contains(c.word(i))
          || c.word(i).equals(",")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether people after "and" open a clause of their own ("... and 40 were hurt"). */
  static boolean subjectOfOther(HarmClause c, PeopleCount count) {
    if (count.own().isPresent()) {
      return true;
    }
    int i = count.end();
    while (c.inside(i)
        && i < count.end() + 4
        && SKIPPED.contains(c.word(i))
        && (!c.word(i).equals("said") || c.word(i + 1).equals("to"))
        && !c.word(i).equals("who")
        && !c.word(i).equals("to")) {
      i++;
    }
    if (c.predicate(i)) {
      for (HarmCue cue : c.cuesAt(i)) {
        boolean active = cue.is(HarmCue.Frame.VERB) && c.startingAt(cue.end()).isPresent();
        if (!active) {
          return true;
        }
      }
      return true;
    }
    return c.inside(i)
        && (c.is(i, PartOfSpeech.VERB) || c.is(i, PartOfSpeech.AUX))
        && !c.word(i).endsWith("ing")
        && !count.counted();
  }
}
