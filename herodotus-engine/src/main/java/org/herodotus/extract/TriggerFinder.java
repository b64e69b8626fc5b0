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

  private final TriggerLexicon lexicon;

  TriggerFinder(TriggerLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Triggers of each sentence, in text order. */
  List<Trigger> find(List<Scene> scenes) {
    List<List<Trigger>> raw = new ArrayList<>();
    boolean[] clear = new boolean[scenes.size()];
    int clearSentences = 0;
    Subject subject = Subject.of(scenes, lexicon);
    for (int s = 0; s < scenes.size(); s++) {
      List<Trigger> found = raw(scenes.get(s));
      found.removeIf(t -> subject.elsewhere(scenes.get(t.sentence())));
      raw.add(found);
      clear[s] = found.stream().anyMatch(TriggerFinder::clear);
      clearSentences += clear[s] ? 1 : 0;
    }
    List<Trigger> out = new ArrayList<>();
    for (int s = 0; s < scenes.size(); s++) {
      boolean violent = clear[s] || clearSentences > 0 && !accident(scenes.get(s));
      for (Trigger trigger : raw.get(s)) {
        if (holds(scenes.get(s), trigger, violent)) {
          out.add(trigger);
        }
      }
    }
    out.sort(Comparator.comparingInt(Trigger::token));
    return out;
  }

  private static boolean clear(Trigger trigger) {
    return trigger.entry().strength() >= CLEAR && trigger.entry().conditions().isEmpty();
  }

  private List<Trigger> raw(Scene scene) {
    BitSet taken = new BitSet();
    List<Trigger> out = new ArrayList<>();
    List<TriggerLexicon.Hit> hits = lexicon.hits(scene.tokens(), scene.first(), scene.end());
    for (TriggerLexicon.Hit hit : hits) {
      if (hit.entry().none() && !taken.get(hit.match().trigger())) {
        taken.set(hit.match().first(), hit.match().end());
      }
    }
    for (TriggerLexicon.Hit hit : hits) {
      WordPattern.Match match = hit.match();
      if (hit.entry().none() || taken.get(match.trigger())) {
        continue;
      }
      match.words().forEach(taken::set);
      Span span = scene.token(match.first()).span().union(scene.token(match.end() - 1).span());
      if (match.length() > 6) {
        span = scene.token(match.trigger()).span();
      }
      out.add(new Trigger(hit.entry(), match.trigger(), span, scene.sentence().index()));
    }
    return out;
  }

  private boolean holds(Scene scene, Trigger trigger, boolean violent) {
    Set<String> conditions = trigger.entry().conditions();
    if (accidental(trigger) && accident(scene)) {
      return false;
    }
    if (trigger.kind().equals("blast") && !violent && !scene.tells(lexicon.set("bomb"))) {
      return false;
    }
    return (!conditions.contains("violent") || violent)
        && (!conditions.contains("armed") || armed(scene))
        && (!conditions.contains("force") || scene.tells(lexicon.set("force")))
        && (!conditions.contains("crowd") || scene.tells(lexicon.set("protester")))
        && (!conditions.contains("person") || person(scene, trigger.token()))
        && (!conditions.contains("number") || scene.counts());
  }

  private boolean armed(Scene scene) {
    return scene.tells(lexicon.set("gun"))
        || scene.tells(lexicon.set("bomb"))
        || scene.tells(lexicon.set("rebel"))
        || scene.tells(lexicon.set("force"))
        || scene.tells(lexicon.set("aircraft"))
        || scene.tells(lexicon.set("shellword"));
  }

  private static boolean accidental(Trigger trigger) {
    return switch (trigger.kind()) {
      case "blast", "kill", "wound" -> true;
      default -> false;
    };
  }

  private boolean accident(Scene scene) {
    return scene.tells(lexicon.set("accident"))
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
        || Scene.in(lexicon.set("force"), head);
  }
}
