package org.herodotus.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.MarkedString;
import org.herodotus.model.Span;
import org.junit.jupiter.api.Test;

class MarkDecoderTest {
  private static final String TEXT = "guerrillas shot guerrillas";

  /** Pieces "guer", "##rillas", "shot", "guer", "##rillas". */
  private static PieceScores scores(float[] begins, float[] inside) {
    float[][] o = new float[16][5];
    float[][] b = new float[16][5];
    float[][] i = new float[16][5];
    for (int c = 0; c < 16; c++) {
      for (int p = 0; p < 5; p++) {
        boolean own = c == MarkChannel.ATTACKER_PERSON.ordinal();
        b[c][p] = own ? begins[p] : 0;
        i[c][p] = own ? inside[p] : 0;
        o[c][p] = 1 - b[c][p] - i[c][p];
      }
    }
    return new PieceScores(
        new int[] {7, 8, 9, 7, 8},
        new int[] {0, 4, 11, 16, 20},
        new int[] {4, 10, 15, 20, 26},
        o,
        b,
        i,
        List.of(),
        true);
  }

  @Test
  void aMarkStartsGoesOnAndCoversWholeWords() {
    PieceScores scores =
        scores(new float[] {.5f, 0, 0, .2f, 0}, new float[] {0, .3f, .05f, 0, .05f});
    List<Mark> marks = MarkDecoder.decode(TEXT, scores);
    assertThat(marks).extracting(Mark::span).containsExactly(new Span(0, 10), new Span(16, 26));
    assertThat(marks.get(0).confidence()).isCloseTo(.4, within(1e-6));
    assertThat(marks.get(1).confidence()).isCloseTo(.2, within(1e-6));
  }

  @Test
  void whatBeginsAnewIsAnotherMark() {
    PieceScores scores =
        scores(new float[] {.5f, 0, .6f, 0, 0}, new float[] {0, .5f, .3f, .5f, .5f});
    assertThat(MarkDecoder.decode(TEXT, scores))
        .extracting(Mark::span)
        .containsExactly(new Span(0, 10), new Span(11, 26));
  }

  @Test
  void theBarIsFifteenInAHundred() {
    PieceScores scores = scores(new float[] {.14f, 0, 0, 0, 0}, new float[5]);
    assertThat(MarkDecoder.decode(TEXT, scores)).isEmpty();
  }

  @Test
  void aMarkInsideAWordMakesNoSecondOne() {
    PieceScores scores = scores(new float[] {.5f, .5f, 0, 0, 0}, new float[5]);
    assertThat(MarkDecoder.decode(TEXT, scores)).hasSize(1);
  }

  @Test
  void aWordingIsWeighedByAllItsPlaces() {
    PieceScores scores = scores(new float[] {.9f, 0, 0, .1f, 0}, new float[] {0, .9f, 0, 0, .1f});
    List<MarkedString> strings = StringScores.weigh(TEXT, scores, MarkDecoder.decode(TEXT, scores));
    assertThat(strings).hasSize(1);
    assertThat(strings.get(0).text()).isEqualTo("guerrillas");
    assertThat(strings.get(0).spans()).containsExactly(new Span(0, 10), new Span(16, 26));
    assertThat(strings.get(0).confidence()).isCloseTo((.5 + .9) / 2, within(1e-6));
  }

  @Test
  void aChannelThatWasNeverTrainedMarksNothing() {
    int n = 30;
    float[][] third = new float[16][n];
    int[] starts = new int[n];
    int[] ends = new int[n];
    for (int i = 0; i < n; i++) {
      starts[i] = 2 * i;
      ends[i] = 2 * i + 1;
    }
    for (float[] channel : third) {
      Arrays.fill(channel, 1 / 3f);
    }
    PieceScores scores =
        new PieceScores(new int[n], starts, ends, third, third, third, List.of(), true);
    assertThat(MarkDecoder.decode("x ".repeat(n), scores)).isEmpty();
  }
}
