package org.herodotus.ingest;

import org.herodotus.model.Report;

/** Takes what is read, one by one, in the order of the files. Called from one thread. */
public interface ReportSink {
  /** A report that was read. */
  void accept(Report report);

  /** A record that could not be read; reading goes on. */
  void reject(Rejected rejected);

  /** A remark on a record that was read, or was left out on purpose. Ignored unless overridden. */
  default void note(Note note) {}
}
