package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.Derivation;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.Factuality;
import org.herodotus.model.Harm;
import org.herodotus.model.IncidentType;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;

/**
 * Finds mentions of violent events with those who take part, time, place and factuality.
 * Thread-safe.
 */
public final class EventReader {
  /** Rank of a place from which on what was told before says more of where something happened. */
  private static final int WIDE = 4;

  private static final Set<String> POINTERS = Set.of("the", "this", "that", "these", "those");

  /** Deaths from which an attack on dwellers counts as a massacre. */
  private static final int MASS = 9;

  private final TriggerLexicon lexicon = new TriggerLexicon();
  private final PlainKilling killings = new PlainKilling(lexicon, NounClasses.known());
  private final TriggerFinder finder = new TriggerFinder(lexicon, killings);
  private final UntoldDeeds untold = new UntoldDeeds(lexicon);
  private final TypeRefiner refiner = new TypeRefiner(lexicon);
  private final EventPlaceReader places = new EventPlaceReader();
  private final ArgumentReader arguments = new ArgumentReader();
  private final EventTimeReader times = new EventTimeReader();
  private final FactualityReader factuality = new FactualityReader();
  private final CulpritNames culprits = new CulpritNames();
  private final CulpritBodies bodies = new CulpritBodies();
  private final Blame blame = new Blame();
  private final NamedFates fates = new NamedFates();
  private final Aftermath aftermath = new Aftermath();
  private final Recalled recalled = new Recalled();

  public List<EventMention> read(Resolved sense, List<Toll> tolls) {
    List<Scene> scenes = Scene.of(sense);
    List<Trigger> triggers = untold.join(sense, scenes, tolls, finder.find(scenes));
    List<EventMention> out = new ArrayList<>(triggers.size());
    for (Trigger trigger : triggers) {
      Scene scene = scenes.get(trigger.sentence());
      Optional<Scene> arms = before(scenes, trigger);
      boolean retold = aftermath.names(scene, trigger.token());
      boolean remembered = recalled.in(scene, trigger.token());
      boolean definite = remembered || definite(sense, scene, trigger);
      Optional<IncidentType> told = refiner.inSentence(scene, trigger, beside(triggers, trigger));
      boolean measure = onlyMeasures(sense, scene, trigger);
      List<TimeExpression> when =
          measure
              ? List.of()
              : own(scene, trigger, retold, times.times(sense, trigger.token(), out)).stream()
                  .filter(t -> !remembered || own(scene, trigger, t))
                  .toList();
      Optional<IncidentType> earlier =
          carried(out, trigger, day(scene, when)).or(() -> refiner.byArms(arms));
      IncidentType type = massed(scene, type(scene, trigger, told, definite, earlier), tolls);
      if (trigger.kind().equals("strike") && !fromAbove(type)) {
        continue;
      }
      boolean first =
          out.isEmpty()
              && (UntoldDeeds.found(trigger)
                  || trigger.kind().equals("kill") && killings.told(scene, trigger.token()));
      boolean result = told.isEmpty() && harm(trigger) && !first;
      List<PlaceMention> where =
          measure ? List.of() : places(sense, scene.sentence(), trigger, definite || result, out);
      if (retold) {
        where =
            where.stream().filter(p -> !Aftermath.apart(scene, trigger.token(), p.span())).toList();
      }
      if (remembered) {
        where =
            where.stream().filter(p -> !recalled.apart(scene, trigger.token(), p.span())).toList();
      }
      if (where.isEmpty() && arms.isPresent()) {
        where = places.inSentence(sense, arms.get().sentence(), arms.get().first());
      }
      out.add(
          new EventMention(
              out.size(),
              type,
              trigger.span(),
              trigger.sentence(),
              definite || result,
              arguments.arguments(sense, trigger.token(), type),
              where,
              when,
              told(
                  factuality.of(sense, trigger.token()),
                  when.isEmpty() && recalled.memory(scene, trigger.token())),
              voices(sense, trigger),
              trigger.entry().strength() * (told.isPresent() ? 1 : 0.85),
              Evidence.of(sense.report(), scene.sentence().span()),
              new Derivation(
                  UntoldDeeds.found(trigger) ? UntoldDeeds.COMPONENT : "extract/events",
                  trigger.entry().rule())));
    }
    return blame.join(
        sense, fates.join(sense, bodies.join(sense, culprits.join(sense, List.copyOf(out)))));
  }

