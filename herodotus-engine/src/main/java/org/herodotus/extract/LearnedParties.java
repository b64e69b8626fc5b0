package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;

/**
 * Attackers that only the learned reader finds. It is heard where the grammar of the sentence names
 * none, and only of actors that were resolved: a proposal, not a finding of its own. Stateless and
 * thread-safe.
 */
final class LearnedParties {
  /** Least confidence of a mark that is heard; chosen on development reports. */
  private static final double SURE = 0.6;

  private LearnedParties() {}

  /** The attacker marked nearest to the word of an act, if it has no other part in the act. */
  static Optional<Argument> attacker(
      Resolved sense, Sentence sentence, Span trigger, List<Argument> known) {
    if (!sense.marks().learned().present()) {
      return Optional.empty();
    }
    Argument nearest = null;
    int least = Integer.MAX_VALUE;
    for (ActorMention m : sense.actors()) {
      boolean here = sentence.span().contains(m.span()) && m.name().isPresent();
      boolean free = known.stream().noneMatch(a -> a.span().overlaps(m.span()));
      if (!here || !free || !marked(sense, m.span())) {
        continue;
      }
      int apart = Math.abs(m.span().start() - trigger.start());
      if (apart < least) {
        least = apart;
        nearest =
            new Argument(
                Argument.Role.ATTACKER,
                m.span(),
                sense.marks().text(m.span()).replaceAll("\\s+", " "),
                Optional.of(m.actor()),
                GroupKind.ATTACKER,
                true);
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static boolean marked(Resolved sense, Span words) {
    for (Mark mark : sense.marks().learned().marks()) {
      if (mark.span().start() >= words.end()) {
        return false;
      }
      boolean attacker =
          mark.channel() == MarkChannel.ATTACKER_ORG
              || mark.channel() == MarkChannel.ATTACKER_PERSON;
      if (attacker && mark.confidence() >= SURE && mark.span().overlaps(words)) {
        return true;
      }
    }
    return false;
  }
}
