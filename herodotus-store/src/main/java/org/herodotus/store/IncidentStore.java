package org.herodotus.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.herodotus.model.Incident;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;

/**
 * A casebook. Reports are filed as they are read and never lost once {@link #file} has returned,
 * not even if the process is killed; the incidents are a view that {@link #publish} replaces as a
 * whole. Every method that writes is one transaction. For use by one thread at a time; several
 * processes may read while one writes.
 */
public interface IncidentStore extends AutoCloseable {
  /** Whether this very report, or its article with the same bytes, is on file with its reading. */
  boolean holds(Report report);

  /**
   * Files reports with what was read in them, all or none. A report whose article is on file with
   * other bytes takes the older version's place, unless it was published before it.
   *
   * @return what became of each, in the order given
   */
  List<Filing> file(List<Reading> readings);

  /** Puts records that could not be read on file; the same record is kept once. */
  void reject(List<Rejection> rejections);

  /**
   * Takes every standing report with what was read in it, in a fixed order. Only what reconciling
   * looks at is kept of a reading: words, sentences, places, events, figures, claims, statements.
   *
   * @param again reads a report anew, where what was kept is missing, damaged, or was made by
   *     software of another version; the outcome is kept
   */
  void readings(Rereader again, Consumer<Reading> taker);

  /** Reads a report. */
  @FunctionalInterface
  interface Rereader {
    Reading read(Report report);
  }

  /** Drops what was read in every report, so that all are read anew; the reports stay. */
  void forgetReadings();

  /** Puts these incidents in the place of those on file. */
  void publish(Reconciliation reconciliation);

  /** Incidents that meet all conditions, in order of time, place and id. */
  void incidents(IncidentQuery query, Consumer<Incident> taker);

  /** Incidents whose id starts with these letters, without regard to case; at most ten. */
  List<Incident> incidentsLike(String idPrefix);

  /** A report on file, standing or superseded. */
  Optional<StoredReport> report(String id);

  /** Older versions of an article, the latest first. */
  List<StoredReport> olderVersions(Report standing);

  /** Records that could not be read, in order of file and record. */
  List<Rejection> rejections();

  /** Whether the incidents on file were worked out by software of another version. */
  boolean outdated();

  /** How much the casebook holds. */
  Tally tally();

  /** Compares everything with its digests, and each quote with the words at its span. */
  Inspection inspect();

  @Override
  void close();
}
