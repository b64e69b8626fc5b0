package org.herodotus.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.model.Publication;

/**
 * A day of publication as files write it: ISO dates and times, RFC 822 dates of feeds, {@code
 * August 26, 2014}, {@code 20140826}, seconds or milliseconds since 1970. Day and month are never
 * guessed: {@code 08/09/2014} is read only if one of the two cannot be a month. Thread-safe.
 */
final class PublicationDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, String> ZONES =
      Map.of(
          "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT",
          "-0600", "PST", "-0800", "PDT", "-0700", "BST", "+0100");
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
              + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?.*");
  private static final Pattern BASIC =
      Pattern.compile(
          "((?:1[5-9]|2[0-9])\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?Z?)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:\\p{L}{3,9}\\.?,? +)?(?:(\\d{1,2})(?:st|nd|rd|th)?[ -](\\p{L}{3,9})\\.?"
              + "|(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?),?[ -](\\d{4}|\\d{2})\\b"
              + "(?:,?(?: at)? +(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: *([AaPp])\\.?[Mm]\\.?)?)?"
              + "\\s*([A-Z]{1,4}|[+-]\\d{2}:?\\d{2})?.*");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:\\D.*)?");
  private static final Pattern IN_NAME =
      Pattern.compile("(?<!\\d)((?:1[5-9]|2[0-9])\\d{2})([-/_.]?)(\\d{2})\\2(\\d{2})(?!\\d)");

  private PublicationDate() {}

  static Optional<Publication> read(String value) {
    String v = value.strip();
    if (v.length() > 80) {
      v = v.substring(0, 80);
    }
    if (v.isEmpty()) {
      return Optional.empty();
    }
    try {
      Matcher iso = ISO.matcher(v);
      if (iso.matches()) {
        return iso(iso);
      }
      Matcher basic = BASIC.matcher(v);
      if (basic.matches()) {
        return Optional.of(Publication.on(date(basic.group(1), basic.group(2), basic.group(3))));
      }
      if (v.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return epoch(v);
      }
      Matcher words = WORDS.matcher(v);
      if (words.matches()) {
        return words(words);
      }
      return slashed(v).map(Publication::on);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A day whose month is a name or a number, with a year of four or two digits. */
  static Optional<LocalDate> of(String day, String month, String year) {
    int index =
        month.length() < 3 ? -1 : MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
    if (index < 0) {
      return Optional.empty();
    }
    try {
      int y = Integer.parseInt(year);
      int full = y >= 100 ? y : y >= 50 ? 1900 + y : 2000 + y;
      return Optional.of(LocalDate.of(full, index + 1, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An ISO day inside a file name or an address; the last one if there are several. */
  static Optional<LocalDate> inName(String name) {
    Optional<LocalDate> found = Optional.empty();
    Matcher m = IN_NAME.matcher(name);
    while (m.find()) {
      if (m.group(2).isEmpty() && name.length() < 8) {
        continue;
      }
      try {
        found = Optional.of(date(m.group(1), m.group(3), m.group(4)));
      } catch (DateTimeException e) {
        continue;
      }
    }
    return found;
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Optional<Publication> iso(Matcher m) {
    LocalDate date = date(m.group(1), m.group(2), m.group(3));
    if (m.group(4) == null || m.group(7) == null) {
      return Optional.of(Publication.on(date));
    }
    LocalDateTime time = time(date, m.group(4), m.group(5), m.group(6), null);
    return Optional.of(Publication.at(OffsetDateTime.of(time, zone(m.group(7)))));
  }

  private static Optional<Publication> words(Matcher m) {
    boolean dayFirst = m.group(1) != null;
    Optional<LocalDate> date = of(m.group(dayFirst ? 1 : 4), m.group(dayFirst ? 2 : 3), m.group(5));
    if (date.isEmpty() || m.group(6) == null || m.group(10) == null) {
      return date.map(Publication::on);
    }
    String zone = ZONES.getOrDefault(m.group(10), m.group(10));
    if (zone.matches("[A-Z]+") && !zone.matches("Z|UT|UTC|GMT")) {
      return date.map(Publication::on);
    }
    LocalDateTime time = time(date.get(), m.group(6), m.group(7), m.group(8), m.group(9));
    return Optional.of(Publication.at(OffsetDateTime.of(time, zone(zone))));
  }

  private static LocalDateTime time(
      LocalDate date, String hour, String minute, String second, String half) {
    int h = Integer.parseInt(hour);
    if (half != null) {
      h = h % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    return date.atTime(
        h, Integer.parseInt(minute), second == null ? 0 : Math.min(59, Integer.parseInt(second)));
  }

  private static ZoneOffset zone(String zone) {
    if (zone.charAt(0) != '+' && zone.charAt(0) != '-') {
      return ZoneOffset.UTC;
    }
    return ZoneOffset.of(
        zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone);
  }

  private static Optional<Publication> epoch(String digits) {
    if (digits.length() == 10) {
      return Optional.of(Publication.at(Instant.ofEpochSecond(Long.parseLong(digits))));
    }
    return digits.length() == 13
        ? Optional.of(Publication.at(Instant.ofEpochMilli(Long.parseLong(digits))))
        : Optional.empty();
  }

  private static Optional<LocalDate> slashed(String v) {
    Matcher m = SLASHED.matcher(v);
    if (!m.matches()) {
      return Optional.empty();
    }
    int one = Integer.parseInt(m.group(1));
    int two = Integer.parseInt(m.group(2));
    if (one <= 12 && two <= 12 && one != two) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(3));
    return Optional.of(one > 12 ? LocalDate.of(year, two, one) : LocalDate.of(year, one, two));
  }
}
