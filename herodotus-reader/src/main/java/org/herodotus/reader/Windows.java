package org.herodotus.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * How a long text is cut for a network that sees few wordpieces at a time: windows that overlap,
 * each piece scored where it stands farthest from an edge. Pure functions.
 */
final class Windows {
  /** Ids that a network sees at a time, the opening and closing one among them. */
  static final int LONGEST = 256;

  /** Wordpieces of the text in one window. */
  static final int ROOM = LONGEST - 2;

  /** Wordpieces that a window shares with the one before it. */
  static final int OVERLAP = 64;

  private Windows() {}

  /**
   * Pieces of the text from {@code start} to before {@code end}; those from {@code from} to before
   * {@code to} take their scores here.
   */
  record Window(int start, int end, int from, int to) {}

  /**
   * Windows over {@code pieces} wordpieces, at most {@code most} of them. All but a single one are
   * full: the last is moved back so that its pieces see as much as any.
   */
  static List<Window> over(int pieces, int most) {
    List<Integer> starts = new ArrayList<>();
    int reached = 0;
    for (int start = 0; reached < pieces; start += ROOM - OVERLAP) {
      if (starts.size() == most) {
        break;
      }
      starts.add(Math.max(0, Math.min(start, pieces - ROOM)));
      reached = start + ROOM;
    }
    List<Window> out = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      int end = Math.min(pieces, start + ROOM);
      // Halfway through what two windows share, a piece is as far from the edge of either.
      int to = i + 1 < starts.size() ? (starts.get(i + 1) + end + 1) / 2 : end;
      out.add(new Window(start, end, from, to));
      from = to;
    }
    return out;
  }
}
