package org.herodotus.model;

import java.util.Optional;

/**
 * Somebody who says something: a named person, a body, a role, or somebody without a face.
 *
 * @param kind how well the voice is known
 * @param name as the report words it, without leading article ("police spokesman Anton Charliyan")
 * @param actor who that is, if resolved
 * @param evidence the words that name the voice; empty where a report's outlet speaks
 */
public record Voice(Kind kind, String name, Optional<Actor> actor, Optional<Evidence> evidence) {
  /** The preferred name of the actor that speaks if it was resolved, else the report's words. */
  public String actorName() {
    return actor.map(Actor::name).orElse(name);
  }

  /** How well a voice is known. */
  public enum Kind {
    OUTLET,
    NAMED,
    ROLE,
    ANONYMOUS
  }
}
