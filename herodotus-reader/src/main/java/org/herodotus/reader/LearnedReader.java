package org.herodotus.reader;

import java.util.Arrays;
import java.util.List;
import org.herodotus.model.Derivation;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkReader;
import org.herodotus.model.Report;
import org.herodotus.model.Span;

/**
 * Reads a report with a network that was trained on reports that people have marked. One window at
 * a time, so that the marks of a report do not depend on what else is read at the moment.
 * Thread-safe: several callers share one network.
 */
public final class LearnedReader implements MarkReader, AutoCloseable {
  /** Windows read of one report: about 9,000 words. What comes after them is not read. */
  public static final int MOST_WINDOWS = 64;

  /** UTF-16 units of a report that are cut into wordpieces: more than the windows hold of prose. */
  static final int MOST_UNITS = 200_000;

  private final WordPiece vocabulary = WordPiece.standard();
  private final Encoder encoder;
  private final Derivation maker;
  private final Runnable release;

  /**
   * @param release gives back what the encoder holds
   */
  LearnedReader(Encoder encoder, Derivation maker, Runnable release) {
    this.encoder = encoder;
    this.maker = maker;
    this.release = release;
  }

  @Override
  public LearnedMarks read(Report report) {
    String text = report.content();
    PieceScores scores = score(text);
    List<Mark> marks = MarkDecoder.decode(text, scores);
    return new LearnedMarks(
        maker,
        scores.labels(),
        marks,
        StringScores.weigh(text, scores, marks),
        new Span(0, read(text, scores)));
  }

  /** How far a text was read: to its end, or to where the windows ended. */
  private static int read(String text, PieceScores scores) {
    return scores.whole() ? text.length() : scores.size() == 0 ? 0 : scores.end(scores.size() - 1);
  }

  /** Probabilities of all wordpieces, up to the limits. */
  PieceScores score(String text) {
    boolean cut = text.length() > MOST_UNITS;
    WordPiece.Pieces pieces = vocabulary.encode(cut ? text.substring(0, MOST_UNITS) : text);
    List<Windows.Window> windows = Windows.over(pieces.count(), MOST_WINDOWS);
    int read = windows.isEmpty() ? 0 : windows.get(windows.size() - 1).to();
    PieceScores.Sheet sheet =
        new PieceScores.Sheet(
            Arrays.copyOf(pieces.ids(), read),
            Arrays.copyOf(pieces.starts(), read),
            Arrays.copyOf(pieces.ends(), read),
            !cut && read == pieces.count());
    for (Windows.Window window : windows) {
      sheet.add(window, encoder.encode(ids(pieces, window)));
    }
    return sheet.scores();
  }

  private long[] ids(WordPiece.Pieces pieces, Windows.Window window) {
    int length = window.end() - window.start();
    long[] ids = new long[length + 2];
    ids[0] = vocabulary.startId();
    for (int i = 0; i < length; i++) {
      ids[i + 1] = pieces.ids()[window.start() + i];
    }
    ids[length + 1] = vocabulary.endId();
    return ids;
  }

  /** Gives back the network; nobody may be reading. */
  @Override
  public void close() {
    release.run();
  }
}
