package org.herodotus.ingest;

/** How reports are packed in a file. A gzip layer round any of them is opened by itself. */
public enum Format {
  /** Told from the bytes and the file name. */
  AUTO,
  /** One report as plain text. */
  TEXT,
  /** One report as a web page. */
  HTML,
  /** Many reports as an RSS or Atom feed. */
  FEED,
  /** Many reports as JSON objects, one a line, or as one JSON array. */
  JSONL,
  /** Many reports as rows with a header; comma, semicolon or tab separated. */
  CSV,
  /** Many reports as responses in a web archive. */
  WARC
}
