package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/**
 * Ties people whose verb is left out because it is that of the clause before: "ten civilians died
 * and one soldier", "forty died on the spot and eleven in hospital", "two salesmen died together
 * with five locals and a Chilean". Stateless and thread-safe.
 */
final class GapLinker {
  private static final Set<String> WITH = GrammarWords.set("GapLinker.WITH");
  private static final Set<String> SAYS = Set.of("said", "says", "say");
  private static final Set<String> THEN = GrammarWords.set("GapLinker.THEN");

  /** Words from the verb to the people that share it. */
  private static final int REACH = 14;

  private final HarmWalk walk = new HarmWalk();

  /** Adds the links. */
  void link(HarmClause c) {
    for (PeopleCount count : c.counts) {
      boolean elsewhere = diedElsewhere(c, count);
      if (count.zero() || c.linked(count) && !elsewhere || !named(count)) {
        continue;
      }
      int joint = joint(c, count);
      if (joint < 0 || !elsewhere && verbFollows(c, count)) {
        continue;
      }
      Optional<TollLink> verb = verbBefore(c, joint);
      verb.ifPresent(v -> share(c, count, v, elsewhere));
    }
  }

  private void share(HarmClause c, PeopleCount count, TollLink verb, boolean again) {
    if (again) {
      c.untie(count);
    }
    c.tie(count, verb.harm(), verb.start(), verb.end(), verb.weak(), c.scope(count));
    List<PeopleCount> more = new ArrayList<>();
    walk.joinedAfter(c, count, more);
    for (PeopleCount other : more) {
      if (!c.linked(other)) {
        c.tie(other, verb.harm(), verb.start(), verb.end(), verb.weak(), c.scope(other));
      }
    }
  }

  private static boolean named(PeopleCount count) {
    return count.counted() || count.sort() == PeopleCount.Sort.ONE && !count.part();
  }

  /** Where the people are joined to the clause before: at "and", "plus", "together with". */
  private static int joint(HarmClause c, PeopleCount count) {
    int p = count.start() - 1;
    if (c.word(p).equals("and") || c.word(p).equals("plus")) {
      return c.inside(p - 1) && c.is(p - 1, PartOfSpeech.NUM) ? -1 : p;
    }
    if (c.word(p).equals("with") && WITH.contains(c.word(p - 1))) {
      return p - 1;
    }
    return -1;
  }

  /**
   * The last word of harm before, told of the subject of its clause, if nothing since turns to
   * other people or other deeds.
   */
  private static Optional<TollLink> verbBefore(HarmClause c, int joint) {
    for (int i = joint - 1; i >= c.begin && i > joint - REACH; i--) {
      if (c.predicate(i)) {
        return told(c, i);
      }
      if (c.startingAt(i).filter(p -> p.sort() != PeopleCount.Sort.PRONOUN).isPresent()
          || c.word(i).equals(";")
          || c.word(i).equals(":")
          || !THEN.contains(c.word(i)) && c.is(i, PartOfSpeech.VERB)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The link of a counted subject to the predicate that starts at a token. */
  private static Optional<TollLink> told(HarmClause c, int predicate) {
    for (PeopleCount p : c.counts) {
      Optional<TollLink> link = c.link(p).filter(l -> l.start() == predicate && !l.weak());
      boolean subject = p.end() <= predicate && !p.zero();
      if (link.isPresent() && subject && (p.counted() || p.sort() == PeopleCount.Sort.ONE)) {
        return link;
      }
    }
    return Optional.empty();
  }

  /** Whether a clause of its own follows, with a verb, be it after an insertion. */
  private static boolean verbFollows(HarmClause c, PeopleCount count) {
    boolean broken = false;
    for (int i = count.end(); i < c.end; i++) {
      String w = c.word(i);
      if (w.equals(";") || w.equals(".") || w.equals(":")) {
        return false;
      }
      broken |= HarmWalk.pause(w);
      boolean after = !broken || HarmWalk.pause(c.word(i - 1));
      if (after && !SAYS.contains(w) && finite(c, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean finite(HarmClause c, int i) {
    Token t = c.token(i);
    return t.is(PartOfSpeech.AUX)
        || c.predicate(i)
        || t.is(PartOfSpeech.VERB) && !t.lower().endsWith("ing");
  }

  /**
   * "13 died at the scene and three in hospital": where the dead are told apart by place, "in
   * hospital" is where they died.
   */
  private static boolean diedElsewhere(HarmClause c, PeopleCount count) {
    Optional<TollLink> own = c.link(count).filter(l -> l.harm() == Harm.WOUNDED);
    boolean bare = count.counted() && count.head() < 0;
    if (!bare
        || own.isEmpty()
        || own.get().start() != count.end()
        || !c.word(count.end()).equals("in")) {
      return false;
    }
    int and = count.start() - 1;
    if (!c.word(and).equals("and")) {
      return false;
    }
    boolean place = false;
    for (int i = and - 1; i > c.begin && i > and - REACH; i--) {
      if (c.predicate(i)) {
        return place && told(c, i).filter(l -> l.harm() == Harm.KILLED).isPresent();
      }
      place |= c.is(i, PartOfSpeech.ADP) || THEN.contains(c.word(i));
    }
    return false;
  }
}
