package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;
import org.herodotus.model.Toll;

/**
 * Ties the people of a sentence to the words that tell what befell them, by the grammar of those
 * words: objects of active verbs, subjects of passive ones, what follows "the killing of", figures
 * after "the death toll". Stateless and thread-safe.
 */
final class HarmLinker {
  private static final Set<String> BE = GrammarWords.set("HarmLinker.BE");
  private static final Set<String> COMPANY = GrammarWords.set("HarmLinker.COMPANY");

  /** Words that tell where the dead were killed before the verb of "among the dead ... was". */
  private static final int SCENE = 10;

  private static final Set<String> HAVE = GrammarWords.set("HarmLinker.HAVE");
  private static final Set<String> OBJECTS = GrammarWords.set("HarmLinker.OBJECTS");

  /** What is found of the dead: that none is shown does not say that nobody died. */
  private static final Set<String> REMAINS = GrammarWords.set("HarmLinker.REMAINS");

  private static final Set<String> BEASTS = GrammarWords.set("HarmLinker.BEASTS");
  private static final Set<String> FROM = Set.of("from", "at", "near");
  private static final Set<String> HOSPITALS = GrammarWords.set("HarmLinker.HOSPITALS");
  private static final Set<String> MODALS = GrammarWords.set("HarmLinker.MODALS");
  private static final Set<String> ACTIVE_ADVERBS = GrammarWords.set("HarmLinker.ACTIVE_ADVERBS");

  private final HarmWalk walk = new HarmWalk();

  /** Adds all direct links of the sentence. */
  void link(HarmClause c) {
    for (PeopleCount count : c.counts) {
      boolean unseen = count.zero() && REMAINS.contains(c.word(count.end() - 1));
      if (unseen || MODALS.contains(c.word(count.end()))) {
        continue;
      }
      count
          .own()
          .ifPresent(
              h ->
                  c.tie(
                      count,
                      h,
                      count.start(),
                      count.end(),
                      true,
                      count.part() ? Toll.Scope.SUBSET : c.scope(count)));
    }
    for (int k = 0; k < c.cues.size(); k++) {
      HarmCue cue = toHospital(c, joint(c, c.cues.get(k)));
      if (consumed(c, cue)) {
        continue;
      }
      switch (cue.frame()) {
        case VERB -> verb(c, cue);
        case OBJECT -> object(c, cue);
        case SELF, STATE -> predicate(c, cue);
        case ACT -> act(c, cue);
        case TOLL -> toll(c, cue);
        default -> {}
      }
    }
  }

  /** A word of harm that already is part of a count says nothing about other people. */
  private static boolean consumed(HarmClause c, HarmCue cue) {
    boolean told =
        cue.is(HarmCue.Frame.TOLL)
            && BE.contains(c.word(cue.end()))
            && c.startingAt(cue.end() + 1).filter(p -> p.counted() && p.head() < 0).isPresent();
    if (told) {
      return false;
    }
    for (PeopleCount count : c.counts) {
      if (count.start() <= cue.start() && cue.start() < count.end() && !cue.is(HarmCue.Frame.ACT)) {
        return true;
      }
      if (count.start() > cue.start()) {
        return false;
      }
    }
    return false;
  }

  /** "killed or wounded", "dead and injured": one undivided harm. */
  private static HarmCue joint(HarmClause c, HarmCue cue) {
    if (cue.weak() || cue.harm() != Harm.KILLED && cue.harm() != Harm.WOUNDED) {
      return cue;
    }
    HarmCue out = cue;
    for (int hop = 0; hop < 3; hop++) {
      String link = c.word(out.end());
      int next = out.end() + 1;
      if (link.equals(",") && (c.word(next).equals("or") || c.word(next).equals("and"))) {
        next++;
      }
      if (!link.equals("or") && !link.equals("and") && !link.equals("/") && !link.equals(",")) {
        break;
      }
      HarmCue other = sameForm(c, cue, next);
      if (other == null || link.equals(",") && hop == 0 && !followedByOr(c, other)) {
        break;
      }
      Harm harm = other.harm() == out.harm() ? out.harm() : Harm.CASUALTIES;
      out = out.withHarm(harm, other.end());
    }
    return out;
  }

