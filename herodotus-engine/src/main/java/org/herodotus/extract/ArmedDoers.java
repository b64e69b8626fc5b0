package org.herodotus.extract;

import java.util.List;
import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Whether those who do what a verb tells are armed: forces, fighters, gunmen, or a weapon itself
 * ("soldiers killed seven people", "shells wounded two girls", "huts were burned by the militia").
 * Such a deed is violence though no other word of the sentence says so. "Your soldiers burned a
 * house" is reproach, not news. Thread-safe.
 */
final class ArmedDoers {
  private static final List<String> ARMS =
      List.of(
          "force",
          "rebel",
          "gunman",
          "bomb",
          "shellword",
          "aircraft",
          "airforceword",
          "guncue",
          "volley");

  /** "Since 2004 drones have killed 900 people": a sum over years, no deed of a day. */
  private static final Set<String> SPANS = GrammarWords.set("ArmedDoers.SPANS");

  private final TriggerLexicon lexicon;

  ArmedDoers(TriggerLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the deed at a word is told as done by somebody or something armed. */
  boolean told(Scene scene, int trigger) {
    int at = scene.verbAt(trigger);
    if (at < 0) {
      return false;
    }
    VerbGroup verb = scene.verbs().get(at);
    boolean summed = verb.tense() == VerbGroup.Tense.PERFECT && scene.tells(SPANS);
    if (verb.negated() || !verb.modal().isEmpty() || summed) {
      return false;
    }
    int doer = verb.passive() ? agent(scene, verb) : subject(scene, verb);
    return doer >= 0
        && !scene.token(scene.nouns().get(doer).firstToken()).lower().equals("your")
        && armed(scene, scene.nouns().get(doer));
  }

  /** The phrase after "by" that follows a passive verb in its clause; -1 if there is none. */
  private static int agent(Scene scene, VerbGroup verb) {
    for (int i = verb.endToken(); i + 1 < scene.end(); i++) {
      Token token = scene.token(i);
      if (token.is(PartOfSpeech.VERB) || token.is(PartOfSpeech.PUNCT)) {
        return -1;
      }
      if (token.lower().equals("by")) {
        return scene.nounAt(i + 1);
      }
    }
    return -1;
  }

  /** The nearest phrase before a verb that no preposition leads. */
  private static int subject(Scene scene, VerbGroup verb) {
    for (int k = scene.nouns().size() - 1; k >= 0; k--) {
      NounPhrase noun = scene.nouns().get(k);
      if (noun.endToken() <= verb.firstToken()
          && !led(scene, noun)
          && !PlainKilling.object(scene, noun)) {
        return k;
      }
    }
    return -1;
  }

  private static boolean led(Scene scene, NounPhrase noun) {
    int before = noun.firstToken() - 1;
    return before >= scene.first() && scene.token(before).is(PartOfSpeech.ADP);
  }

  private boolean armed(Scene scene, NounPhrase noun) {
    Token head = scene.token(noun.head());
    return ARMS.stream().anyMatch(name -> Scene.in(lexicon.set(name), head))
        || scene.fighters(noun);
  }
}
