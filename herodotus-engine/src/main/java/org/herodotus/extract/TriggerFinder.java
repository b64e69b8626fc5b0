package org.herodotus.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Finds the words that tell of violent events, and leaves out those that tell of accidents, sport,
 * money or the stage. Thread-safe.
 */
final class TriggerFinder {
  private static final double CLEAR = 0.7;

  /** The condition of words that are as often figures of speech. */
  private static final Set<String> GRAVE = Set.of("grave");

  private static final Set<String> OWN = GrammarWords.set("TriggerFinder.OWN");
  private static final Set<String> KIN = GrammarWords.set("TriggerFinder.KIN");

  private final TriggerLexicon lexicon;
  private final NounClasses classes = NounClasses.known();
  private final PlainKilling killings;
  private final ArmedDoers doers;
  private final Mishaps mishaps;
  private final Gravity gravity;
  private final DeedFrames frames;

  TriggerFinder(TriggerLexicon lexicon, PlainKilling killings) {
    this.lexicon = lexicon;
    this.killings = killings;
    this.doers = new ArmedDoers(lexicon);
    this.mishaps = new Mishaps(lexicon);
    this.gravity = new Gravity(lexicon);
    this.frames = new DeedFrames(lexicon);
  }

  /** Triggers of each sentence, in text order. */
  List<Trigger> find(List<Scene> scenes) {
    Subject subject = Subject.of(scenes, lexicon);
    boolean[] clear = new boolean[scenes.size()];
    boolean violence = false;
    boolean works = mishaps.works(scenes);
    boolean mishap = works || scenes.stream().anyMatch(this::accident);
    Gravity.Weight weight = gravity.of(scenes);
    for (int s = 0; s < scenes.size(); s++) {
      boolean elsewhere = subject.elsewhere(scenes.get(s)) || works && mishaps.blown(scenes.get(s));
      clear[s] =
          !elsewhere
              && raw(scenes.get(s), weight, false, false).stream().anyMatch(TriggerFinder::clear);
      clear[s] |= !elsewhere && !mishap && unexplained(scenes, s);
      violence |= clear[s];
    }
    List<Trigger> out = new ArrayList<>();
    for (int s = 0; s < scenes.size(); s++) {
      Scene scene = scenes.get(s);
      if (!subject.elsewhere(scene) && !(works && mishaps.blown(scene))) {
        boolean violent = clear[s] || weapons(scene) || violence && !accident(scene);
        out.addAll(raw(scene, weight, violent, !mishap));
      }
    }
    out.sort(Comparator.comparingInt(Trigger::token));
    return out;
  }

  /**
   * "An explosion in Lahore killed ten people": where no word of a report tells of an accident or
   * of works and fuel, a blast that harms people is taken for an attack, as reports of attacks
   * begin.
   */
  private boolean unexplained(List<Scene> scenes, int s) {
    Scene scene = scenes.get(s);
    return scene.tells(lexicon.set("blastword"))
        && scene.tells(lexicon.set("harmed"))
        && scenes.stream().noneMatch(other -> other.tells(lexicon.set("works")));
  }

  private static boolean clear(Trigger trigger) {
    Set<String> conditions = trigger.entry().conditions();
    return trigger.entry().strength() >= CLEAR
        && (conditions.isEmpty() || conditions.equals(GRAVE));
  }

  private boolean weapons(Scene scene) {
    return scene.tells(lexicon.set("bombcue"))
        || scene.tells(lexicon.set("guncue"))
        || scene.tells(lexicon.set("gunman"))
        || scene.tells(lexicon.set("knife"))
        || scene.tells(lexicon.set("rebel"));
  }

  private List<Trigger> raw(Scene scene, Gravity.Weight weight, boolean violent, boolean plain) {
    BitSet taken = new BitSet();
    List<Trigger> out = new ArrayList<>();
    List<TriggerLexicon.Hit> hits = lexicon.hits(scene.tokens(), scene.first(), scene.end());
    for (TriggerLexicon.Hit hit : hits) {
      WordPattern.Match match = hit.match();
      if (taken.get(match.trigger())) {
        continue;
      }
      if (hit.entry().mishap()) {
        continue;
      }
      if (hit.entry().none()) {
        taken.set(match.first(), match.end());
        continue;
      }
      boolean told = violent || violence(scene, hit.entry().kind(), match.trigger(), plain);
      if (!holds(scene, weight, hit.entry(), match.trigger(), told)) {
        continue;
      }
      match.words().forEach(taken::set);
      Span span = scene.token(match.first()).span().union(scene.token(match.end() - 1).span());
      if (match.length() > 6) {
        span = scene.token(match.trigger()).span();
      }
      out.add(new Trigger(hit.entry(), match.trigger(), span, scene.sentence().index()));
    }
    frames.find(scene).stream().filter(t -> !taken.get(t.token())).forEach(out::add);
    return out;
  }

