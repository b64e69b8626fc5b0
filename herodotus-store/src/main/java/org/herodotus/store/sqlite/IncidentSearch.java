package org.herodotus.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.store.IncidentQuery;

/** A query as SQL with values; words of the user never become SQL. */
final class IncidentSearch {
  private final StringBuilder where = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  private IncidentSearch() {}

  static IncidentSearch of(IncidentQuery query) {
    IncidentSearch search = new IncidentSearch();
    query.since().ifPresent(d -> search.and("end_day >= ?", d.toString()));
    query.until().ifPresent(d -> search.and("start_day <= ?", d.toString()));
    query.place().ifPresent(p -> search.and("place_key LIKE ? ESCAPE '\\'", anywhere(p)));
    query.country().ifPresent(c -> search.and("country = ?", c.toUpperCase(Locale.ROOT)));
    query.actor().ifPresent(a -> search.and("actor_key LIKE ? ESCAPE '\\'", anywhere(a)));
    query.type().ifPresent(t -> search.and("type = ?", t.label()));
    query
        .minKilled()
        .ifPresent(n -> search.and("coalesce(killed_best, killed_low, killed_high) >= ?", n));
    if (query.disputed()) {
      search.and("disagreements > ?", 0);
    }
    query
        .text()
        .flatMap(IncidentSearch::words)
        .ifPresent(
            words ->
                search.and(
                    "id IN (SELECT ir.incident FROM report_text t JOIN report r ON r.seq = t.rowid"
                        + " JOIN incident_report ir ON ir.report = r.id"
                        + " WHERE report_text MATCH ?)",
                    words));
    return search;
  }

  String sql() {
    return "SELECT id, body, digest FROM incident" + where + " ORDER BY ord";
  }

  Object[] values() {
    return values.toArray();
  }

  private void and(String condition, Object value) {
    where.append(where.length() == 0 ? " WHERE " : " AND ").append(condition);
    values.add(value);
  }

  private static String anywhere(String name) {
    return "%" + escaped(IncidentRows.fold(name)) + "%";
  }

  static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** Each word in quotes, so that none is read as an operator; nothing if there is no word. */
  private static Optional<String> words(String text) {
    StringBuilder out = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        out.append(out.length() == 0 ? "" : " ");
        out.append('"').append(word.replace("\"", "\"\"")).append('"');
      }
    }
    return out.length() == 0 ? Optional.empty() : Optional.of(out.toString());
  }
}
