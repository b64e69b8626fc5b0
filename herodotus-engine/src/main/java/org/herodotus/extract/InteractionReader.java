package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Interaction;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PloverType;
import org.herodotus.model.Resolved;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Reads PLOVER events, violent or not: who did what to whom. One for each sentence, the one that
 * its main clause tells. Promised cooperation is agreement, refused acts are rejection, threatened
 * force is a threat (PLOVER 2.0, "auxiliary verbs"). Thread-safe.
 */
public final class InteractionReader {
  private static final double LEAST = 0.35;
  private static final Set<String> ASIDE = GrammarWords.set("InteractionReader.ASIDE");
  private static final Set<String> PROMISING = GrammarWords.set("InteractionReader.PROMISING");
  private static final Set<String> WANTING = GrammarWords.set("InteractionReader.WANTING");
  private static final Set<String> POSSIBLE = Set.of("may", "might", "could");
  private static final Set<String> THREATENING = Set.of("threaten", "warn", "vow", "unless");

  private static final Set<String> SAYING = GrammarWords.set("InteractionReader.SAYING");

  private final InteractionLexicon lexicon = new InteractionLexicon();
  private final PartyFinder parties = new PartyFinder();

  public List<Interaction> read(Resolved sense, List<EventMention> events) {
    List<Interaction> out = new ArrayList<>();
    for (Scene scene : Scene.of(sense)) {
      best(candidates(sense, scene, events)).ifPresent(c -> out.add(interaction(sense, scene, c)));
    }
    return List.copyOf(out);
  }

  /**
   * What a sentence may tell.
   *
   * @param type PLOVER type
   * @param mode PLOVER mode, if any
   * @param cameo CAMEO root, if the type does not tell it
   * @param trigger the word that counts
   * @param score the higher the likelier the main event
   */
  private record Candidate(
      PloverType type, Optional<String> mode, Optional<String> cameo, int trigger, double score) {}

  private List<Candidate> candidates(Resolved sense, Scene scene, List<EventMention> events) {
    List<Candidate> out = new ArrayList<>();
    boolean verbless = scene.verbs().stream().noneMatch(InteractionReader::finite);
    for (InteractionLexicon.Hit hit :
        lexicon.hits(scene.tokens(), scene.first(), scene.end(), verbless)) {
      boolean strike =
          hit.entry().type() == PloverType.PROTEST
              && fromAbove(events, scene)
              && scene.tells("strike");
      if (strike) {
        continue;
      }
      double score = hit.entry().weight() + 0.02 * hit.entry().pattern().words();
      out.add(
          candidate(
              scene,
              hit.entry().type(),
              hit.entry().mode(),
              hit.match(),
              score,
              hit.entry().cameo()));
    }
    for (EventMention event : events) {
      if (event.sentence() == scene.sentence().index() && event.factuality().opensIncident()) {
        int token = sense.marks().tokenAt(event.trigger().start());
        WordPattern.Match at = new WordPattern.Match(token, token + 1, token, List.of(token));
        out.add(
            candidate(
                scene,
                event.type().ploverType(),
                event.type().ploverMode(),
                at,
                0.9 * event.confidence(),
                Optional.empty()));
      }
    }
    return out;
  }

  private static boolean fromAbove(List<EventMention> events, Scene scene) {
    return events.stream()
        .filter(e -> e.sentence() == scene.sentence().index())
        .anyMatch(
            e ->
                e.type() == IncidentType.AIR_OR_DRONE_STRIKE
                    || e.type() == IncidentType.SHELLING_OR_MISSILE_ATTACK);
  }

  private Candidate candidate(
      Scene scene,
      PloverType type,
      Optional<String> mode,
      WordPattern.Match match,
      double weight,
      Optional<String> cameo) {
    int trigger = match.trigger();
    double score =
        weight - aside(scene, trigger) - 0.006 * (trigger - scene.first()) + standing(scene, match);
    Mood mood = mood(scene, match);
    PloverType turned = turned(type, mood);
    boolean changed = turned != type;
    return new Candidate(
        turned,
        changed ? Optional.empty() : mode,
        changed ? Optional.empty() : cameo,
        trigger,
        score + (changed ? 0.15 : 0));
  }

  private enum Mood {
    PLAIN,
    PROMISED,
    REFUSED,
    WANTED,
    THREATENED
  }

  private static PloverType turned(PloverType type, Mood mood) {
    return switch (mood) {
      case PROMISED ->
          switch (type) {
            case CONSULT, SUPPORT, COOPERATE, AID, RETREAT, CONCEDE -> PloverType.AGREE;
            case SANCTION, COERCE, ASSAULT, MOBILIZE, PROTEST -> PloverType.THREATEN;
            default -> type;
          };
      case REFUSED ->
          switch (type) {
            case AGREE, CONSULT, SUPPORT, COOPERATE, AID, RETREAT, CONCEDE -> PloverType.REJECT;
            default -> type;
          };
      case WANTED ->
          switch (type) {
            case ACCUSE, PROTEST, REQUEST, THREATEN -> type;
            default -> PloverType.REQUEST;
          };
      case THREATENED ->
          switch (type) {
            case SANCTION, COERCE, ASSAULT, MOBILIZE, PROTEST, REJECT -> PloverType.THREATEN;
            default -> type;
          };
      case PLAIN -> type;
    };
  }

