package org.herodotus.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.herodotus.model.MarkChannel;
import org.herodotus.reader.WordPiece.Pieces;

/** A whole text with the labels of its pieces, before it is cut into windows. */
final class Passage {

  final String set;
  final Pieces pieces;
  final byte[][] labels = new byte[Tagging.CHANNELS][];

  Passage(String set, Pieces pieces) {
    this.set = set;
    this.pieces = pieces;
  }

  /** Opens a channel: every piece gets the given label until something else is marked. */
  void open(MarkChannel channel, byte label) {
    open(channel.ordinal(), label);
  }

  /** Opens the channel of that number. */
  void open(int channel, byte label) {
    labels[channel] = new byte[pieces.count()];
    Arrays.fill(labels[channel], label);
  }

  /** First piece that ends after an offset. */
  int pieceAt(int offset) {
    int low = 0;
    int high = pieces.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.ends()[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** First piece that starts at or after an offset. */
  int pieceAfter(int offset) {
    int low = 0;
    int high = pieces.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.starts()[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Marks the span between two offsets; pieces marked before keep their label. */
  void mark(MarkChannel channel, int start, int end) {
    markPieces(channel.ordinal(), pieceAt(start), pieceAfter(end));
  }

  /** Marks pieces as one span; pieces marked before keep their label. */
  void markPieces(int channel, int from, int to) {
    byte[] row = labels[channel];
    for (int i = from; i < to; i++) {
      if (row[i] <= Tagging.OUTSIDE) {
        row[i] = i == from ? Tagging.BEGIN : Tagging.INSIDE;
      }
    }
  }

  /** Gives every piece between two offsets a label, whatever was there. */
  void fill(MarkChannel channel, int start, int end, byte label) {
    Arrays.fill(labels[channel.ordinal()], pieceAt(start), pieceAfter(end), label);
  }

  /** Where the pieces of a string occur as whole words; first pieces, ascending. */
  List<Integer> occurrences(int[] wanted) {
    List<Integer> found = new ArrayList<>();
    int[] ids = pieces.ids();
    for (int i = 0; wanted.length > 0 && i + wanted.length <= ids.length; i++) {
      if (Arrays.equals(ids, i, i + wanted.length, wanted, 0, wanted.length)
          && !pieces.continues(i)
          && (i + wanted.length == ids.length || !pieces.continues(i + wanted.length))) {
        found.add(i);
      }
    }
    return found;
  }

  /** The windows of this passage. */
  List<int[]> cuts() {
    List<int[]> cuts = new ArrayList<>();
    int room = Window.LONGEST - 2;
    for (int from = 0; from == 0 || from + Window.OVERLAP < pieces.count(); ) {
      int to = Math.min(pieces.count(), from + room);
      cuts.add(new int[] {from, to});
      from += room - Window.OVERLAP;
    }
    return cuts;
  }

  Window window(int from, int to, byte[] verdicts) {
    byte[][] part = new byte[Tagging.CHANNELS][];
    for (int c = 0; c < part.length; c++) {
      part[c] = labels[c] == null ? null : Arrays.copyOfRange(labels[c], from, to);
    }
    return new Window(set, Arrays.copyOfRange(pieces.ids(), from, to), part, verdicts);
  }
}
