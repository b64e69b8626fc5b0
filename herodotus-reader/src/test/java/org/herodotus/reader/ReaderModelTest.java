package org.herodotus.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderModelTest {
  private static final Report REPORT =
      Report.of("r", "", Optional.empty(), "", "A car bomb went off.");

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("reader.onnx"), bytes);
  }

  private static TinyNetwork network() {
    WordPiece.Pieces pieces = WordPiece.standard().encode("car bomb");
    return new TinyNetwork()
        .begins(MarkChannel.WEAPON, pieces.ids()[0])
        .goesOn(MarkChannel.WEAPON, pieces.ids()[1]);
  }

  @Test
  void aGoodModelReads() throws IOException {
    ReaderModel model = ReaderModel.of(file(network().bytes()));
    try (LearnedReader reader = model.open()) {
      LearnedMarks marks = reader.read(REPORT);
      assertThat(marks.marks()).hasSize(1);
      assertThat(marks.marks().get(0).span().of(REPORT.content())).isEqualTo("car bomb");
      assertThat(marks.maker().rule()).isEqualTo("tiny " + model.digest().substring(0, 12));
    }
  }

  @Test
  void aModelThatIsCutOffIsRefusedWithItsDigest() throws IOException {
    byte[] whole = network().bytes();
    for (int length : List.of(0, 1, 100, whole.length / 2, whole.length - 200)) {
      ReaderModel model = ReaderModel.of(file(Arrays.copyOf(whole, length)));
      assertThatThrownBy(model::open)
          .isInstanceOf(HerodotusException.UnusableModel.class)
          .hasMessageContaining("is no reader model for this version")
          .hasMessageContaining("It has " + length + " bytes, SHA-256 " + model.digest());
    }
  }

  @Test
  void aModelOfAnotherFormatIsRefused() throws IOException {
    assertThatThrownBy(
            ReaderModel.of(file(network().property("herodotus.format", "2").bytes()))::open)
        .isInstanceOf(HerodotusException.UnusableModel.class)
        .hasMessageContaining("its format is 2, this version reads format 1");
    assertThatThrownBy(
            ReaderModel.of(file(network().property("herodotus.channels", "who,what").bytes()))
                ::open)
        .isInstanceOf(HerodotusException.UnusableModel.class)
        .hasMessageContaining("its channels are [who, what], this version knows [attacker_person");
    assertThatThrownBy(ReaderModel.of(file(network().channels(5).bytes()))::open)
        .isInstanceOf(HerodotusException.UnusableModel.class)
        .hasMessageContaining("gives 15 tags and 7 labels");
  }

  @Test
  void aFileThatChangesAfterItWasNamedIsRefused() throws IOException {
    ReaderModel model = ReaderModel.of(file(network().bytes()));
    file(network().property("herodotus.version", "other").bytes());
    assertThatThrownBy(model::open).hasMessageContaining("its SHA-256 should be");
  }

  @Test
  void aMissingFileIsSaidSo() {
    assertThatThrownBy(() -> ReaderModel.of(folder.resolve("none.onnx")))
        .isInstanceOf(HerodotusException.UnusableModel.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void aBadModelLeavesTheReportsToTheRulesAndSaysSoOnce() throws IOException {
    List<String> said = new ArrayList<>();
    try (DeferredReader reader =
        new DeferredReader(ReaderModel.of(file(new byte[] {1, 2, 3})), said::add)) {
      assertThat(said).isEmpty();
      assertThat(reader.read(REPORT).present()).isFalse();
      assertThat(reader.read(REPORT).present()).isFalse();
      assertThat(said).hasSize(1);
      assertThat(said.get(0)).endsWith(". Rules read alone.");
    }
  }

  @Test
  void aGoodModelIsLoadedWhenItIsNeeded() throws IOException {
    List<String> said = new ArrayList<>();
    try (DeferredReader reader =
        new DeferredReader(ReaderModel.of(file(network().bytes())), said::add)) {
      assertThat(reader.read(REPORT).marks()).hasSize(1);
      assertThat(said).isEmpty();
    }
  }
}
