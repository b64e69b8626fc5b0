package org.herodotus.reader;

import java.util.ArrayList;
import java.util.List;
import org.herodotus.model.LabelScore;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.ReportLabel;

/**
 * Probabilities for each wordpiece of a report and for the report as a whole.
 *
 * @param ids the wordpieces
 * @param starts first UTF-16 unit of each piece in the text, rising
 * @param ends one past the last unit of each piece
 * @param outside for each channel and piece the probability that it is no part of a mark
 * @param begins for each channel and piece the probability that a mark begins with it
 * @param inside for each channel and piece the probability that a mark goes on with it
 * @param labels what is said of the report as a whole; empty if it holds no piece
 * @param whole whether these are all pieces of the report
 */
record PieceScores(
    int[] ids,
    int[] starts,
    int[] ends,
    float[][] outside,
    float[][] begins,
    float[][] inside,
    List<LabelScore> labels,
    boolean whole) {

  int size() {
    return starts.length;
  }

  /** One past the last text unit of a piece. */
  int end(int piece) {
    return ends[piece];
  }

  /** Probability that a piece is part of a mark. */
  double part(MarkChannel channel, int piece) {
    return 1 - outside[channel.ordinal()][piece];
  }

  /** First piece that ends after a text unit; {@link #size()} if none. */
  int pieceAt(int unit) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > unit) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Gathers the scores of the windows of one report. Not thread-safe. */
  static final class Sheet {
    private final int[] ids;
    private final int[] starts;
    private final int[] ends;
    private final float[][][] tags;
    private final double[] best = new double[ReportLabel.values().length];
    private final double[] sum = new double[ReportLabel.values().length];
    private final boolean whole;
    private int windows;

    Sheet(int[] ids, int[] starts, int[] ends, boolean whole) {
      this.whole = whole;
      this.ids = ids;
      this.starts = starts;
      this.ends = ends;
      this.tags = new float[3][MarkChannel.values().length][starts.length];
    }

    void add(Windows.Window window, Encoder.Scores scores) {
      for (int piece = window.from(); piece < window.to(); piece++) {
        // One further: the opening id stands before the first piece.
        float[] row = scores.tags()[piece - window.start() + 1];
        for (int c = 0; c < MarkChannel.values().length; c++) {
          softmax(row, c, piece);
        }
      }
      for (int l = 0; l < best.length; l++) {
        double p = 1 / (1 + Math.exp(-scores.document()[l]));
        best[l] = Math.max(best[l], p);
        sum[l] += p;
      }
      windows++;
    }

    private void softmax(float[] row, int channel, int piece) {
      float o = row[3 * channel];
      float b = row[3 * channel + 1];
      float i = row[3 * channel + 2];
      float top = Math.max(o, Math.max(b, i));
      double eo = Math.exp(o - top);
      double eb = Math.exp(b - top);
      double ei = Math.exp(i - top);
      double all = eo + eb + ei;
      tags[0][channel][piece] = (float) (eo / all);
      tags[1][channel][piece] = (float) (eb / all);
      tags[2][channel][piece] = (float) (ei / all);
    }

    PieceScores scores() {
      List<LabelScore> labels = new ArrayList<>();
      for (ReportLabel label : windows == 0 ? new ReportLabel[0] : ReportLabel.values()) {
        double mean = sum[label.ordinal()] / windows;
        labels.add(new LabelScore(label, best[label.ordinal()], mean));
      }
      return new PieceScores(ids, starts, ends, tags[0], tags[1], tags[2], labels, whole);
    }
  }
}
