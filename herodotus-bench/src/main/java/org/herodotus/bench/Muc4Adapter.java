package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    for (Muc4Draft draft : drafts(herodotus, reading)) {
      if (Muc4Relevance.relevant(reading, draft)) {
        templates.add(template(draft));
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

  private static ObjectNode template(Muc4Draft draft) {
    ObjectNode out = Records.object().put("incident_type", draft.type);
    out.put(
        "stage", draft.incident.status() == Incident.Status.FOILED ? "ATTEMPTED" : "ACCOMPLISHED");
    fill(out.putArray("perp_individual"), draft.individuals.keySet());
    fill(out.putArray("perp_org"), draft.organisations.keySet());
    boolean kidnapping = draft.type.equals("KIDNAPPING");
    fill(out.putArray("phys_target"), kidnapping ? List.of() : draft.things.keySet());
    fill(out.putArray("victim"), draft.names.keySet());
    fill(out.putArray("victim_description"), draft.descriptions.keySet());
    boolean armed = !kidnapping && !draft.type.equals("ARSON");
    fill(out.putArray("weapon"), armed ? draft.weapons.keySet() : List.of());
    return out;
  }

  private static void fill(ArrayNode slot, Collection<String> strings) {
    for (String s : Muc4Strings.distinct(strings)) {
      slot.addArray().add(s);
    }
  }
}
