package org.herodotus.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Annotations;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Works out points that a report describes by places it names: "40 km west of Miranshah", "between
 * Gao and Ansongo". Thread-safe.
 */
final class Offsets {
  private static final double KM_A_DEGREE = 111.2;

  /** How far off a point may be that was reckoned from a distance and a direction. */
  private static final double SLACK = 0.25;

  /** Longest way between two places whose middle still says something. */
  private static final double LONGEST = 150;

  /** Most words between a distance and the name it is measured from. */
  private static final int REACH = 5;

  private final SceneWords words;
  private final Map<String, Integer> numbers = new HashMap<>();

  Offsets(SceneWords words) {
    this.words = words;
    for (List<String> row : Table.read("numbers.tsv").rows()) {
      if (row.get(1).equals("unit") || row.get(1).equals("ten")) {
        numbers.put(row.get(0), Integer.valueOf(row.get(2)));
      }
    }
  }

  /** The place as the report describes it by this name; the named place itself if it adds none. */
  PlaceMention described(Resolved sense, PlaceMention mention) {
    return switch (mention.relation()) {
      case OFFSET -> moved(sense.marks(), mention).orElse(mention);
      case BETWEEN -> middle(sense, mention).orElse(mention);
      default -> way(sense, mention).orElse(mention);
    };
  }

  /** "The road from Gao to Ansongo", "the Thies-Mbour road": the scene lies between its ends. */
  private Optional<PlaceMention> way(Resolved sense, PlaceMention mention) {
    Annotations marks = sense.marks();
    List<Token> tokens = marks.tokens();
    int first = marks.tokenAt(mention.span().start());
    int end = marks.tokenAt(mention.span().end() - 1) + 1;
    for (PlaceMention other : sense.places()) {
      if (other.span().start() < mention.span().end()) {
        continue;
      }
      int at = marks.tokenAt(other.span().start());
      int last = marks.tokenAt(other.span().end() - 1);
      boolean joined = at == end - 1 || joins(tokens, end, at);
      boolean named = last + 1 < tokens.size() && words.is("way", tokens.get(last + 1).lower());
      return joined && (named || leads(tokens, first))
          ? middle(marks, mention, other)
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether only "to", "and" or a dash stands between two names. */
  private boolean joins(List<Token> tokens, int from, int to) {
    return to == from + 1 && words.is("join", tokens.get(from).lower());
  }

  /** "The road from", "a highway linking", "the track that runs between". */
  private boolean leads(List<Token> tokens, int first) {
    boolean led = false;
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      String word = tokens.get(i).lower();
      if (words.is("way", word)) {
        return led;
      }
      led |= words.is("lead", word);
    }
    return false;
  }

  private Optional<PlaceMention> moved(Annotations marks, PlaceMention mention) {
    List<Token> tokens = marks.tokens();
    int name = marks.tokenAt(mention.span().start());
    int i = name - 1;
    Optional<Double> bearing = Optional.empty();
    String direction = "";
    while (i > Math.max(0, name - REACH) && !words.is("unit", letters(tokens.get(i)))) {
      if (bearing.isEmpty()) {
        direction = tokens.get(i).lower();
        bearing = words.value("direction", direction);
      }
      i--;
    }
    Optional<Double> unit = words.value("unit", letters(tokens.get(i)));
    if (unit.isEmpty() || bearing.isEmpty() || i == 0 || mention.place().point().isEmpty()) {
      return Optional.empty();
    }
    int figure = letters(tokens.get(i)).equals(tokens.get(i).lower()) ? i - 1 : i;
    double km = number(tokens.get(figure).lower()) * unit.get();
    if (km <= 0) {
      return Optional.empty();
    }
    Place from = mention.place();
    String way = Math.round(km) + " km " + direction + " of ";
    return Optional.of(
        with(
            mention,
            new Place(
                Optional.empty(),
                way + marks.text(mention.span()),
                from.country(),
                from.admin(),
                Optional.of(shifted(from.point().get(), km, bearing.get())),
                Math.max(5, km * SLACK),
                Place.Kind.TOWN)));
  }

  /** The unit of "40 km", "40km" and "40-km". */
  private static String letters(Token token) {
    return token.lower().replaceFirst("^[\\d.]+-?", "");
  }

  private double number(String word) {
    if (numbers.containsKey(word)) {
      return numbers.get(word);
    }
    String digits = word.replaceFirst("-?[a-z]+$", "");
    return digits.matches("\\d{1,3}(\\.\\d+)?") ? Double.parseDouble(digits) : 0;
  }

  private static GeoPoint shifted(GeoPoint from, double km, double degrees) {
    double angle = Math.toRadians(degrees);
    double north = km * Math.cos(angle) / KM_A_DEGREE;
    double east = km * Math.sin(angle) / (KM_A_DEGREE * Math.cos(Math.toRadians(from.latitude())));
    double longitude = from.longitude() + east;
    return new GeoPoint(
        Math.max(-90, Math.min(90, from.latitude() + north)),
        longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude);
  }

  /** The middle of the way from the place to the one named after it. */
  private static Optional<PlaceMention> middle(Resolved sense, PlaceMention mention) {
    Annotations marks = sense.marks();
    int end = marks.tokenAt(mention.span().end() - 1) + 1;
    for (PlaceMention other : sense.places()) {
      int at = marks.tokenAt(other.span().start());
      if (at == end + 1 && marks.tokens().get(end).lower().equals("and")) {
        return middle(marks, mention, other);
      }
    }
    return Optional.empty();
  }

  private static Optional<PlaceMention> middle(
      Annotations marks, PlaceMention one, PlaceMention other) {
    if (one.place().point().isEmpty() || other.place().point().isEmpty()) {
      return Optional.empty();
    }
    GeoPoint a = one.place().point().get();
    GeoPoint b = other.place().point().get();
    double way = a.kmTo(b);
    if (way > LONGEST || Math.abs(a.longitude() - b.longitude()) > 180) {
      return Optional.empty();
    }
    Place from = one.place();
    Span words = new Span(one.span().start(), other.span().end());
    return Optional.of(
        with(
            one,
            new Place(
                Optional.empty(),
                "between " + marks.text(words).replaceAll("\\s+", " "),
                from.country(),
                from.admin().equals(other.place().admin())
                    ? from.admin()
                    : from.admin().stream().filter(other.place().admin()::contains).toList(),
                Optional.of(
                    new GeoPoint(
                        (a.latitude() + b.latitude()) / 2, (a.longitude() + b.longitude()) / 2)),
                Math.max(5, way / 2),
                Place.Kind.TOWN)));
  }

  private static PlaceMention with(PlaceMention mention, Place place) {
    return new PlaceMention(
        mention.span(),
        place,
        mention.use(),
        PlaceMention.Relation.NEAR,
        mention.confidence(),
        mention.rejected());
  }
}
