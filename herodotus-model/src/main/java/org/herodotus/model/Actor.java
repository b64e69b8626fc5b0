package org.herodotus.model;

import java.util.Optional;

/**
 * A person, organisation, force, group or unnamed kind of people.
 *
 * @param id lexicon id, empty for those that the lexicon does not know
 * @param name preferred name, or the report's words
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3 code, or the PLOVER code of a non-state first element (IGO,
 *     NGO, IMG ...)
 * @param sector PLOVER sector code (GOV, MIL, REB, COP, CVL ...), empty if unknown
 * @param parent name of the body it belongs to, if known
 */
public record Actor(
    Optional<String> id,
    String name,
    Kind kind,
    Optional<String> country,
    Optional<String> sector,
    Optional<String> parent) {
  /** What an actor is; the first eight are ACLED's. */
  public enum Kind {
    STATE_FORCES,
    REBEL_GROUP,
    POLITICAL_MILITIA,
    IDENTITY_MILITIA,
    RIOTERS,
    PROTESTERS,
    CIVILIANS,
    EXTERNAL_FORCES,
    GOVERNMENT,
    ORGANISATION,
    MEDIA,
    CRIMINAL,
    PERSON,
    UNKNOWN;

    /** Whether actors of this kind are organised to fight: forces, rebels and militias. */
    public boolean armed() {
      return switch (this) {
        case STATE_FORCES, EXTERNAL_FORCES, REBEL_GROUP, POLITICAL_MILITIA, IDENTITY_MILITIA ->
            true;
        default -> false;
      };
    }
  }

  /** The same actor as one who belongs to a body or group. */
  public Actor of(String body) {
    return new Actor(id, name, kind, country, sector, Optional.of(body));
  }

  /** The same actor under another name, such as the one a report uses. */
  public Actor called(String otherName) {
    return new Actor(id, otherName, kind, country, sector, parent);
  }
}
