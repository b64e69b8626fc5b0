package org.herodotus.model;

/**
 * Marks a report with what it has learned from reports that people have marked. A pure function of
 * the report and the model: the same report gives the same marks on any thread, whatever else runs.
 * Implementations are thread-safe and throw nothing on strange text: what cannot be read carries no
 * marks.
 */
@FunctionalInterface
public interface MarkReader {
  LearnedMarks read(Report report);

  /** The reader that has learned nothing. */
  static MarkReader none() {
    return report -> LearnedMarks.none();
  }
}
