package org.herodotus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.herodotus.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerImportTest {
  private static final String DUMP =
      """
      1\tZomba\tZomba\tSomba,Зомба\t-15.38\t35.33\tP\tPPLA\tMW\t\tS\t23\t\t\t80932\t\t880\tAfrica/Blantyre\t2020-01-01
      2\tSouthern Region\tSouthern Region\t\t-15.5\t35.2\tA\tADM1\tMW\t\tS\t\t\t\t7750629\t\t0\tAfrica/Blantyre\t2020-01-01
      broken line
      3\tOld Well\tOld Well\t\t-15.5\t35.2\tS\tWLL\tMW\t\tS\t\t\t\t0\t\t0\tAfrica/Blantyre\t2020-01-01
      4\tNowhere\tNowhere\t\t-95.5\t35.2\tP\tPPL\tMW\t\tS\t\t\t\t0\t\t0\tAfrica/Blantyre\t2020-01-01
      5\tElsewhere\tElsewhere\t\tnorth\t35.2\tP\tPPL\tMW\t\tS\t\t\t\t0\t\t0\tAfrica/Blantyre\t2020-01-01
      """;

  @TempDir Path folder;

  @Test
  void aDumpBecomesAnIndexAndBadRowsAreNamedByLine() throws IOException {
    Path dump = folder.resolve("MW.txt");
    Files.writeString(dump, DUMP, StandardCharsets.UTF_8);
    Path index = folder.resolve("mw.idx");
    List<String> problems = new ArrayList<>();

    GazetteerImport.Outcome outcome = GazetteerImport.run(dump, index, problems::add);

    assertThat(outcome.lines()).isEqualTo(6);
    assertThat(outcome.rejected()).isEqualTo(3);
    assertThat(problems).hasSize(3);
    assertThat(problems.get(0)).startsWith("line 3 has 1 columns, not 19");
    assertThat(problems.get(1)).startsWith("line 5 lies off the map");
    assertThat(problems.get(2)).startsWith("line 6 has a bad number");
    Gazetteer gazetteer = Gazetteer.open(index);
    assertThat(gazetteer.rows("Old Well")).isEmpty();
    Place zomba = gazetteer.place(gazetteer.rows("ZOMBA").get(0));
    assertThat(zomba.id()).contains("gn:1");
    assertThat(zomba.country()).contains("MWI");
    assertThat(zomba.admin()).containsExactly("Southern Region");
    assertThat(zomba.kind()).isEqualTo(Place.Kind.TOWN);
    assertThat(gazetteer.rows("Somba")).isEqualTo(gazetteer.rows("Zomba"));
  }

  @Test
  void aZippedDumpGivesTheSameIndex() throws IOException {
    Path plain = folder.resolve("MW.txt");
    Files.writeString(plain, DUMP, StandardCharsets.UTF_8);
    Path zipped = folder.resolve("MW.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zipped))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.write("about".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("MW.txt"));
      out.write(DUMP.getBytes(StandardCharsets.UTF_8));
    }
    Path one = folder.resolve("one.idx");
    Path two = folder.resolve("two.idx");

    GazetteerImport.run(plain, one, problem -> {});
    GazetteerImport.run(zipped, two, problem -> {});

    assertThat(two).hasSameBinaryContentAs(one);
  }
}
