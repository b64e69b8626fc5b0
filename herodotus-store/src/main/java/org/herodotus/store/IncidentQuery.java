package org.herodotus.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.model.IncidentType;

/**
 * Which incidents to find; all conditions must hold. Names are compared without regard to case,
 * anywhere in the name.
 *
 * @param since on or after this day
 * @param until on or before this day
 * @param place name of the place or of a unit that holds it
 * @param country ISO 3166-1 alpha-3 code
 * @param actor name of a party, a person or a claimant
 * @param type kind of incident
 * @param minKilled least number of dead, by the figure with most support
 * @param disputed only those on which accounts differ
 * @param text words that all stand in one report of the incident
 */
public record IncidentQuery(
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> place,
    Optional<String> country,
    Optional<String> actor,
    Optional<IncidentType> type,
    OptionalInt minKilled,
    boolean disputed,
    Optional<String> text) {
  /** Every incident. */
  public static final IncidentQuery ALL =
      new IncidentQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          false,
          Optional.empty());
}