  private Mood mood(Scene scene, WordPattern.Match match) {
    int verb = scene.verbAt(match.first());
    if (verb < 0) {
      verb = scene.verbAt(match.trigger());
    }
    if (verb < 0) {
      verb = governing(scene, match.first());
    }
    if (verb < 0) {
      return Mood.PLAIN;
    }
    VerbGroup group = scene.verbs().get(verb);
    boolean future = group.modal().equals("will") || group.modal().equals("would");
    if (group.negated() && (future || !group.modal().isEmpty())) {
      return Mood.REFUSED;
    }
    if (group.modal().equals("must") || group.modal().equals("should")) {
      return Mood.WANTED;
    }
    if (POSSIBLE.contains(group.modal())) {
      return Mood.THREATENED;
    }
    int from = Math.max(scene.first(), group.firstToken() - 3);
    for (int i = from; i < group.firstToken(); i++) {
      Token token = scene.token(i);
      if (THREATENING.contains(token.lemma())) {
        return Mood.THREATENED;
      }
      if (WANTING.contains(token.lemma()) && othersTo(scene, i + 1, group.firstToken())) {
        return Mood.WANTED;
      }
      if (PROMISING.contains(token.lemma()) || PROMISING.contains(token.lower())) {
        return Mood.PROMISED;
      }
    }
    return future ? Mood.PROMISED : Mood.PLAIN;
  }

  /** The verb whose object a word is: the last one before it, with no clause between. */
  private static int governing(Scene scene, int word) {
    int found = -1;
    for (int k = 0; k < scene.verbs().size(); k++) {
      if (scene.verbs().get(k).endToken() <= word) {
        found = k;
      }
    }
    if (found < 0 || word - scene.verbs().get(found).endToken() > 4) {
      return -1;
    }
    for (int i = scene.verbs().get(found).endToken(); i < word; i++) {
      String between = scene.token(i).lower();
      if (between.equals(",") || ASIDE.contains(between)) {
        return -1;
      }
    }
    return found;
  }

  /** "Wants Kenya to leave": whether somebody else stands between the wish and the deed. */
  private static boolean othersTo(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.token(i).nominal() || scene.token(i).is(PartOfSpeech.PRON)) {
        return true;
      }
    }
    return false;
  }

  /** The first finite verb that is not of saying tells the news; bare participles tell asides. */
  private double standing(Scene scene, WordPattern.Match match) {
    int at = Math.max(scene.verbAt(match.first()), scene.verbAt(match.trigger()));
    if (at < 0) {
      return 0;
    }
    VerbGroup own = scene.verbs().get(at);
    if (own.tense() == VerbGroup.Tense.PARTICIPLE) {
      return -0.25;
    }
    boolean wished =
        own.tense() == VerbGroup.Tense.INFINITIVE
            && own.firstToken() > scene.first()
            && own.firstToken() <= match.first()
            && scene.token(own.firstToken() - 1).is(PartOfSpeech.NOUN);
    if (wished) {
      return -0.2;
    }
    for (VerbGroup verb : scene.verbs()) {
      if (finite(verb) && !SAYING.contains(scene.token(verb.head()).lemma())) {
        return verb == own ? 0.12 : 0;
      }
    }
    return 0;
  }

  private static boolean finite(VerbGroup verb) {
    return verb.tense() != VerbGroup.Tense.PARTICIPLE && verb.tense() != VerbGroup.Tense.GERUND;
  }

  /** How far a word stands from the main clause. */
  private static double aside(Scene scene, int trigger) {
    for (int i = trigger - 1; i >= scene.first(); i--) {
      String word = scene.token(i).lower();
      if (ASIDE.contains(word)) {
        return i == scene.first() ? 0.1 : 0.3;
      }
      if (word.equals(",") || word.equals(";")) {
        return 0;
      }
    }
    return 0;
  }

  private static Optional<Candidate> best(List<Candidate> candidates) {
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (candidate.score() >= LEAST && (best == null || candidate.score() > best.score())) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Violence by protesters is a riot. */
  private static boolean rioting(PloverType type, List<Actor> actors) {
    return (type == PloverType.ASSAULT || type == PloverType.COERCE)
        && actors.stream()
            .anyMatch(a -> a.kind() == Actor.Kind.PROTESTERS || a.kind() == Actor.Kind.RIOTERS);
  }

  /** Whoever deploys or withdraws forces does it with his own. */
  private static boolean ownForces(Candidate candidate) {
    return candidate.type() == PloverType.MOBILIZE
        || candidate.mode().filter("withdraw"::equals).isPresent();
  }

  private Interaction interaction(Resolved sense, Scene scene, Candidate candidate) {
    int verb = scene.verbAt(candidate.trigger());
    boolean wanted =
        candidate.type() == PloverType.REQUEST
            && verb >= 0
            && (scene.verbs().get(verb).modal().equals("must")
                || scene.verbs().get(verb).modal().equals("should"));
    PartyFinder.Parties found =
        wanted
            ? parties.wanted(sense, scene, candidate.trigger())
            : parties.find(
                sense,
                scene,
                new PartyFinder.Act(candidate.trigger(), candidate.type(), ownForces(candidate)));
    List<Actor> actors = found.actors();
    List<Actor> recipients = found.recipients();
    if (actors.isEmpty() && candidate.type() == PloverType.ASSAULT) {
      actors = List.of(parties.unidentified(sense, scene, candidate.trigger()));
    }
    PloverType type = candidate.type();
    Optional<String> mode = candidate.mode();
    if (rioting(type, actors)) {
      type = PloverType.PROTEST;
      mode = Optional.of("riot");
    }
    boolean mutual = candidate.type() == PloverType.AGREE || candidate.type().quad() == 1;
    if (mutual && found.actors().size() > 1) {
      recipients = List.of();
    }
    return new Interaction(
        type,
        mode,
        candidate.cameo(),
        actors,
        recipients,
        Evidence.of(sense.report(), scene.sentence().span()));
  }
}
