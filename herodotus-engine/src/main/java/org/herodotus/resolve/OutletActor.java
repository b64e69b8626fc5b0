package org.herodotus.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.ActorEntry;
import org.herodotus.lexicon.ActorLexicon;
import org.herodotus.model.Actor;

/**
 * The party that publishes a report itself: in a communiqué or press release, "we" is an army, a
 * ministry or an armed group. News outlets are no party.
 */
final class OutletActor {
  private static final Set<String> PRESS =
      Set.of(
          "wire",
          "news",
          "press",
          "times",
          "daily",
          "gazette",
          "tribune",
          "post",
          "echo",
          "radio",
          "journal",
          "agency",
          "newswire",
          "herald",
          "courier",
          "monthly",
          "weekly",
          "digest",
          "images",
          "tv",
          "television",
          "media",
          "online",
          "page",
          "magazine",
          "star",
          "mail",
          "globe",
          "standard",
          "observer",
          "chronicle",
          "telegraph",
          "guardian",
          "sun",
          "reuters",
          "afp",
          "ap",
          "bbc",
          "cnn",
          "xinhua",
          "info",
          "com",
          "live");

  private OutletActor() {}

  static Optional<Actor> of(String outlet, ActorLexicon groups, Bearings bearings) {
    String name = outlet.replaceAll("\\([^)]*\\)", " ").strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    for (String part : name.split(",")) {
      List<ActorEntry> entries = groups.named(part.strip());
      if (!entries.isEmpty()) {
        Actor actor = ActorLexicon.choose(entries, bearings.day(), bearings.countries()).actor();
        return actor.kind() == Actor.Kind.MEDIA ? Optional.empty() : Optional.of(actor);
      }
    }
    if (press(name)) {
      return Optional.empty();
    }
    return name.indexOf(' ') < 0
        ? Optional.empty()
        : Optional.of(
            new Actor(
                Optional.empty(),
                name.split(",")[0].strip(),
                Actor.Kind.ORGANISATION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  /** Whether a name is that of a news outlet; names in brackets are only channels. */
  static boolean press(String outlet) {
    String name = outlet.replaceAll("\\([^)]*\\)", " ").toLowerCase(java.util.Locale.ROOT);
    for (String word : name.split("[^a-z]+")) {
      if (PRESS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
