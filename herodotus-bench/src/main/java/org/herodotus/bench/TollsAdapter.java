package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.herodotus.Herodotus;
import org.herodotus.model.Reading;
import org.herodotus.model.Toll;

/** Shows the figures of each record as read: for looking at what the toll reader does. */
final class TollsAdapter implements Adapter {
  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Reading reading =
        herodotus.read(
            Records.report(
                record,
                Records.text(record, "title"),
                Records.published(record, "date", "published", "dct")));
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    ArrayNode tolls = out.putArray("tolls");
    for (Toll t : reading.tolls()) {
      tolls.add(TollNotation.of(reading.resolved().marks(), t));
    }
    return out;
  }
}
