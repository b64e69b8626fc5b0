package org.herodotus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.ReportLabel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

  @BeforeAll
  static void needsNative() {
    Tiny.needsNative();
  }

  @Test
  void stepsLowerTheLoss() {
    Batch batch = Batch.of(Tiny.windows(MarkChannel.VICTIM, 6, 20));
    try (Trainer trainer = new Trainer(Tiny.WORDS, Tiny.weights(), Tiny.SETTINGS)) {
      double first = Tiny.loss(trainer.step(batch, 0, 1));
      double last = first;
      for (int i = 1; i < 15; i++) {
        last = Tiny.loss(trainer.step(batch, i, 1));
      }
      assertThat(last).isLessThan(first / 2);
    }
  }

  @Test
  void channelsOfWhichNothingIsKnownDoNotMove() {
    Batch batch = Batch.of(Tiny.windows(MarkChannel.VICTIM, 4, 12));
    Weights before = Tiny.weights();
    try (Trainer trainer = new Trainer(Tiny.WORDS, before, Tiny.SETTINGS)) {
      trainer.step(batch, 0, 1);
      float[] tags = trainer.weights().get("tags.weight");
      for (MarkChannel channel : MarkChannel.values()) {
        int from = channel.ordinal() * Tagging.STATES * before.hidden();
        int to = from + Tagging.STATES * before.hidden();
        boolean same =
            Arrays.equals(
                Arrays.copyOfRange(tags, from, to),
                Arrays.copyOfRange(before.get("tags.weight"), from, to));
        assertThat(same).as(channel.label()).isEqualTo(channel != MarkChannel.VICTIM);
      }
      float[] document = trainer.weights().get("document.bias");
      assertThat(document[ReportLabel.RELEVANT.ordinal()]).isNotZero();
      assertThat(document[ReportLabel.BOMBING.ordinal()]).isZero();
    }
  }

  @Test
  void frozenLayersStay() {
    Trainer.Settings settings = new Trainer.Settings(1e-2f, 1, 0.01f, 0.1f, 1, 3);
    Weights before = Tiny.weights();
    try (Trainer trainer = new Trainer(Tiny.WORDS, before, settings)) {
      trainer.step(Batch.of(Tiny.windows(MarkChannel.CUE, 4, 12)), 0, 1);
      Weights after = trainer.weights();
      assertThat(after.get("layer.0.up.weight")).isEqualTo(before.get("layer.0.up.weight"));
      assertThat(after.get("layer.1.up.weight")).isNotEqualTo(before.get("layer.1.up.weight"));
      assertThat(after.get("embeddings.word")).isEqualTo(before.get("embeddings.word"));
    }
  }

  @Test
  void paddingChangesNothing() {
    List<Window> windows = Tiny.windows(MarkChannel.CUE, 2, 12);
    try (Trainer trainer = new Trainer(Tiny.WORDS, Tiny.weights(), Tiny.SETTINGS)) {
      Batch alone = Batch.of(windows.subList(0, 1));
      Batch both = Batch.of(windows);
      assertThat(both.padded()).isTrue();
      float[] one = trainer.read(alone).tags();
      float[] other = trainer.read(both).tags();
      for (int i = 0; i < one.length; i++) {
        assertThat(other[i]).isCloseTo(one[i], org.assertj.core.data.Offset.offset(1e-4f));
      }
    }
  }

  @Test
  void aResumedRunGivesTheSameWeights(@TempDir Path folder) throws IOException {
    Trainer.Settings settings = new Trainer.Settings(1e-2f, 5, 0.01f, 0.1f, 0, 3);
    List<Batch> batches =
        List.of(
            Batch.of(Tiny.windows(MarkChannel.CUE, 4, 12)),
            Batch.of(Tiny.windows(MarkChannel.SOURCE, 4, 16)));
    Weights straight;
    try (Trainer trainer = new Trainer(Tiny.WORDS, Tiny.weights(), settings)) {
      for (int i = 0; i < 4; i++) {
        trainer.step(batches.get(i % 2), i, 1);
      }
      straight = trainer.weights();
    }
    try (Trainer trainer = new Trainer(Tiny.WORDS, Tiny.weights(), settings)) {
      trainer.step(batches.get(0), 0, 1);
      trainer.step(batches.get(1), 1, 1);
      Checkpoint.of(trainer.weights(), Map.of()).write(folder.resolve("weights"));
      trainer.optimiser(Map.of()).write(folder.resolve("optimiser"));
    }
    Weights half = Checkpoint.read(folder.resolve("weights")).weights();
    try (Trainer trainer = new Trainer(Tiny.WORDS, half, settings)) {
      trainer.restore(Checkpoint.read(folder.resolve("optimiser")));
      trainer.step(batches.get(0), 2, 1);
      trainer.step(batches.get(1), 3, 1);
      Weights resumed = trainer.weights();
      straight
          .values()
          .forEach((name, values) -> assertThat(resumed.get(name)).as(name).isEqualTo(values));
    }
  }

  @Test
  void aDamagedCheckpointIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("weights");
    Checkpoint.of(Tiny.weights(), Map.of("steps", "7")).write(file);
    assertThat(Checkpoint.read(file).number("steps", 0)).isEqualTo(7);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Checkpoint.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }
}
