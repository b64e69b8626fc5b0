package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Toll;

/**
 * Ties the people who make up a whole told before them: a list whose members add up to it ("seven
 * were killed, three policemen, two clerks, a porter and a child"), and those told apart by what
 * befell them after "of the 24 dead". Stateless and thread-safe.
 */
final class Partition {
  private Partition() {}

  /** Adds the links. */
  static void link(HarmClause c) {
    for (int i = 0; i < c.counts.size(); i++) {
      PeopleCount whole = c.counts.get(i);
      Optional<TollLink> link = c.link(whole);
      if (link.isPresent() && whole.counted() && exact(whole).orElse(0) > 1) {
        for (PeopleCount p : addends(c, i, exact(whole).getAsInt(), link.get())) {
          c.tie(p, link.get().harm(), p.start(), p.end(), false, Toll.Scope.SUBSET);
          c.rescope(p, Toll.Scope.SUBSET);
        }
      }
    }
    ofTheDead(c);
  }

  /** The people after a whole, in one list, that add up to it; empty if none do. */
  private static List<PeopleCount> addends(HarmClause c, int at, int whole, TollLink told) {
    List<PeopleCount> out = new ArrayList<>();
    int sum = 0;
    for (int k = at + 1; k < c.counts.size() && sum < whole; k++) {
      PeopleCount p = c.counts.get(k);
      int from = out.isEmpty() ? c.counts.get(at).end() : out.get(out.size() - 1).end();
      OptionalInt n = exact(p);
      boolean free = c.link(p).filter(l -> !l.weak() && l.start() != told.start()).isEmpty();
      if (n.isEmpty() || p.zero() || p.head() < 0 || !free || !list(c, from, p.start(), out)) {
        return List.of();
      }
      out.add(p);
      sum += n.getAsInt();
    }
    return sum == whole && out.size() > 1 ? out : List.of();
  }

  private static OptionalInt exact(PeopleCount p) {
    boolean one = p.quantity().low().equals(p.quantity().high()) && p.quantity().low().isPresent();
    boolean told = p.counted() || p.sort() == PeopleCount.Sort.ONE;
    return one && told ? p.quantity().low() : OptionalInt.empty();
  }

  /** Whether only phrases without a verb stand between two members, with a joint. */
  private static boolean list(HarmClause c, int from, int to, List<PeopleCount> before) {
    boolean joint = false;
    for (int i = from; i < to; i++) {
      String w = c.word(i);
      boolean mark = w.equals(",") || w.equals(":") || w.equals("(") || HarmWalk.pause(w);
      joint |= mark || !before.isEmpty() && (w.equals("and") || w.equals("plus"));
      boolean verb = c.is(i, PartOfSpeech.VERB) || c.is(i, PartOfSpeech.AUX);
      if (w.equals(";") || !before.isEmpty() && (verb || c.predicate(i))) {
        return false;
      }
    }
    return joint;
  }

  /** "Of the 24 dead, nine were shot and fifteen crushed": all of them were killed. */
  private static void ofTheDead(HarmClause c) {
    boolean opens = c.word(c.begin).equals("of");
    Optional<PeopleCount> whole =
        opens
            ? c.counts.stream()
                .filter(p -> p.start() <= c.begin + 2 && p.own().equals(Optional.of(Harm.KILLED)))
                .findFirst()
            : Optional.empty();
    if (whole.isEmpty()) {
      return;
    }
    for (PeopleCount p : c.counts) {
      boolean fate = p.start() > whole.get().end() && p.counted() && p.bare();
      if (fate && !governed(c, p)) {
        c.untie(p);
        c.tie(p, Harm.KILLED, p.start(), p.end(), false, Toll.Scope.SUBSET);
      }
    }
  }

  private static boolean governed(HarmClause c, PeopleCount p) {
    return c.inside(p.start() - 1) && c.is(p.start() - 1, PartOfSpeech.ADP);
  }
}
