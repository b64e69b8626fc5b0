package org.herodotus.ingest;

import java.util.Locale;

/** The first row of a table: which separator it uses, and whether it names a report's text. */
final class CsvHeader {
  private CsvHeader() {}

  /** The separator that the header uses most: tab, semicolon or comma. */
  static char separator(String header) {
    char best = ',';
    long most = 0;
    for (char c : new char[] {'\t', ',', ';'}) {
      long n = header.chars().filter(x -> x == c).count();
      if (n > most) {
        most = n;
        best = c;
      }
    }
    return best;
  }

  /** Whether a text without a telling name opens like a table of reports. */
  static boolean looksLikeOne(String start, FieldNames fields) {
    int end = start.indexOf('\n');
    String header = (end < 0 ? start : start.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    if (header.length() > 1000 || end < 0) {
      return false;
    }
    int known = 0;
    boolean text = false;
    for (String cell : header.split(String.valueOf(separator(header)))) {
      String name = cell.strip().replace("\"", "");
      text |= fields.text().contains(name);
      known +=
          fields.title().contains(name)
                  || fields.date().contains(name)
                  || fields.id().contains(name)
                  || fields.url().contains(name)
                  || fields.outlet().contains(name)
              ? 1
              : 0;
    }
    return text && known > 0;
  }
}
