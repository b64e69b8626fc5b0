package org.herodotus.reconcile;

import java.util.List;
import java.util.OptionalInt;
import org.herodotus.model.Actor;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Statement;

/**
 * Which episode of a report a claim or a statement is about: the one whose mention it names, else
 * what the report is mainly about.
 *
 * @param episodes mentions of each episode
 * @param lead index of the main episode; -1 if there is none
 */
record ActOwners(List<List<EventMention>> episodes, int lead) {

  OptionalInt of(Claim claim) {
    OptionalInt named = named(claim.event());
    boolean raid =
        named.isPresent()
            && TypeVote.of(episodes.get(named.getAsInt())) == IncidentType.RAID_OR_ARREST_OPERATION;
    return named.isPresent() && !(raid && outlaw(claim)) ? named : main();
  }

  OptionalInt of(Statement statement) {
    OptionalInt named = named(statement.event());
    return named.isPresent() ? named : main();
  }

  /** No armed group claims an arrest. */
  private static boolean outlaw(Claim claim) {
    return claim.kind() == Claim.Kind.RESPONSIBILITY
        && claim.claimant().actor().filter(a -> a.kind() == Actor.Kind.REBEL_GROUP).isPresent();
  }

  private OptionalInt main() {
    if (lead >= 0) {
      return OptionalInt.of(lead);
    }
    return episodes.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0);
  }

  private OptionalInt named(OptionalInt event) {
    for (int i = 0; event.isPresent() && i < episodes.size(); i++) {
      for (EventMention mention : episodes.get(i)) {
        if (mention.index() == event.getAsInt()) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }
}
