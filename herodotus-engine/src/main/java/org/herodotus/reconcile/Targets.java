package org.herodotus.reconcile;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.GroupKind;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Target;
import org.herodotus.model.Toll;

/**
 * Whom and what an incident was aimed at: one target of each kind, in the words that tell it first
 * and best. Those who were hit beside it are figures, not targets.
 */
final class Targets {
  private Targets() {}

  /** What mentions tell to have been hit, by the last word of each ("church"). */
  static Set<String> heads(List<EventMention> mentions) {
    Set<String> out = new HashSet<>();
    for (EventMention m : mentions) {
      m.arguments(Argument.Role.TARGET).forEach(a -> out.add(PartyWords.head(a.text())));
    }
    return out;
  }

  static List<Target> of(IncidentType type, List<Episode> episodes) {
    Map<GroupKind, Target> things = new EnumMap<>(GroupKind.class);
    Map<GroupKind, Target> people = new EnumMap<>(GroupKind.class);
    Map<GroupKind, Target> faceless = new EnumMap<>(GroupKind.class);
    for (Argument.Role role : List.of(Argument.Role.TARGET, Argument.Role.VICTIM)) {
      for (Episode episode : episodes) {
        for (EventMention m : episode.mentions()) {
          for (Argument a : m.arguments(role)) {
            boolean thing = role == Argument.Role.TARGET;
            if (a.kind() == GroupKind.ATTACKER
                || personal(a) && type != IncidentType.ASSASSINATION) {
              continue;
            }
            Target target = new Target(a.text(), a.kind(), Evidence.of(episode.report(), a.span()));
            (!told(a) ? faceless : thing ? things : people).putIfAbsent(a.kind(), target);
          }
        }
      }
    }
    if (type == IncidentType.RAID_OR_ARREST_OPERATION) {
      return List.copyOf(things.values());
    }
    if (things.isEmpty() && people.isEmpty()) {
      Map<GroupKind, Target> harmed = type == IncidentType.BATTLE ? Map.of() : harmed(episodes);
      return List.copyOf((harmed.isEmpty() ? faceless : harmed).values());
    }
    return main(type, things, people);
  }

  /** Where no words tell what was aimed at: those of whom the figures tell, most of all. */
  private static Map<GroupKind, Target> harmed(List<Episode> episodes) {
    Map<GroupKind, Target> out = new EnumMap<>(GroupKind.class);
    for (Episode episode : episodes) {
      for (Toll toll : Accounts.distinct(episode.tolls())) {
        boolean people =
            toll.kind() != GroupKind.ATTACKER
                && toll.quantity().high().orElse(1) != 0
                && !PartyWords.telling(toll.group()).equals(PartyWords.FACELESS);
        if (people) {
          out.putIfAbsent(toll.kind(), new Target(toll.group(), toll.kind(), toll.evidence()));
        }
      }
    }
    out.remove(GroupKind.OTHER);
    return out;
  }

  /**
   * Things aimed at tell the kinds; people only where no thing tells, where they are of one, or
   * where people are what is taken.
   */
  private static List<Target> main(
      IncidentType type, Map<GroupKind, Target> things, Map<GroupKind, Target> people) {
    Map<GroupKind, Target> all = new EnumMap<>(GroupKind.class);
    all.putAll(things);
    boolean taken = type == IncidentType.KIDNAPPING;
    if (taken || things.keySet().stream().allMatch(k -> k == GroupKind.OTHER)) {
      people.forEach(all::putIfAbsent);
    }
    if (all.size() > 1) {
      all.remove(GroupKind.OTHER);
    }
    return List.copyOf(all.values());
  }

  private static boolean personal(Argument a) {
    boolean person = a.actor().filter(x -> x.kind() == Actor.Kind.PERSON).isPresent();
    return person && (a.named() || a.text().equals(a.actor().get().name()));
  }

  /** Whether the words say more than "people" or "two of them". */
  private static boolean told(Argument a) {
    return !PartyWords.telling(a.text()).equals(PartyWords.FACELESS);
  }
}
