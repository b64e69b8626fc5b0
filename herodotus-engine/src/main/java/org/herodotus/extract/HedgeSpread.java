package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.model.Quantity;

/**
 * Lets "at least" hold for both figures of "at least three police officers and three civilians are
 * dead". Stateless and thread-safe.
 */
final class HedgeSpread {
  private HedgeSpread() {}

  /** The counts of a clause, hedged as the first of their pair is. */
  static List<PeopleCount> over(HarmClause c) {
    List<PeopleCount> out = new ArrayList<>();
    PeopleCount before = null;
    for (PeopleCount count : c.counts) {
      PeopleCount now = count;
      if (before != null && count.counted() && joined(c, before, count)) {
        now = atLeast(count);
        c.replace(count, now);
      }
      out.add(now);
      before = now;
    }
    return out;
  }

  private static boolean joined(HarmClause c, PeopleCount a, PeopleCount b) {
    Optional<TollLink> first = c.link(a);
    Optional<TollLink> second = c.link(b);
    return a.quantity().modifier() == Quantity.Modifier.AT_LEAST
        && b.quantity().modifier() == Quantity.Modifier.EXACT
        && a.end() + 1 == b.start()
        && c.word(a.end()).equals("and")
        && first.isPresent()
        && first.equals(second);
  }

  private static PeopleCount atLeast(PeopleCount c) {
    Quantity q = c.quantity();
    Quantity hedged =
        new Quantity(
            Quantity.Modifier.AT_LEAST,
            q.stated(),
            q.low(),
            OptionalInt.empty(),
            q.wording(),
            q.span());
    return new PeopleCount(
        c.start(), c.end(), c.head(), hedged, c.sort(), c.kind(), c.own(), c.part(), c.known());
  }
}
