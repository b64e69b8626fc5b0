package org.herodotus.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.model.Actor;
import org.herodotus.model.Argument;
import org.herodotus.model.Attribution;
import org.herodotus.model.EventMention;
import org.herodotus.model.Factuality;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/**
 * "The army said 30 militants were killed in the raid": a force that tells of enemies killed, and
 * names nobody else who killed them, did it.
 */
final class Losses {
  private Losses() {}

  static void read(ClaimDesk desk, Attribution a, Voice speaker, Span part) {
    Optional<Actor> force =
        Offices.body(desk, speaker).filter(b -> b.kind() == Actor.Kind.STATE_FORCES);
    if (force.isEmpty()) {
      return;
    }
    List<EventMention> events = desk.parties.events(part);
    boolean mixed =
        events.stream()
            .flatMap(e -> e.arguments().stream())
            .anyMatch(x -> acts(x) || suffers(x) && !foe(x));
    if (mixed) {
      return;
    }
    events.stream()
        .filter(e -> e.type() != IncidentType.RAID_OR_ARREST_OPERATION)
        .filter(e -> e.factuality().polarity() == Factuality.Polarity.POSITIVE)
        .filter(e -> e.factuality().opensIncident())
        .filter(e -> e.arguments().stream().anyMatch(x -> suffers(x) && foe(x)))
        .findFirst()
        .ifPresent(
            e ->
                desk.responsibility(
                    speaker, Optional.empty(), desk.extent(a), OptionalInt.of(e.index())));
  }

  private static boolean acts(Argument x) {
    return x.role() == Argument.Role.ATTACKER || x.role() == Argument.Role.SUSPECT;
  }

  private static boolean suffers(Argument x) {
    return x.role() == Argument.Role.VICTIM;
  }

  private static boolean foe(Argument x) {
    boolean rebel = x.actor().filter(b -> b.kind() == Actor.Kind.REBEL_GROUP).isPresent();
    return rebel
        || List.of(x.text().toLowerCase(Locale.ROOT).split(" ")).stream()
            .anyMatch(OwnDeeds.FOES::contains);
  }
}
