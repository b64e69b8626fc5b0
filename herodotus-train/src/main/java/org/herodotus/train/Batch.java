package org.herodotus.train;

import java.util.Arrays;
import java.util.List;
import org.herodotus.model.MarkChannel;
import org.herodotus.reader.WordPiece;

/**
 * Windows that go through the encoder together, padded to the longest.
 *
 * @param windows the windows
 * @param length length of each row
 */
record Batch(List<Window> windows, int length) {

  /** Quoted content covers so much text that it would drown the other channels. */
  private static final float CONTENT_WEIGHT = 0.3f;

  private static final float[] WEIGHTS = new float[Tagging.CHANNELS];

  static {
    Arrays.fill(WEIGHTS, 1);
    WEIGHTS[MarkChannel.CONTENT.ordinal()] = CONTENT_WEIGHT;
  }

  static Batch of(List<Window> windows) {
    return new Batch(
        List.copyOf(windows), windows.stream().mapToInt(Window::length).max().orElse(2));
  }

  /** Rows of ids, one window after the other; padding is zero. */
  int[] ids(WordPiece words) {
    int[] ids = new int[windows.size() * length];
    for (int w = 0; w < windows.size(); w++) {
      int[] inner = windows.get(w).ids();
      ids[w * length] = words.startId();
      System.arraycopy(inner, 0, ids, w * length + 1, inner.length);
      ids[w * length + 1 + inner.length] = words.endId();
    }
    return ids;
  }

  /** Pieces without padding. */
  int pieces() {
    return windows.stream().mapToInt(Window::length).sum();
  }

  /** Whether a row is shorter than the longest. */
  boolean padded() {
    return pieces() < windows.size() * length;
  }

  /** For each row 0 where there is a piece and a large negative number where there is padding. */
  float[] padding() {
    float[] mask = new float[windows.size() * length];
    for (int w = 0; w < windows.size(); w++) {
      for (int i = windows.get(w).length(); i < length; i++) {
        mask[w * length + i] = -10_000;
      }
    }
    return mask;
  }

  /**
   * A share of the loss at each piece, channel and state that its label names: the loss is the mean
   * over the pieces of the weighted sum over the channels.
   */
  float[] wanted() {
    float share = 1f / pieces();
    int outputs = Tagging.CHANNELS * Tagging.STATES;
    float[] wanted = new float[windows.size() * length * outputs];
    for (int w = 0; w < windows.size(); w++) {
      byte[][] labels = windows.get(w).labels();
      for (int c = 0; c < labels.length; c++) {
        for (int i = 0; labels[c] != null && i < labels[c].length; i++) {
          if (labels[c][i] != Tagging.MASKED) {
            int row = w * length + 1 + i;
            wanted[row * outputs + c * Tagging.STATES + labels[c][i]] = share * WEIGHTS[c];
          }
        }
      }
    }
    return wanted;
  }

  /** Wanted verdicts, then the weight of each: 0 where nothing is known. */
  float[][] verdicts() {
    float[][] both = new float[2][windows.size() * Tagging.VERDICTS];
    long known = windows.stream().filter(w -> w.verdicts() != null).count();
    for (int w = 0; w < windows.size(); w++) {
      byte[] verdicts = windows.get(w).verdicts();
      for (int v = 0; verdicts != null && v < verdicts.length; v++) {
        if (verdicts[v] != Tagging.MASKED) {
          both[0][w * Tagging.VERDICTS + v] = verdicts[v];
          both[1][w * Tagging.VERDICTS + v] = 1f / (known * Tagging.VERDICTS);
        }
      }
    }
    return both;
  }
}
