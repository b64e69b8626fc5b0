package org.herodotus.extract;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.herodotus.lexicon.Table;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * Tells a deed from what came of it: in "a march against the murder was held in Cardiff on
 * Thursday" and "the attack was condemned in Geneva" the sentence tells of the deed only by name,
 * and its day and place are those of the march and of the words. Thread-safe.
 */
final class Aftermath {
  /**
   * Phrases from the deed back to what came of it ("the families of the victims of the attack").
   */
  private static final int DEPTH = 3;

  /** Words from the deed to the verb of which it is the subject. */
  private static final int REACH = 6;

  /** Prepositions that tell where, when and by what, and not on account of what. */
  private static final Set<String> NEAR = GrammarWords.set("Aftermath.NEAR");

  private static final Set<String> RELATIVES =
      Set.of("that", "which", "who", "when", "where", "whose");

  private final Map<String, Set<String>> words =
      Table.read("aftermath.tsv").rows().stream()
          .collect(Collectors.toUnmodifiableMap(r -> r.get(0), r -> Set.of(r.get(1).split(" "))));

  /** Whether the noun at a word names a deed of which the sentence tells what came of it. */
  boolean names(Scene scene, int trigger) {
    int noun = scene.nounAt(trigger);
    if (noun < 0 || scene.verbAt(trigger) >= 0) {
      return false;
    }
    return governed(scene, scene.nouns().get(noun).firstToken(), 0)
        || subject(scene, scene.nouns().get(noun).endToken());
  }

  /** "Protest at", "the toll of", "condemned": what stands before the deed. */
  private boolean governed(Scene scene, int first, int depth) {
    int before = first - 1;
    if (before < scene.first()) {
      return false;
    }
    int verb = scene.verbAt(before);
    if (verb >= 0) {
      return is("verb", scene, scene.verbs().get(verb).head());
    }
    if (!scene.token(before).is(PartOfSpeech.ADP) || before == scene.first()) {
      return false;
    }
    int over = before - 1;
    int own = scene.verbAt(over);
    boolean near = NEAR.contains(scene.token(before).lower());
    if (own >= 0) {
      return is("verb", scene, scene.verbs().get(own).head()) && !near;
    }
    int noun = scene.nounAt(over);
    if (noun < 0) {
      return false;
    }
    NounPhrase phrase = scene.nouns().get(noun);
    return is("noun", scene, phrase.head())
        || !near && depth < DEPTH && governed(scene, phrase.firstToken(), depth + 1);
  }

  /** "The attack was condemned", "the bombings raised fears": what the deed is the subject of. */
  private boolean subject(Scene scene, int end) {
    for (int i = end; i < Math.min(end + REACH, scene.end()); i++) {
      int at = scene.verbAt(i);
      if (at >= 0) {
        VerbGroup verb = scene.verbs().get(at);
        return verb.passive() ? is("verb", scene, verb.head()) : is("cause", scene, verb.head());
      }
      if (scene.token(i).is(PartOfSpeech.PUNCT)) {
        return false;
      }
    }
    return false;
  }

  private boolean is(String kind, Scene scene, int token) {
    return words.get(kind).contains(scene.token(token).lemma());
  }

  /**
   * Whether words of the sentence stand with what came of the deed, and not with the deed itself:
   * in its phrase, behind it before any verb, or in a clause that goes on with it ("which killed
   * 37").
   */
  static boolean apart(Scene scene, int trigger, Span span) {
    if (!scene.sentence().span().contains(span)) {
      return false;
    }
    NounPhrase phrase = scene.nouns().get(scene.nounAt(trigger));
    if (span.start() < scene.token(phrase.firstToken()).span().start()) {
      return true;
    }
    for (int i = phrase.endToken(); i < scene.end(); i++) {
      if (scene.token(i).span().start() >= span.start()
          || RELATIVES.contains(scene.token(i).lower())) {
        return false;
      }
      if (scene.verbAt(i) >= 0) {
        return true;
      }
    }
    return false;
  }
}
