package org.herodotus.reconcile;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.herodotus.model.EventMention;
import org.herodotus.model.Factuality;
import org.herodotus.model.IncidentType;

/**
 * Settles the kind of an incident from its mentions: specific words outweigh general ones,
 * confident ones doubtful ones.
 */
final class TypeVote {
  private static final Set<IncidentType> GOODS =
      EnumSet.of(IncidentType.ARSON, IncidentType.LOOTING, IncidentType.SABOTAGE);

  private static final Set<IncidentType> FROM_AFAR =
      EnumSet.of(
          IncidentType.AIR_OR_DRONE_STRIKE,
          IncidentType.SHELLING_OR_MISSILE_ATTACK,
          IncidentType.CHEMICAL_ATTACK);

  /** Confidence of a mention whose own words tell the kind. */
  private static final double CLEAR = 0.7;

  private TypeVote() {}

  static IncidentType of(Collection<EventMention> mentions) {
    Map<IncidentType, Double> votes = new EnumMap<>(IncidentType.class);
    int position = 0;
    boolean told = mentions.stream().anyMatch(TypeVote::affirmed);
    for (EventMention m : mentions) {
      if (told && !affirmed(m)) {
        continue;
      }
      double weight = Families.weight(m.type()) * m.confidence() / (1 + 0.15 * position++);
      votes.merge(m.type(), weight, Double::sum);
    }
    suicideOverBomb(votes);
    livesOverGoods(votes);
    fromAfar(votes);
    if (mentions.stream().anyMatch(TypeVote::stormed)) {
      stormedByAllMeans(votes);
    }
    IncidentType best = IncidentType.OTHER_ATTACK;
    double most = 0;
    for (Map.Entry<IncidentType, Double> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    return best;
  }

  /** What is denied ("none of them heard an exchange of fire") tells no kind. */
  private static boolean affirmed(EventMention mention) {
    return mention.factuality().polarity() == Factuality.Polarity.POSITIVE;
  }

  /** "Gunmen stormed the building", and not just "the assault". */
  private static boolean stormed(EventMention mention) {
    return mention.type() == IncidentType.ARMED_ASSAULT && mention.confidence() >= CLEAR;
  }

  /**
   * A bomber at the gate, then gunmen inside who fire: an assault, whichever of them is told more.
   */
  private static void stormedByAllMeans(Map<IncidentType, Double> votes) {
    double means =
        votes.getOrDefault(IncidentType.SUICIDE_BOMBING, 0.0)
            + votes.getOrDefault(IncidentType.BOMBING, 0.0)
            + votes.getOrDefault(IncidentType.SHOOTING, 0.0);
    votes.computeIfPresent(IncidentType.ARMED_ASSAULT, (t, assault) -> assault + means);
  }

  /** Many killed from the air, by shells or by gas: a massacre only to whoever calls it so. */
  private static void fromAfar(Map<IncidentType, Double> votes) {
    Double massacre = votes.get(IncidentType.MASSACRE);
    if (massacre == null) {
      return;
    }
    for (IncidentType type : FROM_AFAR) {
      if (votes.getOrDefault(type, 0.0) >= massacre / 2) {
        votes.merge(type, massacre, Double::sum);
        votes.remove(IncidentType.MASSACRE);
        return;
      }
    }
  }

  /** An attack in which people are shot and houses burn is one on people. */
  private static void livesOverGoods(Map<IncidentType, Double> votes) {
    if (votes.keySet().stream().anyMatch(TypeVote::onLives)) {
      votes.keySet().removeAll(GOODS);
    }
  }

  private static boolean onLives(IncidentType type) {
    return switch (type) {
      case SHOOTING, MASSACRE, ASSASSINATION, EXECUTION, STABBING, ARMED_ASSAULT -> true;
      default -> false;
    };
  }

  /**
   * Most mentions of a suicide bombing just say "bomb": one clear mention of the bomber's own death
   * decides.
   */
  private static void suicideOverBomb(Map<IncidentType, Double> votes) {
    Double suicide = votes.get(IncidentType.SUICIDE_BOMBING);
    Double bomb = votes.get(IncidentType.BOMBING);
    if (suicide != null && bomb != null) {
      votes.put(IncidentType.SUICIDE_BOMBING, suicide + bomb);
      votes.remove(IncidentType.BOMBING);
    }
  }
}
