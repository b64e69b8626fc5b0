package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.GroupKind;

/**
 * Lets people told by a bare number or by "another" be of the kind of those told of just before:
 * "six soldiers were killed and 16 wounded" tells of 16 soldiers. People who share one word of harm
 * ("a policeman and six others were killed") are told apart and keep their own kind. Stateless and
 * thread-safe.
 */
final class KindSpread {
  private static final Set<String> SAME = GrammarWords.set("KindSpread.SAME");

  /** So many times the people before are a crowd of their own. */
  private static final int MANY = 4;

  private KindSpread() {}

  /** The counts of a clause, the bare ones of the kind of those before them. */
  static List<PeopleCount> over(HarmClause c, List<PeopleCount> counts) {
    List<PeopleCount> out = new ArrayList<>();
    Optional<PeopleCount> before = Optional.empty();
    boolean mixed = false;
    for (PeopleCount count : counts) {
      if (!c.linked(count)) {
        out.add(count);
        continue;
      }
      PeopleCount now = count;
      boolean joined = before.isPresent() && sameWord(c, before.get(), count);
      if (before.isPresent() && !joined && !mixed && bare(c, count) && alike(before.get(), count)) {
        now = count.withKind(before.get().kind());
        c.replace(count, now);
      }
      mixed = joined && before.filter(b -> b.kind() != count.kind()).isPresent();
      before = Optional.of(now);
      out.add(now);
    }
    return out;
  }

  private static boolean bare(HarmClause c, PeopleCount count) {
    boolean noun = count.head() >= 0 && count.own().isEmpty();
    return !count.zero()
        && !count.part()
        && c.complement(count).isEmpty()
        && (count.kind() == GroupKind.OTHER || count.kind() == GroupKind.CIVILIANS)
        && (!noun || SAME.contains(c.word(count.head())))
        && (count.own().isEmpty() || count.kind() == GroupKind.OTHER);
  }

  /** One is like one, many are like many, unless far more. */
  private static boolean alike(PeopleCount before, PeopleCount count) {
    return before.kind() != GroupKind.OTHER
        && !before.part()
        && count.quantity().low().orElse(0) <= MANY * before.quantity().low().orElse(1)
        && (before.counted() || !count.counted() || count.quantity().high().orElse(0) == 1);
  }

  private static boolean sameWord(HarmClause c, PeopleCount a, PeopleCount b) {
    return c.link(a).map(TollLink::start).equals(c.link(b).map(TollLink::start));
  }
}
