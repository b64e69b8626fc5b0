package org.herodotus.bench;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Incident;
import org.herodotus.model.IncidentType;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;

/** Which incidents the MUC-4 guidelines hold relevant, and which they cannot tell apart. */
final class Muc4Relevance {
  private static final Set<String> COUNTRIES =
      Set.of("SLV", "GTM", "HND", "ARG", "BOL", "CHL", "COL", "ECU", "PER");

  private Muc4Relevance() {}

  static boolean relevant(Reading reading, Muc4Draft draft) {
    Incident incident = draft.incident;
    if (incident.background() || incident.status() == Incident.Status.DENIED) {
      return false;
    }
    boolean civil =
        draft.names.size() + draft.things.size() > 0
            || draft.descriptions.values().stream()
                .anyMatch(k -> k != GroupKind.MILITARY && k != GroupKind.ATTACKER);
    if (!civil) {
      return false;
    }
    if (incident.type() == IncidentType.BATTLE
        || incident.type() == IncidentType.RAID_OR_ARREST_OPERATION) {
      return false;
    }
    return country(reading, draft);
  }

  private static boolean country(Reading reading, Muc4Draft draft) {
    Optional<String> own = draft.incident.where().flatMap(w -> w.place().country());
    if (own.isPresent()) {
      return COUNTRIES.contains(own.get());
    }
    return reading.resolved().places().isEmpty()
        || reading.resolved().places().stream()
            .map(PlaceMention::place)
            .flatMap(p -> p.country().stream())
            .anyMatch(COUNTRIES::contains);
  }

  static boolean same(Muc4Draft a, Muc4Draft b) {
    return a.type.equals(b.type) && a.incident.where().equals(b.incident.where());
  }
}
