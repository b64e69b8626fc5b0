package org.herodotus.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.herodotus.model.Actor;
import org.herodotus.model.Claim;
import org.herodotus.model.Voice;

/** The claims about an incident, each once for a report: the body's words before the headline's. */
final class Claims {
  private Claims() {}

  static List<Claim> of(List<Episode> episodes) {
    Map<String, Claim> kept = new LinkedHashMap<>();
    for (boolean title : new boolean[] {false, true}) {
      for (Episode episode : episodes) {
        for (Claim claim : episode.claims()) {
          if (title == episode.headline().contains(claim) && !(title && told(episode, claim))) {
            kept.putIfAbsent(key(claim), claim);
          }
        }
      }
    }
    return List.copyOf(kept.values());
  }

  /** Whether the body of the report tells what its headline does. */
  private static boolean told(Episode episode, Claim headline) {
    return episode.claims().stream()
        .anyMatch(
            c ->
                c.kind() == headline.kind()
                    && !episode.headline().contains(c)
                    && c.against().map(Claims::who).equals(headline.against().map(Claims::who)));
  }

  private static String key(Claim claim) {
    return String.join(
        "|",
        claim.evidence().report(),
        claim.kind().name(),
        who(claim.claimant()),
        claim.against().map(Claims::who).orElse(""));
  }

  private static String who(Voice voice) {
    return voice
        .actor()
        .flatMap(Actor::id)
        .orElseGet(() -> voice.actorName().toLowerCase(Locale.ROOT));
  }
}
