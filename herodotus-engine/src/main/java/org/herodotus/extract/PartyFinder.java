package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/** Finds who acts and who undergoes round a verb or noun, by word order. Thread-safe. */
final class PartyFinder {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "of",
          "to",
          "for",
          "with",
          "from",
          "against",
          "on",
          "at",
          "into",
          "over",
          "about",
          "under",
          "between",
          "near",
          "toward",
          "towards",
          "after",
          "following",
          "like");
  private static final Set<String> MEMBERS =
      Set.of("group", "thousands", "hundreds", "dozens", "number", "member", "leaders", "tens");

  /**
   * The two sides.
   *
   * @param actors who acts
   * @param recipients whom it is done to
   */
  record Parties(List<Actor> actors, List<Actor> recipients) {}

  private final Nations nations = new Nations();

  Parties find(Resolved sense, Scene scene, int trigger) {
    List<ActorMention> mentions = mentions(sense, scene);
    Optional<VerbGroup> verb =
        scene.verbAt(trigger) < 0
            ? Optional.empty()
            : Optional.of(scene.verbs().get(scene.verbAt(trigger)));
    List<Actor> before =
        subject(sense, scene, mentions, verb.map(VerbGroup::firstToken).orElse(trigger));
    List<Actor> agents = agent(sense, mentions, trigger);
    boolean undergoes =
        verb.filter(v -> v.passive() && (v.firstToken() < v.head() || !agents.isEmpty()))
            .isPresent();
    if (undergoes) {
      return new Parties(
          homed(sense, scene, trigger, agents), homed(sense, scene, trigger, before));
    }
    List<Actor> after = object(sense, scene, mentions, trigger, before);
    return new Parties(homed(sense, scene, trigger, before), homed(sense, scene, trigger, after));
  }

  /** Who says that somebody must do something, and who must. */
  Parties wanted(Resolved sense, Scene scene, int trigger) {
    List<ActorMention> mentions = mentions(sense, scene);
    int last = -1;
    int first = -1;
    for (int k = 0; k < mentions.size(); k++) {
      if (mentions.get(k).headToken() < trigger && !possessor(sense, mentions.get(k))) {
        first = first < 0 ? k : first;
        last = k;
      }
    }
    if (first < 0 || first == last) {
      return find(sense, scene, trigger);
    }
    List<Actor> sides = joined(sense, mentions, last);
    List<Actor> who =
        joined(sense, mentions, first).stream().filter(a -> !sides.contains(a)).toList();
    return new Parties(homed(sense, scene, trigger, who), homed(sense, scene, trigger, sides));
  }

  /** Actors whose country is not told are taken to be of the country that the sentence is about. */
  private List<Actor> homed(Resolved sense, Scene scene, int trigger, List<Actor> actors) {
    List<Actor> out = new ArrayList<>();
    for (Actor actor : actors) {
      out.add(
          actor.country().isPresent()
              ? actor
              : home(sense, scene, trigger).map(c -> withCountry(actor, c)).orElse(actor));
    }
    return out.stream().distinct().toList();
  }

  private Optional<String> home(Resolved sense, Scene scene, int trigger) {
    String found = "";
    int least = Integer.MAX_VALUE;
    for (int i = scene.first(); i < scene.end(); i++) {
      var nation = nations.find(sense.marks().tokens(), i, scene.end());
      if (nation.isPresent() && Math.abs(i - trigger) < least) {
        least = Math.abs(i - trigger);
        found = nation.get().values().get(0).country();
      }
    }
    if (!found.isEmpty()) {
      return Optional.of(found);
    }
    for (PlaceMention place : sense.places()) {
      if (scene.sentence().span().contains(place.span()) && place.place().country().isPresent()) {
        return place.place().country();
      }
    }
    return Optional.empty();
  }

  private static Actor withCountry(Actor actor, String country) {
    return new Actor(
        actor.id(),
        actor.name(),
        actor.kind(),
        Optional.of(country),
        actor.sector(),
        actor.parent());
  }

  private List<ActorMention> mentions(Resolved sense, Scene scene) {
    List<ActorMention> out = new ArrayList<>();
    for (ActorMention told : sense.actors()) {
      ActorMention mention =
          scene.sentence().span().contains(told.span()) ? own(sense, told) : told;
      if (scene.sentence().span().contains(mention.span())
          && (mention.actor().country().isPresent() || mention.actor().sector().isPresent())) {
        out.add(mention);
      }
    }
    return out;
  }

  /** A mention with the country that its own words name ("NATO-member Norway"). */
  private ActorMention own(Resolved sense, ActorMention mention) {
    if (mention.actor().country().isPresent()) {
      return mention;
    }
    int first = sense.marks().tokenAt(mention.span().start());
    for (int i = first; i <= mention.headToken(); i++) {
      var nation = nations.find(sense.marks().tokens(), i, mention.headToken() + 1);
      if (nation.isPresent() && !nation.get().values().get(0).country().isEmpty()) {
        return new ActorMention(
            mention.span(),
            mention.name(),
            mention.headToken(),
            withCountry(mention.actor(), nation.get().values().get(0).country()),
            mention.form(),
            mention.group(),
            mention.antecedent(),
            mention.rule());
      }
    }
    return mention;
  }

  /** The last mention before the verb that no preposition governs, with those joined to it. */
  private List<Actor> subject(Resolved sense, Scene scene, List<ActorMention> mentions, int verb) {
    int at = -1;
    for (int k = 0; k < mentions.size(); k++) {
      ActorMention m = mentions.get(k);
      if (m.headToken() < verb && !possessor(sense, m) && !governed(sense, m)) {
        at = k;
      }
    }
    if (at < 0) {
      for (int k = 0; k < mentions.size(); k++) {
        if (mentions.get(k).headToken() < verb && !possessor(sense, mentions.get(k))) {
          at = k;
          break;
        }
      }
    }
    return at < 0
        ? nation(sense, scene, verb)
        : withTwin(sense, mentions.get(at), joined(sense, mentions, at));
  }

  /** The country named before a verb, where no actor was read there. */
  private List<Actor> nation(Resolved sense, Scene scene, int verb) {
    for (NounPhrase noun : scene.nouns()) {
      for (int i = noun.firstToken(); i < Math.min(verb, noun.endToken()); i++) {
        var nation = nations.find(sense.marks().tokens(), i, verb);
        if (nation.isPresent() && !nation.get().values().get(0).country().isEmpty()) {
          return List.of(
              new Actor(
                  Optional.empty(),
                  sense.marks().text(noun.span()),
                  Actor.Kind.UNKNOWN,
                  Optional.of(nation.get().values().get(0).country()),
                  Optional.empty(),
                  Optional.empty()));
        }
      }
    }
    return List.of();
  }

  /** "French and Egyptian warships": a people joined to the first mention shares its sector. */
  private List<Actor> withTwin(Resolved sense, ActorMention first, List<Actor> actors) {
    List<Token> tokens = sense.marks().tokens();
    int start = sense.marks().tokenAt(first.span().start());
    if (actors.size() > 1 || start < 2 || !tokens.get(start - 1).lower().equals("and")) {
      return actors;
    }
    for (int i = Math.max(0, start - 3); i < start - 1; i++) {
      var nation = nations.find(tokens, i, start - 1);
      if (nation.isPresent() && nation.get().endToken() == start - 1) {
        List<Actor> out = new ArrayList<>(actors);
        out.add(0, withCountry(actors.get(0), nation.get().values().get(0).country()));
        return out;
      }
    }
    return actors;
  }

  private static List<Actor> agent(Resolved sense, List<ActorMention> mentions, int trigger) {
    Annotations marks = sense.marks();
    for (int k = 0; k < mentions.size(); k++) {
      int first = marks.tokenAt(mentions.get(k).span().start());
      if (first <= trigger) {
        continue;
      }
      for (int i = first - 1; i > trigger && i >= first - 4; i--) {
        if (marks.tokens().get(i).lower().equals("by")) {
          return joined(sense, mentions, k);
        }
      }
    }
    return List.of();
  }

  private static List<Actor> object(
      Resolved sense, Scene scene, List<ActorMention> mentions, int trigger, List<Actor> actors) {
    for (int k = 0; k < mentions.size(); k++) {
      ActorMention m = mentions.get(k);
      if (m.headToken() <= trigger || speaker(sense, m) || actors.contains(m.actor())) {
        continue;
      }
      if (possessor(sense, m) && k + 1 < mentions.size() && nextTo(sense, m, mentions.get(k + 1))) {
        continue;
      }
      return joined(sense, mentions, k).stream().filter(a -> !actors.contains(a)).toList();
    }
    for (PlaceMention place : sense.places()) {
      boolean after = place.span().start() > scene.token(trigger).span().end();
      if (after
          && scene.sentence().span().contains(place.span())
          && place.place().country().isPresent()) {
        return List.of(country(place));
      }
    }
    return List.of();
  }

  private static Actor country(PlaceMention place) {
    return new Actor(
        Optional.empty(),
        place.place().name(),
        Actor.Kind.UNKNOWN,
        place.place().country(),
        Optional.empty(),
        Optional.empty());
  }

  private static boolean nextTo(Resolved sense, ActorMention a, ActorMention b) {
    Annotations marks = sense.marks();
    return marks.tokenAt(b.span().start()) - marks.tokenAt(a.span().end() - 1) <= 4;
  }

  private static List<Actor> joined(Resolved sense, List<ActorMention> mentions, int at) {
    List<Actor> out = new ArrayList<>();
    out.add(mentions.get(at).actor());
    for (int k = at - 1; k >= 0 && linked(sense, mentions.get(k), mentions.get(k + 1)); k--) {
      out.add(0, mentions.get(k).actor());
    }
    for (int k = at + 1;
        k < mentions.size() && linked(sense, mentions.get(k - 1), mentions.get(k));
        k++) {
      out.add(mentions.get(k).actor());
    }
    return out.stream().distinct().toList();
  }

  private static boolean linked(Resolved sense, ActorMention a, ActorMention b) {
    Annotations marks = sense.marks();
    int from = marks.tokenAt(a.span().end());
    int to = marks.tokenAt(b.span().start());
    if (to - from > 2 || to <= from) {
      return false;
    }
    boolean and = false;
    for (int i = from; i < to; i++) {
      String word = marks.tokens().get(i).lower();
      and |= word.equals("and");
      if (!word.equals("and") && !word.equals("the") && !word.equals(",")) {
        return false;
      }
    }
    return and;
  }

  private static boolean possessor(Resolved sense, ActorMention mention) {
    Annotations marks = sense.marks();
    int next = marks.tokenAt(mention.span().end());
    if (next >= marks.tokens().size()) {
      return false;
    }
    String word = marks.tokens().get(next).lower();
    return word.equals("'s") || word.equals("'");
  }

  private static boolean governed(Resolved sense, ActorMention mention) {
    Annotations marks = sense.marks();
    int i = marks.tokenAt(mention.span().start()) - 1;
    while (i >= 0 && determiner(marks.tokens().get(i))) {
      i--;
    }
    if (i < 0 || !PREPOSITIONS.contains(marks.tokens().get(i).lower())) {
      return false;
    }
    boolean partitive =
        marks.tokens().get(i).lower().equals("of")
            && i > 0
            && MEMBERS.contains(marks.tokens().get(i - 1).lower());
    return !partitive;
  }

  private static boolean determiner(Token token) {
    return switch (token.pos()) {
      case DET, ADJ, NUM -> true;
      default -> false;
    };
  }

  private static boolean speaker(Resolved sense, ActorMention mention) {
    for (Attribution attribution : sense.attributions()) {
      if (attribution.source().filter(s -> s.overlaps(mention.span())).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
