package org.herodotus.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.herodotus.model.MarkChannel;
import org.herodotus.reader.WordPiece;
import org.junit.jupiter.api.Assumptions;

/** Small things to try the trainer on. */
final class Tiny {

  static final WordPiece WORDS = WordPiece.standard();
  static final Trainer.Settings SETTINGS = new Trainer.Settings(1e-2f, 1, 0, 0, 0, 3);

  private Tiny() {}

  /** Skips a test where the tensor library has no native part among the dependencies. */
  static void needsNative() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    Assumptions.assumeTrue(
        system.contains("linux") && (machine.equals("amd64") || machine.equals("x86_64")),
        "the tensor library is packed for Linux on x86_64 only");
  }

  static Weights weights() {
    return Weights.random(WORDS.size(), 32, 2, 2, 11);
  }

  /** Windows of random pieces in which one channel marks a certain piece. */
  static List<Window> windows(MarkChannel channel, int count, int length) {
    Random random = new Random(4);
    List<Window> windows = new ArrayList<>();
    for (int w = 0; w < count; w++) {
      int[] ids = random.ints(length + w % 3, 1000, 1010).toArray();
      byte[][] labels = new byte[Tagging.CHANNELS][];
      labels[channel.ordinal()] = new byte[ids.length];
      for (int i = 0; i < ids.length; i++) {
        labels[channel.ordinal()][i] = ids[i] == 1005 ? Tagging.BEGIN : Tagging.OUTSIDE;
      }
      byte[] verdicts = new byte[Tagging.VERDICTS];
      Arrays.fill(verdicts, Tagging.MASKED);
      verdicts[0] = (byte) (w % 2);
      windows.add(new Window("tiny", ids, labels, verdicts));
    }
    return windows;
  }

  static double loss(Trainer.Step step) {
    double sum = 0;
    for (float part : step.tags()) {
      sum += part;
    }
    return sum;
  }
}
