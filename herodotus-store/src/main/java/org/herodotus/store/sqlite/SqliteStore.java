package org.herodotus.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Incident;
import org.herodotus.model.Publication;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.herodotus.model.Statement;
import org.herodotus.store.EvidenceWalk;
import org.herodotus.store.Filing;
import org.herodotus.store.IncidentQuery;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.Inspection;
import org.herodotus.store.Rejection;
import org.herodotus.store.StoredReport;
import org.herodotus.store.Tally;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A casebook in one SQLite file, in write-ahead mode with full synchronisation: what was
 * acknowledged outlives a killed process and a power cut, and others can read while one writes.
 */
public final class SqliteStore implements IncidentStore {
  private static final int PATIENCE_MS = 10_000;
  private static final String RECONCILED = "reconciled";
  private static final String MAKER = "maker";

  private final Sql sql;
  private final Supplier<Sql> connections;
  private final Incidents incidents;
  private final String maker;

  private SqliteStore(Sql sql, Supplier<Sql> connections, String version) {
    this.sql = sql;
    this.connections = connections;
    this.incidents = new Incidents(sql);
    this.maker = ReadingRows.maker(version);
  }

  /** Opens a casebook; makes one if there is none. {@code version} is that of the reader. */
  public static SqliteStore openOrCreate(Path file, String version) {
    if (Files.exists(file)) {
      Schema.refuseForeignBytes(file);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setJournalSizeLimit(64 << 20);
    return connect(file, file.toAbsolutePath().toString(), config, version);
  }

  private static SqliteStore connect(Path file, String url, SQLiteConfig config, String version) {
    config.setBusyTimeout(PATIENCE_MS);
    Supplier<Sql> connections = () -> connection(file, url, config);
    Sql sql = connections.get();
    boolean open = false;
    try {
      Schema.bringUp(file, sql);
      open = true;
    } finally {
      if (!open) {
        sql.close();
      }
    }
    return new SqliteStore(sql, connections, version);
  }

  private static Sql connection(Path file, String url, SQLiteConfig config) {
    try {
      return new Sql(
          file, DriverManager.getConnection("jdbc:sqlite:" + url, config.toProperties()));
    } catch (SQLException e) {
      throw Sql.failure(file, e);
    }
  }

  /**
   * Opens a casebook that must exist. One that may not be written, as on a read-only disk, is
   * opened to be looked at.
   */
  public static SqliteStore open(Path file, String version) {
    if (!Files.exists(file) || isEmpty(file)) {
      throw new HerodotusException.BadQuery(
          (Files.exists(file) ? "nothing is in " : "there is no casebook ")
              + file
              + ". Make one with: herodotus read PATH --casebook "
              + file
              + ", or name another with --casebook.");
    }
    Path whole = file.toAbsolutePath();
    if (Files.isRegularFile(file) && !(Files.isWritable(file) && writable(whole.getParent()))) {
      return openToLook(file, version);
    }
    return openOrCreate(file, version);
  }

  private static boolean isEmpty(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean writable(@Nullable Path folder) {
    return folder != null && Files.isWritable(folder);
  }

  /** Nobody can write to it while it is open, so neither locks nor a journal are needed. */
  private static SqliteStore openToLook(Path file, String version) {
    Schema.refuseForeignBytes(file);
    Path journal = file.resolveSibling(file.getFileName() + "-wal");
    try {
      if (Files.exists(journal) && Files.size(journal) > 0) {
        throw new HerodotusException.StoreUnavailable(
            file
                + ": it may not be written, but "
                + journal.getFileName()
                + " has to be worked in first. Copy both to a folder that may be written.");
      }
    } catch (IOException e) {
      throw new HerodotusException.StoreUnavailable(
          journal + ": it cannot be read: " + HerodotusException.reason(e) + ".", e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return connect(file, file.toAbsolutePath().toUri() + "?immutable=1", config, version);
  }

  @Override
  public boolean holds(Report report) {
    return sql.number("SELECT count(*) FROM report WHERE id = ?", report.id()) > 0
        || sql.number(
                "SELECT count(*) FROM report WHERE article = ?"
                    + " AND ((sha256 = ? AND sha256 <> '') OR content_sha256 = ?)",
                report.key(),
                report.locator().sha256(),
                ReportRows.contentDigest(report))
            > 0;
  }

  @Override
  public List<Filing> file(List<Reading> readings) {
    List<Filing> out = new ArrayList<>();
    ReadingRows packer = new ReadingRows();
    sql.transaction(() -> readings.forEach(r -> out.add(file(r, packer))));
    return out;
  }

  private Filing file(Reading reading, ReadingRows packer) {
    Report report = reading.report();
    verify(reading);
    if (holds(report)) {
      return Filing.UNCHANGED;
    }
    Optional<StoredReport> standing =
        sql.first(
            ReportRows.SELECT + "WHERE article = ? AND superseded_by IS NULL",
            ReportRows::read,
            report.key());
    boolean older = standing.isPresent() && before(report, standing.get().report());
    Optional<String> supersededBy = older ? standing.map(s -> s.report().id()) : Optional.empty();
    sql.run(ReportRows.insert(), ReportRows.values(report, supersededBy));
    sql.run(
        "INSERT INTO report_text (rowid, content) SELECT seq, content FROM report WHERE id = ?",
        report.id());
    putReading(reading, packer);
    if (standing.isEmpty()) {
      return Filing.NEW;
    }
    if (older) {
      return Filing.OLDER;
    }
    sql.run(
        "UPDATE report SET superseded_by = ? WHERE article = ? AND superseded_by IS NULL"
            + " AND id <> ?",
        report.id(),
        report.key(),
        report.id());
    return Filing.CHANGED;
  }

  private static boolean before(Report a, Report b) {
    Optional<Publication> x = a.published();
    Optional<Publication> y = b.published();
    if (x.isEmpty() || y.isEmpty()) {
      return false;
    }
    if (x.get().instant().isPresent() && y.get().instant().isPresent()) {
      return x.get().instant().get().isBefore(y.get().instant().get());
    }
    return x.get().date().isBefore(y.get().date());
  }

  private static void verify(Reading reading) {
    EvidenceWalk.of(
        reading,
        e -> {
          if (!e.report().equals(reading.report().id()) || !e.holdsIn(reading.report().content())) {
            throw new IllegalArgumentException(
                "evidence must stand in its report, got \""
                    + e.quote()
                    + "\" at "
                    + e.span()
                    + " of report "
                    + reading.report().id());
          }
        });
  }

  private void putReading(Reading reading, ReadingRows packer) {
    sql.run(
        "INSERT OR REPLACE INTO reading (report, maker, body) VALUES (?, ?, ?)",
        reading.report().id(),
        maker,
        packer.pack(reading));
  }

  @Override
  public void reject(List<Rejection> rejections) {
    List<Object[]> rows = new ArrayList<>();
    rejections.forEach(
        r -> rows.add(new Object[] {r.path(), r.record(), r.position(), r.reason()}));
    sql.transaction(
        () ->
            sql.runAll(
                "INSERT OR REPLACE INTO rejection (path, record, position, reason)"
                    + " VALUES (?, ?, ?, ?)",
                rows));
  }

  @Override
  public void readings(Rereader again, Consumer<Reading> taker) {
    ReadingRows packer = new ReadingRows();
    try (Sql.Repeated reports = sql.repeated(ReportRows.SELECT + "WHERE id = ?");
        Sql.Repeated bodies =
            sql.repeated("SELECT body FROM reading WHERE report = ? AND maker = ?")) {
      for (String id :
          sql.list(
              "SELECT id FROM report WHERE superseded_by IS NULL ORDER BY id",
              row -> row.getString(1))) {
        Report report = reports.list(ReportRows::read, id).get(0).report();
        Optional<Reading> kept =
            bodies.list(row -> row.getBytes(1), id, maker).stream()
                .findFirst()
                .flatMap(body -> packer.unpack(body, report));
        taker.accept(kept.orElseGet(() -> readAgain(again, report, packer)));
      }
    }
  }

  private Reading readAgain(Rereader again, Report report, ReadingRows packer) {
    Reading reading = again.read(report);
    verify(reading);
    putReading(reading, packer);
    return reading;
  }

  @Override
  public void forgetReadings() {
    sql.run("DELETE FROM reading");
  }

  @Override
  public void publish(Reconciliation reconciliation) {
    reconciliation.incidents().forEach(incidents::verify);
    sql.transaction(
        () -> {
          for (IncidentRows.Table table : IncidentRows.Table.values()) {
            sql.run("DELETE FROM " + table.label);
          }
          int ord = 0;
          for (Incident incident : reconciliation.incidents()) {
            String body = IncidentRows.body(incident);
            for (IncidentRows.Table table : IncidentRows.Table.values()) {
              sql.runAll(table.insert(), IncidentRows.rows(table, incident, ord, body));
            }
            ord++;
          }
          publishBeside(reconciliation);
          sql.run(
              "INSERT OR REPLACE INTO meta (name, value)"
                  + " SELECT ?, coalesce(max(seq), 0) FROM report",
              RECONCILED);
          sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", MAKER, maker);
        });
  }

  private void publishBeside(Reconciliation reconciliation) {
    sql.run("DELETE FROM statement");
    sql.run("DELETE FROM copied");
    List<Object[]> loose = new ArrayList<>();
    for (Statement s : reconciliation.loose()) {
      loose.add(
          new Object[] {
            loose.size(),
            s.type().name(),
            s.speaker().name(),
            s.evidence().report(),
            s.evidence().span().start(),
            s.evidence().span().end(),
            s.evidence().quote()
          });
    }
    sql.runAll("INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?)", loose);
    List<Object[]> copies = new ArrayList<>();
    for (List<String> group : reconciliation.copies()) {
      group.stream().skip(1).forEach(c -> copies.add(new Object[] {c, group.get(0)}));
    }
    sql.runAll("INSERT OR REPLACE INTO copied (report, original) VALUES (?, ?)", copies);
  }

  @Override
  public void incidents(IncidentQuery query, Consumer<Incident> taker) {
    IncidentSearch search = IncidentSearch.of(query);
    sql.each(
        search.sql(),
        row -> {
          Incident incident = Incidents.read(row);
          incidents.verify(incident);
          taker.accept(incident);
        },
        search.values());
  }

  @Override
  public List<Incident> incidentsLike(String idPrefix) {
    List<Incident> found =
        sql.list(
            "SELECT id, body, digest FROM incident WHERE id LIKE ? ESCAPE '\\' ORDER BY id LIMIT 10",
            Incidents::read,
            IncidentSearch.escaped(idPrefix) + "%");
    found.forEach(incidents::verify);
    return found;
  }

  @Override
  public Optional<StoredReport> report(String id) {
    return sql.first(ReportRows.SELECT + "WHERE id = ?", ReportRows::read, id);
  }

  @Override
  public List<StoredReport> olderVersions(Report standing) {
    return sql.list(
        ReportRows.SELECT
            + "WHERE article = ? AND superseded_by IS NOT NULL"
            + " ORDER BY coalesce(published_at, published, '') DESC, seq DESC",
        ReportRows::read,
        standing.key());
  }

  @Override
  public List<Rejection> rejections() {
    return sql.list(
        "SELECT path, record, position, reason FROM rejection ORDER BY path, record, position",
        row -> new Rejection(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)));
  }

  @Override
  public boolean outdated() {
    return sql.number("SELECT count(*) FROM meta WHERE name = ? AND value <> ?", MAKER, maker) > 0;
  }

  @Override
  public Tally tally() {
    return new Tally(
        sql.number("SELECT count(*) FROM report WHERE superseded_by IS NULL"),
        sql.number("SELECT count(*) FROM report WHERE superseded_by IS NOT NULL"),
        sql.number("SELECT count(*) FROM rejection"),
        sql.number(
            "SELECT count(*) FROM report WHERE seq >"
                + " coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE name = ?), 0)",
            RECONCILED),
        sql.number("SELECT count(*) FROM incident"),
        sql.number("SELECT count(*) FROM account"),
        sql.number("SELECT coalesce(sum(disagreements), 0) FROM incident"));
  }

  @Override
  public Inspection inspect() {
    return Inspector.inspect(connections);
  }

  @Override
  public void close() {
    sql.close();
  }
}
