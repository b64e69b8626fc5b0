package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Publication;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;

/** Place names of a text with their points. */
final class GeoAdapter implements Adapter {
  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Optional<Publication> published = Records.published(record, "date", "published");
    Report report = Records.report(record, Records.text(record, "title"), published);
    Reading reading = herodotus.read(report);
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    ArrayNode toponyms = out.putArray("toponyms");
    for (PlaceMention mention : reading.resolved().places()) {
      if (report.body().contains(mention.span()) && name(report, mention)) {
        int[] offsets = Records.codePoints(report, mention.span());
        ObjectNode row = toponyms.addObject().put("start", offsets[0]).put("end", offsets[1]);
        mention
            .place()
            .point()
            .ifPresent(p -> row.put("lat", p.latitude()).put("lon", p.longitude()));
        mention.place().id().ifPresent(id -> row.put("geonameid", Long.parseLong(id.substring(3))));
      }
    }
    return out;
  }

  /** The sets mark names alone, not what tells of a place without one ("the capital"). */
  private static boolean name(Report report, PlaceMention mention) {
    return !mention.span().of(report.content()).equals("capital");
  }
}
