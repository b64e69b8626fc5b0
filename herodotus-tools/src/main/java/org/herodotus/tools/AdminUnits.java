package org.herodotus.tools;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herodotus.lexicon.PlaceName;
import org.herodotus.lexicon.SpellingFilter;

/** States, provinces, counties and districts, which the packages name but do not place. */
final class AdminUnits {

  private final PackagedData data;
  private final Map<String, CityExtent> extents = new HashMap<>();

  AdminUnits(PackagedData data, List<PlaceRow> cities) {
    this.data = data;
    for (PlaceRow city : cities) {
      extents.computeIfAbsent(city.admin1Key(), k -> new CityExtent()).add(city);
      if (!city.admin2().isEmpty()) {
        extents.computeIfAbsent(city.admin2Key(), k -> new CityExtent()).add(city);
      }
    }
  }

  /** First-order units at the middle of their outline, or failing that of their towns. */
  List<PlaceRow> first(List<PlaceRow> countries) throws IOException {
    AdminShapes shapes = data.shapes();
    Map<String, String> iso3 = data.iso3ByCountry();
    Map<String, List<String>> spellings = data.admin1Spellings();
    List<PackagedData.Unit> units = data.admin1();
    List<PlaceRow> rows = new ArrayList<>();
    for (PlaceRow country : countries) {
      Map<String, AdminShapes.Shape> outlines =
          shapes.of(iso3.getOrDefault(country.country(), "none"));
      for (PackagedData.Unit unit : units) {
        if (unit.country().equals(country.country())) {
          List<String> names = spellings.getOrDefault(unit.code(), List.of());
          row(unit, names, outline(unit.name(), names, outlines)).ifPresent(rows::add);
        }
      }
    }
    return rows;
  }

  private static Optional<AdminShapes.Shape> outline(
      String name, List<String> spellings, Map<String, AdminShapes.Shape> outlines) {
    return Stream.concat(Stream.of(name), spellings.stream())
        .map(PlaceName::fold)
        .flatMap(folded -> Stream.of(folded, bare(folded)))
        .filter(outlines::containsKey)
        .map(outlines::get)
        .findFirst();
  }

  private static String bare(String folded) {
    return folded.replaceFirst(
        " (province|state|region|governorate|oblast|department|district|prefecture)$", "");
  }

  private Optional<PlaceRow> row(
      PackagedData.Unit unit, List<String> spellings, Optional<AdminShapes.Shape> outline) {
    CityExtent towns = extents.get(unit.code());
    if (towns == null && outline.isEmpty()) {
      return Optional.empty();
    }
    double lat = outline.map(AdminShapes.Shape::lat).orElseGet(() -> towns.lat());
    double lon = outline.map(AdminShapes.Shape::lon).orElseGet(() -> towns.lon());
    int radius = outline.map(AdminShapes.Shape::radiusKm).orElseGet(() -> towns.radiusKm());
    long people = towns == null ? 0 : towns.people();
    return Optional.of(
        new PlaceRow(
            unit.id(),
            unit.name(),
            SpellingFilter.useful(unit.name(), spellings),
            lat,
            lon,
            "A",
            "ADM1",
            unit.country(),
            unit.code().substring(unit.country().length() + 1),
            "",
            people,
            radius));
  }

  /** Second-order units that have at least one known town. */
  List<PlaceRow> second() throws IOException {
    return data.admin2().stream()
        .filter(unit -> extents.containsKey(unit.code()))
        .map(
            unit -> {
              CityExtent towns = extents.get(unit.code());
              String[] code = unit.code().split("\\.", 3);
              return new PlaceRow(
                  0,
                  unit.name(),
                  List.of(),
                  towns.lat(),
                  towns.lon(),
                  "A",
                  "ADM2",
                  unit.country(),
                  code[1],
                  code[2],
                  towns.people(),
                  towns.radiusKm());
            })
        .collect(Collectors.toList());
  }
}
