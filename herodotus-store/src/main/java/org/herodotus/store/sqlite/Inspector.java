package org.herodotus.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    sql.each("SELECT id, body, digest, ord FROM incident ORDER BY ord", this::incident);
    sql.each(
        "SELECT incident, report, start_unit, end_unit, quote FROM quotation ORDER BY report",
        this::quotation);
    return new Inspection(reports, incidents, evidences, faults);
  }

  private void report(ResultSet row) throws SQLException {
    reports++;
    try {
      ReportRows.read(row);
    } catch (HerodotusException.StoreCorrupt e) {
      fault(e.getMessage());
    }
  }

  private void incident(ResultSet row) throws SQLException {
    incidents++;
    try {
      rows(Incidents.read(row), row.getInt(4), row.getString(2));
    } catch (HerodotusException.StoreCorrupt e) {
      fault(e.getMessage());
    }
  }

  /** One report's quotes stand together, so that its text is fetched once. */
  private void quotation(ResultSet row) throws SQLException {
    evidences++;
    String report = row.getString(2);
    if (!report.equals(openReport)) {
      openReport = report;
      openContent =
          sql.first("SELECT content FROM report WHERE id = ?", r -> r.getString(1), report);
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
  private void rows(Incident incident, int ord, String body) {
    for (IncidentRows.Table table : IncidentRows.Table.values()) {
      List<Object[]> due = IncidentRows.rows(table, incident, ord, body);
      List<Object[]> found =
          sql.list(table.select(), row -> values(row, table.width()), incident.id());
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
