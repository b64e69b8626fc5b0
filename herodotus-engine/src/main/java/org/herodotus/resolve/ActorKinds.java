package org.herodotus.resolve;

import org.herodotus.model.Actor;
import org.herodotus.model.GroupKind;

/** What kind of people an actor's people are, when it is they who are hurt or counted. */
final class ActorKinds {
  private ActorKinds() {}

  static GroupKind group(Actor actor) {
    return switch (actor.sector().orElse("")) {
      case "MIL", "REB", "PRM", "UAF", "CRM" -> GroupKind.MILITARY;
      case "COP" -> GroupKind.POLICE;
      case "GOV", "LEG", "JUD", "SPY", "ELI", "PTY" -> GroupKind.GOVERNMENT;
      case "REL" -> GroupKind.RELIGIOUS;
      case "JRN" -> GroupKind.MEDIA;
      case "MED", "NGO", "UNO" -> GroupKind.AID;
      case "CVL", "AGR", "LAB", "EDU", "REF", "BUS", "OPP", "SOC" -> GroupKind.CIVILIANS;
      default -> GroupKind.OTHER;
    };
  }
}
