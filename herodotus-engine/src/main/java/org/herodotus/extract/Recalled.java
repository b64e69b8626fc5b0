package org.herodotus.extract;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.herodotus.lexicon.Table;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;

/**
 * Tells a deed that a court judges or that people remember ("jailed on Friday for the murder of a
 * student", "candles were lit for those killed in the square"): it points back, and day and place
 * told before it are those of the court and of the ceremony. Thread-safe.
 */
final class Recalled {
  private static final Set<String> LINKS = GrammarWords.set("Recalled.LINKS");

  private static final Set<String> PEOPLE = GrammarWords.set("Recalled.PEOPLE");

  private static final Set<String> RELATIVES = Set.of("who", "where", "which");

  /** Words from the deed back to the preposition that hangs it on what comes before. */
  private static final int REACH = 7;

  private final Map<String, Set<String>> words =
      Table.read("aftermath.tsv").rows().stream()
          .collect(Collectors.toUnmodifiableMap(r -> r.get(0), r -> Set.of(r.get(1).split(" "))));

  /** Whether the deed at a word is only named, behind the word of a court or of memory. */
  boolean in(Scene scene, int trigger) {
    int link = link(scene, trigger);
    return link >= 0 && before(scene, "court", link) || memory(scene, trigger);
  }

  /** Whether people are told to remember it. */
  boolean memory(Scene scene, int trigger) {
    int link = link(scene, trigger);
    return link >= 0 && before(scene, "memory", link)
        || relative(scene, trigger) && before(scene, "memory", scene.end());
  }

  /** The preposition on which the phrase or gerund of the deed hangs; -1 if it hangs on none. */
  private static int link(Scene scene, int trigger) {
    boolean noun = scene.verbAt(trigger) < 0;
    boolean gerund = scene.token(trigger).lower().endsWith("ing");
    boolean described =
        trigger > scene.first() && PEOPLE.contains(scene.token(trigger - 1).lower());
    if (!noun && !gerund && !described && !infinitive(scene, trigger)) {
      return -1;
    }
    for (int i = trigger - 1; i > scene.first() && i > trigger - REACH; i--) {
      String word = scene.token(i).lower();
      boolean inside =
          scene.token(i).nominal()
              || scene.token(i).is(PartOfSpeech.DET)
              || scene.token(i).is(PartOfSpeech.ADJ)
              || scene.token(i).is(PartOfSpeech.NUM)
              || scene.token(i).is(PartOfSpeech.CCONJ)
              || word.equals("to") && infinitive(scene, trigger)
              || word.endsWith("ing")
              || PEOPLE.contains(word);
      if (LINKS.contains(word) && !(word.equals("to") && infinitive(scene, trigger))) {
        return i;
      }
      if (!inside) {
        return -1;
      }
    }
    return -1;
  }

  /** "Where thousands were killed", "the nine who were shot": a clause that only describes. */
  private static boolean relative(Scene scene, int trigger) {
    int at = scene.verbAt(trigger);
    if (at < 0) {
      return false;
    }
    int first = scene.verbs().get(at).firstToken();
    for (int i = first - 1; i >= Math.max(scene.first(), first - 3); i--) {
      if (RELATIVES.contains(scene.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean infinitive(Scene scene, int trigger) {
    return trigger > scene.first() && scene.token(trigger - 1).lower().equals("to");
  }

  private boolean before(Scene scene, String kind, int link) {
    for (int i = scene.first(); i < link; i++) {
      if (Scene.in(words.get(kind), scene.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether words stand with the court or the ceremony: before the deed, or behind its verb. */
  boolean apart(Scene scene, int trigger, Span span) {
    if (!scene.sentence().span().contains(span)) {
      return false;
    }
    int noun = scene.nounAt(trigger);
    int first = noun < 0 ? trigger : scene.nouns().get(noun).firstToken();
    if (span.start() < scene.token(first).span().start()) {
      return true;
    }
    for (int i = trigger + 1;
        i < scene.end() && scene.token(i).span().start() < span.start();
        i++) {
      if (RELATIVES.contains(scene.token(i).lower())) {
        return false;
      }
      boolean own = noun < 0 && !words.get("hearing").contains(scene.token(i).lemma());
      if (scene.verbAt(i) >= 0 && !own) {
        return true;
      }
    }
    return false;
  }
}
