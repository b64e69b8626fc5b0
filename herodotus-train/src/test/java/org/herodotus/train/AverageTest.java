package org.herodotus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.herodotus.model.MarkChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AverageTest {
  @TempDir Path folder;

  @Test
  void theMeanLiesBetweenBothAndAChannelMayBeOfTheLast() throws IOException {
    Weights one = Weights.random(50, 8, 1, 2, 1);
    Weights two = Weights.random(50, 8, 1, 2, 2);
    Checkpoint.of(one, java.util.Map.of()).write(folder.resolve("one"));
    Checkpoint.of(two, java.util.Map.of()).write(folder.resolve("two"));

    int status = average("--from-last", "place");

    assertThat(status).isZero();
    Weights mean = Checkpoint.read(folder.resolve("mean")).weights();
    float expected = (one.get("layer.0.up.weight")[3] + two.get("layer.0.up.weight")[3]) / 2;
    assertThat(mean.get("layer.0.up.weight")[3])
        .isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-6f));
    int place = MarkChannel.PLACE.ordinal() * Tagging.STATES * 8;
    assertThat(mean.get("tags.weight")[place]).isEqualTo(two.get("tags.weight")[place]);
    assertThat(mean.get("tags.weight")[0]).isNotEqualTo(two.get("tags.weight")[0]);
  }

  @Test
  void weightsOfAnotherShapeAreRefused() throws IOException {
    Checkpoint.of(Weights.random(50, 8, 1, 2, 1), java.util.Map.of()).write(folder.resolve("one"));
    Checkpoint.of(Weights.random(50, 4, 1, 2, 1), java.util.Map.of()).write(folder.resolve("two"));
    assertThat(average()).isNotZero();
  }

  private int average(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--checkpoint",
                folder.resolve("one").toString(),
                "--checkpoint",
                folder.resolve("two").toString(),
                "--out",
                folder.resolve("mean").toString()));
    words.addAll(List.of(more));
    return new CommandLine(new Average()).execute(words.toArray(new String[0]));
  }
}
