package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.herodotus.Herodotus;
import org.herodotus.model.Account;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.herodotus.model.Toll;

/**
 * Streams of reports: which of them tell of one incident, and how many were killed and injured in
 * it.
 */
final class StreamAdapter {
  private StreamAdapter() {}

  static Report report(JsonNode record) {
    return Records.report(
        record,
        Records.text(record, "title"),
        Records.published(record, "dct", "date", "published"));
  }

  /** Predictions in the order of the readings. */
  static List<ObjectNode> predict(Herodotus herodotus, List<Reading> readings) {
    Reconciliation casebook = herodotus.reconcile(readings);
    Map<String, Incident> lead = new HashMap<>();
    Map<String, Integer> titles = new HashMap<>();
    readings.forEach(r -> titles.put(r.report().id(), r.report().title().end()));
    for (Incident incident : casebook.incidents()) {
      for (String report : incident.reports()) {
        int title = titles.get(report);
        lead.merge(
            report,
            incident,
            (a, b) -> weight(b, report, title) > weight(a, report, title) ? b : a);
      }
    }
    List<ObjectNode> out = new ArrayList<>();
    for (Reading reading : readings) {
      String id = reading.report().id();
      Incident incident = lead.get(id);
      ObjectNode row =
          Records.object()
              .put("id", id)
              .put("cluster", incident == null ? "alone-" + id : incident.id());
      row.put("killed", figure(incident, id, Harm.KILLED))
          .put("injured", figure(incident, id, Harm.WOUNDED));
      out.add(row);
    }
    return out;
  }

  /**
   * How much of a report an incident takes: its words of evidence and its figures, the title
   * counting double.
   */
  private static long weight(Incident incident, String report, int titleEnd) {
    long weight = incident.background() ? -1000 : 0;
    boolean title = false;
    for (var e : incident.evidence()) {
      if (e.report().equals(report)) {
        weight += 2;
        title |= e.span().start() < titleEnd;
      }
    }
    for (Account account : incident.accounts()) {
      weight += account.report().equals(report) ? 2L * account.tolls().size() : 0;
    }
    return weight + (title ? 4 : 0);
  }

  private static int figure(Incident incident, String report, Harm harm) {
    int best = 0;
    if (incident != null) {
      int parts = 0;
      for (Account account : incident.accounts()) {
        if (!account.report().equals(report)) {
          continue;
        }
        for (Toll toll : account.tolls()) {
          OptionalInt n =
              toll.quantity().low().isPresent() ? toll.quantity().low() : toll.quantity().high();
          if (toll.harm() == harm && n.isPresent()) {
            best = Math.max(best, n.getAsInt());
            parts += toll.scope() == Toll.Scope.TOTAL ? 1 : 0;
          }
        }
      }
    }
    return best;
  }
}
