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
import org.herodotus.model.Attribution;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.PloverType;
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
  private static final Set<String> AIMED = Set.of("against", "with", "to", "at", "on", "from");
  private static final Set<String> STRIKES =
      Set.of(
          "shelling",
          "strike",
          "strikes",
          "airstrike",
          "airstrikes",
          "bombing",
          "bombardment",
          "raid",
          "attack",
          "fire",
          "gunfire",
          "shellfire",
          "ambush",
          "offensive",
          "assault",
          "barrage",
          "operation",
          "missile",
          "rocket",
          "bomb");
  private static final Set<String> UNDERGOING =
      Set.of(
          "face",
          "receive",
          "draw",
          "suffer",
          "get",
          "undergo",
          "meet",
          "encounter",
          "attract",
          "provoke",
          "spark",
          "under",
          "endure",
          "incur");
  private static final Set<String> HOMES =
      Set.of("home", "homes", "house", "houses", "village", "villages", "farms", "crops", "shops");
  private static final Set<String> OWN = Set.of("his", "her", "its", "their");
  private static final Set<String> STANCES =
      Set.of(
          "opposed",
          "committed",
          "prepared",
          "dedicated",
          "determined",
          "resigned",
          "pledged",
          "engaged",
          "involved",
          "embroiled");
  private static final Set<String> CLAUSE =
      Set.of(
          "after",
          "while",
          "as",
          "when",
          "who",
          "which",
          "amid",
          "before",
          "because",
          "since",
          "where",
          "until",
          "despite",
          "following");
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
  private final RoleLexicon roles = new RoleLexicon();

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
    List<Actor> before =
        subject(sense, scene, mentions, verb.map(VerbGroup::firstToken).orElse(trigger));
    List<Actor> agents = agent(sense, mentions, trigger);
    boolean undergoes =
        verb.filter(v -> v.passive() && (v.firstToken() < v.head() || !agents.isEmpty()))
                .filter(v -> !inclined(scene, v))
                .isPresent()
            || verb.isEmpty() && put(scene, trigger);
    if (undergoes) {
      List<Actor> who =
          homed(sense, scene, trigger, agents.isEmpty() ? force(scene, trigger) : agents);
      return new Parties(who, homedThere(sense, scene, trigger, before));
    }
    boolean noun = verb.isEmpty();
    if (noun && before.isEmpty()) {
      before = agents.isEmpty() ? itself(sense, mentions, trigger) : agents;
    }
    List<Actor> source = noun ? source(sense, scene, mentions, trigger) : List.of();
    if (!source.isEmpty()) {
      return new Parties(
          homed(sense, scene, trigger, source), homed(sense, scene, trigger, before));
    }
    List<Actor> after = object(sense, scene, mentions, act, before);
    List<Actor> who = homed(sense, scene, trigger, before);
    return new Parties(who, homedThere(sense, scene, trigger, after));
  }

  /** The actor that the word itself names ("Protesters burned tyres"). */
  private static List<Actor> itself(Resolved sense, List<ActorMention> mentions, int trigger) {
    for (int k = 0; k < mentions.size(); k++) {
      if (mentions.get(k).headToken() == trigger) {
        return joined(sense, mentions, k);
      }
    }
    return List.of();
  }

  /** "Faces criticism from the Senate": who does what a noun tells, where the noun is undergone. */
  private static List<Actor> source(
      Resolved sense, Scene scene, List<ActorMention> mentions, int trigger) {
    if (trigger + 1 >= scene.end()
        || !scene.token(trigger + 1).lower().equals("from")
        || !undergone(scene, trigger)) {
      return List.of();
    }
    for (int k = 0; k < mentions.size(); k++) {
      int first = sense.marks().tokenAt(mentions.get(k).span().start());
      if (first > trigger && first <= trigger + 4) {
        return joined(sense, mentions, k);
      }
    }
    return List.of();
  }

  private static boolean undergone(Scene scene, int noun) {
    for (int i = Math.max(scene.first(), noun - 4); i < noun; i++) {
      if (UNDERGOING.contains(scene.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Killed in Israeli shelling", "in a Saudi-led air strike": the people that a deed of force
   * behind a passive verb belongs to.
   */
  private List<Actor> force(Scene scene, int trigger) {
    for (int i = trigger + 1; i < Math.min(scene.end(), trigger + 6); i++) {
      String word = scene.token(i).lower();
      if (!word.equals("in") && !word.equals("by") && !word.equals("during")) {
        continue;
      }
      int first = i + 1 < scene.end() && scene.token(i + 1).is(PartOfSpeech.DET) ? i + 2 : i + 1;
      if (first >= scene.end()) {
        return List.of();
      }
      var nation = nations.find(scene.tokens(), first, scene.end());
      if (nation.isPresent()
          && !nation.get().values().get(0).country().isEmpty()
          && strikes(scene, nation.get().endToken())) {
        return List.of(
            new Actor(
                Optional.empty(),
                scene.token(first).text(),
                Actor.Kind.UNKNOWN,
                Optional.of(nation.get().values().get(0).country()),
                Optional.empty(),
                Optional.empty()));
      }
    }
    return List.of();
  }

  private static boolean strikes(Scene scene, int from) {
    for (int i = from; i < Math.min(scene.end(), from + 4); i++) {
      if (STRIKES.contains(scene.token(i).lemma()) || STRIKES.contains(scene.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "Was put under arrest": the noun tells what its subject undergoes. */
  private static boolean put(Scene scene, int noun) {
    int under = noun - 1;
    boolean bound =
        under > scene.first()
            && (scene.token(under).lower().equals("under")
                || scene.token(under).lower().equals("into"));
    int verb = bound ? scene.verbAt(under - 1) : -1;
    return verb >= 0 && scene.verbs().get(verb).passive();
  }

  /** "Is opposed to", "are committed to": a stance of the subject, nothing that it undergoes. */
  private static boolean inclined(Scene scene, VerbGroup verb) {
    if (verb.head() + 1 >= scene.end()) {
      return false;
    }
    String next = scene.token(verb.head() + 1).lower();
    return (next.equals("to") || next.equals("in"))
        && STANCES.contains(scene.token(verb.head()).lower());
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
      return find(sense, scene, new Act(trigger, PloverType.REQUEST, false));
    }
    List<Actor> sides = withTwin(sense, mentions.get(last), joined(sense, mentions, last));
    List<Actor> who =
        joined(sense, mentions, first).stream().filter(a -> !sides.contains(a)).toList();
    return new Parties(homed(sense, scene, trigger, who), homed(sense, scene, trigger, sides));
  }

  /** Actors whose country is not told are taken to be of the country that the clause is about. */
  private List<Actor> homed(Resolved sense, Scene scene, int trigger, List<Actor> actors) {
    return homed(sense, scene, trigger, actors, false);
  }

  private List<Actor> homed(
      Resolved sense, Scene scene, int trigger, List<Actor> actors, boolean behind) {
    List<Actor> out = new ArrayList<>();
    for (Actor actor : actors) {
      out.add(
          actor.country().isPresent()
              ? actor
              : home(sense, scene, trigger, actor.kind() == Actor.Kind.PERSON, behind)
                  .map(c -> withCountry(actor, c))
                  .orElse(actor));
    }
    return out.stream().distinct().toList();
  }

  /** Those who undergo an act and of whom no country is told live where it happens. */
  private List<Actor> homedThere(Resolved sense, Scene scene, int trigger, List<Actor> recipients) {
    Optional<String> there = stage(sense, scene, trigger);
    List<Actor> out = new ArrayList<>();
    for (Actor actor : recipients) {
      out.add(
          actor.country().isEmpty() && there.isPresent() ? withCountry(actor, there.get()) : actor);
    }
    return homed(sense, scene, trigger, out, true);
  }

  /** The country that an act happens in, as far as its sentence tells. */
  Optional<String> there(Resolved sense, Scene scene, int trigger) {
    return stage(sense, scene, trigger).or(() -> home(sense, scene, trigger, false, false));
  }

  /** The country of the first place behind a word, else of the place before it. */
  private static Optional<String> stage(Resolved sense, Scene scene, int trigger) {
    return place(sense, scene, trigger, scene.end())
        .or(
            () ->
                sense.places().stream()
                    .filter(p -> scene.sentence().span().contains(p.span()))
                    .filter(p -> p.use() == PlaceMention.Use.LOCATION)
                    .findFirst())
        .flatMap(p -> p.place().country());
  }

  /**
   * The country named nearest; of a person by name none that an act is aimed against, and of those
   * behind a word rather one behind it.
   */
  private Optional<String> home(
      Resolved sense, Scene scene, int trigger, boolean person, boolean behind) {
    String found = "";
    int least = Integer.MAX_VALUE;
    for (int i = scene.first(); i < scene.end(); i++) {
      var nation = nations.find(sense.marks().tokens(), i, scene.end());
      boolean own =
          nation.isPresent()
              && !before(scene, i, "ethnic")
              && !(person && i > trigger && AIMED.contains(scene.token(i - 1).lower()));
      int distance = Math.abs(i - trigger) + (behind && i < trigger ? scene.end() : 0);
      if (own && distance < least) {
        least = distance;
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

  private static boolean before(Scene scene, int token, String word) {
    return token > scene.first() && scene.token(token - 1).lower().equals(word);
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
            place(sense, scene, act.trigger(), limit).map(p -> people(p, act)).stream().toList();
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
        possessor(sense, m) && k + 1 < mentions.size() && nextTo(sense, m, mentions.get(k + 1));
    boolean own =
        ownForces
            && m.actor().kind() == Actor.Kind.STATE_FORCES
            && m.form() == ActorMention.Form.DESCRIBED;
    if (!owner && possessor(sense, m) && m.actor().country().isPresent()) {
      Optional<String> sector = body(sense.marks().tokens(), sense.marks().tokenAt(m.span().end()));
      if (sector.isPresent()) {
        return List.of(withSector(m.actor(), sector.get()));
      }
    }
    if (owner || own || speaker(sense, m) || actors.contains(m.actor())) {
      return List.of();
    }
    return withTwin(sense, m, joined(sense, mentions, k)).stream()
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

  /** The first place behind a word that is no listed body's name. */
  private static Optional<PlaceMention> place(Resolved sense, Scene scene, int trigger, int limit) {
    int from = scene.token(trigger).span().end();
    int to = scene.token(limit - 1).span().end();
    for (PlaceMention place : sense.places()) {
      boolean behind = place.span().start() > from && place.span().end() <= to;
      if (behind
          && place.use() != PlaceMention.Use.DEMONYM
          && place.place().country().isPresent()
          && sense.attributions().stream().noneMatch(a -> speaks(a, place))
          && sense.actors().stream().noneMatch(a -> listed(a) && a.span().overlaps(place.span()))) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** "Officials in Nairobi said": the place of a voice, not of what it tells. */
  private static boolean speaks(Attribution attribution, PlaceMention place) {
    return attribution
        .source()
        .filter(s -> s.overlaps(place.span()) || near(s.end(), place.span().start()))
        .isPresent();
  }

  private static boolean near(int end, int start) {
    return start >= end && start - end <= " in the ".length();
  }

  private static boolean listed(ActorMention mention) {
    return mention.actor().id().isPresent();
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

  /** The place of an act stands for its country, and a town for those who bear the act there. */
  private static Actor people(PlaceMention place, Act act) {
    boolean town =
        act.borne()
            && switch (place.place().kind()) {
              case TOWN, DISTRICT, SITE, FACILITY -> true;
              default -> false;
            };
    return new Actor(
        Optional.empty(),
        place.place().name(),
        town ? Actor.Kind.CIVILIANS : Actor.Kind.UNKNOWN,
        place.place().country(),
        town ? Optional.of("CVL") : Optional.empty(),
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
      if (!word.equals("and") && !word.equals("the") && !word.equals(",") && !OWN.contains(word)) {
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
      boolean verb =
          attribution
              .cue()
              .map(c -> sense.marks().tokens().get(sense.marks().tokenAt(c.start())))
              .filter(t -> t.is(PartOfSpeech.NOUN))
              .isEmpty();
      if (verb && attribution.source().filter(s -> s.overlaps(mention.span())).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
