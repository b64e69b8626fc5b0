package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.herodotus.Herodotus;
import org.herodotus.model.Report;
import org.herodotus.model.TimeExpression;

/** TempEval-3: time expressions with type and value, in code points of the text. */
final class Tempeval3Adapter implements Adapter {
  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Report report = Records.report(record, "", Records.published(record, "dct"));
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    times(report, herodotus.read(report).resolved().times(), out.putArray("timexes"));
    return out;
  }

  static void times(Report report, Iterable<TimeExpression> times, ArrayNode to) {
    for (TimeExpression time : times) {
      int[] offsets = Records.codePoints(report, time.span());
      ObjectNode node = to.addObject();
      node.putArray("span").add(offsets[0]).add(offsets[1]);
      node.put("type", time.type().name()).put("value", time.value());
    }
  }
}
