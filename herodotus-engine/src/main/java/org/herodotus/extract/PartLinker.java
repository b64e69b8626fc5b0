package org.herodotus.extract;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Toll;

/**
 * Ties figures that lean on another figure: parts ("including three children", "five of them
 * policemen", "three children among 10 killed") and bare figures of a count that is under way ("the
 * ministry spoke of nine"). Stateless and thread-safe.
 */
final class PartLinker {
  private static final Set<String> INCLUDING = GrammarWords.set("PartLinker.INCLUDING");
  private static final Set<String> ORIGIN = GrammarWords.set("PartLinker.ORIGIN");
  private static final Set<String> GRAVELY = GrammarWords.set("PartLinker.GRAVELY");
  private static final Set<String> FATALLY = GrammarWords.set("PartLinker.FATALLY");

  /**
   * Adds the links; {@code last} is what the last figure before this sentence told of, {@code
   * counted} what a bare number goes on with.
   */
  void link(HarmClause c, Optional<Harm> last, Optional<Harm> counted) {
    TollLink base = null;
    PeopleCount whole = null;
    for (PeopleCount count : c.counts) {
      Optional<TollLink> own = c.link(count);
      if (own.isPresent()) {
        base = own.get();
        if (count.part() && count.counted() && !count.zero()) {
          c.rescope(count, Toll.Scope.SUBSET);
        }
        boolean label = own.get().end() == count.start() - 1;
        if (including(c, count) || whole != null && !label && listed(c, count, whole)) {
          c.rescope(count, Toll.Scope.SUBSET);
        }
        partOfDead(c, count);
        boolean total =
            count.counted() && c.link(count).filter(l -> l.scope() == Toll.Scope.TOTAL).isPresent();
        whole = total ? count : whole;
        continue;
      }
      Optional<TollLink> leaning = Optional.ofNullable(base).or(() -> after(c, count));
      if (leaning.isPresent() && sum(c, count)) {
        c.tie(count, leaning.get().harm(), count.start(), count.end(), false, Toll.Scope.TOTAL);
        continue;
      }
      if (leaning.isPresent() && (part(c, count) || whole != null && listed(c, count, whole))) {
        TollLink w = leaning.get();
        Toll.Scope scope =
            onTop(c, count)
                ? Toll.Scope.INCREMENT
                : exceeds(count, whole) ? Toll.Scope.TOTAL : Toll.Scope.SUBSET;
        c.tie(count, partHarm(c, count, w), count.start(), count.end(), false, scope);
        predicateOf(c, count);
        base = w;
      } else if (leaning.isPresent() && count.zero() && closing(c, count)) {
        c.tie(
            count,
            leaning.get().harm(),
            leaning.get().start(),
            leaning.get().end(),
            false,
            Toll.Scope.TOTAL);
      } else if (TallyLinker.goesOn(c, count, base != null || counted.isPresent())) {
        c.tie(
            count,
            bareHarm(c, count, base, counted),
            count.start(),
            count.end(),
            false,
            Toll.Scope.TOTAL);
      } else if (last.isPresent()
          && base == null
          && (count.counted() && count.part() && copula(c, count)
              || amongThem(c, count)
              || described(c, count))) {
        c.tie(count, last.get(), count.start(), count.end(), false, Toll.Scope.SUBSET);
        predicateOf(c, count);
      }
    }
  }

  /** What a bare number counts: what the figure before it in the sentence does. */
  private static Harm bareHarm(
      HarmClause c, PeopleCount count, TollLink base, Optional<Harm> counted) {
    if (base != null) {
      return base.harm();
    }
    return TallyLinker.fatal(c, count) ? Harm.KILLED : counted.orElse(Harm.KILLED);
  }

  /**
   * Whether a figure is too large to be part of the whole before it: "12 soldiers, including four
   * Marines and about 60 Afghans".
   */
  private static boolean exceeds(PeopleCount count, PeopleCount whole) {
    return whole != null
        && whole.quantity().high().isPresent()
        && count.quantity().low().isPresent()
        && count.quantity().low().getAsInt() > whole.quantity().high().getAsInt();
  }

  /** "three children among 10 killed": the whole comes after its part. */
  private static Optional<TollLink> after(HarmClause c, PeopleCount count) {
    int among = among(c, count);
    if (among < 0) {
      return Optional.empty();
    }
    for (int i = among + 1; i < c.end && i < among + 3; i++) {
      Optional<PeopleCount> whole = c.startingAt(i);
      if (whole.isPresent()) {
        return c.link(whole.get());
      }
    }
    return amongTheHarmed(c, count, among);
  }

  private static final Set<String> BE = Set.of("was", "were", "is", "are");

