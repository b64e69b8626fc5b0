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
  private static final LinearModel FILLERS = LinearModel.read("muc4_fillers.tsv");
  private static final double LEAST = 0.26;
  private static final double LEAST_ORGANISATION = 0.42;

  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Report report =
        Report.of(
            Records.text(record, "docid"), "", Optional.empty(), "", Records.text(record, "text"));
    Reading reading = herodotus.read(report);
    ObjectNode out = Records.object().put("docid", report.id());
    ArrayNode templates = out.putArray("templates");
    for (Muc4Draft draft : drafts(herodotus, reading)) {
      if (Muc4Relevance.relevant(reading, draft)) {
        templates.add(template(reading, draft));
      }
    }
    return out;
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

  private static ObjectNode template(Reading reading, Muc4Draft draft) {
    ObjectNode out = Records.object().put("incident_type", draft.type);
    out.put(
        "stage", draft.incident.status() == Incident.Status.FOILED ? "ATTEMPTED" : "ACCOMPLISHED");
    Map<String, Map<String, Double>> chosen = new LinkedHashMap<>();
    for (Muc4Fillers.Candidate c : new Muc4Fillers(reading, draft).candidates()) {
      double p = FILLERS.probability(c.features);
      double least = c.slot.equals("perp_org") ? LEAST_ORGANISATION : LEAST;
      if (p >= least && applies(draft.type, c.slot)) {
        chosen.computeIfAbsent(c.slot, k -> new LinkedHashMap<>()).put(c.text, p);
      }
    }
    for (String slot : Muc4Fillers.SLOTS) {
      ArrayNode entities = out.putArray(slot);
      for (String s : Muc4Strings.distinct(chosen.getOrDefault(slot, Map.of()))) {
        entities.addArray().add(s);
      }
    }
    return out;
  }

  /** Weapons have no slot in arson and kidnapping, things none in kidnapping. */
  private static boolean applies(String type, String slot) {
    return switch (slot) {
      case "weapon" -> !type.equals("KIDNAPPING") && !type.equals("ARSON");
      case "phys_target" -> !type.equals("KIDNAPPING");
      default -> true;
    };
  }
}
