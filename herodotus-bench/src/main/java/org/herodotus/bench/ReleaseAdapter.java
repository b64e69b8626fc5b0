package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.Herodotus;
import org.herodotus.extract.NewsDay;
import org.herodotus.model.ActorMention;
import org.herodotus.model.EventMention;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Quantity;
import org.herodotus.model.Reading;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Toll;

/**
 * Military press releases: least numbers killed and captured, leaders among them, province, day.
 * The counting rule is that of the set: a bare plural is 2, "several" 3, "numerous" 4, "more than
 * 30" 31. Soldiers and civilians killed are victims of the other side's earlier attacks.
 */
final class ReleaseAdapter implements Adapter {
  private static final NewsDay NEWS_DAY = new NewsDay();

  private static final Set<String> LEADERS =
      Set.of(
          "leader",
          "leaders",
          "commander",
          "commanders",
          "sub-commander",
          "subcommander",
          "governor",
          "chief",
          "sub-leader",
          "sub-commanders",
          "emir");
  private static final Set<String> VICTIMS =
      Set.of(
          "soldier",
          "soldiers",
          "troops",
          "servicemembers",
          "civilian",
          "civilians",
          "national",
          "nationals",
          "americans",
          "afghans");
  private static final List<String> GROUPS =
      List.of("taliban", "haqqani", "imu", "hig", "let", "aq");

  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Reading reading = herodotus.read(Records.report(record, "", Records.published(record, "date")));
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    Tally killed = Tally.of(reading, Harm.KILLED);
    Tally captured = Tally.of(reading, Harm.CAPTURED);
    out.put("min_killed", killed.people());
    out.put("min_captured", captured.people());
    out.put("min_leaders_killed", killed.leaders());
    out.put("min_leaders_captured", captured.leaders());
    day(reading).ifPresent(d -> out.put("start_date", d.toString()));
    ArrayNode provinces = out.putArray("province");
    province(reading).ifPresent(provinces::add);
    out.putArray("event_type").add(type(reading, killed, captured));
    ArrayNode groups = out.putArray("target_group");
    group(reading).ifPresent(groups::add);
    return out;
  }

  /** People and leaders of one harm. */
  private record Tally(int people, int leaders) {
    static Tally of(Reading reading, Harm harm) {
      List<Toll> kept = new ArrayList<>();
      for (Toll t : reading.tolls()) {
        if (t.harm() == harm && counts(t)) {
          keep(reading, kept, t);
        }
      }
      int sum = 0;
      int leaders = 0;
      for (Toll t : kept) {
        sum += number(t.quantity());
        leaders += leader(t) ? number(t.quantity()) : 0;
      }
      return new Tally(sum, leaders);
    }

    private static void keep(Reading reading, List<Toll> kept, Toll t) {
      String words = words(reading, t);
      boolean all = words.startsWith("both") || words.startsWith("all ");
      if (all && kept.stream().mapToInt(k -> number(k.quantity())).sum() < number(t.quantity())) {
        kept.removeIf(k -> !leader(k));
        kept.add(t);
        return;
      }
      if (!Figures.plural(t.quantity()) && t.scope() != Toll.Scope.SUBSET) {
        kept.removeIf(k -> Figures.plural(k.quantity()) && k.sentence() != t.sentence());
      }
      if (!known(reading, kept, t)) {
        kept.add(t);
      }
    }

    private static String words(Reading reading, Toll t) {
      return reading.resolved().marks().text(t.quantity().span()).toLowerCase(Locale.ROOT);
    }

    private static boolean counts(Toll t) {
      boolean theirs =
          t.kind() == GroupKind.AID
              || t.kind() == GroupKind.POLICE
              || t.kind() == GroupKind.GOVERNMENT
              || t.kind() == GroupKind.MEDIA;
      return t.quantity().modifier() != Quantity.Modifier.NONE
          && t.scope() != Toll.Scope.AGGREGATE
          && !theirs
          && !(t.harm() == Harm.KILLED && victims(t));
    }

    private static boolean victims(Toll t) {
      String[] words = t.group().toLowerCase(Locale.ROOT).split("[^a-z]+");
      return words.length > 0 && VICTIMS.contains(words[words.length - 1]);
    }

    /** Whether these people have been told of before. */
    private static boolean known(Reading reading, List<Toll> kept, Toll t) {
      if (kept.isEmpty()) {
        return false;
      }
      String words = words(reading, t);
      boolean definite =
          t.scope() == Toll.Scope.SUBSET
              || words.startsWith("the ")
              || words.startsWith("both")
              || words.startsWith("these")
              || words.startsWith("all")
              || Figures.named(t.quantity());
      if (definite && !also(reading, t)) {
        return true;
      }
      for (Toll k : kept) {
        if (k.sentence() != t.sentence()
            && k.group().equalsIgnoreCase(t.group())
            && number(k.quantity()) == number(t.quantity())) {
          return true;
        }
        boolean apart = k.sentence() != t.sentence() && !also(reading, t);
        boolean same =
            leader(k) == leader(t)
                && (number(k.quantity()) == number(t.quantity())
                    || Figures.plural(t.quantity())
                    || Figures.plural(k.quantity()));
        if (apart && same || leader(k) && leader(t) && k.sentence() != t.sentence()) {
          return true;
        }
      }
      return false;
    }

    private static boolean also(Reading reading, Toll t) {
      String g = (t.group() + " " + t.evidence().quote()).toLowerCase(Locale.ROOT);
      String sentence =
          reading
              .resolved()
              .marks()
              .text(reading.resolved().marks().sentences().get(t.sentence()).span())
              .toLowerCase(Locale.ROOT);
      return g.contains("additional")
          || g.contains("other")
          || sentence.contains("also detained")
          || sentence.contains("also captured")
          || sentence.contains("also arrested")
          || sentence.contains("also killed");
    }

    private static boolean leader(Toll t) {
      String g = t.group().toLowerCase(Locale.ROOT);
      if (g.contains("facilitator")) {
        return false;
      }
      String[] words = g.split("[^a-z-]+");
      return words.length > 0 && LEADERS.contains(words[words.length - 1]);
    }
  }

  /** The set's least number for worded quantities. */
  private static int number(Quantity q) {
    if (q.stated().isPresent()) {
      boolean more = q.modifier() == Quantity.Modifier.MORE_THAN;
      return q.stated().getAsInt() + (more ? 1 : 0);
    }
    if (Figures.plural(q)) {
      return 2;
    }
    return Figures.number(q).orElse(0);
  }

  private static String type(Reading reading, Tally killed, Tally captured) {
    if (captured.people() > 0) {
      return killed.people() > 0 ? "captureandkill" : "detention";
    }
    boolean air = false;
    boolean ground = false;
    for (EventMention e : reading.events()) {
      air |= e.type() == IncidentType.AIR_OR_DRONE_STRIKE;
      ground |=
          e.type() == IncidentType.BATTLE || e.type() == IncidentType.RAID_OR_ARREST_OPERATION;
    }
    return air && !ground
        ? "airstrike"
        : killed.people() > 0 || !air ? "insurgentskilled" : "airstrike";
  }

  private static Optional<LocalDate> day(Reading reading) {
    return NEWS_DAY
        .of(reading.resolved())
        .flatMap(TimeExpression::earliest)
        .or(() -> reading.resolved().marks().dateline().flatMap(d -> d.date()));
  }

  /** The province that most places outside the dateline lie in; the first one if two tie. */
  private static Optional<String> province(Reading reading) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    var dateline = reading.resolved().marks().dateline();
    for (PlaceMention m : reading.resolved().places()) {
      boolean setting = dateline.filter(d -> d.span().contains(m.span())).isPresent();
      if (setting || !m.place().country().equals(Optional.of("AFG"))) {
        continue;
      }
      if (m.place().kind() == Place.Kind.PROVINCE) {
        votes.merge(spelled(m.place().name()), 3, Integer::sum);
      } else if (!m.place().admin().isEmpty()) {
        List<String> admin = m.place().admin();
        votes.merge(spelled(admin.get(admin.size() - 1)), 2, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .reduce((x, y) -> y.getValue() > x.getValue() ? y : x)
        .map(Map.Entry::getKey);
  }

  /** The spelling of the set. */
  private static String spelled(String name) {
    String n = name.toLowerCase(Locale.ROOT).replace(" province", "").replace("wilayat-e ", "");
    return switch (n) {
      case "paktia", "paktiya" -> "paktya";
      case "khowst", "khōst" -> "khost";
      case "ghowr" -> "ghor";
      case "maidan wardak", "maydan wardak", "maidan wardag", "vardak" -> "wardak";
      case "oruzgan", "urozgan" -> "uruzgan";
      case "sar-e pol", "sar-i pul", "sar-e-pul", "sari pul" -> "sar-e pul";
      case "jawzjan", "jozjan" -> "jowzjan";
      case "nimruz" -> "nimroz";
      case "qandahar" -> "kandahar";
      case "qunduz", "konduz" -> "kunduz";
      case "konar" -> "kunar";
      case "kabol" -> "kabul";
      case "nurestan" -> "nuristan";
      case "paktīkā" -> "paktika";
      default -> n;
    };
  }

  private static Optional<String> group(Reading reading) {
    for (ActorMention m : reading.resolved().actors()) {
      String words =
          reading.resolved().marks().text(m.span()).toLowerCase(Locale.ROOT)
              + " "
              + m.actor().name().toLowerCase(Locale.ROOT);
      String named =
          words.contains("haqqani")
              ? "haqqani"
              : words.contains("islamic movement of uzbekistan")
                  ? "imu"
                  : words.contains("hezb") || words.contains("hizb")
                      ? "hig"
                      : words.contains("taliban")
                          ? "taliban"
                          : words.contains("qaida") || words.contains("qaeda")
                              ? "aq"
                              : words.contains("lashkar") ? "let" : "";
      if (GROUPS.contains(named)) {
        return Optional.of(named);
      }
    }
    return Optional.empty();
  }
}
