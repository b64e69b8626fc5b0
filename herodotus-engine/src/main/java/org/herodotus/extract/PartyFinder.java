package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PloverType;
import org.herodotus.model.Resolved;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/** Finds who acts and who undergoes round a verb or noun, by word order. Thread-safe. */
final class PartyFinder {
  private static final Set<String> HOMES = GrammarWords.set("PartyFinder.HOMES");
  private static final Set<String> SELVES = GrammarWords.set("PartyFinder.SELVES");
  private static final Set<String> CLAUSE = GrammarWords.set("PartyFinder.CLAUSE");

  /**
   * The two sides.
   *
   * @param actors who acts
   * @param recipients whom it is done to
   */
  record Parties(List<Actor> actors, List<Actor> recipients) {}

  private final Nations nations = Nations.known();
  private final RoleLexicon roles = RoleLexicon.known();
  private final PartyHomes homes = new PartyHomes(nations);
  private final PassiveRoles passives = new PassiveRoles(nations);

  /**
   * What is done.
   *
   * @param trigger the word that tells it
   * @param type PLOVER type
   * @param ownForces whether forces behind the word are the actor's own, as those that it deploys
   *     or withdraws
   */
  record Act(int trigger, PloverType type, boolean ownForces) {
    /** Whether people bear it, and not only their government. */
    boolean borne() {
      return type.quad() == 4 || type == PloverType.THREATEN;
    }
  }

  Parties find(Resolved sense, Scene scene, Act act) {
    int trigger = act.trigger();
    List<ActorMention> mentions = mentions(sense, scene);
    Optional<VerbGroup> verb =
        scene.verbAt(trigger) < 0
            ? Optional.empty()
            : Optional.of(scene.verbs().get(scene.verbAt(trigger)));
    int start = verb.map(VerbGroup::firstToken).orElse(trigger);
    List<Actor> before =
        act.type() == PloverType.ASSAULT && onlyTells(sense, scene, mentions, start)
            ? List.of()
            : subject(sense, scene, mentions, start);
    List<Actor> agents = agent(sense, mentions, trigger);
    boolean undergoes =
        verb.filter(v -> v.passive() && (v.firstToken() < v.head() || !agents.isEmpty()))
                .filter(v -> !PassiveRoles.inclined(scene, v))
                .isPresent()
            || verb.isEmpty() && PassiveRoles.put(scene, trigger);
    if (undergoes) {
      List<Actor> who =
          homes.homed(
              sense, scene, trigger, agents.isEmpty() ? passives.force(scene, trigger) : agents);
      return new Parties(who, homes.homedThere(sense, scene, trigger, before));
    }
    boolean noun = verb.isEmpty();
    if (noun && before.isEmpty()) {
      before = agents.isEmpty() ? PassiveRoles.itself(sense, mentions, trigger) : agents;
    }
    List<Actor> source = noun ? PassiveRoles.source(sense, scene, mentions, trigger) : List.of();
    if (!source.isEmpty()) {
      return new Parties(
          homes.homed(sense, scene, trigger, source), homes.homed(sense, scene, trigger, before));
    }
    List<Actor> after = object(sense, scene, mentions, act, before);
    List<Actor> who = homes.homed(sense, scene, trigger, before);
    return new Parties(who, homes.homedThere(sense, scene, trigger, after));
  }

  /** An attack of which nobody is told to have done it: PLOVER's unidentified armed actor. */
  Actor unidentified(Resolved sense, Scene scene, int trigger) {
    return new Actor(
        Optional.empty(),
        "unidentified attacker",
        Actor.Kind.UNKNOWN,
        homes.there(sense, scene, trigger),
        Optional.of("UAF"),
        Optional.empty());
  }