  /** Whether a word tells of violence by itself, through those who do or suffer the deed. */
  private boolean violence(Scene scene, String kind, int trigger, boolean plain) {
    return switch (kind) {
      case "kill" ->
          doers.told(scene, trigger) && person(scene, trigger)
              || plain && killings.told(scene, trigger);
      case "wound", "other attack", "massacre" ->
          doers.told(scene, trigger) && person(scene, trigger);
      case "arson" -> doers.told(scene, trigger);
      default -> false;
    };
  }

  private boolean holds(
      Scene scene,
      Gravity.Weight weight,
      TriggerLexicon.Entry entry,
      int trigger,
      boolean violent) {
    Set<String> conditions = entry.conditions();
    if (harms(entry.kind()) && animals(scene, trigger)) {
      return false;
    }
    if (befallsPeople(entry.kind()) && kin(scene, trigger)) {
      return false;
    }
    int at = scene.sentence().index();
    boolean common = weight.ordinary(at) || mishaps.told(scene);
    if (entry.kind().equals("arrest") && common && !weapons(scene)) {
      return false;
    }
    if (accidental(entry.kind()) && accident(scene)) {
      return false;
    }
    if (entry.kind().equals("blast") && !violent && !scene.tells(lexicon.set("bomb"))) {
      return false;
    }
    return (!conditions.contains("violent") || violent)
        && (!conditions.contains("grave") || weight.grave(at))
        && (!conditions.contains("armed") || armed(scene))
        && (!conditions.contains("force") || scene.tells(lexicon.set("force")))
        && (!conditions.contains("crowd") || scene.tells(lexicon.set("protester")))
        && (!conditions.contains("person") || person(scene, trigger))
        && (!conditions.contains("number") || scene.counts());
  }

  private boolean armed(Scene scene) {
    return scene.tells(lexicon.set("gun"))
        || scene.tells(lexicon.set("gunman"))
        || scene.tells(lexicon.set("knife"))
        || scene.tells(lexicon.set("bomb"))
        || scene.tells(lexicon.set("rebel"))
        || scene.tells(lexicon.set("force"))
        || scene.tells(lexicon.set("aircraft"))
        || scene.tells(lexicon.set("shellword"))
        || scene.tells("armed");
  }

  private static boolean accidental(String kind) {
    return switch (kind) {
      case "blast", "kill", "wound" -> true;
      default -> false;
    };
  }

  private static boolean harms(String kind) {
    return switch (kind) {
      case "shooting", "kill", "wound", "stabbing", "massacre" -> true;
      default -> false;
    };
  }

  private static boolean befallsPeople(String kind) {
    return harms(kind) || kind.equals("other attack") || kind.equals("sexual violence");
  }

  /**
   * "Killed his wife", "stabbed her ex-husband": a crime among kin, where nobody armed is told in
   * the sentence.
   */
  private boolean kin(Scene scene, int trigger) {
    int affected = scene.verbAt(trigger) >= 0 ? scene.affected(trigger) : -1;
    if (affected < 0 || weapons(scene) || doers.told(scene, trigger)) {
      return false;
    }
    NounPhrase noun = scene.nouns().get(affected);
    return OWN.contains(scene.token(noun.firstToken()).lower())
        && KIN.contains(scene.token(noun.head()).lower());
  }

  /** Whether those whom the word befalls are animals. */
  private boolean animals(Scene scene, int trigger) {
    int affected = scene.verbAt(trigger) >= 0 ? scene.affected(trigger) : -1;
    return affected >= 0
        && Scene.in(lexicon.set("animal"), scene.token(scene.nouns().get(affected).head()));
  }

  private boolean accident(Scene scene) {
    return mishaps.told(scene)
        && !scene.tells(lexicon.set("bomb"))
        && !scene.tells(lexicon.set("gun"))
        && !scene.tells("attack");
  }

  /** Whether those whom the word befalls look like people. */
  private boolean person(Scene scene, int trigger) {
    int affected = scene.affected(trigger);
    if (affected < 0) {
      return false;
    }
    NounPhrase noun = scene.nouns().get(affected);
    Token head = scene.token(noun.head());
    return head.is(PartOfSpeech.PROPN)
        || head.is(PartOfSpeech.NUM)
        || noun.form() == NounPhrase.Form.PRONOUN && !head.lower().equals("it")
        || Scene.in(lexicon.set("person"), head)
        || Scene.in(lexicon.set("official"), head)
        || Scene.in(lexicon.set("rebel"), head)
        || Scene.in(lexicon.set("force"), head)
        || classes.of(scene.tokens(), noun.firstToken(), noun.head()).human();
  }
}
