package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.herodotus.Herodotus;
import org.herodotus.model.Attribution;
import org.herodotus.model.Harm;
import org.herodotus.model.Quantity;
import org.herodotus.model.Reading;
import org.herodotus.model.Span;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;

/**
 * Figures of one headline: the total over the groups named, how it is hedged, and who says so. The
 * set counts "nearly" and "almost" as upper bounds.
 */
final class HeadlineAdapter implements Adapter {
  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Reading reading = herodotus.read(Records.report(record, "", Records.published(record, "date")));
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    figure(out, "killed", reading, Harm.KILLED);
    figure(out, "injured", reading, Harm.WOUNDED);
    figure(out, "missing", reading, Harm.MISSING);
    figure(out, "captured", reading, Harm.CAPTURED);
    String source = source(reading);
    if (source.isEmpty()) {
      out.putNull("source");
    } else {
      out.put("source", source);
    }
    return out;
  }

  private static void figure(ObjectNode out, String field, Reading reading, Harm harm) {
    List<Toll> tolls = whole(reading, harm);
    if (tolls.isEmpty()) {
      out.putNull(field);
      return;
    }
    ObjectNode figure = out.putObject(field);
    int sum = 0;
    String mod = "exact";
    for (Toll t : tolls) {
      OptionalInt n = Figures.number(t.quantity());
      String m = modifier(reading, t.quantity());
      mod = m.equals("exact") ? mod : m;
      sum += n.orElse(0);
    }
    if (mod.equals("vague")) {
      figure.putNull("n");
    } else {
      figure.put("n", sum);
    }
    figure.put("mod", mod);
  }

  /** Whole figures, counted ones before people told without number. */
  private static List<Toll> whole(Reading reading, Harm harm) {
    List<Toll> out = new ArrayList<>();
    for (Toll t : reading.tolls()) {
      if (t.harm() == harm
          && t.scope() != Toll.Scope.SUBSET
          && t.quantity().modifier() != Quantity.Modifier.NONE
          && !Figures.plural(t.quantity())) {
        out.add(t);
      }
    }
    if (out.stream().anyMatch(t -> t.quantity().stated().isPresent())) {
      out.removeIf(
          t ->
              t.quantity().stated().isEmpty()
                  && t.quantity().wording().isPresent()
                  && t.quantity().modifier() == Quantity.Modifier.EXACT);
    }
    return out;
  }

  private static String modifier(Reading reading, Quantity q) {
    String words = reading.resolved().marks().text(q.span()).toLowerCase(Locale.ROOT);
    boolean near =
        words.startsWith("near") || words.startsWith("almost") || words.startsWith("close");
    return switch (q.modifier()) {
      case AT_LEAST -> "at_least";
      case MORE_THAN -> "more_than";
      case ABOUT -> near ? "up_to" : "about";
      case UP_TO, FEWER_THAN -> "up_to";
      case VAGUE -> "vague";
      default -> "exact";
    };
  }

  private static String source(Reading reading) {
    for (Toll t : reading.tolls()) {
      if (!t.voices().isEmpty()) {
        return t.voices().get(0).name();
      }
    }
    for (Attribution a : reading.resolved().attributions()) {
      Span first = a.content().get(0);
      boolean tells = reading.tolls().stream().anyMatch(t -> t.evidence().span().overlaps(first));
      for (Voice v : a.voices()) {
        if (tells && v.kind() != Voice.Kind.OUTLET) {
          return v.name();
        }
      }
    }
    return "";
  }
}
