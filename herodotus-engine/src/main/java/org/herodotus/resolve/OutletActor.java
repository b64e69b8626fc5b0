package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.herodotus.lexicon.ActorEntry;
import org.herodotus.lexicon.ActorLexicon;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Actor;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * The party that publishes a report itself: in a communiqué or press release, "we" is an army, a
 * ministry or an armed group. News outlets are no party.
 */
final class OutletActor {
  private static final Map<String, String> WORDS = Table.read("outlets.tsv").map();

  private OutletActor() {}

  static Optional<Actor> of(
      String outlet, ActorLexicon groups, Bearings bearings, Nations nations) {
    String name = outlet.replaceAll("\\([^)]*\\)", " ").strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    for (String part : parts(outlet, name)) {
      List<ActorEntry> entries = groups.named(part.strip());
      if (!entries.isEmpty()) {
        Actor actor = ActorLexicon.choose(entries, bearings.day(), bearings.countries()).actor();
        return actor.kind() == Actor.Kind.MEDIA
            ? Optional.empty()
            : Optional.of(atHome(actor, part.strip(), bearings).called(part.strip()));
      }
    }
    if (press(name)) {
      return Optional.empty();
    }
    if (name.indexOf(' ') < 0) {
      return Optional.empty();
    }
    String part = force(name).orElse(name.split(",")[0].strip());
    return Optional.of(
        new Actor(
            Optional.empty(),
            part,
            kind(name),
            country(outlet, nations),
            Optional.empty(),
            master(part, groups, bearings)));
  }

  /** The parts of a name, and the body that an arm of it is said to be of. */
  private static List<String> parts(String outlet, String name) {
    List<String> out = new ArrayList<>(List.of(name.split(",| [–—-] ")));
    out.addAll(List.of(outlet.split(",| [–—-] ")));
    out.add(RELATIONS.matcher(name).replaceFirst(""));
    for (String part : name.split(",| [–—-] ")) {
      Matcher arm = ARM.matcher(part.strip());
      if (arm.matches()) {
        out.add(arm.group(1));
      }
    }
    return out;
  }

  private static final Pattern RELATIONS =
      Pattern.compile(
          "(?i) (?:(?:war|military|central) )?(?:media|press|information|public)"
              + " (?:relations|office|bureau|service|centre|center|wing|arm|department|section)$");

  /** "Media arm of the X", "press service of X". */
  private static final Pattern ARM =
      Pattern.compile(
          "(?i).*\\b(?:arm|wing|office|service|section|bureau|centre|center|department|secretariat|"
              + "directorate|committee|organ|voice|mouthpiece|agency|foundation|spokesman)"
              + " (?:of|for) (?:the )?(.+)");

  /** "Ministry of Defence": that of the country told of, where the lexicon only knows another's. */
  private static Actor atHome(Actor actor, String name, Bearings bearings) {
    boolean foreign =
        "government".equals(WORDS.get(name.toLowerCase(Locale.ROOT).split(" ")[0]))
            && actor.country().isPresent()
            && bearings.home().isPresent()
            && !bearings.inPlay(actor.country().get());
    return foreign
        ? new Actor(
            Optional.empty(), name, actor.kind(), bearings.home(), actor.sector(), Optional.empty())
        : actor;
  }

  /** "Directorate of Public Relations, Indian Army": the force, not its press office. */
  private static Optional<String> force(String name) {
    return Arrays.stream(name.split(","))
        .map(String::strip)
        .filter(p -> kind(p) == Actor.Kind.STATE_FORCES)
        .findFirst();
  }

  /** "Ministry of Defence of the X": the party that it belongs to, by its lexicon id. */
  private static Optional<String> master(String name, ActorLexicon groups, Bearings bearings) {
    int of = name.lastIndexOf(" of ");
    if (of < 0) {
      return Optional.empty();
    }
    List<ActorEntry> entries = groups.named(name.substring(of + 4).replaceFirst("^the ", ""));
    return entries.isEmpty()
        ? Optional.empty()
        : ActorLexicon.choose(entries, bearings.day(), bearings.countries()).actor().id();
  }

  /** Whether a name is that of a news outlet; names in brackets are only channels. */
  static boolean press(String outlet) {
    String name = DESK.matcher(outlet).replaceAll(" ");
    return words(name).anyMatch(w -> "press".equals(WORDS.get(w)));
  }

  /** The desk of a body that speaks to the press is no newspaper. */
  private static final Pattern DESK =
      Pattern.compile(
          "(?i)(?:(?:^|, ?)(?:press|media|information) (?:service|office|centre|center|bureau|department"
              + "|section|secretariat|release|relations|arm|wing|team|unit)\\b"
              + "|\\b(?:press|media|information) (?:service|office|centre|center|bureau|department"
              + "|section|secretariat|release|arm|wing|team|unit)(?= (?:of|for)\\b|,))");

  /** What an outlet that the lexicon of actors does not know is by the words of its name. */
  private static Actor.Kind kind(String name) {
    return words(name)
        .map(WORDS::get)
        .filter(k -> k != null && !k.equals("press"))
        .reduce((first, last) -> last)
        .map(k -> Actor.Kind.valueOf(k.toUpperCase(Locale.ROOT).replace(' ', '_')))
        .orElse(Actor.Kind.ORGANISATION);
  }

  private static Stream<String> words(String outlet) {
    String name = outlet.replaceAll("\\([^)]*\\)", " ").toLowerCase(Locale.ROOT);
    return Arrays.stream(name.split("[^\\p{L}]+"));
  }

  /** The country that the name of an outlet tells ("Ministry of Defence of Chad"). */
  private static Optional<String> country(String outlet, Nations nations) {
    List<Token> tokens = new ArrayList<>();
    for (String word : outlet.split("[^\\p{L}]+")) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!word.isEmpty()) {
        tokens.add(
            new Token(tokens.size(), new Span(0, 0), word, lower, lower, PartOfSpeech.PROPN));
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      Optional<FoldTrie.Match<Nations.Nation>> found = nations.find(tokens, i, tokens.size());
      if (found.isPresent()) {
        return Optional.of(found.get().values().get(0).country());
      }
    }
    return Optional.empty();
  }
}
