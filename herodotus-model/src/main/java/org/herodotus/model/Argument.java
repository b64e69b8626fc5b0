package org.herodotus.model;

import java.util.Optional;

/**
 * Somebody or something that takes part in an event.
 *
 * @param role what part
 * @param span the noun phrase without leading article or count
 * @param text the words at {@code span}
 * @param actor who that is, if it is an actor
 * @param kind what kind of people or thing it is
 * @param named whether the words hold a proper name
 */
public record Argument(
    Role role, Span span, String text, Optional<Actor> actor, GroupKind kind, boolean named) {
  /** Part that somebody or something takes in an event. */
  public enum Role {
    ATTACKER,
    /** Held or suspected, not told as fact. */
    SUSPECT,
    /** Arrested, charged or tried over it; whether they did it is not told. */
    HELD,
    VICTIM,
    TARGET,
    WEAPON
  }
}