  /** The times that are those of the deed, and not of what came of it. */
  private static List<TimeExpression> own(
      Scene scene, Trigger trigger, boolean retold, List<TimeExpression> when) {
    return retold
        ? when.stream().filter(t -> !Aftermath.apart(scene, trigger.token(), t.span())).toList()
        : when;
  }

  private static Factuality told(Factuality f, boolean history) {
    return history ? new Factuality(f.polarity(), f.modality(), f.generic(), true) : f;
  }

  /** Of a deed that is remembered, only what its own words tell. */
  private boolean own(Scene scene, Trigger trigger, TimeExpression time) {
    return scene.sentence().span().contains(time.span())
        && !recalled.apart(scene, trigger.token(), time.span());
  }

  /** The sentence before a deed that only its dead tell of, where its arms may be told. */
  private static Optional<Scene> before(List<Scene> scenes, Trigger trigger) {
    int own = trigger.sentence();
    return UntoldDeeds.found(trigger)
            && own > 0
            && scenes.get(own - 1).sentence().paragraph() == scenes.get(own).sentence().paragraph()
        ? Optional.of(scenes.get(own - 1))
        : Optional.empty();
  }

  private static List<Trigger> beside(List<Trigger> all, Trigger trigger) {
    return all.stream().filter(t -> t.sentence() == trigger.sentence()).toList();
  }

  private IncidentType type(
      Scene scene,
      Trigger trigger,
      Optional<IncidentType> told,
      boolean definite,
      Optional<IncidentType> earlier) {
    boolean vague =
        told.filter(
                t ->
                    t == IncidentType.MASSACRE
                        || t == IncidentType.RAID_OR_ARREST_OPERATION
                            && trigger.kind().equals("raid")
                        || trigger.kind().equals("raid"))
            .isPresent();
    boolean dropped =
        (definite || theBombs(scene))
            && told.filter(IncidentType.BOMBING::equals).isPresent()
            && earlier.filter(IncidentType.AIR_OR_DRONE_STRIKE::equals).isPresent();
    if (told.isPresent() && !dropped && !(vague && definite && earlier.isPresent())) {
      return told.get();
    }
    if ((definite || harm(trigger) || trigger.kind().equals("strike")) && earlier.isPresent()) {
      return earlier.get();
    }
    return refiner.byActors(scene, trigger).or(() -> earlier).orElse(IncidentType.OTHER_ATTACK);
  }

