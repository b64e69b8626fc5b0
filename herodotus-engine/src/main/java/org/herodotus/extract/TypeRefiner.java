package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.IncidentType;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/**
 * Settles of which kind an event is, where the word alone leaves it open ("attack", "killed",
 * "blast"): by the words beside it, then by the rest of the sentence. Thread-safe.
 */
final class TypeRefiner {
  private final TriggerLexicon lexicon;
  private final Nations nations = Nations.known();

  TypeRefiner(TriggerLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The type that the sentence tells, or empty if it leaves it open. */
  Optional<IncidentType> inSentence(Scene scene, Trigger trigger, List<Trigger> others) {
    Optional<IncidentType> own = IncidentType.ofLabel(trigger.kind());
    if (own.isPresent()) {
      IncidentType type =
          own.get() == IncidentType.BOMBING && stormed(scene, others)
              ? IncidentType.ARMED_ASSAULT
              : sharpened(scene, trigger, own.get());
      return Optional.of(
          type == IncidentType.MASSACRE
              ? nearest(scene, trigger, others).filter(TypeRefiner::blast).orElse(type)
              : type);
    }
    Optional<IncidentType> beside =
        cue(scene, Math.max(scene.first(), trigger.token() - 3), trigger.token() + 1);
    if (beside.isPresent() && !trigger.kind().equals("clash")) {
      return beside;
    }
    return switch (trigger.kind()) {
      case "blast" -> Optional.of(blast(scene));
      case "clash" -> Optional.of(clash(scene));
      case "raid" -> Optional.of(raid(scene, trigger.token()));
      case "strike" -> cue(scene, scene.first(), scene.end());
      case "arrest" -> Optional.of(IncidentType.RAID_OR_ARREST_OPERATION);
      default -> general(scene, trigger, others);
    };
  }

  private IncidentType sharpened(Scene scene, Trigger trigger, IncidentType type) {
    boolean verb = scene.verbAt(trigger.token()) >= 0;
    return switch (type) {
      case BOMBING -> bombing(scene, trigger);
      case VEHICLE_RAMMING ->
          scene.tells(set("bombcue")) || scene.tells(set("suicideword"))
              ? bombing(scene, trigger)
              : type;
      case SHOOTING ->
          scene.tells(set("protester")) && scene.tells(set("force")) && verb
              ? IncidentType.PROTEST_VIOLENCE
              : verb && befalls(scene, trigger, "notable")
                  ? IncidentType.ASSASSINATION
                  : verb && scene.tells(set("army")) && sides(scene, trigger)
                      ? IncidentType.BATTLE
                      : verb && scene.tells(set("heavy"))
                          ? IncidentType.SHELLING_OR_MISSILE_ATTACK
                          : type;
      case KIDNAPPING ->
          scene.tells(set("police")) && scene.tells(set("custody"))
              ? IncidentType.RAID_OR_ARREST_OPERATION
              : type;
      case SHELLING_OR_MISSILE_ATTACK ->
          scene.tells(set("chemicalword"))
              ? IncidentType.CHEMICAL_ATTACK
              : !scene.tells("down")
                      && (scene.tells(set("airforceword")) || scene.tells(set("aircraft")))
                  ? IncidentType.AIR_OR_DRONE_STRIKE
                  : type;
      default -> type;
    };
  }

  /** "Gunmen and a car bomber attacked the ministry": the bomb is part of an assault. */
  private boolean stormed(Scene scene, List<Trigger> others) {
    return scene.tells(set("band"))
        && others.stream().anyMatch(t -> t.kind().equals("attack") && scene.verbAt(t.token()) >= 0);
  }

  private IncidentType bombing(Scene scene, Trigger trigger) {
    if (scene.tells(set("suicideword")) || scene.tells("bomber") && scene.tells(set("self"))) {
      return IncidentType.SUICIDE_BOMBING;
    }
    if (scene.tells(set("petrolword"), trigger.token() - 4, trigger.token() + 6)) {
      return IncidentType.ARSON;
    }
    if (scene.tells(set("aircraft"), trigger.token() - 6, trigger.token())
        || scene.tells(set("airforceword"))
        || state(scene, trigger)) {
      return IncidentType.AIR_OR_DRONE_STRIKE;
    }
    return IncidentType.BOMBING;
  }

  /** "Israel bombed Gaza", "the army bombed a village": states bomb from the air. */
  private boolean state(Scene scene, Trigger trigger) {
    int at = trigger.token();
    return at > scene.first()
        && scene.token(at).lemma().equals("bomb")
        && scene.verbAt(at) >= 0
        && !scene.verbs().get(scene.verbAt(at)).passive()
        && (Scene.in(set("bombers"), scene.token(at - 1))
            || nations
                .find(scene.tokens(), at - 1, at)
                .filter(n -> n.endToken() == at)
                .isPresent());
  }

  /** Many killed by a bomb or a shell are told by that. */
  private static boolean blast(IncidentType type) {
    return switch (type) {
      case SUICIDE_BOMBING, BOMBING, AIR_OR_DRONE_STRIKE, SHELLING_OR_MISSILE_ATTACK -> true;
      default -> false;
    };
  }

  private IncidentType blast(Scene scene) {
    return cue(scene, scene.first(), scene.end())
        .filter(
            t ->
                t == IncidentType.SUICIDE_BOMBING
                    || t == IncidentType.SHELLING_OR_MISSILE_ATTACK
                    || t == IncidentType.AIR_OR_DRONE_STRIKE)
        .orElse(IncidentType.BOMBING);
  }

  private IncidentType clash(Scene scene) {
    if (scene.tells(set("inmates")) && scene.tells(set("jails"))) {
      return IncidentType.RIOT;
    }
    return scene.tells(set("protester")) ? IncidentType.PROTEST_VIOLENCE : IncidentType.BATTLE;
  }

  /** Police and troops raid dens; armed bands raid villages and posts. */
  private IncidentType raid(Scene scene, int trigger) {
    if (scene.tells(set("aircraft"))) {
      return IncidentType.AIR_OR_DRONE_STRIKE;
    }
    if (scene.tells(set("force"), scene.first(), trigger)) {
      return IncidentType.RAID_OR_ARREST_OPERATION;
    }
    boolean band = scene.tells(set("rebel")) || scene.tells(set("gunman"));
    boolean target =
        scene.tells(set("assaulttarget"), trigger, trigger + 8)
            || scene.tells(set("force"), trigger, trigger + 5);
    return band || target && !scene.tells(set("den"), trigger, trigger + 6)
        ? IncidentType.ARMED_ASSAULT
        : IncidentType.RAID_OR_ARREST_OPERATION;
  }

  private Optional<IncidentType> general(Scene scene, Trigger trigger, List<Trigger> others) {
    Optional<IncidentType> near = nearest(scene, trigger, others);
    if (near.isPresent()) {
      return near.map(t -> widened(scene, trigger, t));
    }
    Optional<IncidentType> told = cue(scene, scene.first(), scene.end());
    if (told.isPresent()) {
      return told;
    }
    return official(scene, trigger) ? Optional.of(IncidentType.ASSASSINATION) : Optional.empty();
  }

  /** An attack in which houses burn and people are carried off is more than either. */
  private IncidentType widened(Scene scene, Trigger trigger, IncidentType type) {
    boolean side =
        switch (type) {
          case ARSON, LOOTING, KIDNAPPING, SEXUAL_VIOLENCE -> true;
          default -> false;
        };
    boolean outcome =
        scene.token(trigger.token()).lower().endsWith("ing")
            || Scene.in(set("ruin"), scene.token(trigger.token()));
    return side && !outcome ? IncidentType.ARMED_ASSAULT : type;
  }

  /** What those who act suggest, where neither word nor weapon tells the kind. */
  Optional<IncidentType> byActors(Scene scene, Trigger trigger) {
    if (trigger.kind().equals("kill") && !scene.tells("raid") && sides(scene, trigger)) {
      return Optional.of(IncidentType.BATTLE);
    }
    boolean gunman = scene.tells(set("gunman"));
    if (trigger.kind().equals("attack") && (gunman || scene.tells(set("rebel")))) {
      return Optional.of(IncidentType.ARMED_ASSAULT);
    }
    return gunman && trigger.kind().equals("kill")
        ? Optional.of(IncidentType.SHOOTING)
        : Optional.empty();
  }

  /** "Troops killed 17 rebels", "four rebels and a soldier were killed": both sides were armed. */
  private boolean sides(Scene scene, Trigger trigger) {
    int at = scene.verbAt(trigger.token());
    int affected = scene.affected(trigger.token());
    if (at < 0 || affected < 0) {
      return false;
    }
    NounPhrase noun = scene.nouns().get(affected);
    int verb = scene.verbs().get(at).firstToken();
    boolean passive = scene.verbs().get(at).passive();
    boolean rebels = scene.tells(set("rebel"), noun.firstToken(), noun.endToken());
    boolean forces = scene.tells(set("force"), noun.firstToken(), noun.endToken());
    if (!passive) {
      return rebels && scene.tells(set("force"), scene.first(), verb);
    }
    int join = noun.firstToken() - 1;
    boolean paired = join > scene.first() && scene.token(join).lower().equals("and");
    Set<String> other = set(rebels ? "force" : "rebel");
    return paired && (rebels || forces) && scene.tells(other, join - 4, join);
  }

  private Optional<IncidentType> nearest(Scene scene, Trigger trigger, List<Trigger> others) {
    IncidentType best = null;
    int least = Integer.MAX_VALUE;
    for (Trigger other : others) {
      Optional<IncidentType> type = IncidentType.ofLabel(other.kind());
      boolean blast = other.kind().equals("blast") || other.kind().equals("clash");
      int apart = Math.abs(other.token() - trigger.token());
      boolean clear = other.entry().strength() >= 0.55;
      if (apart > 0 && apart < least && clear && (type.isPresent() || blast)) {
        least = apart;
        best =
            type.isPresent()
                ? sharpened(scene, other, type.get())
                : other.kind().equals("blast") ? blast(scene) : clash(scene);
      }
    }
    return Optional.ofNullable(best).filter(t -> t != IncidentType.RAID_OR_ARREST_OPERATION);
  }

  /** The type that the arms of a sentence tell. */
  Optional<IncidentType> byArms(Optional<Scene> scene) {
    return scene.flatMap(s -> cue(s, s.first(), s.end()));
  }

  /** The type that weapon words between two positions tell. */
  private Optional<IncidentType> cue(Scene scene, int from, int to) {
    if (scene.tells(set("suicideword"), from, to)) {
      return Optional.of(IncidentType.SUICIDE_BOMBING);
    }
    if (scene.tells(set("chemicalword"), from, to)) {
      return Optional.of(IncidentType.CHEMICAL_ATTACK);
    }
    if (scene.tells(set("shellword"), from, to)) {
      return Optional.of(IncidentType.SHELLING_OR_MISSILE_ATTACK);
    }
    if (scene.tells(set("airword"), from, to) || scene.tells(set("airforceword"), from, to)) {
      return Optional.of(IncidentType.AIR_OR_DRONE_STRIKE);
    }
    if (scene.tells(set("bombcue"), from, to)) {
      return Optional.of(
          scene.tells(set("band")) ? IncidentType.ARMED_ASSAULT : IncidentType.BOMBING);
    }
    boolean knife = scene.tells(set("knife"), from, to);
    boolean gun = scene.tells(set("guncue"), from, to);
    if (knife || gun) {
      return Optional.of(
          knife && gun
              ? IncidentType.ARMED_ASSAULT
              : knife ? IncidentType.STABBING : IncidentType.SHOOTING);
    }
    return Optional.empty();
  }

  private boolean official(Scene scene, Trigger trigger) {
    int affected = trigger.kind().equals("kill") ? scene.affected(trigger.token()) : -1;
    if (affected < 0) {
      return false;
    }
    NounPhrase noun = scene.nouns().get(affected);
    return scene.tells(set("official_strict"), noun.firstToken(), noun.endToken())
        || befalls(scene, trigger, "notable");
  }

  /** Whether one person of a set is meant: by the last word, or as a title before the name. */
  private boolean befalls(Scene scene, Trigger trigger, String name) {
    int affected = scene.affected(trigger.token());
    if (affected < 0) {
      return false;
    }
    NounPhrase noun = scene.nouns().get(affected);
    Token head = scene.token(noun.head());
    boolean title =
        head.is(PartOfSpeech.PROPN)
            && scene.tells(set(name), noun.firstToken(), noun.endToken())
            && !scene.tells(Set.of("'s", "’s"), noun.firstToken(), noun.endToken());
    return title || set(name).contains(head.lower());
  }

  private Set<String> set(String name) {
    return lexicon.set(name);
  }
}
