package org.herodotus.model;

/**
 * Where the original bytes of a report are, so that a reader can reopen them.
 *
 * @param path file as the user named it, or {@code -} for standard input
 * @param container how the bytes are packed
 * @param record ordinal of the record inside the file, from 1
 * @param position byte offset of the record inside the (decompressed) file
 * @param length bytes of the record
 * @param sha256 digest of the record's bytes, lower-case hex
 */
public record Locator(
    String path, Container container, long record, long position, long length, String sha256) {
  /** How a report is packed. */
  public enum Container {
    TEXT,
    HTML,
    FEED,
    JSONL,
    CSV,
    WARC
  }
}
