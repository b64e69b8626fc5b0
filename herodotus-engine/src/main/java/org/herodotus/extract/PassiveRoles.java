package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.VerbGroup;

/** Who acts and who undergoes where the subject is not the one that acts. Thread-safe. */
final class PassiveRoles {
  private static final Set<String> STRIKES = GrammarWords.set("PassiveRoles.STRIKES");
  private static final Set<String> UNDERGOING = GrammarWords.set("PassiveRoles.UNDERGOING");
  private static final Set<String> STANCES = GrammarWords.set("PassiveRoles.STANCES");

  private final Nations nations;

  PassiveRoles(Nations nations) {
    this.nations = nations;
  }

  /** The actor that the word itself names ("Protesters burned tyres"). */
  static List<Actor> itself(Resolved sense, List<ActorMention> mentions, int trigger) {
    for (int k = 0; k < mentions.size(); k++) {
      if (mentions.get(k).headToken() == trigger) {
        return PartyLinks.joined(sense, mentions, k);
      }
    }
    return List.of();
  }

  /** "Faces criticism from the Senate": who does what a noun tells, where the noun is undergone. */
  static List<Actor> source(Resolved sense, Scene scene, List<ActorMention> mentions, int trigger) {
    if (trigger + 1 >= scene.end()
        || !scene.token(trigger + 1).lower().equals("from")
        || !undergone(scene, trigger)) {
      return List.of();
    }
    for (int k = 0; k < mentions.size(); k++) {
      int first = sense.marks().tokenAt(mentions.get(k).span().start());
      if (first > trigger && first <= trigger + 4) {
        return PartyLinks.joined(sense, mentions, k);
      }
    }
    return List.of();
  }

  private static boolean undergone(Scene scene, int noun) {
    for (int i = Math.max(scene.first(), noun - 4); i < noun; i++) {
      if (UNDERGOING.contains(scene.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Killed in Israeli shelling", "in a Saudi-led air strike": the people that a deed of force
   * behind a passive verb belongs to.
   */
  List<Actor> force(Scene scene, int trigger) {
    for (int i = trigger + 1; i < Math.min(scene.end(), trigger + 6); i++) {
      String word = scene.token(i).lower();
      if (!word.equals("in") && !word.equals("by") && !word.equals("during")) {
        continue;
      }
      int first = i + 1 < scene.end() && scene.token(i + 1).is(PartOfSpeech.DET) ? i + 2 : i + 1;
      if (first >= scene.end()) {
        return List.of();
      }
      var nation = nations.find(scene.tokens(), first, scene.end());
      if (nation.isPresent()
          && !nation.get().values().get(0).country().isEmpty()
          && strikes(scene, nation.get().endToken())) {
        return List.of(
            new Actor(
                Optional.empty(),
                scene.token(first).text(),
                Actor.Kind.UNKNOWN,
                Optional.of(nation.get().values().get(0).country()),
                Optional.empty(),
                Optional.empty()));
      }
    }
    return List.of();
  }

  private static boolean strikes(Scene scene, int from) {
    for (int i = from; i < Math.min(scene.end(), from + 4); i++) {
      if (STRIKES.contains(scene.token(i).lemma()) || STRIKES.contains(scene.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "Was put under arrest": the noun tells what its subject undergoes. */
  static boolean put(Scene scene, int noun) {
    int under = noun - 1;
    boolean bound =
        under > scene.first()
            && (scene.token(under).lower().equals("under")
                || scene.token(under).lower().equals("into"));
    int verb = bound ? scene.verbAt(under - 1) : -1;
    return verb >= 0 && scene.verbs().get(verb).passive();
  }

  /** "Is opposed to", "are committed to": a stance of the subject, nothing that it undergoes. */
  static boolean inclined(Scene scene, VerbGroup verb) {
    if (verb.head() + 1 >= scene.end()) {
      return false;
    }
    String next = scene.token(verb.head() + 1).lower();
    return (next.equals("to") || next.equals("in"))
        && STANCES.contains(scene.token(verb.head()).lower());
  }
}
