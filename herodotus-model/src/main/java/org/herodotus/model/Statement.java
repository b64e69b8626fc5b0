package org.herodotus.model;

import java.util.OptionalInt;

/**
 * A verbal act worth a record: a threat, a condemnation, a demand.
 *
 * @param type what is done by speaking
 * @param speaker who speaks
 * @param event index of the event mention it is about, if known
 * @param evidence the words
 */
public record Statement(Type type, Voice speaker, OptionalInt event, Evidence evidence) {
  /** What is done by speaking. */
  public enum Type {
    THREATEN,
    CONDEMN,
    DENY,
    ACCUSE,
    DEMAND,
    PROMISE,
    PRAISE,
    ANNOUNCE
  }
}
