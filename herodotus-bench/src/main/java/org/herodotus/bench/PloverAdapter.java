package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.herodotus.Herodotus;
import org.herodotus.extract.AcledCoder;
import org.herodotus.model.Actor;
import org.herodotus.model.Interaction;
import org.herodotus.model.Reading;

/** PLOVER events of each record: type, mode and the codes of both sides. */
final class PloverAdapter implements Adapter {
  private static final Set<String> INTERNATIONAL = Set.of("UNO", "EUR", "IGO");

  private final AcledCoder acled = new AcledCoder();

  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Reading reading = herodotus.read(Records.report(record, "", Records.published(record, "date")));
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    ArrayNode events = out.putArray("events");
    if (Records.text(record, "scheme").toUpperCase(Locale.ROOT).contains("ACLED")) {
      acled.code(reading).ifPresent(label -> events.addObject().put("type", label));
      return out;
    }
    boolean cameo = Records.text(record, "scheme").equals("CAMEO");
    for (Interaction interaction : reading.interactions()) {
      List<String> sources = codes(interaction.actors());
      List<String> targets = codes(interaction.recipients());
      if (cameo) {
        dyads(interaction, sources, targets, events);
        continue;
      }
      ObjectNode event = events.addObject();
      event.put("type", interaction.type().name());
      interaction.mode().ifPresent(mode -> event.put("mode", mode));
      sources.forEach(event.putArray("source")::add);
      targets.forEach(event.putArray("target")::add);
    }
    return out;
  }

  /**
   * CAMEO writes one row for each pair of actors where PLOVER writes lists, both ways for what
   * several do together, and none where nobody is known to act.
   */
  private static void dyads(
      Interaction interaction, List<String> sources, List<String> targets, ArrayNode events) {
    for (String source : sources) {
      List<String> others =
          targets.isEmpty() && sources.size() > 1
              ? sources.stream().filter(s -> !s.equals(source)).toList()
              : targets.isEmpty() ? List.of("") : targets;
      for (String target : others) {
        events
            .addObject()
            .put("type", cameo(interaction))
            .put("source", source)
            .put("target", target);
      }
    }
  }

  /** CAMEO class of an interaction. */
  private static String cameo(Interaction interaction) {
    String mode = interaction.mode().orElse("");
    if (interaction.cameo().isPresent()) {
      return interaction.cameo().get();
    }
    return switch (interaction.type()) {
      case AGREE -> "03";
      case CONSULT -> "04";
      case SUPPORT -> "05";
      case COOPERATE -> "06";
      case AID -> "07";
      case CONCEDE -> "080";
      case RETREAT -> "084";
      case ACCUSE -> mode.equals("investigate") ? "09" : "11";
      case REQUEST -> "10";
      case REJECT -> "12";
      case THREATEN -> "13";
      case PROTEST -> "14";
      case MOBILIZE -> "15";
      case SANCTION -> "16";
      case COERCE -> "17";
      case ASSAULT ->
          switch (mode) {
            case "abduct", "explosives", "suicide-attack", "targeted", "primitive", "sexual" ->
                "18";
            default -> "19";
          };
    };
  }

  private static List<String> codes(List<Actor> actors) {
    return actors.stream().map(PloverAdapter::code).filter(c -> !c.isEmpty()).distinct().toList();
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