  /** Where the "among" stands that follows a figure, with or without "were"; -1 if none does. */
  private static int among(HarmClause c, PeopleCount count) {
    int at = BE.contains(c.word(count.end())) ? count.end() + 1 : count.end();
    return c.word(at).equals("among") ? at : -1;
  }

  /** "Five attackers among the dead", "two were among those killed". */
  private static Optional<TollLink> amongTheHarmed(HarmClause c, PeopleCount count, int among) {
    int at = among + 2;
    boolean all = c.word(among + 1).equals("the") || c.word(among + 1).equals("those");
    if (!count.counted() && count.sort() != PeopleCount.Sort.ONE || !all) {
      return Optional.empty();
    }
    for (HarmCue cue : c.cuesAt(at)) {
      boolean state = cue.is(HarmCue.Frame.STATE) || cue.form() == HarmCue.Form.PARTICIPLE;
      if (state && !cue.weak()) {
        return Optional.of(new TollLink(cue.harm(), at, cue.end(), false, Toll.Scope.SUBSET));
      }
    }
    return Optional.empty();
  }

  private static boolean part(HarmClause c, PeopleCount count) {
    if (count.sort() == PeopleCount.Sort.PRONOUN) {
      return false;
    }
    boolean among = among(c, count) >= 0;
    return including(c, count)
        || count.part() && count.counted()
        || among && count.sort() != PeopleCount.Sort.SOME
        || joined(c, count)
        || apposed(c, count)
        || parted(c, count)
        || rest(c, count)
        || onTop(c, count);
  }

  /** "62 people died and 24 more in hospital": a bare number that goes on with what was told. */
  private static boolean onTop(HarmClause c, PeopleCount count) {
    boolean bare = count.head() < 0 || count.head() == count.end() - 1;
    return count.counted()
        && bare
        && c.word(count.end() - 1).equals("more")
        && c.word(count.start() - 1).equals("and");
  }

  /**
   * "57 died, 53 by suffocation and four by bullets", "a dozen were hurt, four seriously": bare
   * numbers told apart by the cause or by how gravely they were hurt.
   */
  private static boolean parted(HarmClause c, PeopleCount count) {
    String w = c.word(count.end());
    return count.counted()
        && count.head() < 0
        && !count.zero()
        && (w.equals("by") || GRAVELY.contains(w) || FATALLY.contains(w));
  }

  /** "Among them is a Briton" at the head of a sentence. */
  private static boolean amongThem(HarmClause c, PeopleCount count) {
    int be = count.start() - 1;
    return (count.counted() || count.sort() == PeopleCount.Sort.ONE)
        && BE.contains(c.word(be))
        && be - 2 == c.begin
        && c.word(be - 1).equals("them")
        && (c.word(be - 2).equals("among") || c.word(be - 2).equals("amongst"));
  }

  /** "Three people were shot, one fatally": the part that died of what befell the whole. */
  private static Harm partHarm(HarmClause c, PeopleCount count, TollLink whole) {
    boolean fatal = whole.harm() == Harm.WOUNDED && FATALLY.contains(c.word(count.end()));
    return fatal ? Harm.KILLED : whole.harm();
  }

  /** "including", "among them", "of whom" before the figure. */
  private static boolean including(HarmClause c, PeopleCount count) {
    String b = c.word(count.start() - 1);
    if (INCLUDING.contains(b) && count.sort() != PeopleCount.Sort.SOME) {
      return true;
    }
    String bb = c.word(count.start() - 2);
    if (BE.contains(b)) {
      b = bb;
      bb = c.word(count.start() - 3);
    }
    boolean them = b.equals("them") || b.equals("whom") || b.equals("these") || b.equals("which");
    return them && (bb.equals("among") || bb.equals("of") || bb.equals("amongst"));
  }

  /** "Nine people died: five soldiers, three guards and a driver". */
  private static boolean listed(HarmClause c, PeopleCount count, PeopleCount whole) {
    String before = c.word(count.start() - 1);
    if (count.sort() == PeopleCount.Sort.SOME || !before.equals(":") && !before.equals("(")) {
      return false;
    }
    boolean beside = c.endingAt(count.start() - 1).filter(PeopleCount::counted).isPresent();
    return before.equals(":")
        ? beside || c.predicate(count.start() - 2) || next(c, whole, count)
        : beside && count.counted() && count.head() >= 0;
  }

  /** "stands at 148, the minister said: 142 students": nobody is counted in between. */
  private static boolean next(HarmClause c, PeopleCount whole, PeopleCount count) {
    return count.counted()
        && count.head() >= 0
        && c.link(count).isEmpty()
        && c.counts.stream()
            .noneMatch(p -> p.counted() && p.start() > whole.start() && p.start() < count.start());
  }