  /** Who says that somebody must do something, and who must. */
  Parties wanted(Resolved sense, Scene scene, int trigger) {
    List<ActorMention> mentions = mentions(sense, scene);
    int last = -1;
    int first = -1;
    for (int k = 0; k < mentions.size(); k++) {
      if (mentions.get(k).headToken() < trigger && !PartyLinks.possessor(sense, mentions.get(k))) {
        first = first < 0 ? k : first;
        last = k;
      }
    }
    if (first < 0 || first == last) {
      return find(sense, scene, new Act(trigger, PloverType.REQUEST, false));
    }
    List<Actor> sides =
        withTwin(sense, mentions.get(last), PartyLinks.joined(sense, mentions, last));
    List<Actor> who =
        PartyLinks.joined(sense, mentions, first).stream().filter(a -> !sides.contains(a)).toList();
    return new Parties(
        homes.homed(sense, scene, trigger, who), homes.homed(sense, scene, trigger, sides));
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
            PartyHomes.withCountry(mention.actor(), nation.get().values().get(0).country()),
            mention.form(),
            mention.group(),
            mention.antecedent(),
            mention.rule());
      }
    }
    return mention;
  }

  /**
   * "Police say a blast hurt ten": whoever stands before the deed reports it, and did not do it.
   */
  private static boolean onlyTells(
      Resolved sense, Scene scene, List<ActorMention> mentions, int verb) {
    int head = -1;
    for (ActorMention m : mentions) {
      if (m.headToken() < verb && !PartyLinks.governed(sense, m)) {
        head = PartyLinks.speaker(sense, m) ? m.headToken() : -1;
      }
    }
    if (head < 0) {
      return false;
    }
    boolean says = false;
    for (int i = head + 1; i < verb; i++) {
      if (SELVES.contains(scene.token(i).lower())) {
        return false;
      }
      says |= scene.verbAt(i) >= 0;
    }
    return says;
  }

  /** The last mention before the verb that no preposition governs, with those joined to it. */
  private List<Actor> subject(Resolved sense, Scene scene, List<ActorMention> mentions, int verb) {
    int at = -1;
    for (int k = 0; k < mentions.size(); k++) {
      ActorMention m = mentions.get(k);
      if (m.headToken() < verb
          && !PartyLinks.possessor(sense, m)
          && !PartyLinks.governed(sense, m)) {
        at = k;
      }
    }
    if (at < 0) {
      for (int k = 0; k < mentions.size(); k++) {
        if (mentions.get(k).headToken() < verb && !PartyLinks.possessor(sense, mentions.get(k))) {
          at = k;
          break;
        }
      }
    }
    return at < 0
        ? nation(sense, scene, verb)
        : withTwin(sense, mentions.get(at), PartyLinks.joined(sense, mentions, at));
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
        out.add(0, PartyHomes.withCountry(actors.get(0), nation.get().values().get(0).country()));
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
          return PartyLinks.joined(sense, mentions, k);
        }
      }
    }
    return List.of();
  }

  /**
   * Whom an act is done to: the first party behind the word, be it an actor, the people or body
   * that a phrase belongs to ("an Australian ultimatum", "a UN appeal") or a place of the clause,
   * and only then what later clauses tell.
   */
  private List<Actor> object(
      Resolved sense, Scene scene, List<ActorMention> mentions, Act act, List<Actor> actors) {
    int clause = clauseEnd(scene, act.trigger());
    for (int limit : new int[] {clause, scene.end()}) {
      List<Actor> found = object(sense, scene, mentions, act, limit, actors);
      if (found.isEmpty()) {
        found =
            PartyHomes.place(sense, scene, act.trigger(), limit)
                .map(p -> PartyHomes.people(p, act))
                .stream()
                .toList();
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Actor> object(
      Resolved sense,
      Scene scene,
      List<ActorMention> mentions,
      Act act,
      int limit,
      List<Actor> actors) {
    int k = 0;
    for (int i = act.trigger() + 1; i < limit; i++) {
      while (k < mentions.size() && mentions.get(k).headToken() < i) {
        k++;
      }
      boolean mention =
          k < mentions.size() && sense.marks().tokenAt(mentions.get(k).span().start()) <= i;
      if (mention) {
        List<Actor> sides = undergoing(sense, mentions, k, actors, act.ownForces());
        if (!sides.isEmpty()) {
          return sides;
        }
        i = Math.max(i, mentions.get(k).headToken());
        continue;
      }
      var nation = nations.find(sense.marks().tokens(), i, limit);
      if (nation.isPresent()
          && modifies(scene, nation.get())
          && !nation.get().values().get(0).country().isEmpty()) {
        Actor people = people(scene, i, nation.get());
        if (!of(actors, people)) {
          return List.of(people);
        }
        i = nation.get().endToken() - 1;
      }
    }
    return List.of();
  }

  /** A mention with those joined to it, unless it speaks, acts itself, or only owns the next. */
  private List<Actor> undergoing(
      Resolved sense, List<ActorMention> mentions, int k, List<Actor> actors, boolean ownForces) {
    ActorMention m = mentions.get(k);
    boolean owner =
        PartyLinks.possessor(sense, m)
            && k + 1 < mentions.size()
            && PartyLinks.nextTo(sense, m, mentions.get(k + 1));
    boolean own =
        ownForces
            && m.actor().kind() == Actor.Kind.STATE_FORCES
            && m.form() == ActorMention.Form.DESCRIBED;
    if (!owner && PartyLinks.possessor(sense, m) && m.actor().country().isPresent()) {
      Optional<String> sector = body(sense.marks().tokens(), sense.marks().tokenAt(m.span().end()));
      if (sector.isPresent()) {
        return List.of(withSector(m.actor(), sector.get()));
      }
    }
    if (owner || own || PartyLinks.speaker(sense, m) || actors.contains(m.actor())) {
      return List.of();
    }
    return withTwin(sense, m, PartyLinks.joined(sense, mentions, k)).stream()
        .filter(a -> !actors.contains(a))
        .toList();
  }

  private static boolean of(List<Actor> actors, Actor people) {
    return actors.stream().anyMatch(a -> a.country().equals(people.country()));
  }

  /** "An Australian ultimatum", "US mediation": the word of a country belongs to a noun. */
  private static boolean modifies(Scene scene, FoldTrie.Match<Nations.Nation> nation) {
    int next = nation.endToken();
    return nation.values().get(0).form() == Nations.Form.ADJECTIVE
        || next < scene.end() && scene.token(next).nominal() && !scene.token(next).capitalised();
  }

  /** A country as a phrase tells of it, with the sector of the body behind it, if there is one. */
  private Actor people(Scene scene, int token, FoldTrie.Match<Nations.Nation> nation) {
    return new Actor(
        Optional.empty(),
        scene.token(token).text(),
        Actor.Kind.UNKNOWN,
        Optional.of(nation.values().get(0).country()),
        body(scene.tokens(), nation.endToken()),
        Optional.empty());
  }

  /** The sector of the body, or of the homes of people, that a noun behind a name tells of. */
  private Optional<String> body(List<Token> tokens, int at) {
    int next = at < tokens.size() && tokens.get(at).lower().equals("'s") ? at + 1 : at;
    if (next >= tokens.size()) {
      return Optional.empty();
    }
    String word = tokens.get(next).lower();
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      return roles.role(word.substring(0, hyphen)).map(RoleLexicon.Role::sector);
    }
    if (HOMES.contains(word)) {
      return Optional.of("CVL");
    }
    int last = roles.endOf(tokens, next, tokens.size());
    return last > next
        ? roles
            .endingAt(tokens, next, last - 1)
            .map(RoleLexicon.Role::sector)
            .filter(s -> !s.isEmpty())
        : Optional.empty();
  }

  private static Actor withSector(Actor actor, String sector) {
    return new Actor(
        actor.id(),
        actor.name(),
        actor.kind(),
        actor.country(),
        Optional.of(sector),
        actor.parent());
  }

  /** Where the clause that a word stands in ends. */
  private static int clauseEnd(Scene scene, int trigger) {
    for (int i = trigger + 1; i < scene.end(); i++) {
      String word = scene.token(i).lower();
      if (word.equals(",") || word.equals(";") || CLAUSE.contains(word)) {
        return i;
      }
    }
    return scene.end();
  }
}
