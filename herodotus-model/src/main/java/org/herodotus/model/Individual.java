package org.herodotus.model;

/**
 * A person whom a report names. Names of victims are left out of exports unless asked for.
 *
 * @param name as the report gives it
 * @param role attacker, victim or suspect
 * @param evidence the words
 */
public record Individual(String name, Role role, Evidence evidence) {
  /** Part that a named person takes. */
  public enum Role {
    ATTACKER,
    VICTIM,
    SUSPECT
  }
}
