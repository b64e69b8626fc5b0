package org.herodotus.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A party takes, rejects or lays responsibility for an incident.
 *
 * @param kind what is claimed
 * @param claimant who speaks
 * @param channel through whom ("Amaq"), if said
 * @param against the accused, or whoever had accused
 * @param event index of the event mention it is about, if known
 * @param evidence the words
 */
public record Claim(
    Kind kind,
    Voice claimant,
    Optional<String> channel,
    Optional<Voice> against,
    OptionalInt event,
    Evidence evidence) {
  /** What a claim does. */
  public enum Kind {
    RESPONSIBILITY,
    DENIAL,
    ACCUSATION
  }
}
