package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.herodotus.Herodotus;
import org.herodotus.extract.FactualityReader;
import org.herodotus.model.Attribution;
import org.herodotus.model.Factuality;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;

/**
 * MEANTIME: time expressions, whether events at given places of the text are told as facts, and who
 * tells of them.
 */
final class MeantimeAdapter implements Adapter {
  private final FactualityReader factuality = new FactualityReader();

  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Report report = Records.report(record, "", Records.published(record, "dct"));
    Resolved sense = herodotus.read(report).resolved();
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    Tempeval3Adapter.times(report, sense.times(), out.putArray("timexes"));
    ArrayNode events = out.putArray("events");
    for (JsonNode event : record.path("events")) {
      int start = report.content().offsetByCodePoints(0, event.path("span").path(0).asInt());
      Factuality fact = factuality.of(sense, sense.marks().tokenAt(start));
      ObjectNode node = events.addObject().put("id", Records.text(event, "id"));
      node.put("certainty", certainty(fact))
          .put("polarity", fact.polarity() == Factuality.Polarity.NEGATIVE ? "NEG" : "POS")
          .put("time", future(fact) ? "FUTURE" : "NON_FUTURE");
    }
    attributions(report, sense, out.putArray("attributions"));
    return out;
  }

  private static String certainty(Factuality fact) {
    return switch (fact.modality()) {
      case HYPOTHETICAL, FEARED, ATTEMPTED -> "POSSIBLE";
      default -> "CERTAIN";
    };
  }

  private static boolean future(Factuality fact) {
    return switch (fact.modality()) {
      case PLANNED, THREATENED, HYPOTHETICAL, FEARED, ATTEMPTED -> true;
      default -> false;
    };
  }

  private static void attributions(Report report, Resolved sense, ArrayNode to) {
    for (Attribution attribution : sense.attributions()) {
      for (Span content : attribution.content()) {
        ObjectNode node = to.addObject();
        pair(report, content, node.putArray("event_span"));
        attribution.cue().ifPresent(c -> pair(report, c, node.putArray("cue_span")));
        ArrayNode sources = node.putArray("source_spans");
        attribution.source().ifPresent(s -> pair(report, s, sources.addArray()));
      }
    }
  }

  private static void pair(Report report, Span span, ArrayNode to) {
    int[] offsets = Records.codePoints(report, span);
    to.add(offsets[0]).add(offsets[1]);
  }
}
