package org.herodotus.ingest;

/**
 * Something a user should know about a record that was read all the same: text cut at a limit, an
 * impossible date dropped, pages skipped.
 *
 * @param path file as the user named it
 * @param record ordinal of the record in the file, from 1; 0 if the whole file is meant
 * @param position byte at which the record starts
 * @param text what was done and why
 */
public record Note(String path, long record, long position, String text) {
  /** The whole message: file, record, byte, text. */
  public String message() {
    return Rejected.where(path, record, position) + ": " + text;
  }
}
