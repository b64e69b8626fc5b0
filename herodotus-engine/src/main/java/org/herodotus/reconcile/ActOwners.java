package org.herodotus.reconcile;

import java.util.Comparator;
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
 * @param pointed what the words of a claim point back to
 */
record ActOwners(List<List<EventMention>> episodes, int lead, PointedDeeds pointed) {

  /** The episodes that a claim is about: one, or several where it says "both". */
  List<Integer> of(Claim claim) {
    List<Integer> told = pointed.of(claim);
    if (!told.isEmpty()) {
      return told;
    }
    OptionalInt named = named(claim.event());
    boolean other =
        named.isPresent()
            && (arrest(claim, named.getAsInt()) && outlaw(claim)
                || !pointed.fits(claim, episodes.get(named.getAsInt())));
    OptionalInt owner = named.isPresent() && !other ? named : fitting(claim, done(claim));
    return owner.stream().boxed().toList();
  }

  /** Another deed, where the noun of the claim ("the kidnapping") cannot name this one. */
  private OptionalInt fitting(Claim claim, OptionalInt owner) {
    if (owner.isEmpty() || pointed.fits(claim, episodes.get(owner.getAsInt()))) {
      return owner;
    }
    OptionalInt other =
        IntStream.range(0, episodes.size())
            .filter(i -> !arrest(claim, i) && !history(i) && pointed.fits(claim, episodes.get(i)))
            .reduce((first, second) -> second);
    return other.isPresent() ? other : owner;
  }

  private boolean arrest(Claim claim, int episode) {
    return pointed.arrest(claim, episodes.get(episode));
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
            .filter(i -> !(arrest(claim, i) && outlaw(claim)))
            .filter(i -> doer.filter(d -> does(episodes.get(i), d)).isPresent())
            .boxed()
            .toList();
    OptionalInt main = main(claim);
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

  /** Arrests are what follows: an avowal of them is the state's, but no charge and no denial. */
  private OptionalInt main(Claim claim) {
    OptionalInt main = main();
    boolean own = claim.kind() == Claim.Kind.RESPONSIBILITY && !outlaw(claim);
    return main.isPresent() && !own && arrest(claim, main.getAsInt())
        ? IntStream.range(0, episodes.size())
            .boxed()
            .filter(i -> !arrest(claim, i))
            .max(
                Comparator.<Integer>comparingInt(i -> history(i) ? 0 : 1)
                    .thenComparingInt(i -> episodes.get(i).size()))
            .map(OptionalInt::of)
            .orElse(main)
        : main;
  }

  private boolean history(int episode) {
    return episodes.get(episode).stream().allMatch(m -> m.factuality().background());
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
