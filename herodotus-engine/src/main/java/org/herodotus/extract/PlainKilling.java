package org.herodotus.extract;

import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Whether "killed" tells of violence where no other word does: people killed people, or people were
 * killed and what the sentence says of where, when and by whom leaves no room for an accident ("Two
 * soldiers were killed near Gao on Monday", but not "in a fall", "when a bus overturned").
 * Thread-safe.
 */
final class PlainKilling {
  private static final Set<String> CAUSES = GrammarWords.set("PlainKilling.CAUSES");
  private static final Set<String> BUSY = GrammarWords.set("PlainKilling.BUSY");
  private static final Set<String> SCENES = GrammarWords.set("PlainKilling.SCENES");

  private static final Set<String> SINGLE = Set.of("he", "she", "him", "her");

  private final TriggerLexicon lexicon;
  private final NounClasses classes;

  PlainKilling(TriggerLexicon lexicon, NounClasses classes) {
    this.lexicon = lexicon;
    this.classes = classes;
  }

  /** Whether the killing at a word is one by somebody, in a report that tells of no accident. */
  boolean told(Scene scene, int trigger) {
    int at = scene.verbAt(trigger);
    if (at < 0) {
      return false;
    }
    VerbGroup verb = scene.verbs().get(at);
    int victims = scene.affected(trigger);
    if (!past(scene, verb) || victims < 0 || !people(scene, scene.nouns().get(victims))) {
      return false;
    }
    if (!verb.passive()) {
      return subject(scene, verb, victims);
    }
    return clear(scene, scene.first(), verb.firstToken())
        && clear(scene, verb.endToken(), scene.end());
  }

  /** "Unknown men killed five farmers": those who act are people, and not the killed. */
  private boolean subject(Scene scene, VerbGroup verb, int victims) {
    for (int k = victims - 1; k >= 0; k--) {
      NounPhrase noun = scene.nouns().get(k);
      boolean before = noun.endToken() <= verb.firstToken();
      if (before && !led(scene, noun) && !object(scene, noun)) {
        return people(scene, noun);
      }
    }
    return false;
  }

  /** "Left his base and killed": a phrase right behind a verb is what that verb is done to. */
  static boolean object(Scene scene, NounPhrase noun) {
    return scene.verbAt(noun.firstToken() - 1) >= 0;
  }

  /** Whether a preposition stands before a phrase, so that it is no subject. */
  private static boolean led(Scene scene, NounPhrase noun) {
    int before = noun.firstToken() - 1;
    return before >= scene.first() && scene.token(before).is(PartOfSpeech.ADP);
  }

  /** Told as done: not as a result ("killing two") or a habit; a bare participle with a number. */
  private static boolean past(Scene scene, VerbGroup verb) {
    return switch (verb.tense()) {
          case PAST, PERFECT, PLUPERFECT -> verb.modal().isEmpty();
          case PARTICIPLE -> verb.passive() && scene.counts() && !described(scene, verb);
          default -> false;
        }
        && !verb.negated();
  }

  /** "Everyone killed was a fighter": the participle tells whom the sentence is about. */
  private static boolean described(Scene scene, VerbGroup verb) {
    return verb.endToken() < scene.end() && scene.token(verb.endToken()).is(PartOfSpeech.AUX);
  }

  /** Whether no phrase of a stretch tells what killed, other than people and strife. */
  private boolean clear(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = scene.token(i).lower();
      if (CAUSES.contains(word) && !busy(scene, i)) {
        return false;
      }
      boolean agent = word.equals("by");
      if (!agent && !SCENES.contains(word)) {
        continue;
      }
      int noun = noun(scene, i + 1);
      if (noun < 0 ? agent : !fits(scene, scene.nouns().get(noun), agent)) {
        return false;
      }
    }
    return true;
  }

  /** "While on patrol", "as he walked home": what the killed were doing, no cause. */
  private static boolean busy(Scene scene, int at) {
    for (int i = at + 1; i < Math.min(scene.end(), at + 4); i++) {
      if (BUSY.contains(scene.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  private static int noun(Scene scene, int at) {
    int noun = at < scene.end() ? scene.nounAt(at) : -1;
    return noun >= 0 && scene.nouns().get(noun).firstToken() == at ? noun : -1;
  }

  private boolean fits(Scene scene, NounPhrase noun, boolean agent) {
    Token head = scene.token(noun.head());
    if (agent) {
      return people(scene, noun) || head.is(PartOfSpeech.PROPN);
    }
    return head.is(PartOfSpeech.PROPN)
        || head.is(PartOfSpeech.NUM)
        || Scene.in(lexicon.set("whereabouts"), head)
        || Scene.in(lexicon.set("strife"), head)
        || Scene.in(lexicon.set("duration"), head)
        || classes.of(head) == NounClass.TIME
        || classes.of(head) == NounClass.BUILDING
        || people(scene, noun);
  }

  private boolean people(Scene scene, NounPhrase noun) {
    Token head = scene.token(noun.head());
    return noun.form() == NounPhrase.Form.NAME
        || SINGLE.contains(head.lower())
        || classes.of(scene.tokens(), noun.firstToken(), noun.head()).human()
        || Scene.in(lexicon.set("person"), head)
        || Scene.in(lexicon.set("rebel"), head)
        || Scene.in(lexicon.set("force"), head)
        || Scene.in(lexicon.set("gunman"), head);
  }
}
