package org.herodotus.reconcile;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;

/**
 * Settles the kind of an incident from its mentions: specific words outweigh general ones,
 * confident ones doubtful ones.
 */
final class TypeVote {
  private TypeVote() {}

  static IncidentType of(Collection<EventMention> mentions) {
    Map<IncidentType, Double> votes = new EnumMap<>(IncidentType.class);
    int position = 0;
    for (EventMention m : mentions) {
      double weight = Families.weight(m.type()) * m.confidence() / (1 + 0.15 * position++);
      votes.merge(m.type(), weight, Double::sum);
    }
    suicideOverBomb(votes);
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
