package org.herodotus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 253, 254, 255, 300, 444, 445, 634, 635, 1000, 5000})
  void everyPieceTakesItsScoresOnceAndFarFromAnEdge(int pieces) {
    List<Windows.Window> windows = Windows.over(pieces, 64);
    int next = 0;
    for (Windows.Window w : windows) {
      assertThat(w.from()).isEqualTo(next);
      assertThat(w.start()).isLessThanOrEqualTo(w.from());
      assertThat(w.to()).isLessThanOrEqualTo(w.end());
      assertThat(w.end() - w.start()).isEqualTo(Math.min(pieces, Windows.ROOM));
      next = w.to();
    }
    assertThat(next).isEqualTo(pieces);
    for (int piece = 0; piece < pieces; piece++) {
      int taken = -1;
      int farthest = -1;
      for (Windows.Window w : windows) {
        if (piece >= w.start() && piece < w.end()) {
          farthest = Math.max(farthest, margin(w, piece, pieces));
        }
        if (piece >= w.from() && piece < w.to()) {
          taken = margin(w, piece, pieces);
        }
      }
      assertThat(taken).as("piece %d of %d", piece, pieces).isEqualTo(farthest);
    }
  }

  /** How far a piece is from an edge behind which there is text. */
  private static int margin(Windows.Window w, int piece, int pieces) {
    int left = w.start() == 0 ? pieces : piece - w.start();
    int right = w.end() == pieces ? pieces : w.end() - 1 - piece;
    return Math.min(left, right);
  }

  @Test
  void stopsAtTheLimit() {
    List<Windows.Window> windows = Windows.over(100_000, 3);
    assertThat(windows).hasSize(3);
    assertThat(windows.get(2).to()).isEqualTo(2 * 190 + 254);
  }

  @Test
  void nothingToReadIsNoWindow() {
    assertThat(Windows.over(0, 64)).isEmpty();
  }
}
