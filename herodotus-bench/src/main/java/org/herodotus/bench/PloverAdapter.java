package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.herodotus.Herodotus;
import org.herodotus.model.Actor;
import org.herodotus.model.Interaction;
import org.herodotus.model.Reading;

/** PLOVER events of each record: type, mode and the codes of both sides. */
final class PloverAdapter implements Adapter {
  private static final Set<String> INTERNATIONAL = Set.of("UNO", "EUR", "IGO");

  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Reading reading = herodotus.read(Records.report(record, "", Records.published(record, "date")));
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    ArrayNode events = out.putArray("events");
    for (Interaction interaction : reading.interactions()) {
      ObjectNode event = events.addObject();
      event.put("type", interaction.type().name());
      interaction.mode().ifPresent(mode -> event.put("mode", mode));
      codes(event.putArray("source"), interaction.actors());
      codes(event.putArray("target"), interaction.recipients());
    }
    return out;
  }

  private static void codes(ArrayNode out, List<Actor> actors) {
    actors.stream().map(PloverAdapter::code).filter(c -> !c.isEmpty()).distinct().forEach(out::add);
  }

  private static String code(Actor actor) {
    String country = actor.country().orElse("");
    country = INTERNATIONAL.contains(country) ? "IGO" : country;
    String sector = actor.sector().orElse("");
    boolean same = sector.equals(country) || INTERNATIONAL.contains(sector);
    sector = same || sector.equals("UNK") ? "" : sector;
    if (country.isEmpty() && !sector.isEmpty()) {
      country = "---";
    }
    return (country + sector).toUpperCase(Locale.ROOT);
  }
}
