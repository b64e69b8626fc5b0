package org.herodotus.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Incident;
import org.herodotus.store.Inspection;

/** Compares everything in a casebook with its digests, and each quote with the text it is from. */
final class Inspector {
  private static final int MOST_FAULTS = 1000;

  private final Sql sql;
  private final List<String> faults = new ArrayList<>();
  private String openReport = "";
  private Optional<String> openContent = Optional.empty();
  private long reports;
  private long incidents;
  private long evidences;

  Inspector(Sql sql) {
    this.sql = sql;
  }

  Inspection inspect() {
    sql.each(
        "PRAGMA integrity_check(100)",
        row -> {
          if (!row.getString(1).equals("ok")) {
            fault("file: " + row.getString(1));
          }
        });
    sql.each(ReportRows.SELECT + "ORDER BY seq", this::report);
    incidents();
    quotations();
    return new Inspection(reports, incidents, evidences, faults);
  }

  private void incidents() {
    Map<IncidentRows.Table, Sql.Repeated> tables = new EnumMap<>(IncidentRows.Table.class);
    try {
      for (IncidentRows.Table table : IncidentRows.Table.values()) {
        tables.put(table, sql.repeated(table.select()));
      }
      sql.each(
          "SELECT id, body, digest, ord FROM incident ORDER BY ord", row -> incident(row, tables));
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
