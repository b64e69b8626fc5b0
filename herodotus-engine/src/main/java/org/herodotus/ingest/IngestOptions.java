package org.herodotus.ingest;

import java.util.Optional;
import org.herodotus.model.Publication;

/**
 * What the user says about the files, over what the files say about themselves.
 *
 * @param format how they are packed
 * @param published day of publication of every report that does not state its own
 * @param outlet publisher of every report read; empty: each report's own
 * @param fields names of the parts in JSON, CSV and text heads
 */
public record IngestOptions(
    Format format, Optional<Publication> published, Optional<String> outlet, FieldNames fields) {
  /** Everything is told from the files themselves. */
  public static final IngestOptions DEFAULT =
      new IngestOptions(Format.AUTO, Optional.empty(), Optional.empty(), FieldNames.DEFAULT);

  /** These options for files known to be packed one way. */
  public IngestOptions as(Format known) {
    return new IngestOptions(known, published, outlet, fields);
  }
}
