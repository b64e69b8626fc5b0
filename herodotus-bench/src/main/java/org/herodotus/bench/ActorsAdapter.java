package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.ActorMention;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Publication;
import org.herodotus.model.Resolved;

/**
 * Actor phrases: country, PLOVER sector and preferred name of the actor that a phrase names. The
 * name is empty if the phrase only describes ("Ukrainian farmers", "two men").
 */
final class ActorsAdapter implements Adapter {
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));

  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    String phrase = Records.text(record, "phrase");
    Resolved sense =
        herodotus
            .read(
                org.herodotus.model.Report.of(
                    Records.text(record, "id"), "", date(record), "", phrase))
            .resolved();
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    Optional<ActorMention> main = main(sense, phrase);
    Optional<PlaceMention> place = sense.places().stream().findFirst();
    String country =
        main.flatMap(m -> m.actor().country())
            .or(() -> place.flatMap(p -> p.place().country()))
            .orElse("");
    String sector =
        main.isPresent()
            ? main.get().actor().sector().orElse("")
            : place.isPresent() ? "CVL" : "UNK";
    String name =
        main.isPresent()
            ? main.filter(m -> m.name().isPresent()).map(m -> m.actor().name()).orElse("")
            : place.map(p -> p.place().name()).orElse(named(phrase) ? phrase : "");
    return out.put("country", country).put("sector", sector).put("name", name);
  }

  /** Whether any word of the phrase is written like a name. */
  private static boolean named(String phrase) {
    return phrase.codePoints().anyMatch(Character::isUpperCase);
  }

  /** The day asked about, given among the arguments of the record. */
  private static Optional<Publication> date(JsonNode record) {
    for (JsonNode value : record.path("args")) {
      Optional<Publication> date = date(value.asText());
      if (date.isPresent()) {
        return date;
      }
    }
    return date(record.path("kwargs").path("query_date").asText(""));
  }

  private static Optional<Publication> date(String text) {
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(Publication.on(LocalDate.parse(text, format)));
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  /** The first mention that is no possessor, else the first mention. */
  private static Optional<ActorMention> main(Resolved sense, String phrase) {
    return sense.actors().stream()
        .filter(m -> m.form() != ActorMention.Form.PRONOUN)
        .filter(m -> !possessor(phrase, m.span().end()))
        .findFirst()
        .or(() -> sense.actors().stream().findFirst());
  }

  private static boolean possessor(String phrase, int end) {
    String rest = phrase.substring(end).strip();
    return rest.startsWith("'s ") || rest.startsWith("\u2019s ");
  }
}
