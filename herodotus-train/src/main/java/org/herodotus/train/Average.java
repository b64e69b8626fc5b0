package org.herodotus.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.herodotus.model.MarkChannel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the mean of several checkpoints of one line of training: each forgets less than the last
 * alone. After Wortsman et al., "Model soups", 2022.
 */
@Command(name = "average", description = "Writes the mean of several checkpoints.")
final class Average implements Callable<Integer> {

  @Option(
      names = "--checkpoint",
      required = true,
      description = "A checkpoint; named at least twice. The first gives the settings.")
  List<Path> checkpoints;

  @Option(names = "--share", description = "Share of the first one; the others divide the rest.")
  double share = -1;

  @Option(
      names = "--from-last",
      split = ",",
      description = "Channels whose scores are those of the last one: it alone has learned them.")
  List<String> fromLast = List.of();

  @Option(names = "--out", required = true, description = "File to write.")
  Path out;

  @Override
  public Integer call() throws IOException {
    double first = share < 0 ? 1.0 / checkpoints.size() : share;
    Checkpoint mean = null;
    Checkpoint next = null;
    for (Path path : checkpoints) {
      next = Checkpoint.read(path);
      mean =
          mean == null
              ? weighed(next, first)
              : sum(mean, next, (1 - first) / (checkpoints.size() - 1), path);
    }
    for (String channel : fromLast) {
      take(mean, next, MarkChannel.valueOf(channel.toUpperCase(Locale.ROOT)));
    }
    mean.write(out);
    return 0;
  }

  /** Gives a channel the scoring layer that it has in another checkpoint. */
  private static void take(Checkpoint mean, Checkpoint from, MarkChannel channel) {
    for (String name : List.of("tags.weight", "tags.bias")) {
      float[] numbers = from.values().get(name);
      int each = numbers.length / Tagging.CHANNELS;
      int at = channel.ordinal() * each;
      System.arraycopy(numbers, at, mean.values().get(name), at, each);
    }
  }

  private static Checkpoint weighed(Checkpoint checkpoint, double weight) {
    Map<String, float[]> values = new LinkedHashMap<>();
    checkpoint
        .values()
        .forEach(
            (name, numbers) -> {
              float[] scaled = new float[numbers.length];
              for (int i = 0; i < scaled.length; i++) {
                scaled[i] = (float) (weight * numbers[i]);
              }
              values.put(name, scaled);
            });
    return new Checkpoint(checkpoint.settings(), values);
  }

  static Checkpoint sum(Checkpoint mean, Checkpoint next, double weight, Path path)
      throws IOException {
    for (Map.Entry<String, float[]> entry : mean.values().entrySet()) {
      float[] other = next.values().get(entry.getKey());
      if (other == null || other.length != entry.getValue().length) {
        throw new IOException(path + " has other weights than the first: " + entry.getKey());
      }
      for (int i = 0; i < other.length; i++) {
        entry.getValue()[i] += (float) (weight * other[i]);
      }
    }
    return mean;
  }
}
