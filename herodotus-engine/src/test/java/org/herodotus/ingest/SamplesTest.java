package org.herodotus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.herodotus.model.Locator;
import org.herodotus.model.Report;
import org.herodotus.reconcile.CopyFinder;
import org.junit.jupiter.api.Test;

/** The sample reports that come with the program. */
class SamplesTest {
  static final Path SAMPLES =
      Files.isDirectory(Path.of("samples")) ? Path.of("samples") : Path.of("..", "samples");

  @Test
  void allAreReadButTheTwoBrokenOnes() {
    Collected read = Collected.read(SAMPLES);
    assertThat(read.reports).hasSize(25);
    assertThat(read.rejected).extracting(Rejected::record).containsExactly(4L, 5L);
    assertThat(read.reports)
        .allMatch(r -> r.published().isPresent() && !r.source().name().isEmpty());
    assertThat(read.reports).allMatch(r -> r.body().length() > 80 && !r.truncated());
    Set<Locator.Container> kinds = new HashSet<>();
    read.reports.forEach(r -> kinds.add(r.locator().container()));
    assertThat(kinds).containsExactlyInAnyOrder(Locator.Container.values());
  }

  @Test
  void readTwiceTheyAreTheSame() {
    Locale before = Locale.getDefault();
    List<Report> once = Collected.read(SAMPLES).reports;
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Collected.read(SAMPLES).reports).isEqualTo(once);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(once.stream().map(Report::id).distinct()).hasSize(25);
  }

  @Test
  void theWireStoryPrintedTwiceIsFound() {
    List<Report> reports = Collected.read(SAMPLES).reports;
    List<List<String>> copies = new CopyFinder().copies(reports);
    assertThat(copies).hasSize(1);
    assertThat(reports.stream().filter(r -> copies.get(0).contains(r.id())))
        .extracting(Report::titleText)
        .containsOnly("Bomb kills at least nine at market in northern Afghanistan");
  }

  @Test
  void thePageHoldsItsStoryAndNothingElse() {
    Report page = Collected.read(SAMPLES.resolve("kunduz-market.html")).only();
    assertThat(page.titleText()).isEqualTo("Kunduz buries its dead after market blast");
    assertThat(page.bodyText())
        .startsWith("Hundreds of people gathered")
        .endsWith("It was the deadliest attack in the city since 2017.")
        .contains("14\u00a0people were killed", "\u201cI carried four bodies to the road.\u201d")
        .doesNotContain("cookies", "Fly to the sun", "Related", "500 people", "Read more", "Photo");
    assertThat(page.source().author()).contains("Edith Falk");
    assertThat(page.source().name()).isEqualTo("The Northern Observer");
    assertThat(page.published().orElseThrow().date()).hasToString("2019-03-14");
  }

  @Test
  void clippedAnywhereNoSampleFails() throws IOException {
    try (var files = Files.list(SAMPLES)) {
      for (Path file : files.sorted().toList()) {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 31) {
          Collected read =
              Collected.read(file.getFileName().toString(), Arrays.copyOf(whole, length));
          assertThat(read.reports.size() + read.rejected.size() + read.notes.size()).isPositive();
        }
      }
    }
  }

  @Test
  void clippedAtEveryByteAPackedTextIsRejectedWithItsPlace() throws IOException {
    byte[] text = "Bomb kills ten\n\nA bomb killed ten.\n".getBytes(StandardCharsets.UTF_8);
    byte[] packed = HostileFilesTest.gzip(new ByteArrayInputStream(text));
    for (int length = 3; length < packed.length; length++) {
      Collected read = Collected.read("t.txt.gz", Arrays.copyOf(packed, length));
      assertThat(read.reports).isEmpty();
      assertThat(read.reasons()).contains("gzip");
    }
  }
}