  private static boolean followedByOr(HarmClause c, HarmCue cue) {
    String w = c.word(cue.end());
    return w.equals("or") || w.equals("and") || w.equals(",") && c.word(cue.end() + 1).equals("or");
  }

  private static HarmCue sameForm(HarmClause c, HarmCue cue, int i) {
    if (i - 1 >= c.begin && !c.inside(i)) {
      return null;
    }
    for (HarmCue other : c.cuesAt(i)) {
      boolean harm =
          other.harm() == Harm.WOUNDED
              || other.harm() == Harm.MISSING
              || other.harm() == Harm.KILLED;
      boolean frame =
          other.frame() == cue.frame()
              || other.is(HarmCue.Frame.STATE) && cue.form() == HarmCue.Form.PARTICIPLE
              || cue.is(HarmCue.Frame.STATE) && other.form() == HarmCue.Form.PARTICIPLE;
      if (harm
          && frame
          && !other.weak()
          && (other.form() == cue.form()
              || other.form() == HarmCue.Form.NONE
              || cue.form() == HarmCue.Form.NONE)) {
        return other;
      }
    }
    return null;
  }

  /** "taken to a nearby hospital": hurt, not captured. */
  private static HarmCue toHospital(HarmClause c, HarmCue cue) {
    if (!cue.weak() || cue.harm() != Harm.CAPTURED || !c.word(cue.end()).equals("to")) {
      return cue;
    }
    for (int i = cue.end() + 1; i < cue.end() + 7 && c.inside(i); i++) {
      if (HOSPITALS.contains(c.word(i))) {
        return cue.withHarm(diedThere(c, i + 1) ? Harm.KILLED : Harm.WOUNDED, cue.end());
      }
    }
    return cue;
  }

