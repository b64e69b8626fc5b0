package org.herodotus.extract;

import java.util.List;

/**
 * Accidents, by their words: a crash, a flood, a bus that ran off the road, or works and fuel that
 * blew up in a report that tells of no attack. Thread-safe.
 */
final class Mishaps {
  private final TriggerLexicon lexicon;

  Mishaps(TriggerLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether words of a sentence tell of an accident. */
  boolean told(Scene scene) {
    return scene.tells(lexicon.set("accident"))
        || lexicon.hits(scene.tokens(), scene.first(), scene.end()).stream()
            .anyMatch(hit -> hit.entry().mishap());
  }

  /** Whether something of works and fuel blew up in a report that tells of no attack at all. */
  boolean works(List<Scene> scenes) {
    return scenes.stream().noneMatch(scene -> scene.tells(lexicon.set("malice")))
        && scenes.stream().anyMatch(scene -> blown(scene) && scene.tells(lexicon.set("works")));
  }

  /** Whether a sentence tells that something blew up. */
  boolean blown(Scene scene) {
    return scene.tells(lexicon.set("blown"));
  }
}
