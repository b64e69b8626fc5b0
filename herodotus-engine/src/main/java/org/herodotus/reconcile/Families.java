package org.herodotus.reconcile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.herodotus.model.IncidentType;

/**
 * Kinds of incident that reports use for one and the same event: what one outlet calls a shooting
 * another calls an assault.
 */
final class Families {
  private static final List<Set<IncidentType>> FAMILIES =
      List.of(
          EnumSet.of(IncidentType.SUICIDE_BOMBING, IncidentType.BOMBING, IncidentType.SABOTAGE),
          EnumSet.of(
              IncidentType.SHOOTING,
              IncidentType.ARMED_ASSAULT,
              IncidentType.ASSASSINATION,
              IncidentType.MASSACRE,
              IncidentType.EXECUTION,
              IncidentType.STABBING,
              IncidentType.VEHICLE_RAMMING),
          EnumSet.of(IncidentType.BATTLE, IncidentType.ARMED_ASSAULT),
          EnumSet.of(IncidentType.BATTLE, IncidentType.RAID_OR_ARREST_OPERATION),
          EnumSet.of(IncidentType.KIDNAPPING, IncidentType.HIJACKING),
          EnumSet.of(
              IncidentType.AIR_OR_DRONE_STRIKE,
              IncidentType.SHELLING_OR_MISSILE_ATTACK,
              IncidentType.CHEMICAL_ATTACK),
          EnumSet.of(IncidentType.RIOT, IncidentType.PROTEST_VIOLENCE, IncidentType.LOOTING),
          EnumSet.of(IncidentType.ARSON, IncidentType.LOOTING, IncidentType.SABOTAGE));

  private Families() {}

  static boolean same(IncidentType a, IncidentType b) {
    if (a == b) {
      return true;
    }
    for (Set<IncidentType> family : FAMILIES) {
      if (family.contains(a) && family.contains(b)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether acts of this kind aim at life and limb, so that "killed" or "shot" may be said of them.
   */
  static boolean lethal(IncidentType type) {
    return switch (type) {
      case KIDNAPPING,
          HIJACKING,
          ARSON,
          LOOTING,
          SABOTAGE,
          SEXUAL_VIOLENCE,
          RAID_OR_ARREST_OPERATION ->
          false;
      default -> true;
    };
  }

  /** How much a type says: "other attack" says least. */
  static int weight(IncidentType type) {
    return switch (type) {
      case OTHER_ATTACK -> 1;
      case ARMED_ASSAULT, BATTLE, BOMBING, SHOOTING -> 3;
      case RAID_OR_ARREST_OPERATION -> 2;
      default -> 4;
    };
  }
}
