package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument;
import org.herodotus.model.GroupKind;
import org.herodotus.model.IncidentType;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Attackers told only by what is theirs: the weapon ("Taliban rockets"), what flies or drives ("the
 * coalition's jets bombed") or the act itself ("Boko Haram attacks", "a Turkish air strike"). One
 * use, one thread.
 */
final class Wielders {
  static final Set<String> LEAGUES = GrammarWords.set("Wielders.LEAGUES");

  /** Acts that are of all who take part, or of the country where they are. */
  private static final Set<String> SHARED = GrammarWords.set("Wielders.SHARED");

  private static final Set<String> FORCES = GrammarWords.set("Wielders.FORCES");
  private static final Set<String> REBELS = GrammarWords.set("Wielders.REBELS");
  private static final Nations NATIONS = Nations.known();

  private static final Set<String> OWN = Set.of("its", "their");
  private static final Set<String> THEIRS = Set.of("its", "their", "his", "her");
  private static final Set<String> FLIGHTS = GrammarWords.set("Wielders.FLIGHTS");
  private static final Set<String> GROUND = GrammarWords.set("Wielders.GROUND");
  private static final Set<String> SENDS = GrammarWords.set("Wielders.SENDS");
  private static final Set<String> WHILE = Set.of("as", "when", "after", "while");
  private static final Set<String> AMID = Set.of("in", "by", "during", "under");

  private static final Set<String> HELD = GrammarWords.set("Wielders.HELD");

  private final Resolved sense;
  private final Clause clause;
  private final Phrases phrases;

  Wielders(Resolved sense, Clause clause, Phrases phrases) {
    this.sense = sense;
    this.clause = clause;
    this.phrases = phrases;
  }

  /** The owners of what an act is done with, nearest told first. */
  List<Argument> find(int trigger, IncidentType type, List<Argument> arguments) {
    List<Argument> out = new ArrayList<>();
    for (Argument a : arguments) {
      if (a.role() == Argument.Role.WEAPON) {
        clause.noun(sense.marks().tokenAt(a.span().end() - 1)).ifPresent(np -> owner(np, out));
      }
    }
    clause.verb(trigger).stream()
        .flatMap(v -> clause.doers(v).stream())
        .filter(this::wielded)
        .forEach(np -> owner(np, out));
    clause
        .verb(trigger)
        .filter(v -> v.passive() && out.isEmpty())
        .ifPresent(v -> meanwhile(v, out));
    clause.noun(trigger).stream()
        .filter(np -> out.isEmpty() && clause.verb(trigger).isEmpty())
        .flatMap(np -> clause.adjuncts(np.endToken()).stream())
        .filter(a -> a.preposition().equals("from") || a.preposition().equals("by"))
        .map(Clause.Adjunct::phrase)
        .filter(np -> phrases.of(clause, np).cls() == NounClass.VEHICLE)
        .findFirst()
        .ifPresent(np -> owner(np, out));
    clause.verb(trigger).ifPresent(v -> within(v, out));
    if (out.isEmpty() && fromAbove(type)) {
      origin(trigger, out);
    }
    if (out.isEmpty() && owned(trigger, type)) {
      clause.noun(trigger).ifPresent(np -> before(np, trigger, fromAbove(type), out));
    }
    return out;
  }

  private boolean wielded(NounPhrase np) {
    NounClass cls = phrases.of(clause, np).cls();
    return cls == NounClass.VEHICLE || cls == NounClass.WEAPON || fire(np) || flight(np);
  }

  /** "Flights of F-16s", "a battery": a number of what flies or fires. */
  private boolean flight(NounPhrase np) {
    return FLIGHTS.contains(clause.lower(np.head()));
  }

  /**
   * "Killed as Pakistani shells fell": what the clause after tells of; "killed when their vehicle
   * hit a mine" is about what the dead had.
   */
  private void meanwhile(VerbGroup verb, List<Argument> out) {
    for (int i = verb.endToken(); clause.inside(i) && i < verb.endToken() + 14; i++) {
      if (WHILE.contains(clause.lower(i))) {
        clause
            .noun(i + 1)
            .filter(np -> !THEIRS.contains(clause.lower(np.firstToken())))
            .filter(this::wielded)
            .ifPresent(np -> owner(np, out));
        return;
      }
    }
  }

  /** "Israeli tank fire hit the school": what is theirs wherever it falls. */
  private boolean fire(NounPhrase np) {
    return NounRoles.FIRE.contains(clause.lower(np.head()));
  }

  /** "Killed in a Taliban bomb explosion", "in an Israeli strike". */
  private void within(VerbGroup verb, List<Argument> out) {
    for (Clause.Adjunct a : clause.adjuncts(verb.endToken())) {
      boolean course =
          clause.lower(a.phrase().head()).equals("course")
              && clause.lower(a.phrase().endToken()).equals("of");
      NounPhrase np =
          course ? clause.noun(a.phrase().endToken() + 1).orElse(a.phrase()) : a.phrase();
      boolean act =
          phrases.of(clause, np).cls() == NounClass.EVENT
              && !SHARED.contains(clause.lower(np.head()));
      if (act && out.isEmpty() && AMID.contains(a.preposition())) {
        owner(np, out);
      }
    }
  }

  /** "Shells came from Serb positions", "shelling from army lines": whose ground it came from. */
  private void origin(int trigger, List<Argument> out) {
    for (int i = trigger + 1; clause.inside(i) && out.isEmpty(); i++) {
      if (clause.lower(i).equals("from")) {
        clause
            .noun(i + 1)
            .map(clause::owned)
            .filter(np -> GROUND.contains(clause.lower(np.head())))
            .ifPresent(np -> owner(np, out));
      }
    }
  }

  /** Whether a noun tells of an act that belongs to who does it, and not to who suffers it. */
  private boolean owned(int trigger, IncidentType type) {
    Optional<VerbGroup> verb = clause.verb(trigger);
    return verb.isEmpty()
        && (fromAbove(type) || clause.lower(trigger).matches("(?:attack|offensive|ambush|raid)s?"));
  }

  private static boolean fromAbove(IncidentType type) {
    return type == IncidentType.AIR_OR_DRONE_STRIKE
        || type == IncidentType.SHELLING_OR_MISSILE_ATTACK;
  }

  private void owner(NounPhrase np, List<Argument> out) {
    int size = out.size();
    before(np, np.head(), true, out);
    int after = np.endToken();
    if (out.size() == size && clause.lower(after).equals("of")) {
      clause.noun(after + 1).ifPresent(n -> whose(np, n, out));
    }
    if (out.size() == size && clause.lower(after).equals("from")) {
      clause.noun(after + 1).ifPresent(n -> user(n, out));
    }
    if (out.size() == size) {
      used(after).or(() -> sender(after)).ifPresent(n -> user(n, out));
    }
    if (out.size() == size) {
      holder(after, out);
    }
  }

  /** "Missiles launched from territory held by X", "rockets fired from X-held hills". */
  private void holder(int after, List<Argument> out) {
    Optional<NounPhrase> from =
        clause
            .verb(after)
            .filter(v -> clause.lower(v.endToken()).equals("from"))
            .flatMap(v -> clause.noun(v.endToken() + 1));
    if (from.isEmpty()) {
      return;
    }
    fighting(from.get().firstToken(), from.get().endToken(), out);
    int held = from.get().endToken();
    if (out.isEmpty() && HELD.contains(clause.lower(held)) && clause.lower(held + 1).equals("by")) {
      clause
          .noun(held + 2)
          .map(clause::owned)
          .ifPresent(n -> fighting(n.firstToken(), n.endToken(), out));
    }
  }

  /** "Rockets of the rebels"; of "flights of Israeli F-16s" the machines have an owner. */
  private void whose(NounPhrase np, NounPhrase of, List<Argument> out) {
    int size = out.size();
    fighting(of.firstToken(), of.endToken(), out);
    if (out.size() == size) {
      body(of.firstToken(), of.endToken(), out);
    }
    if (out.size() == size && flight(np)) {
      before(of, of.head(), true, out);
    }
  }

  /** Who stands behind "dropped by", also over "according to the mayor" and a comma before it. */
  private Optional<NounPhrase> used(int after) {
    int at = clause.lower(after).equals(",") ? after + 1 : after;
    Optional<VerbGroup> verb = clause.verb(at);
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    int by = verb.get().endToken();
    if (clause.lower(by).equals("according")) {
      by = clause.noun(by + 2).map(NounPhrase::endToken).orElse(by);
    }
    return clause.lower(by).equals("by") ? clause.noun(by + 1) : Optional.empty();
  }

  /** "A bomb that the Tigers had sent": who stands in the clause that tells of the weapon. */
  private Optional<NounPhrase> sender(int after) {
    boolean relative = clause.lower(after).equals("that") || clause.lower(after).equals("which");
    return relative
        ? clause
            .noun(after + 1)
            .filter(n -> clause.verb(n.endToken()).filter(this::sends).isPresent())
        : Optional.empty();
  }

  private boolean sends(VerbGroup verb) {
    return SENDS.contains(sense.marks().tokens().get(verb.head()).lemma());
  }

  /** "Bombs dropped by a navy plane", "rockets fired by the militia": who used the weapon. */
  private void user(NounPhrase np, List<Argument> out) {
    Phrase p = phrases.of(clause, np);
    if (p.cls() == NounClass.VEHICLE) {
      owner(np, out);
    } else if (p.cls() == NounClass.PERSON && p.named()) {
      out.add(CulpritNames.argument(sense, p.first(), p.end(), Argument.Role.ATTACKER));
    } else {
      fighting(np.firstToken(), np.endToken(), out);
    }
  }

  /** Who is named inside a phrase before its head, or possesses it. */
  private void before(NounPhrase np, int head, boolean acts, List<Argument> out) {
    int size = out.size();
    fighting(np.firstToken(), head, out);
    int mark = np.firstToken() - 1;
    boolean possessed = clause.lower(mark).equals("'s") || clause.lower(mark).equals("'");
    Optional<NounPhrase> holder = possessed ? clause.noun(mark - 1) : Optional.empty();
    if (out.size() == size) {
      holder.ifPresent(h -> fighting(h.firstToken(), h.endToken(), out));
    }
    if (out.size() == size && acts) {
      holder.ifPresent(h -> body(h.firstToken(), h.endToken(), out));
    }
    if (out.size() == size && OWN.contains(clause.lower(np.firstToken()))) {
      own(np.firstToken(), out);
    }
    if (out.size() == size && acts) {
      league(head, out);
    }
    if (out.size() == size && acts) {
      body(np.firstToken(), head, out);
    }
    if (out.size() == size && acts) {
      nation(
          holder.orElse(np),
          holder.map(NounPhrase::endToken).orElse(head),
          holder.isPresent(),
          out);
    }
  }

  /** "Washington admitted that its cruiser had shot it down": the party told of last. */
  private void own(int token, List<Argument> out) {
    int start = sense.marks().tokens().get(token).span().start();
    ActorMention last = null;
    for (ActorMention m : sense.actors()) {
      boolean before = m.span().end() <= start && clause.sentence.span().contains(m.span());
      boolean state = m.actor().kind() == Actor.Kind.GOVERNMENT && m.actor().country().isPresent();
      if (before && (fights(m) || state)) {
        last = m;
      }
    }
    if (last != null) {
      boolean fights = fights(last);
      String country = last.actor().country().orElse("");
      out.add(argument(last.span(), fights ? last.actor() : state(country), true));
    }
  }

  private static Actor state(String country) {
    return Sides.forces(NATIONS.name(country), Optional.of(country));
  }

  private void fighting(int first, int end, List<Argument> out) {
    List<Token> tokens = sense.marks().tokens();
    for (ActorMention m : sense.actors()) {
      int start = sense.marks().tokenAt(m.span().start());
      boolean inside = start >= first && m.headToken() < end && m.headToken() >= first;
      if (inside && fights(m)) {
        out.add(argument(tokens.get(start).span().union(m.span()), m.actor(), true));
        return;
      }
    }
  }

  /** "NATO jets": a listed body in whose name the machine itself was read. */
  private void league(int head, List<Argument> out) {
    Span word = sense.marks().tokens().get(head).span();
    sense.actors().stream()
        .filter(m -> m.span().contains(word) && m.actor().id().isPresent())
        .filter(m -> m.actor().kind().armed() || m.actor().kind() == Actor.Kind.ORGANISATION)
        .findFirst()
        .ifPresent(m -> out.add(argument(m.span(), m.actor(), true)));
  }

  /**
   * "A coalition airstrike", "army shelling", "a Chilean Air Force plane": a body told before the
   * act, with the people or the name before it.
   */
  private void body(int first, int end, List<Argument> out) {
    List<Token> tokens = sense.marks().tokens();
    for (int i = end - 1; i >= first && out.isEmpty(); i--) {
      String word = tokens.get(i).lower();
      boolean league = LEAGUES.contains(word);
      boolean rebels = REBELS.contains(word);
      boolean flying = word.equals("force") && clause.lower(i - 1).equals("air");
      if (league || rebels || flying || FORCES.contains(word)) {
        Actor.Kind kind =
            league
                ? Actor.Kind.EXTERNAL_FORCES
                : rebels ? Actor.Kind.REBEL_GROUP : Actor.Kind.STATE_FORCES;
        int from = flying ? i - 1 : i;
        while (from > first
            && tokens.get(from - 1).capitalised()
            && !tokens.get(from - 1).is(PartOfSpeech.DET)
            && !tokens.get(from - 1).is(PartOfSpeech.NUM)) {
          from--;
        }
        Span span = tokens.get(from).span().union(tokens.get(i).span());
        Actor body =
            new Actor(
                Optional.empty(),
                text(span),
                kind,
                country(from, i),
                Optional.of(rebels ? "REB" : "MIL"),
                Optional.empty());
        out.add(argument(span, body, tokens.get(i).capitalised()));
      }
    }
  }

  /**
   * The state that the words themselves name, or that the body which they tell of is read to be of.
   */
  private Optional<String> country(int from, int end) {
    Span word = sense.marks().tokens().get(end).span();
    return NATIONS
        .find(sense.marks().tokens(), from, end)
        .map(n -> n.values().get(0).country())
        .filter(c -> !c.isEmpty())
        .or(
            () ->
                sense.actors().stream()
                    .filter(m -> m.span().contains(word))
                    .findFirst()
                    .flatMap(m -> m.actor().country()));
  }

  private String text(Span span) {
    return sense.marks().text(span).replaceAll("\\s+", " ");
  }

  /** "A Turkish strike", "a US strike", "Turkey's drones"; "the Turkey strike" is where it was. */
  private void nation(NounPhrase np, int end, boolean holds, List<Argument> out) {
    List<Token> tokens = sense.marks().tokens();
    for (int i = np.firstToken(); i < end; i++) {
      var nation = NATIONS.find(tokens, i, end);
      String country = nation.map(n -> n.values().get(0).country()).orElse("");
      Nations.Form form = nation.map(n -> n.values().get(0).form()).orElse(Nations.Form.CAPITAL);
      boolean owns =
          form == Nations.Form.ADJECTIVE
              || form == Nations.Form.CAPITAL && holds
              || form == Nations.Form.NAME && (holds || tokens.get(i).text().matches("[A-Z.]+"));
      if (!country.isEmpty() && owns) {
        Span span = tokens.get(i).span().union(tokens.get(nation.get().endToken() - 1).span());
        out.add(argument(span, state(country), true));
        return;
      }
    }
  }

  private Argument argument(Span span, Actor actor, boolean named) {
    return new Argument(
        Argument.Role.ATTACKER, span, text(span), Optional.of(actor), GroupKind.MILITARY, named);
  }

  /** Armed actors that are named or belong to a state, and listed ones that have come to govern. */
  private static boolean fights(ActorMention m) {
    Actor actor = m.actor();
    boolean told =
        m.name().isPresent()
            || actor.kind() == Actor.Kind.STATE_FORCES
            || actor.kind() == Actor.Kind.EXTERNAL_FORCES;
    boolean league =
        actor.kind() == Actor.Kind.ORGANISATION
            && (actor.sector().equals(Optional.of("MIL"))
                || actor.name().toLowerCase(Locale.ROOT).matches(".*\\b(?:coalition|alliance)"));
    return league
        || told
            && (actor.kind().armed()
                || actor.kind() == Actor.Kind.GOVERNMENT && actor.id().isPresent());
  }
}