  /** "... to hospital, where he died": all that were taken there. */
  private static boolean diedThere(HarmClause c, int after) {
    int where = c.word(after).equals(",") ? after + 1 : after;
    if (!c.word(where).equals("where") || !THEY.contains(c.word(where + 1))) {
      return false;
    }
    for (int i = where + 2; i < where + 6; i++) {
      if (c.cuesAt(i).stream().anyMatch(q -> q.harm() == Harm.KILLED)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> THEY = Set.of("he", "she", "they");

  /** Past "himself and" in "killed himself and six others". */
  private static int afterSelf(HarmClause c, int i) {
    boolean self = c.word(i).endsWith("self") || c.word(i).endsWith("selves");
    return self && c.word(i + 1).equals("and") ? i + 2 : i;
  }

  // ---- verbs

  private void verb(HarmClause c, HarmCue cue) {
    boolean idiom =
        cue.weak() && c.cuesAt(cue.start()).stream().anyMatch(o -> o.is(HarmCue.Frame.SELF));
    if (idiom || irreal(c, cue.start())) {
      return;
    }
    boolean past = cue.form() == HarmCue.Form.PAST || cue.form() == HarmCue.Form.PARTICIPLE;
    boolean passive = past && auxiliary(c, cue.start());
    if (past && attributive(c, cue)) {
      return;
    }
    if (!passive) {
      List<PeopleCount> objects = objects(c, afterSelf(c, cue.end()), cue.follow());
      if (!objects.isEmpty()) {
        if (!negated(c, cue.start()) || objects.get(0).zero()) {
          c.tie(firm(c, objects, cue), cue);
          if (afterSelf(c, cue.end()) > cue.end()) {
            predicate(c, cue);
          }
        }
        return;
      }
    }
    boolean transitive =
        !passive
            && (OBJECTS.contains(c.word(cue.end()))
                || beasts(c, cue.end())
                || somebody(c, cue.end()));
    if (past && cue.follow() < 0 && !transitive && (passive || reduced(c, cue))) {
      predicate(c, cue);
    } else if (past && passive && cue.harm() == Harm.WOUNDED && !cue.weak()) {
      List<PeopleCount> many = walk.subjects(c, cue.start());
      if (many.stream().anyMatch(PeopleCount::counted) && !negated(c, cue.start())) {
        c.tie(many, cue);
      }
    }
  }

  /**
   * "Hunters killed three elephants": an object that is no people, so the subject was not killed.
   */
  private static boolean beasts(HarmClause c, int from) {
    int head = from;
    while (c.is(head, PartOfSpeech.DET)
        || c.is(head, PartOfSpeech.NUM)
        || c.is(head, PartOfSpeech.ADJ)) {
      head++;
    }
    return BEASTS.contains(c.word(head));
  }

  /**
   * "Gunmen shot dead the head of a village": whoever follows with an article is the object, though
   * no word for people; a time is none ("killed the day before").
   */
  private static boolean somebody(HarmClause c, int from) {
    if (!c.is(from, PartOfSpeech.DET)) {
      return false;
    }
    int head = from + 1;
    while (c.inside(head) && c.is(head, PartOfSpeech.ADJ)) {
      head++;
    }
    boolean noun = c.inside(head) && c.nominal(head);
    return noun
        && NounClasses.known().of(c.token(head)) != NounClass.TIME
        && !c.word(head + 1).equals("ago");
  }

  /** Counted people right after an active verb that tells of harm only with such an object. */
  private void object(HarmClause c, HarmCue cue) {
    boolean going = cue.form() == HarmCue.Form.ING;
    boolean passive = auxiliary(c, cue.start());
    if (irreal(c, cue.start()) || negated(c, cue.start()) || passive && !going) {
      return;
    }
    List<PeopleCount> people = firm(c, objects(c, cue.end(), -1), cue);
    boolean one = going && passive && !people.isEmpty() && indefinite(c, people.get(0));
    if (!people.isEmpty() && (people.get(0).counted() || one)) {
      c.tie(people, cue);
    }
  }

  private static boolean indefinite(HarmClause c, PeopleCount count) {
    String det = c.word(count.start());
    return count.sort() == PeopleCount.Sort.ONE && (det.equals("a") || det.equals("an"));
  }

  /** "the arrested leader": a participle inside a noun phrase. */
  private static boolean attributive(HarmClause c, HarmCue cue) {
    String before = c.word(cue.start() - 1);
    boolean determiner =
        before.equals("the")
            || before.equals("a")
            || before.equals("an")
            || before.equals("his")
            || before.equals("their")
            || before.equals("these");
    return determiner && c.startingAt(cue.end()).filter(p -> !p.counted()).isPresent();
  }

  /** Whether a past form without auxiliary can be passive: "12 killed in ...", not "who killed". */
  private static boolean reduced(HarmClause c, HarmCue cue) {
    String before = c.word(cue.start() - 1);
    if (before.equals("who") || before.equals("that") || before.equals("which")) {
      return false;
    }
    if (HAVE.contains(before)) {
      return false;
    }
    String next = c.word(cue.end());
    return !cue.weak()
        || c.title
        || next.equals("by")
        || FROM.contains(next) && cue.harm() == Harm.CAPTURED
        || next.equals("in") && cue.harm() != Harm.CAPTURED
        || next.equals("dead")
        || HarmWalk.SKIPPED.contains(before)
        || next.equals(".")
        || next.equals(",")
        || next.equals("and");
  }

  /** Of a weak verb's objects those that are people for certain. */
  private static List<PeopleCount> firm(HarmClause c, List<PeopleCount> objects, HarmCue cue) {
    if (!cue.weak()) {
      return objects;
    }
    return objects.stream()
        .filter(p -> !(p.zero() && cue.harm() == Harm.CAPTURED))
        .filter(p -> p.counted() || cue.harm() != Harm.KILLED)
        .filter(p -> p.head() < 0 || p.known())
        .toList();
  }

  /** "could kill", "to kill": not said to have happened. */
  private static boolean irreal(HarmClause c, int start) {
    for (int i = start - 1; i >= c.begin && i >= start - 4; i--) {
      String w = c.word(i);
      if (MODALS.contains(w)) {
        return !(w.equals("may") && c.word(i + 1).equals("have"));
      }
      if (w.equals("to")) {
        return i == start - 1 || BE.contains(c.word(i + 1)) || c.predicate(i + 1);
      }
      if ((w.equals("or") || w.equals("and")) && c.predicate(i - 1)) {
        i--;
        continue;
      }
      if (!BE.contains(w)
          && !w.equals("have")
          && !w.equals("not")
          && !w.equals("also")
          && !w.equals("n't")) {
        return false;
      }
    }
    return false;
  }

  private static boolean auxiliary(HarmClause c, int start) {
    for (int i = start - 1; i >= c.begin && i >= start - 5; i--) {
      String w = c.word(i);
      if (BE.contains(w)) {
        return true;
      }
      if (HAVE.contains(w)) {
        return false;
      }
      boolean skip =
          c.is(i, PartOfSpeech.ADV)
              || w.equals("not")
              || w.equals("n't")
              || HarmWalk.SKIPPED.contains(w)
              || w.equals("and") && i > c.begin && c.predicate(i - 1);
      if (!skip && !(c.predicate(i) && c.word(i + 1).equals("and"))) {
        return false;
      }
    }
    return false;
  }

  private static boolean negated(HarmClause c, int start) {
    for (int i = start - 1; i >= c.begin && i >= start - 3; i--) {
      String w = c.word(i);
      if (w.equals("not") || w.equals("n't") || w.equals("never")) {
        return true;
      }
    }
    return false;
  }

  /** People right after an active verb, with those joined to them. */
  private List<PeopleCount> objects(HarmClause c, int from, int follow) {
    int i = from;
    while (i < c.end
        && i < from + 3
        && c.startingAt(i).isEmpty()
        && (ACTIVE_ADVERBS.contains(c.word(i))
            || HarmWalk.quote(c.word(i))
            || c.word(i).equals(":"))) {
      i++;
    }
    Optional<PeopleCount> first = c.startingAt(i).or(() -> owned(c, from));
    if (first.isEmpty() || follow >= 0 && first.get().end() > follow) {
      return List.of();
    }
    List<PeopleCount> out = new ArrayList<>();
    out.add(first.get());
    walk.joinedAfter(c, first.get(), out);
    return out;
  }

  /** "the bride's father": people whose owner stands before them. */
  private static Optional<PeopleCount> owned(HarmClause c, int from) {
    for (int i = from; i < from + 5 && c.inside(i); i++) {
      String w = c.word(i);
      if (i > from && (w.equals("'s") || w.equals("'") || w.equals("\u2019s"))) {
        return c.startingAt(i + 1);
      }
      if (!c.nominal(i) && !c.is(i, PartOfSpeech.DET) && !c.is(i, PartOfSpeech.ADJ)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  // ---- predicates

  private void predicate(HarmClause c, HarmCue cue) {
    boolean dead = cue.is(HarmCue.Frame.STATE) || cue.form() == HarmCue.Form.PARTICIPLE;
    if (dead && c.word(cue.start() - 1).equals("the") || irreal(c, cue.start())) {
      return;
    }
    List<PeopleCount> subjects = inverted(c, cue);
    if (subjects.isEmpty()) {
      subjects = walk.subjects(c, cue.start());
    }
    if (subjects.isEmpty() || negated(c, cue.start()) && !subjects.get(0).zero()) {
      return;
    }
    c.tie(subjects, cue);
    company(c, cue);
    if (c.word(cue.start()).equals("among")) {
      subjects.forEach(p -> c.rescope(p, Toll.Scope.SUBSET));
    }
  }

  /** "He was killed with his two sons": those to whom the same befell. */
  private void company(HarmClause c, HarmCue cue) {
    int i = c.word(cue.end()).equals(",") ? cue.end() + 1 : cue.end();
    int with = c.word(i + 1).equals("with") ? i + 1 : i;
    if (!COMPANY.contains(c.word(i)) || !COMPANY.contains(c.word(with))) {
      return;
    }
    List<PeopleCount> people = objects(c, with + 1, -1);
    boolean told =
        !people.isEmpty()
            && people.get(0).known()
            && c.link(people.get(0)).isEmpty()
            && !HarmWalk.subjectOfOther(c, people.get(0))
            && people.get(0).kind() != GroupKind.ATTACKER;
    if (told) {
      c.tie(people, cue);
    }
  }

  /** Past "in Monday's blast in Kabul" to the "was" of "Among those killed ... was a guide". */
  private static int overScene(HarmClause c, HarmCue cue) {
    boolean among = c.word(cue.start()).equals("among") && cue.start() <= c.begin + 1;
    if (!among || !c.inside(cue.end()) || !c.is(cue.end(), PartOfSpeech.ADP)) {
      return cue.end();
    }
    for (int i = cue.end(); i < cue.end() + SCENE && c.inside(i); i++) {
      if (BE.contains(c.word(i))) {
        return i;
      }
      if (c.startingAt(i).isPresent() || c.is(i, PartOfSpeech.VERB)) {
        break;
      }
    }
    return cue.end();
  }

  /** "Killed were 12 soldiers", "Also injured was a boy". */
  private List<PeopleCount> inverted(HarmClause c, HarmCue cue) {
    boolean opens = cue.start() <= c.begin + 2 && !c.word(cue.start() - 1).equals("the");
    int be = overScene(c, cue);
    String next = c.word(be);
    boolean list = next.equals(":") && c.endingAt(cue.start()).isEmpty();
    boolean now = next.equals("is") || next.equals("are");
    boolean among = c.word(cue.start()).equals("among");
    if (!opens || !next.equals("was") && !next.equals("were") && !list && !(now && among)) {
      return List.of();
    }
    return objects(c, be + 1, -1);
  }

  // ---- nouns

  private void act(HarmClause c, HarmCue cue) {
    int i = cue.end();
    if (c.word(i).equals("discovered")
        || c.word(i).equals("found")
        || c.word(i).equals("recovered")) {
      i++;
    }
    if (!c.word(i).equals("of") || consumedHead(c, cue)) {
      return;
    }
    List<PeopleCount> people = objects(c, i + 1, -1);
    if (!people.isEmpty()) {
      c.tie(people, cue);
    }
  }

  /** "12 bodies of soldiers": the number counts the bodies. */
  private static boolean consumedHead(HarmClause c, HarmCue cue) {
    Optional<PeopleCount> own = c.endingAt(cue.end());
    return own.isPresent() && own.get().counted() && own.get().own().isPresent();
  }

  private void toll(HarmClause c, HarmCue cue) {
    boolean people = c.word(cue.start()).equals("the") || c.word(cue.start()).equals("of");
    String next = c.word(cue.end());
    if (people
        && (next.equals("were")
            || next.equals("are")
            || next.equals("is")
            || next.equals("was")
            || next.startsWith("includ"))) {
      int be = c.word(cue.end() + 1).equals("now") ? cue.end() + 2 : cue.end() + 1;
      for (PeopleCount p : objects(c, be, -1)) {
        boolean all = p.counted() && p.head() < 0 && !next.startsWith("includ");
        Toll.Scope scope = all ? Toll.Scope.TOTAL : Toll.Scope.SUBSET;
        c.tie(p, cue.harm(), cue.start(), cue.end(), false, scope);
      }
      return;
    }
    int part = c.word(cue.end()).equals(",") ? cue.end() + 1 : cue.end();
    if (people
        && c.word(cue.start() - 1).equals("of")
        && c.startingAt(part).filter(PeopleCount::counted).isPresent()) {
      c.tie(c.startingAt(part).get(), cue.harm(), cue.start(), cue.end(), false, Toll.Scope.SUBSET);
      return;
    }
    for (int i = cue.end(); i < c.end && i < cue.end() + 16; i++) {
      Optional<PeopleCount> at = c.startingAt(i);
      boolean near = !people || i < cue.end() + 3 || c.word(i - 1).startsWith("number");
      boolean gapped = people && i == cue.end() && c.word(cue.start() - 1).equals("and");
      if (at.isPresent() && at.get().counted() && near && (gapped || leads(c, i))) {
        if (at.get().own().isEmpty()) {
          c.tie(at.get(), cue.harm(), cue.start(), cue.end(), false, Toll.Scope.TOTAL);
        }
        return;
      }
      String w = c.word(i);
      if (w.equals(";") || w.equals(".")) {
        return;
      }
    }
  }

  /** Whether the word before a figure makes it the value of a toll. */
  private static boolean leads(HarmClause c, int i) {
    Token t = c.token(i - 1);
    return switch (t.lower()) {
      case "to",
          "at",
          "of",
          "is",
          "was",
          "were",
          "are",
          ":",
          "reached",
          "reaches",
          "hit",
          "hits",
          "exceeds",
          "exceeded",
          "passed",
          "passes",
          "tops",
          "topped",
          "as",
          "now",
          "stands",
          "climbs",
          "climbed",
          "rises",
          "nears",
          "crosses",
          "crossed",
          "actuality",
          "number",
          "numbered",
          "surpassed",
          "remains",
          "remained",
          "put" ->
          true;
      default -> false;
    };
  }
}
