package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Toll;

/**
 * Ties people to what a pronoun tells of them later in their sentence: "took nine travellers off a
 * bus and executed them", "caught a guide, stoned him and burned him". Stateless and thread-safe.
 */
final class FateLinker {
  private static final Set<String> MANY = Set.of("them");
  private static final Set<String> ONE = Set.of("him", "her");

  /** Words that kill those who were taken or lined up before. */
  private static final Set<String> DEADLY = GrammarWords.set("FateLinker.DEADLY");

  private FateLinker() {}

  /** Adds the links. */
  static void link(HarmClause c) {
    for (HarmCue cue : c.cues) {
      String object = c.word(cue.end());
      boolean many = MANY.contains(object);
      boolean kills =
          cue.harm() == Harm.KILLED && !cue.weak()
              || cue.harm() == Harm.WOUNDED && DEADLY.contains(c.word(cue.start()));
      if (cue.is(HarmCue.Frame.VERB) && kills && (many || ONE.contains(object))) {
        last(c, cue.start(), many).ifPresent(people -> kill(c, people, cue));
      }
    }
  }

  /** The last people before that the pronoun can mean, if nothing but being taken befell them. */
  private static Optional<PeopleCount> last(HarmClause c, int verb, boolean many) {
    List<PeopleCount> before =
        c.counts.stream().filter(p -> p.end() <= verb && means(p, many)).toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    PeopleCount people = before.get(before.size() - 1);
    boolean taken = c.link(people).filter(l -> l.harm() != Harm.CAPTURED).isEmpty();
    return taken && object(c, people) ? Optional.of(people) : Optional.empty();
  }

  private static boolean means(PeopleCount people, boolean many) {
    boolean one =
        people.sort() == PeopleCount.Sort.ONE
            || people.counted() && people.quantity().high().orElse(0) == 1;
    return !people.zero() && (many ? people.counted() && !one : one);
  }

  /** Whether a verb stands before the people: they are no doers. */
  private static boolean object(HarmClause c, PeopleCount people) {
    for (int i = people.start() - 1; i >= c.begin && i > people.start() - 5; i--) {
      if (c.is(i, PartOfSpeech.VERB)) {
        return true;
      }
    }
    return false;
  }

  private static void kill(HarmClause c, PeopleCount people, HarmCue cue) {
    Toll.Scope scope = c.link(people).map(TollLink::scope).orElse(c.scope(people));
    c.untie(people);
    c.tie(people, Harm.KILLED, cue.start(), cue.end(), false, scope);
  }
}
