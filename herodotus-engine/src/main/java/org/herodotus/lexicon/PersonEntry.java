package org.herodotus.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person in public office or at the head of a group, with the offices held and when.
 *
 * @param id stable key
 * @param name preferred name
 * @param country ISO 3166-1 alpha-3 code
 * @param offices in order of time; never empty
 */
public record PersonEntry(String id, String name, String country, List<Office> offices) {
  /**
   * An office held for a stretch of time.
   *
   * @param sector PLOVER sector code
   * @param role what the office is called
   */
  public record Office(String sector, String role, LocalDate from, LocalDate to) {}

  public PersonEntry {
    offices = List.copyOf(offices);
  }

  /** Whether an office of this name was ever held. */
  public boolean held(String role) {
    return offices.stream().anyMatch(o -> o.role().equals(role));
  }

  /** Sector of the office held last: what a person is known for where no day is given. */
  public String lastSector() {
    return offices.get(offices.size() - 1).sector();
  }

  /**
   * Sector on a day: that of the office held, ELI for former officials, empty before the first
   * office. Rebels and clerics do not become "former officials".
   */
  public Optional<String> sectorOn(LocalDate day) {
    Office last = null;
    for (Office office : offices) {
      if (!day.isBefore(office.from()) && !day.isAfter(office.to())) {
        return Optional.of(office.sector());
      }
      if (day.isAfter(office.to())) {
        last = office;
      }
    }
    if (last == null) {
      return Optional.empty();
    }
    boolean official =
        switch (last.sector()) {
          case "REB", "REL", "CRM", "CVL", "PRM" -> false;
          default -> true;
        };
    return Optional.of(official ? "ELI" : last.sector());
  }
}
