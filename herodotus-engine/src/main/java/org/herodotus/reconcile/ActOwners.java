package org.herodotus.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.herodotus.model.Actor;
import org.herodotus.model.Argument;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Statement;
import org.herodotus.model.Voice;

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
    return named.isPresent() && !(raid && outlaw(claim)) ? named : done(claim);
  }

  /** What no words tie to an event is about the deed of whoever claims, denies or is accused. */
  private OptionalInt done(Claim claim) {
    Optional<Actor> doer =
        claim
            .against()
            .filter(v -> claim.kind() == Claim.Kind.ACCUSATION)
            .or(() -> Optional.of(claim.claimant()))
            .flatMap(Voice::actor);
    List<Integer> deeds =
        IntStream.range(0, episodes.size())
            .filter(i -> doer.filter(d -> does(episodes.get(i), d)).isPresent())
            .boxed()
            .toList();
    OptionalInt main = main();
    boolean known = main.isPresent() && deeds.contains(main.getAsInt());
    return deeds.size() == 1 && !known ? OptionalInt.of(deeds.get(0)) : main;
  }

  private static boolean does(List<EventMention> episode, Actor doer) {
    return episode.stream()
        .filter(m -> m.type() != IncidentType.RAID_OR_ARREST_OPERATION)
        .flatMap(m -> m.arguments().stream())
        .filter(a -> a.role() == Argument.Role.ATTACKER || a.role() == Argument.Role.SUSPECT)
        .flatMap(a -> a.actor().stream())
        .anyMatch(
            a -> a.id().isPresent() ? a.id().equals(doer.id()) : a.name().equals(doer.name()));
  }

  OptionalInt of(Statement statement) {
    OptionalInt named = named(statement.event());
    return named.isPresent() ? named : main();
  }

  /** No armed group claims an arrest, denies one or is accused of it. */
  private static boolean outlaw(Claim claim) {
    return claim
        .against()
        .filter(v -> claim.kind() == Claim.Kind.ACCUSATION)
        .or(() -> Optional.of(claim.claimant()))
        .flatMap(Voice::actor)
        .filter(a -> a.kind() == Actor.Kind.REBEL_GROUP || a.kind() == Actor.Kind.CRIMINAL)
        .isPresent();
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
