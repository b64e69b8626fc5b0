package org.herodotus.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.Party;
import org.herodotus.model.Reconciled;
import org.herodotus.model.Where;

/**
 * Incidents as a GeoJSON feature collection (RFC 7946). A place known to the town is a point; one
 * known less exactly is a circle as wide as it is uncertain, so that no map shows a false dot; one
 * that is not known has no geometry but is there.
 */
public final class GeoJsonExport {
  private GeoJsonExport() {}

  /** Writes the collection, one feature a line. */
  public static void write(Casebook casebook, boolean names, Writer out) {
    try {
      out.write("{\"type\":\"FeatureCollection\",\"features\":[");
      String[] before = {"\n"};
      casebook.incidents(
          incident -> {
            try {
              out.write(before[0]);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            before[0] = ",\n";
            try (Json json = Json.plain(out)) {
              feature(json, incident, Veil.over(incident, names));
            }
          });
      out.write("\n]}\n");
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void feature(Json json, Incident incident, Veil veil) {
    json.object(
        () -> {
          json.field("type", "Feature");
          json.field("id", incident.id());
          geometry(json, incident.where());
          json.object("properties", () -> properties(json, incident, veil));
        });
  }

  private static void properties(Json json, Incident i, Veil veil) {
    json.field("type", i.type().label());
    json.field("status", i.status().name().toLowerCase(Locale.ROOT));
    json.field("start", i.when().map(w -> w.start().toString()));
    json.field("end", i.when().map(w -> w.end().toString()));
    json.field("date_precision", i.when().map(w -> w.precision().name().toLowerCase(Locale.ROOT)));
    json.field("place", i.where().map(Where::name));
    json.field("country", i.where().flatMap(w -> w.place().country()));
    json.field("precision", i.where().map(w -> w.precision().name().toLowerCase(Locale.ROOT)));
    json.field(
        "perpetrators",
        i.perpetrators().stream().map(Party::name).collect(Collectors.joining("; ")));
    json.field(
        "targets",
        i.targets().stream()
            .map(t -> veil.of(t.name()))
            .distinct()
            .collect(Collectors.joining("; ")));
    for (Harm harm : List.of(Harm.KILLED, Harm.WOUNDED)) {
      Optional<Reconciled> figure = i.tolls().stream().filter(t -> t.harm() == harm).findFirst();
      String name = harm.name().toLowerCase(Locale.ROOT);
      json.field(name, figure.map(Wording::range));
      figure.ifPresentOrElse(
          f -> json.field(name + "_best", f.best()), () -> json.nothing(name + "_best"));
    }
    json.field("reports", i.reports().size());
    json.field("accounts", i.accounts().size());
    json.field("disagreements", i.disagreements().size());
  }

  private static void geometry(Json json, Optional<Where> where) {
    Optional<GeoPoint> point = where.flatMap(w -> w.place().point());
    if (point.isEmpty()) {
      json.nothing("geometry");
      return;
    }
    if (where.get().precision() == Where.Precision.EXACT) {
      json.object(
          "geometry",
          () -> {
            json.field("type", "Point");
            json.array("coordinates", () -> position(json, point.get()));
          });
      return;
    }
    List<List<GeoPoint>> rings = Circle.around(point.get(), radius(where.get()));
    json.object(
        "geometry",
        () -> {
          json.field("type", rings.size() == 1 ? "Polygon" : "MultiPolygon");
          json.array(
              "coordinates",
              () -> {
                if (rings.size() == 1) {
                  ring(json, rings.get(0));
                } else {
                  rings.forEach(r -> json.array(() -> ring(json, r)));
                }
              });
        });
  }

  /** Kilometres round the centre; what the gazetteer says, or what is usual for the precision. */
  private static double radius(Where where) {
    double known = where.place().radiusKm();
    double usual =
        switch (where.precision()) {
          case EXACT -> 1;
          case NEAR -> 10;
          case DISTRICT -> 25;
          case PROVINCE -> 75;
          case COUNTRY -> 300;
        };
    return where.precision() == Where.Precision.NEAR
        ? Math.max(known, usual)
        : known > 0 ? known : usual;
  }

  private static void ring(Json json, List<GeoPoint> ring) {
    json.array(() -> ring.forEach(p -> json.array(() -> position(json, p))));
  }

  private static void position(Json json, GeoPoint p) {
    json.number(Circle.round(p.longitude()));
    json.number(Circle.round(p.latitude()));
  }
}
