package org.herodotus.model;

import java.util.Locale;
import java.util.Optional;

/** What a learned reader marks in a text. Its order is that of the channels of a model file. */
public enum MarkChannel {
  /** Individuals who attack: "gunmen", "a suicide bomber". */
  ATTACKER_PERSON,
  /** Bodies that attack or order it: "Shining Path". */
  ATTACKER_ORG,
  /** Things and places that are hit: "the embassy". */
  TARGET,
  /** People who are hit. */
  VICTIM,
  /** What they are hit with. */
  WEAPON,
  /** The word that tells of an incident worth an entry of its own. */
  INCIDENT,
  /** The word that tells of any violent act. */
  VIOLENCE,
  /** Who is cited. */
  SOURCE,
  /** The word that attributes: "said", "according to". */
  CUE,
  /** What is attributed. */
  CONTENT,
  /** The word of an event told as having happened. */
  HAPPENED,
  /** The word of an event told as planned, feared, denied or possible. */
  UNREAL,
  PERSON,
  ORGANISATION,
  PLACE,
  /** Buildings and other built things. */
  FACILITY;

  /** The channel's name in a model file: "attacker_person". */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of that name in a model file. */
  public static Optional<MarkChannel> of(String label) {
    for (MarkChannel channel : values()) {
      if (channel.label().equals(label)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }
}
