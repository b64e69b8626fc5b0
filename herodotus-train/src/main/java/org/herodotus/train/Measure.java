package org.herodotus.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A cheap measure on windows that are never learned from: loss and piece-wise F1 by channel. */
final class Measure {

  private double[][] loss = new double[Tagging.CHANNELS][2];
  private long[][] hits = new long[Tagging.CHANNELS][3];
  private final long[] verdicts = new long[3];

  /** One line for each data set. */
  static List<String> of(Trainer trainer, Map<String, List<Window>> samples) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, List<Window>> sample : new TreeMap<>(samples).entrySet()) {
      Measure measure = new Measure();
      for (Batch batch : Mixture.batches(sample.getValue())) {
        measure.add(batch, trainer.read(batch));
      }
      lines.add(sample.getKey() + measure.line());
    }
    return lines;
  }

  void add(Batch batch, Trainer.Reading reading) {
    int outputs = Tagging.CHANNELS * Tagging.STATES;
    for (int w = 0; w < batch.windows().size(); w++) {
      Window window = batch.windows().get(w);
      for (int c = 0; c < Tagging.CHANNELS; c++) {
        byte[] labels = window.labels()[c];
        for (int i = 0; labels != null && i < labels.length; i++) {
          if (labels[i] != Tagging.MASKED) {
            int at = (w * batch.length() + 1 + i) * outputs + c * Tagging.STATES;
            one(c, labels[i], reading.tags(), at);
          }
        }
      }
      if (window.verdicts() != null && window.verdicts()[0] != Tagging.MASKED) {
        count(verdicts, reading.document()[w * Tagging.VERDICTS] > 0, window.verdicts()[0] == 1);
      }
    }
  }

  private void one(int channel, byte label, float[] tags, int at) {
    double most = Math.max(tags[at], Math.max(tags[at + 1], tags[at + 2]));
    double sum = 0;
    for (int s = 0; s < Tagging.STATES; s++) {
      sum += Math.exp(tags[at + s] - most);
    }
    loss[channel][0] += Math.log(sum) + most - tags[at + label];
    loss[channel][1]++;
    double outside = Math.exp(tags[at] - most) / sum;
    count(hits[channel], outside < 0.5, label != Tagging.OUTSIDE);
  }

  private static void count(long[] counts, boolean said, boolean wanted) {
    if (said && wanted) {
      counts[0]++;
    } else if (said) {
      counts[1]++;
    } else if (wanted) {
      counts[2]++;
    }
  }

  private static double f1(long[] counts) {
    return 200.0 * counts[0] / Math.max(1, 2 * counts[0] + counts[1] + counts[2]);
  }

  String line() {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < Tagging.CHANNELS; c++) {
      if (loss[c][1] > 0) {
        line.append(
            String.format(
                Locale.ROOT,
                " %s %.4f/%.1f",
                Tagging.channel(c),
                loss[c][0] / loss[c][1],
                f1(hits[c])));
      }
    }
    if (verdicts[0] + verdicts[1] + verdicts[2] > 0) {
      line.append(String.format(Locale.ROOT, " relevant F1 %.1f", f1(verdicts)));
    }
    return line.toString();
  }
}
