package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Attribution;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;

/** Who says what: source, cue and content of each attribution, in code points of the text. */
final class PolnearAdapter implements Adapter {
  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Report report = Records.report(record, "", Records.published(record, "date"));
    Resolved sense = herodotus.read(report).resolved();
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    ArrayNode list = out.putArray("attributions");
    for (Attribution attribution : sense.attributions()) {
      ObjectNode node = list.addObject();
      spans(report, node.putArray("source"), one(attribution.source()));
      spans(report, node.putArray("cue"), one(attribution.cue()));
      spans(report, node.putArray("content"), attribution.content());
    }
    return out;
  }

  private static List<Span> one(Optional<Span> span) {
    return span.map(List::of).orElse(List.of());
  }

  private static void spans(Report report, ArrayNode to, List<Span> spans) {
    for (Span span : spans) {
      int[] offsets = Records.codePoints(report, span);
      to.addArray().add(offsets[0]).add(offsets[1]);
    }
  }
}
