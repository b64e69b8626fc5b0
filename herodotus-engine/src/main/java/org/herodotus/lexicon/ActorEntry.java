package org.herodotus.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.herodotus.model.Actor;

/**
 * What a group, force or body is during one stretch of time. The same group has several entries if
 * its role changed: the Taliban are a government until 2001, rebels until 2021, and a government
 * since.
 *
 * @param id stable key of the actor, the same in all its entries; empty if it is on no list
 * @param name preferred name
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3 code or PLOVER first element; empty if it has none
 * @param sector PLOVER sector code, or the country code itself for bodies of their own kind
 * @param parent name of the body it belongs to, or empty
 * @param from first day of this role; {@link LocalDate#MIN} if open
 * @param to last day of this role; {@link LocalDate#MAX} if open
 */
public record ActorEntry(
    String id,
    String name,
    Actor.Kind kind,
    String country,
    String sector,
    String parent,
    LocalDate from,
    LocalDate to) {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The actor as this entry describes it. */
  public Actor actor() {
    return new Actor(given(id), name, kind, given(country), given(sector), given(parent));
  }

  private static Optional<String> given(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** First or last day that a date, whole or cut short to month or year, can mean. */
  static LocalDate day(String value, boolean last) {
    if (value.isEmpty()) {
      return last ? LocalDate.MAX : LocalDate.MIN;
    }
    try {
      return switch (value.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(value), last ? 12 : 1, last ? 31 : 1);
        case 7 -> last ? YearMonth.parse(value).atEndOfMonth() : YearMonth.parse(value).atDay(1);
        default -> LocalDate.parse(value);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalStateException("date " + value + " in the lexicon is not ISO", e);
    }
  }
}
