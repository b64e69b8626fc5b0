package org.herodotus.ingest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.model.Span;

/**
 * The day and the agency that a wire report names in its first line: {@code KABUL, 26 Aug 2014
 * (Wire) -} or {@code GUATEMALA CITY, 4 FEB 90 (AGENCY) -- [TEXT]}. A day without a year dates
 * nothing here. Thread-safe.
 */
final class DatelineDate {
  private static final int REACH = 140;
  private static final Pattern DASH =
      Pattern.compile("\\)\\s*(?:--|-|\u2013|\u2014|:)|\\s--|\\s[-\u2013\u2014]\\s|\\[TEXT\\]");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(\\d{1,2}) (\\p{L}{3,9})\\.?|(\\p{L}{3,9})\\.? (\\d{1,2})),? ?'?(\\d{4}|\\d{2})\\b");
  private static final Pattern AGENCY = Pattern.compile("\\(([\\p{L}][\\p{L}0-9 ./&-]{1,38})\\)");

  private DatelineDate() {}

  static Optional<LocalDate> find(String text, Span body) {
    String line = line(text, body);
    Matcher day = DAY.matcher(line);
    while (day.find()) {
      boolean dayFirst = day.group(1) != null;
      Optional<LocalDate> date =
          PublicationDate.of(
              day.group(dayFirst ? 1 : 4), day.group(dayFirst ? 2 : 3), day.group(5));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  static Optional<String> agency(String text, Span body) {
    Matcher agency = AGENCY.matcher(line(text, body));
    return agency.find() ? Optional.of(agency.group(1).strip()) : Optional.empty();
  }

  /** What stands before the dash, if the text opens with a place in capitals. */
  private static String line(String text, Span body) {
    String head = text.substring(body.start(), Math.min(body.end(), body.start() + REACH));
    int stop = 0;
    while (stop < head.length()
        && (Character.isUpperCase(head.charAt(stop))
            || stop > 0 && ".'- \u2019".indexOf(head.charAt(stop)) >= 0)) {
      stop++;
    }
    Matcher dash = DASH.matcher(head);
    return stop >= 3 && dash.find() ? head.substring(0, dash.start() + 1) : "";
  }
}
