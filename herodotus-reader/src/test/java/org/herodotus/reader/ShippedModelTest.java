package org.herodotus.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herodotus.reader.ReaderContract.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The network that comes with the program; a build without one has nothing to test. */
class ShippedModelTest {
  private static final String ATTACK =
      "Gunmen killed four farmers near the river on Monday, police said. ";

  private static LearnedReader reader;

  @BeforeAll
  static void open() {
    Optional<ReaderModel> model = ReaderModel.builtIn();
    Assumptions.assumeTrue(model.isPresent());
    reader = model.orElseThrow().open();
  }

  @AfterAll
  static void close() {
    if (reader != null) {
      reader.close();
    }
  }

  @Test
  void severalCallersGetWhatOneGets() throws Exception {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String filler = "The market of quarter " + i + " stayed shut. ";
      reports.add(report(filler.repeat(3 * i) + ATTACK + filler.repeat(2 * i)));
    }
    assertThat(ReaderContract.severalCallersGetWhatOneGets(reader, reports))
        .allSatisfy(marks -> assertThat(marks.marks(MarkChannel.VICTIM, .5)).isNotEmpty());
  }

  static List<String> strangeTexts() {
    return List.of(
        "",
        "\u0000".repeat(2_000),
        "\ud83d\udca3".repeat(2_000),
        "\ud83d killed \udca3 ".repeat(200),
        "ab-".repeat(5_000),
        "x".repeat(10_000),
        "قتل مسلحون أربعة مزارعين قرب النهر. ".repeat(60),
        "killed ".repeat(150_000));
  }

  @ParameterizedTest
  @MethodSource("strangeTexts")
  void strangeTextIsReadInBoundedTimeAndNeverFails(String text) {
    ReaderContract.readsWithinBounds(reader, text, Duration.ofSeconds(60));
    assertThat(reader.read(report(ATTACK)).marks(MarkChannel.VICTIM, .5)).isNotEmpty();
  }
}
