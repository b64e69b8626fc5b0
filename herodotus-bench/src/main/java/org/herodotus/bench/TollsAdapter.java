package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
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
    ArrayNode figures = out.putArray("figures");
    for (Toll t : reading.tolls()) {
      tolls.add(TollNotation.of(reading.resolved().marks(), t));
      ObjectNode f = figures.addObject();
      f.put("harm", t.harm().name().toLowerCase(Locale.ROOT));
      f.put("kind", t.kind().name().toLowerCase(Locale.ROOT));
      f.put("modifier", t.quantity().modifier().name()).put("scope", t.scope().name());
      t.quantity().low().ifPresent(n -> f.put("low", n));
      t.quantity().high().ifPresent(n -> f.put("high", n));
      f.put("plain", Figures.plural(t.quantity()) || Figures.named(t.quantity()));
      ArrayNode voices = f.putArray("voices");
      t.voices().forEach(v -> voices.add(v.name()));
    }
    return out;
  }
}
