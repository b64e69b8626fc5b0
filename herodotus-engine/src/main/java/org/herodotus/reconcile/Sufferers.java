package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.Actor;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.Toll;

/**
 * Those whom the reports of one incident tell as killed, hurt or seized. Whoever suffers a deed is
 * not taken for its doer, even where words of doing stand beside the name ("the organisation that
 * she led until she was killed"), unless the reports tell that he attacked: a bomber who dies by
 * his bomb, a gunman whom the police shot. Immutable.
 */
final class Sufferers {
  /** Somebody who suffers, and who is told beside it to have done it. */
  private record Fate(String name, boolean person, boolean killersTold) {}

  private final List<Fate> fates = new ArrayList<>();

  Sufferers(List<Episode> episodes) {
    for (Episode episode : episodes) {
      for (EventMention m : episode.mentions()) {
        m.arguments(Argument.Role.VICTIM).stream()
            .filter(v -> v.kind() != GroupKind.ATTACKER && !onBothSides(m))
            .filter(v -> !m.arguments(Argument.Role.ATTACKER).stream().anyMatch(a -> same(a, v)))
            .forEach(v -> fates.add(new Fate(name(v), person(v), killers(m, name(v)))));
      }
      episode.tolls().stream()
          .filter(t -> t.kind() != GroupKind.ATTACKER && suffered(t.harm()))
          .filter(t -> t.scope() != Toll.Scope.AGGREGATE)
          .forEach(t -> fates.add(fate(episode, t)));
    }
  }

  /** Whether somebody who is told to act in a mention is a sufferer, and no more than that. */
  boolean only(EventMention mention, Argument doer) {
    if (onBothSides(mention) || doer.kind() == GroupKind.ATTACKER) {
      return false;
    }
    boolean person = person(doer);
    boolean unnamed = !doer.named() && doer.actor().flatMap(Actor::id).isEmpty();
    if (!person && !unnamed) {
      return false;
    }
    List<Fate> own =
        fates.stream().filter(f -> f.person() == person && alike(f.name(), name(doer))).toList();
    boolean hits = !mention.arguments(Argument.Role.VICTIM).isEmpty();
    boolean aims = hits || !mention.arguments(Argument.Role.TARGET).isEmpty();
    return !own.isEmpty() && (person ? own.stream().anyMatch(Fate::killersTold) || !aims : !hits);
  }

  private static Fate fate(Episode episode, Toll toll) {
    Optional<String> name = VictimName.of(episode.report(), toll).map(i -> i.name());
    String told = name.orElse(toll.group());
    boolean killers =
        episode.mentions().stream()
            .filter(m -> m.sentence() == toll.sentence())
            .anyMatch(m -> killers(m, told));
    return new Fate(told, name.isPresent(), killers);
  }

  /** Whether somebody who is no force is told to have killed: police who shoot answer an attack. */
  private static boolean killers(EventMention m, String victim) {
    return m.arguments(Argument.Role.ATTACKER).stream()
        .filter(a -> a.actor().filter(PartyWords::forces).isEmpty())
        .anyMatch(a -> !alike(name(a), victim));
  }

  /** Where two sides fight, each does and suffers it. */
  private static boolean onBothSides(EventMention m) {
    return switch (m.type()) {
      case BATTLE, RIOT, PROTEST_VIOLENCE, RAID_OR_ARREST_OPERATION -> true;
      default -> false;
    };
  }

  private static boolean suffered(Harm harm) {
    return harm != Harm.RELEASED && harm != Harm.DISPLACED;
  }

  private static boolean same(Argument a, Argument b) {
    return a.actor().isPresent() && a.actor().equals(b.actor()) || alike(name(a), name(b));
  }

  private static boolean person(Argument a) {
    return a.named() && a.actor().filter(x -> x.kind() == Actor.Kind.PERSON).isPresent();
  }

  private static String name(Argument a) {
    return person(a) ? a.actor().map(Actor::name).orElse(a.text()) : a.text();
  }

  /** "Don Efrain Ortiz" and "Ortiz", "five Afghan policemen" and "the policemen". */
  private static boolean alike(String a, String b) {
    return PartyWords.head(a).equals(PartyWords.head(b));
  }
}
