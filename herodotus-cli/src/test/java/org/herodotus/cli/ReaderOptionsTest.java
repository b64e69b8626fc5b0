package org.herodotus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.herodotus.reader.ReaderModel;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.sqlite.SqliteStore;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderOptionsTest {
  @TempDir Path folder;
  private Path news;
  private int casebooks;

  @BeforeEach
  void files() throws IOException {
    news = folder.resolve("news.jsonl");
    Files.writeString(
        news,
        "{\"url\":\"https://n.example/1\",\"title\":\"Bomb kills three in Kabul\",\"date\":"
            + "\"2024-03-12\",\"text\":\"A bomb killed three people in Kabul on Tuesday, police"
            + " said.\"}\n{\"url\":\"https://n.example/2\",\"title\":\"Gunmen kill two in Herat\","
            + "\"date\":\"2024-03-12\",\"text\":\"Gunmen killed two people in Herat on Monday.\"}\n");
  }

  private CommandsTest.Outcome read(String... args) {
    Path casebook = folder.resolve(casebooks++ + ".db");
    List<String> all = new ArrayList<>(List.of("read", "--casebook", casebook.toString()));
    all.add(news.toString());
    all.addAll(List.of(args));
    return CommandsTest.run(all.toArray(String[]::new));
  }

  @Test
  void rulesReadWithoutAWordAboutModels() {
    assertThat(read("--reader", "rules").err()).doesNotContain("model").contains("2 reports read");
  }

  @Test
  void aBuildWithoutAModelSaysSoOnlyIfOneWasAskedFor() {
    Assumptions.assumeTrue(ReaderModel.builtIn().isEmpty());
    assertThat(read().err()).doesNotContain("model");
    CommandsTest.Outcome asked = read("--reader", "both");
    assertThat(asked.code()).isZero();
    assertThat(asked.err())
        .containsOnlyOnce("--reader=both: this build has no reader model. Name one with --model");
    assertThat(asked.out()).isEqualTo(read("--reader", "rules").out());
  }

  @Test
  void aBrokenModelIsSaidOnceAndTheRulesReadOn() throws IOException {
    Path model = Files.write(folder.resolve("broken.onnx"), new byte[] {8, 8, 18});
    CommandsTest.Outcome broken = read("--model", model.toString());
    assertThat(broken.code()).isZero();
    assertThat(broken.err())
        .containsOnlyOnce("is no reader model for this version")
        .containsOnlyOnce("It has 3 bytes, SHA-256 ")
        .containsOnlyOnce("Rules read alone.");
    assertThat(broken.out()).isEqualTo(read("--reader", "rules").out());
  }

  @Test
  void aBrokenModelLeavesNoTraceInTheCasebook() throws IOException {
    Path model = Files.write(folder.resolve("broken.onnx"), new byte[] {8, 8, 18});
    read("--model", model.toString());
    assertThat(standsByRules("0.db")).isTrue();
  }

  /** A library that cannot be loaded stays so in a process: another one is needed. */
  @Test
  void whereTheRuntimeDoesNotLoadRulesReadAndTheCasebookSaysSo() throws Exception {
    Assumptions.assumeTrue(ReaderModel.builtIn().isPresent());
    Path err = folder.resolve("err.txt");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Process process =
        OwnProcess.start(
            err,
            List.of("-Donnxruntime.native.path=" + empty),
            "read",
            news.toString(),
            "--casebook",
            folder.resolve("lame.db").toString(),
            "--quiet");
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readAllLines(err))
        .filteredOn(l -> l.contains("ONNX Runtime"))
        .singleElement()
        .asString()
        .startsWith("ONNX Runtime does not run on this machine (")
        .contains("libonnxruntime", "empty")
        .endsWith("). Rules read alone.");
    assertThat(standsByRules("lame.db")).isTrue();
    read();
    assertThat(standsByRules("0.db")).isFalse();
  }

  /** Whether rules alone would leave a casebook as it is. */
  private boolean standsByRules(String casebook) {
    try (IncidentStore store = SqliteStore.openOrCreate(folder.resolve(casebook), Main.VERSION)) {
      return !store.outdated();
    }
  }

  @Test
  void aModelThatIsNotThereIsAMistake() {
    CommandsTest.Outcome outcome = read("--model", folder.resolve("none.onnx").toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("none.onnx cannot be read: there is no such file or folder");
  }

  @Test
  void anUnknownReaderIsNamedWithTheKnownOnes() {
    CommandsTest.Outcome outcome = read("--reader", "oracle");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("oracle").containsIgnoringCase("rules");
  }
}
