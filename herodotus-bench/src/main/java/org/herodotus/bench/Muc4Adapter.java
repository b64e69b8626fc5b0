package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Incident;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;

/** MUC-4: one template for each incident of one report that the task's guidelines hold relevant. */
final class Muc4Adapter implements Adapter {
  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Report report =
        Report.of(
            Records.text(record, "docid"), "", Optional.empty(), "", Records.text(record, "text"));
    Reading reading = herodotus.read(report);
    ObjectNode out = Records.object().put("docid", report.id());
    ArrayNode templates = out.putArray("templates");
    boolean alone = herodotus.second().alone() && reading.resolved().marks().learned().present();
    List<Muc4Draft> kept = alone ? List.of() : kept(herodotus, reading);
    Muc4Parts parts = new Muc4Parts(reading, kept);
    Map<Muc4Draft, Map<String, List<String>>> filled = new LinkedHashMap<>();
    kept.forEach(draft -> filled.put(draft, parts.of(draft)));
    filled.forEach(
        (draft, slots) -> {
          boolean foiled = draft.incident.status() == Incident.Status.FOILED;
          if (!shadow(draft, filled)) {
            templates.add(template(draft.type, foiled, slots));
          }
        });
    if (kept.isEmpty()) {
      Muc4Relevance.byModel(reading, alone)
          .ifPresent(type -> templates.add(template(type, false, parts.ofLearned(type))));
    }
    return out;
  }

  /**
   * Whether nothing is told of an incident beside another of its type: the guidelines give no
   * template of its own to what is only mentioned.
   */
  private static boolean shadow(Muc4Draft draft, Map<Muc4Draft, Map<String, List<String>>> filled) {
    for (Map.Entry<Muc4Draft, Map<String, List<String>>> other : filled.entrySet()) {
      boolean sister = other.getKey() != draft && other.getKey().type.equals(draft.type);
      if (sister && !empty(other.getValue()) && empty(filled.get(draft))) {
        return true;
      }
    }
    return false;
  }

  private static boolean empty(Map<String, List<String>> slots) {
    return slots.values().stream().allMatch(List::isEmpty);
  }

  /** Incidents of a report as slots, those that MUC-4 cannot tell apart joined. */
  static List<Muc4Draft> drafts(Herodotus herodotus, Reading reading) {
    List<Muc4Draft> out = new ArrayList<>();
    for (Incident incident : herodotus.reconcile(List.of(reading)).incidents()) {
      Muc4Draft draft = new Muc4Draft(reading, incident);
      Optional<Muc4Draft> same = out.stream().filter(d -> Muc4Relevance.same(d, draft)).findFirst();
      if (same.isPresent()) {
        same.get().absorb(draft);
      } else {
        out.add(draft);
      }
    }
    return out;
  }

  private static List<Muc4Draft> kept(Herodotus herodotus, Reading reading) {
    return Muc4Relevance.relevant(reading, drafts(herodotus, reading));
  }

  private static ObjectNode template(String type, boolean foiled, Map<String, List<String>> parts) {
    ObjectNode out = Records.object().put("incident_type", type);
    out.put("stage", foiled ? "ATTEMPTED" : "ACCOMPLISHED");
    parts.forEach(
        (slot, strings) -> {
          ArrayNode entities = out.putArray(slot);
          strings.forEach(s -> entities.addArray().add(s));
        });
    return out;
  }
}
