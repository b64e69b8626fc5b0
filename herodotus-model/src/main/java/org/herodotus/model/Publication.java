package org.herodotus.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When an outlet published a report: the day, and the instant if it is known. Relative dates ("on
 * Thursday") are read against {@link #date()}.
 *
 * @param date day of publication, in the zone that the outlet gave (UTC if it gave none)
 * @param instant exact moment, if known
 */
public record Publication(LocalDate date, Optional<Instant> instant) {
  public static Publication on(LocalDate date) {
    return new Publication(date, Optional.empty());
  }

  public static Publication at(OffsetDateTime moment) {
    return new Publication(moment.toLocalDate(), Optional.of(moment.toInstant()));
  }

  public static Publication at(Instant moment) {
    return new Publication(moment.atOffset(ZoneOffset.UTC).toLocalDate(), Optional.of(moment));
  }
}