  /** "The others were a civilian and two guards": the rest of those told of before. */
  private static boolean rest(HarmClause c, PeopleCount count) {
    String be = c.word(count.start() - 1);
    String who = c.word(count.start() - 2);
    boolean others = who.equals("others") || who.equals("rest") || who.equals("remaining");
    boolean pair = who.equals("other") && c.word(count.start() - 3).equals("the");
    return (be.equals("were") || be.equals("was") || be.equals("are") || be.equals("is"))
        && (others || pair)
        && count.sort() != PeopleCount.Sort.SOME
        && count.sort() != PeopleCount.Sort.PRONOUN;
  }

  /** Joined by "and" to a part. */
  private static boolean joined(HarmClause c, PeopleCount count) {
    int p = count.start() - 1;
    if (!c.word(p).equals("and") && !c.word(p).equals(",")
        || count.sort() == PeopleCount.Sort.SOME
        || count.sort() == PeopleCount.Sort.NAME) {
      return false;
    }
    if (c.word(p).equals("and") && c.word(p - 1).equals(",")) {
      p--;
    }
    Optional<PeopleCount> before = c.endingAt(p);
    if (before.isPresent() && c.complements(before.get())) {
      return true;
    }
    boolean subset =
        before.flatMap(c::link).filter(l -> l.scope() == Toll.Scope.SUBSET).isPresent();
    return subset && !HarmWalk.subjectOfOther(c, count);
  }

  /** "one was a child of nine", "one was Ecuadorian": one of the people told of before. */
  private static boolean apposed(HarmClause c, PeopleCount count) {
    boolean bare = count.counted() && count.head() < 0 && !count.zero();
    if (!bare || !c.word(count.end()).equals("was") && !c.word(count.end()).equals("were")) {
      return false;
    }
    Optional<PeopleCount> group = c.startingAt(count.end() + 1);
    return group.isPresent()
        && !group.get().counted()
        && group.get().sort() != PeopleCount.Sort.PRONOUN;
  }

  /** "... and no civilian" at the end of a clause. */
  private static boolean closing(HarmClause c, PeopleCount count) {
    String before = c.word(count.start() - 1);
    String after = c.word(count.end());
    return (before.equals("and") || before.equals("but"))
        && (after.isEmpty() || after.equals(".") || after.equals(",") || after.equals(";"));
  }

  /** "Eleven were women and six were children", "Two were from Chad": of those told of before. */
  private static boolean described(HarmClause c, PeopleCount count) {
    boolean bare = count.counted() && count.bare();
    String before = c.word(count.start() - 1);
    boolean opens = count.start() == c.begin || before.equals(",") || before.equals("and");
    if (!bare || !opens || !BE.contains(c.word(count.end()))) {
      return false;
    }
    int said = count.end() + 1;
    boolean people =
        c.startingAt(said)
            .filter(p -> !p.counted() && p.sort() != PeopleCount.Sort.PRONOUN)
            .isPresent();
    return people || ORIGIN.contains(c.word(said)) && c.nominal(said + 1);
  }

  private static boolean copula(HarmClause c, PeopleCount count) {
    String w = c.word(count.end());
    return w.equals("were")
        || w.equals("was")
        || w.equals("are")
        || w.equals("is")
        || w.equals("children")
        || c.startingAt(count.end()).isPresent();
  }

  /** "of the dead were Taliban fighters": what the part is said to be. */
  private static void partOfDead(HarmClause c, PeopleCount count) {
    if (count.part()) {
      predicateOf(c, count);
    }
  }

  private static void predicateOf(HarmClause c, PeopleCount count) {
    if (!count.counted() || count.head() >= 0 && count.own().isEmpty() && !count.part()) {
      return;
    }
    int i = count.end();
    while (c.inside(i)
        && i < count.end() + 2
        && (c.is(i, PartOfSpeech.AUX) || c.is(i, PartOfSpeech.ADV))) {
      i++;
    }
    Optional<PeopleCount> group = c.startingAt(i);
    if (group.isPresent() && !group.get().counted() && !c.linked(group.get())) {
      c.complement(count, group.get());
    }
  }

  /** "in all 16", "16 in all": the sum of what was told before. */
  private static boolean sum(HarmClause c, PeopleCount count) {
    boolean after = c.word(count.end()).equals("in") && c.word(count.end() + 1).equals("all");
    int all = c.word(count.start()).equals("all") ? count.start() : count.start() - 1;
    boolean before =
        c.word(all).equals("all") && c.word(all - 1).equals("in")
            || c.word(count.start() - 1).equals("altogether");
    return count.counted() && !count.zero() && count.head() < 0 && (before || after);
  }
}
