package org.herodotus.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.herodotus.model.Evidence;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.Incident;
import org.herodotus.model.Report;
import org.herodotus.testkit.MarketBombing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  @TempDir Path folder;

  private static final Casebook MARKET =
      new Casebook() {
        @Override
        public void incidents(Consumer<Incident> taker) {
          taker.accept(MarketBombing.incident());
        }

        @Override
        public Optional<Report> report(String id) {
          return Stream.of(MarketBombing.WIRE, MarketBombing.PAPER)
              .filter(r -> r.id().equals(id))
              .findFirst();
        }
      };

  private static String json(boolean names) {
    StringWriter out = new StringWriter();
    JsonExport.array(MARKET, names, out);
    return out.toString();
  }

  private String csv(String table) throws IOException {
    CsvExport.write(MARKET, false, folder);
    return Files.readString(folder.resolve(table));
  }

  private static void parses(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    }
  }

  @Test
  void jsonTiesEachFigureToItsWords() throws IOException {
    String json = json(false);
    parses(json);
    Evidence fourteen = MarketBombing.incident().accounts().get(1).tolls().get(0).evidence();
    assertThat(json)
        .contains("\"quote\" : \"Fourteen people died\"")
        .contains("\"start\" : " + fourteen.span().start())
        .contains("\"low\" : 12", "\"best\" : 14")
        .contains("\"supersedes\" : null")
        .endsWith("]\n");
  }

  @Test
  void withholdsNamesOfVictimsEverywhere() throws IOException {
    StringWriter lines = new StringWriter();
    JsonExport.lines(MARKET, false, lines);
    StringWriter map = new StringWriter();
    GeoJsonExport.write(MARKET, false, map);
    for (String text :
        List.of(json(false), lines.toString(), map.toString(), csv("evidence.csv"))) {
      assertThat(text).doesNotContain("Velin");
    }
    assertThat(json(true)).contains("Mara Velin");
  }

  @Test
  void givesTheSameBytesInAnyLocaleAndZone() throws IOException {
    String expected = json(false) + csv("incidents.csv") + csv("datapackage.json");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        assertThat(json(false) + csv("incidents.csv") + csv("datapackage.json"))
            .isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void csvGuardsFormulasButNotNumbers() throws IOException {
    assertThat(csv("accounts.csv")).contains(",'=Toll of Sarband blast rises,");
    assertThat(csv("incidents.csv")).contains(",34.5,-0.5,5.0,near,");
    for (String cell : List.of("=1", "+1", "-1", "@x", "\tx", "\rx")) {
      assertThat(CsvTable.guarded(cell)).isEqualTo("'" + cell);
    }
    assertThat(CsvTable.guarded("x=1")).isEqualTo("x=1");
  }

  @Test
  void dataPackageDescribesEachTable() throws IOException {
    String description = csv("datapackage.json");
    parses(description);
    for (String table : List.of("incidents", "accounts", "tolls", "evidence")) {
      assertThat(description).contains("\"path\" : \"" + table + ".csv\"");
      String header = Files.readAllLines(folder.resolve(table + ".csv")).get(0);
      for (String column : header.split(",")) {
        assertThat(description).contains("\"name\" : \"" + column + "\"");
      }
    }
  }

  @Test
  void drawsAPlaceThatIsOnlyNearAsAnArea() throws IOException {
    StringWriter out = new StringWriter();
    GeoJsonExport.write(MARKET, false, out);
    parses(out.toString());
    assertThat(out.toString()).contains("\"type\":\"Polygon\"").doesNotContain("\"Point\"");
  }

  @Test
  void ringsAreClosedAndRunCounterClockwise() {
    for (GeoPoint centre :
        List.of(
            new GeoPoint(34.5, -0.5),
            new GeoPoint(-17, 179.9),
            new GeoPoint(65, -179.5),
            new GeoPoint(89.9, 10))) {
      List<List<GeoPoint>> rings = Circle.around(centre, 50);
      assertThat(rings).hasSize(Math.abs(centre.longitude()) > 179 ? 2 : 1);
      for (List<GeoPoint> ring : rings) {
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        assertThat(area(ring)).isPositive();
      }
    }
  }

  private static double area(List<GeoPoint> ring) {
    double sum = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      sum +=
          ring.get(i).longitude() * ring.get(i + 1).latitude()
              - ring.get(i + 1).longitude() * ring.get(i).latitude();
    }
    return sum / 2;
  }
}
