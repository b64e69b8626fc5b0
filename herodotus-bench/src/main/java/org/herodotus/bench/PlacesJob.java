package org.herodotus.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.model.HerodotusException;

/**
 * A table of places that the built-in gazetteer should know: name, other names (;), kind, country
 * (two letters), latitude, longitude and how many kilometres off a point may be, tab-separated. A
 * place is found if the gazetteer has one of that name in that country near enough. Prints a line
 * for each place, its nearest namesake, and how many are found: by name, and by name or any other
 * name. Writes the same into the output if one is given.
 */
record PlacesJob() implements Bench.Job {
  private static final int COLUMNS = 7;

  @Override
  public void run(Herodotus herodotus, Path input, Optional<Path> out, int jobs)
      throws IOException {
    String table;
    try (BufferedReader reader = Parallel.open(input)) {
      table = table(Gazetteer.builtIn(), reader.lines().toList());
    }
    System.out.print(table);
    if (out.isPresent()) {
      try (BufferedWriter writer = Files.newBufferedWriter(out.get(), StandardCharsets.UTF_8)) {
        writer.write(table);
      }
    }
  }

  /** The result as text; lines that are blank or start with # are skipped. */
  static String table(Gazetteer gazetteer, List<String> lines) {
    StringBuilder text = new StringBuilder();
    int places = 0;
    int byName = 0;
    int found = 0;
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Wanted wanted = Wanted.of(line);
      double own = wanted.nearest(gazetteer, List.of(wanted.name()));
      double any = Math.min(own, wanted.nearest(gazetteer, wanted.others()));
      places++;
      byName += own <= wanted.tolerance() ? 1 : 0;
      found += any <= wanted.tolerance() ? 1 : 0;
      text.append(wanted.line(own, any));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "places %d, found by name %d, found by name or other name %d\n",
                places,
                byName,
                found))
        .toString();
  }

  /** One place of the table. */
  record Wanted(
      String name,
      List<String> others,
      String country,
      double latitude,
      double longitude,
      double tolerance) {
    static Wanted of(String line) {
      String[] cells = line.split("\t", -1);
      if (cells.length != COLUMNS) {
        throw new HerodotusException.UnreadableReport(
            "line has " + cells.length + " cells, must have " + COLUMNS + ": " + line);
      }
      try {
        return new Wanted(
            cells[0],
            cells[1].isEmpty() ? List.of() : List.of(cells[1].split(";")),
            cells[3],
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]),
            Double.parseDouble(cells[6]));
      } catch (NumberFormatException e) {
        throw new HerodotusException.UnreadableReport(
            "latitude, longitude and kilometres must be numbers: " + line, e);
      }
    }

    /** Kilometres to the nearest place of one of the names in the country; infinite if none. */
    double nearest(Gazetteer gazetteer, List<String> names) {
      List<Integer> rows = new ArrayList<>();
      names.forEach(n -> rows.addAll(gazetteer.rows(n)));
      return rows.stream()
          .filter(row -> gazetteer.country(row) == Gazetteer.packed(country))
          .mapToDouble(row -> km(gazetteer.latitude(row), gazetteer.longitude(row)))
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }

    private double km(double lat, double lon) {
      double p = Math.PI / 180;
      double dLat = Math.sin((lat - latitude) * p / 2);
      double dLon = Math.sin((lon - longitude) * p / 2);
      double cos = Math.cos(latitude * p) * Math.cos(lat * p);
      return 12742 * Math.asin(Math.min(1, Math.sqrt(dLat * dLat + cos * dLon * dLon)));
    }

    private String line(double own, double any) {
      String verdict =
          own <= tolerance ? "found" : any <= tolerance ? "found by other name" : "missing";
      String distance =
          Double.isInfinite(any)
              ? "no such name"
              : String.format(Locale.ROOT, "%.1f km of %.0f", Math.min(own, any), tolerance);
      return String.join("\t", verdict, name, country, distance) + "\n";
    }
  }
}