  /** "The bombs": those that were told of before, dropped or planted. */
  private static boolean theBombs(Scene scene) {
    for (int i = scene.first() + 1; i < scene.end(); i++) {
      if (scene.token(i).lemma().equals("bomb") && POINTERS.contains(scene.token(i - 1).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "The strike" is an event of violence only where bombs or shells are told. */
  private static boolean fromAbove(IncidentType type) {
    return type == IncidentType.AIR_OR_DRONE_STRIKE
        || type == IncidentType.SHELLING_OR_MISSILE_ATTACK
        || type == IncidentType.CHEMICAL_ATTACK;
  }

  /** Many unarmed people killed in one attack on where they live is a massacre. */
  private IncidentType massed(Scene scene, IncidentType told, List<Toll> tolls) {
    IncidentType type =
        told == IncidentType.KIDNAPPING && deadlier(scene, tolls)
            ? IncidentType.ARMED_ASSAULT
            : told;
    boolean attack =
        switch (type) {
          case ARMED_ASSAULT, SHOOTING, STABBING, EXECUTION, OTHER_ATTACK -> true;
          default -> false;
        };
    if (!attack || !scene.tells(lexicon.set("dwellers"))) {
      return type;
    }
    for (Toll toll : tolls) {
      if (toll.sentence() == scene.sentence().index()
          && toll.harm() == Harm.KILLED
          && toll.scope() != Toll.Scope.AGGREGATE
          && defenceless(toll)
          && toll.quantity().low().orElse(0) >= MASS) {
        return IncidentType.MASSACRE;
      }
    }
    return type;
  }

  private static boolean defenceless(Toll toll) {
    return switch (toll.kind()) {
      case ATTACKER, MILITARY, POLICE -> false;
      default -> true;
    };
  }

  /** Whether at least as many were killed in a sentence as were carried off. */
  private static boolean deadlier(Scene scene, List<Toll> tolls) {
    int killed = most(scene, tolls, Harm.KILLED);
    int captured = most(scene, tolls, Harm.CAPTURED);
    return captured > 0 && killed >= Math.max(2, captured);
  }

  private static int most(Scene scene, List<Toll> tolls, Harm harm) {
    return tolls.stream()
        .filter(t -> t.sentence() == scene.sentence().index() && t.harm() == harm)
        .mapToInt(t -> t.quantity().low().orElse(0))
        .max()
        .orElse(0);
  }

  private static boolean harm(Trigger trigger) {
    return trigger.kind().equals("kill") || trigger.kind().equals("wound");
  }

  /** The time that the event's own sentence tells. */
  private static Optional<TimeExpression> day(Scene scene, List<TimeExpression> when) {
    return when.stream().findFirst().filter(t -> scene.sentence().span().contains(t.span()));
  }

  /**
   * The type of the nearest mention before that says more than "attack", if it is not one of
   * another day.
   */
  private static Optional<IncidentType> carried(
      List<EventMention> told, Trigger trigger, Optional<TimeExpression> day) {
    for (int k = told.size() - 1; k >= 0; k--) {
      EventMention m = told.get(k);
      if (carries(m.type())
          && !sideline(trigger, m.type())
          && !m.factuality().background()
          && !(day.isPresent() && m.times().stream().limit(1).anyMatch(t -> apart(t, day.get())))
          && trigger.sentence() - m.sentence() <= 12) {
        return Optional.of(m.type());
      }
    }
    return Optional.empty();
  }

  /** Who is killed where hostages were taken or houses burned is killed in the attack itself. */
  private static boolean sideline(Trigger trigger, IncidentType type) {
    return switch (type) {
      case KIDNAPPING, HIJACKING -> harm(trigger);
      case ARSON -> trigger.kind().equals("kill");
      default -> false;
    };
  }

  /** Whether at least a day lies between two times. */
  private static boolean apart(TimeExpression one, TimeExpression other) {
    return one.dated()
        && other.dated()
        && (one.latest().get().plusDays(1).isBefore(other.earliest().get())
            || other.latest().get().plusDays(1).isBefore(one.earliest().get()));
  }

  private static boolean carries(IncidentType type) {
    return switch (type) {
      case OTHER_ATTACK, RAID_OR_ARREST_OPERATION, SEXUAL_VIOLENCE, LOOTING, RIOT -> false;
      default -> true;
    };
  }

  /** "The attack", "Thursday's attack", "those killed": words for what was told before. */
  private static boolean definite(Resolved sense, Scene scene, Trigger trigger) {
    int before = trigger.token() - 1;
    if (before >= scene.first() && scene.token(before).lower().equals("those")) {
      return true;
    }
    int noun = scene.nounAt(trigger.token());
    if (noun < 0 || scene.verbAt(trigger.token()) >= 0) {
      return false;
    }
    int first = scene.nouns().get(noun).firstToken();
    return POINTERS.contains(scene.token(first).lower()) || ofDay(sense, scene, trigger);
  }

  private static boolean ofDay(Resolved sense, Scene scene, Trigger trigger) {
    int i = Math.max(trigger.token() - 1, scene.first());
    while (i > scene.first() && (scene.token(i).nominal() || scene.token(i).is(PartOfSpeech.ADJ))) {
      i--;
    }
    if (i > scene.first() && scene.token(i).text().matches("['’]s")) {
      Span day = scene.token(i - 1).span();
      return sense.times().stream().anyMatch(t -> t.dated() && t.span().contains(day));
    }
    return false;
  }

  private boolean onlyMeasures(Resolved sense, Scene scene, Trigger trigger) {
    return measure(scene, trigger)
        && places.inSentence(sense, scene.sentence(), trigger.token()).stream()
            .noneMatch(
                p ->
                    after(sense.marks(), p) > trigger.token()
                        && sameMeasure(sense.marks(), scene.sentence(), trigger.token(), p));
  }

  /**
   * Whether an event only tells how long before or after it something else took place ("a day
   * before the bombing"): day and place of the sentence are those of the other.
   */
  private boolean measure(Scene scene, Trigger trigger) {
    int first = trigger.token();
    while (first > scene.first()
        && trigger.token() - first < 4
        && !POINTERS.contains(scene.token(first).lower())) {
      first--;
    }
    if (first - 2 < scene.first() || !POINTERS.contains(scene.token(first).lower())) {
      return false;
    }
    String link = scene.token(first - 1).lower();
    return (link.equals("before") || link.equals("after"))
        && lexicon.set("duration").contains(scene.token(first - 2).lower());
  }

  private static int after(Annotations marks, PlaceMention place) {
    return marks.tokenAt(place.span().start());
  }

  /**
   * Whether a place and an event stand on the same side of a measure of time: in "the shelling came
   * nine days after the attack at Volnovakha" the place is that of the attack alone.
   */
  private boolean sameMeasure(
      Annotations marks, Sentence sentence, int trigger, PlaceMention place) {
    int at = after(marks, place);
    return measured(marks, sentence, at) == measured(marks, sentence, trigger);
  }

  /** The "after" of "nine days after" in whose phrase a word stands; -1 if in none. */
  private int measured(Annotations marks, Sentence sentence, int token) {
    for (int i = token; i > sentence.firstToken(); i--) {
      String word = marks.tokens().get(i).lower();
      if (word.equals(",") || word.equals(";")) {
        return -1;
      }
      if (i < token
          && (word.equals("after") || word.equals("before"))
          && lexicon.set("duration").contains(marks.tokens().get(i - 1).lower())) {
        return i;
      }
    }
    return -1;
  }

  private List<PlaceMention> places(
      Resolved sense,
      Sentence sentence,
      Trigger trigger,
      boolean definite,
      List<EventMention> before) {
    List<PlaceMention> own =
        places.inSentence(sense, sentence, trigger.token()).stream()
            .filter(p -> sameMeasure(sense.marks(), sentence, trigger.token(), p))
            .toList();
    if (!own.isEmpty() || definite) {
      return own;
    }
    Optional<PlaceMention> heading = places.heading(sense, sentence);
    boolean narrow = heading.filter(h -> h.place().kind().rank() < WIDE).isPresent();
    if (narrow) {
      return List.of(heading.get());
    }
    List<PlaceMention> told = places.told(sense, sentence);
    if (!told.isEmpty()) {
      return told;
    }
    for (int k = before.size() - 1; k >= 0; k--) {
      EventMention m = before.get(k);
      boolean news =
          !m.factuality().background()
              && !m.factuality().generic()
              && m.factuality().polarity() == Factuality.Polarity.POSITIVE;
      if (news && !m.places().isEmpty() && trigger.sentence() - m.sentence() <= 3) {
        return m.places();
      }
    }
    return heading.stream().toList();
  }

  private static List<Voice> voices(Resolved sense, Trigger trigger) {
    for (Attribution attribution : sense.attributions()) {
      if (attribution.covers(trigger.span())) {
        return attribution.voices();
      }
    }
    return List.of();
  }
}
