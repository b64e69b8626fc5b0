package org.herodotus.ingest;

import java.util.Locale;

/**
 * A record that could not be read as a report. It never stops a batch.
 *
 * @param path file as the user named it
 * @param record ordinal of the record in the file, from 1; 0 if the whole file is meant
 * @param position byte at which the record starts, or at which reading broke off
 * @param reason what is wrong, the value seen, and what to do
 */
public record Rejected(String path, long record, long position, String reason) {
  /** The whole message: file, record, byte, reason. */
  public String message() {
    return where(path, record, position) + ": " + reason;
  }

  static String where(String path, long record, long position) {
    return record == 0
        ? path
        : String.format(Locale.ROOT, "%s record %,d (byte %,d)", path, record, position);
  }
}
