package org.herodotus.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.IncidentType;
import org.herodotus.store.IncidentQuery;
import picocli.CommandLine.Option;

/** Which incidents: the conditions that a user can set; all must hold. */
final class QueryOptions {
  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "On or after this day (2024, 2024-03 or 2024-03-12)")
  private Optional<String> since = Optional.empty();

  @Option(names = "--until", paramLabel = "DATE", description = "On or before this day")
  private Optional<String> until = Optional.empty();

  @Option(
      names = "--place",
      paramLabel = "NAME",
      description = "In a place, or a unit that holds it, with this in its name")
  private Optional<String> place = Optional.empty();

  @Option(
      names = "--country",
      paramLabel = "NAME",
      description = "In this country (name or ISO code)")
  private Optional<String> country = Optional.empty();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "With this in the name of a party, a person or a claimant")
  private Optional<String> actor = Optional.empty();

  @Option(names = "--type", paramLabel = "KIND", description = "Of this kind (\"suicide bombing\")")
  private Optional<String> type = Optional.empty();

  @Option(
      names = "--min-killed",
      paramLabel = "N",
      description = "With at least so many dead, by the figure with most support")
  private Optional<Integer> minKilled = Optional.empty();

  @Option(names = "--disputed", description = "Only those on which accounts differ")
  private boolean disputed;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "With all these words in one of its reports")
  private Optional<String> text = Optional.empty();

  IncidentQuery query() {
    return new IncidentQuery(
        since.map(d -> day("--since", d, false)),
        until.map(d -> day("--until", d, true)),
        place,
        country.map(QueryOptions::country),
        actor,
        type.map(QueryOptions::type),
        minKilled.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        disputed,
        text);
  }

  private static LocalDate day(String option, String value, boolean last) {
    try {
      return switch (value.length()) {
        case 4 -> {
          LocalDate first = LocalDate.of(Integer.parseInt(value), 1, 1);
          yield last ? first.plusYears(1).minusDays(1) : first;
        }
        case 7 -> last ? YearMonth.parse(value).atEndOfMonth() : YearMonth.parse(value).atDay(1);
        default -> LocalDate.parse(value);
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new HerodotusException.BadQuery(
          option + "=" + value + " is no day. Write 2024, 2024-03 or 2024-03-12.");
    }
  }

  private static IncidentType type(String value) {
    String label = value.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
    return IncidentType.ofLabel(label)
        .orElseThrow(
            () -> {
              List<String> known =
                  Arrays.stream(IncidentType.values()).map(IncidentType::label).toList();
              return new HerodotusException.BadQuery(
                  "--type="
                      + value
                      + " is no kind of incident. "
                      + Suggestion.of(label, known)
                      + "Known: "
                      + String.join(", ", known)
                      + ".");
            });
  }

  /** ISO alpha-3 code of a country by code or English name. */
  private static String country(String value) {
    String upper = value.toUpperCase(Locale.ROOT);
    List<Locale> all = Arrays.stream(Locale.getISOCountries()).map(c -> new Locale("", c)).toList();
    for (Locale locale : all) {
      if (upper.equals(locale.getCountry())
          || upper.equals(iso3(locale))
          || value.equalsIgnoreCase(locale.getDisplayCountry(Locale.ENGLISH))) {
        return iso3(locale);
      }
    }
    if (upper.length() == 3 && upper.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      return upper;
    }
    List<String> names =
        all.stream()
            .map(l -> l.getDisplayCountry(Locale.ENGLISH))
            .sorted(Comparator.naturalOrder())
            .toList();
    throw new HerodotusException.BadQuery(
        "--country="
            + value
            + " is no country. "
            + Suggestion.of(value, names)
            + "Use an English name or an ISO code (AFG).");
  }

  private static String iso3(Locale locale) {
    try {
      return locale.getISO3Country();
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
