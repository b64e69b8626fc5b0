package org.herodotus.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Incident;
import org.herodotus.store.Inspection;

/**
 * Compares everything in a casebook with its digests, and each quote with the text it is from. The
 * work is done in parts, side by side, each on a connection of its own; what is found is told in
 * the same order each time.
 */
final class Inspector {
  private static final int MOST_FAULTS = 1000;
  private static final int MOST_PARTS = 4;

  private final Sql sql;
  private final List<String> faults = new ArrayList<>();
  private String openReport = "";
  private Optional<String> openContent = Optional.empty();
  private long reports;
  private long incidents;
  private long evidences;

  private Inspector(Sql sql) {
    this.sql = sql;
  }

  /** {@code connections} opens one more connection to the casebook. */
  static Inspection inspect(Supplier<Sql> connections) {
    int parts = Math.max(1, Math.min(MOST_PARTS, Runtime.getRuntime().availableProcessors()));
    List<Callable<Inspector>> work = new ArrayList<>();
    work.add(part(connections, Inspector::file));
    work.add(part(connections, Inspector::reports));
    for (int i = 0; i < parts; i++) {
      int rest = i;
      work.add(part(connections, inspector -> inspector.incidents(parts, rest)));
    }
    work.add(part(connections, Inspector::quotations));
    ExecutorService pool = Executors.newFixedThreadPool(parts);
    try (Sql own = connections.get()) {
      Inspector all = new Inspector(own);
      for (Future<Inspector> part : pool.invokeAll(work)) {
        all.add(part.get());
      }
      return new Inspection(all.reports, all.incidents, all.evidences, all.faults);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a part of the check failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HerodotusException.StoreUnavailable("the check was interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Callable<Inspector> part(Supplier<Sql> connections, Consumer<Inspector> work) {
    return () -> {
      try (Sql own = connections.get()) {
        Inspector inspector = new Inspector(own);
        work.accept(inspector);
        return inspector;
      }
    };
  }

  private void add(Inspector part) {
    reports += part.reports;
    incidents += part.incidents;
    evidences += part.evidences;
    part.faults.forEach(this::fault);
  }

  private void file() {
    sql.each(
        "PRAGMA integrity_check(100)",
        row -> {
          if (!row.getString(1).equals("ok")) {
            fault("file: " + row.getString(1));
          }
        });
  }

  private void reports() {
    sql.each(ReportRows.SELECT + "ORDER BY seq", this::report);
  }

  /** Every so many incidents, from the one of number {@code rest} on. */
  private void incidents(int every, int rest) {
    Map<IncidentRows.Table, Sql.Repeated> tables = new EnumMap<>(IncidentRows.Table.class);
    try {
      for (IncidentRows.Table table : IncidentRows.Table.values()) {
        tables.put(table, sql.repeated(table.select()));
      }
      sql.each(
          "SELECT id, body, digest, ord FROM incident WHERE ord % ? = ? ORDER BY ord",
          row -> incident(row, tables), every, rest);
    } finally {
      tables.values().forEach(Sql.Repeated::close);
    }
  }

  private void quotations() {
    try (Sql.Repeated contents = sql.repeated("SELECT content FROM report WHERE id = ?")) {
      sql.each(
          "SELECT incident, report, start_unit, end_unit, quote FROM quotation ORDER BY report",
          row -> quotation(row, contents));
    }
  }

  private void report(ResultSet row) throws SQLException {
    reports++;
    try {
      ReportRows.read(row);
    } catch (HerodotusException.StoreCorrupt e) {
      fault(e.getMessage());
    }
  }

  private void incident(ResultSet row, Map<IncidentRows.Table, Sql.Repeated> tables)
      throws SQLException {
    incidents++;
    try {
      rows(Incidents.read(row), row.getInt(4), row.getString(2), tables);
    } catch (HerodotusException.StoreCorrupt e) {
      fault(e.getMessage());
    }
  }

  /** One report's quotes stand together, so that its text is fetched once. */
  private void quotation(ResultSet row, Sql.Repeated contents) throws SQLException {
    evidences++;
    String report = row.getString(2);
    if (!report.equals(openReport)) {
      openReport = report;
      openContent = contents.list(r -> r.getString(1), report).stream().findFirst();
    }
    int start = row.getInt(3);
    int end = row.getInt(4);
    String quote = row.getString(5);
    if (openContent.isEmpty()) {
      fault("incident " + row.getString(1) + " quotes report " + report + ", which is not on file");
    } else if (end - start != quote.length() || !openContent.get().startsWith(quote, start)) {
      fault(
          "incident "
              + row.getString(1)
              + " quotes \""
              + quote
              + "\", but report "
              + report
              + " has other words at "
              + start
              + ".."
              + end);
    }
  }

  /** What is searched and listed must be what the incident says. */
  private void rows(
      Incident incident, int ord, String body, Map<IncidentRows.Table, Sql.Repeated> tables) {
    for (IncidentRows.Table table : IncidentRows.Table.values()) {
      List<Object[]> due = IncidentRows.rows(table, incident, ord, body);
      List<Object[]> found =
          tables.get(table).list(row -> values(row, table.width()), incident.id());
      boolean same = due.size() == found.size();
      for (int i = 0; same && i < due.size(); i++) {
        same = same(due.get(i), found.get(i));
      }
      if (!same) {
        fault("incident " + incident.id() + ": table " + table.label + " says something else");
      }
    }
  }

  private static Object[] values(ResultSet row, int width) throws SQLException {
    Object[] out = new Object[width];
    for (int i = 0; i < width; i++) {
      out[i] = row.getObject(i + 1);
    }
    return out;
  }

  private static boolean same(Object[] due, Object[] found) {
    for (int i = 0; i < due.length; i++) {
      boolean equal =
          due[i] instanceof Double d
              ? found[i] instanceof Number n && d == n.doubleValue()
              : Objects.toString(due[i], "").equals(Objects.toString(found[i], ""));
      if (!equal) {
        return false;
      }
    }
    return true;
  }

  private void fault(String sentence) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(sentence);
    }
  }
}
