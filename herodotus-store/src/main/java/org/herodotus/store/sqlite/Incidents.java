package org.herodotus.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.Evidence;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Incident;
import org.herodotus.store.EvidenceWalk;
import org.herodotus.store.RecordJson;

/** Incidents read back from their rows, with digest and every quote verified. */
final class Incidents {
  private static final int KEPT = 64;

  private final Sql sql;
  private final Map<String, String> contents =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  Incidents(Sql sql) {
    this.sql = sql;
  }

  /** A row of id, body and digest. */
  static Incident read(ResultSet row) throws SQLException {
    String id = row.getString(1);
    String body = row.getString(2);
    if (!IncidentRows.digest(body).equals(row.getString(3))) {
      throw damaged(id, "its digest does not fit");
    }
    try {
      return RecordJson.named().read(body, Incident.class);
    } catch (IllegalArgumentException e) {
      throw damaged(id, e.getMessage());
    }
  }

  private static HerodotusException.StoreCorrupt damaged(String id, String why) {
    return new HerodotusException.StoreCorrupt(
        "incident "
            + id
            + " is not as it was written: "
            + why
            + ". Work the incidents out anew with: herodotus read");
  }

  /** Refuses a quote that does not stand in its report. */
  void verify(Incident incident) {
    EvidenceWalk.of(incident, e -> verify(incident.id(), e));
  }

  private void verify(String incident, Evidence evidence) {
    if (!evidence.holdsIn(content(incident, evidence.report()))) {
      throw damaged(
          incident,
          "it quotes \""
              + evidence.quote()
              + "\", which does not stand at "
              + evidence.span().start()
              + ".."
              + evidence.span().end()
              + " of report "
              + evidence.report());
    }
  }

  private String content(String incident, String report) {
    String known = contents.get(report);
    if (known != null) {
      return known;
    }
    Optional<String> found =
        sql.first("SELECT content FROM report WHERE id = ?", row -> row.getString(1), report);
    String content =
        found.orElseThrow(
            () -> damaged(incident, "it quotes report " + report + ", which is not on file"));
    contents.put(report, content);
    return content;
  }
}
