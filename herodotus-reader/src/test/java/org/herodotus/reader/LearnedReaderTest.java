package org.herodotus.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herodotus.reader.ReaderContract.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.herodotus.model.Derivation;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.Report;
import org.herodotus.model.ReportLabel;
import org.herodotus.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearnedReaderTest {
  private static final WordPiece WORDS = WordPiece.standard();

  private final AtomicInteger windows = new AtomicInteger();

  /** Marks every "bomb" as a weapon, sure in the middle of a window and unsure at its edges. */
  private Encoder bombs() {
    long bomb = WORDS.encode("bomb").ids()[0];
    return ids -> {
      windows.incrementAndGet();
      assertThat(ids.length).isBetween(3, Windows.LONGEST);
      assertThat(ids[0]).isEqualTo(101);
      assertThat(ids[ids.length - 1]).isEqualTo(102);
      float[][] tags = new float[ids.length][48];
      for (int i = 0; i < ids.length; i++) {
        int edge = Math.min(i, ids.length - 1 - i);
        for (int c = 0; c < 16; c++) {
          boolean weapon = c == MarkChannel.WEAPON.ordinal() && ids[i] == bomb;
          tags[i][3 * c + 1] = weapon ? 1.8f + edge * .01f : -20;
          tags[i][3 * c + 2] = -20;
        }
      }
      return new Encoder.Scores(tags, new float[] {ids.length, 0, 0, 0, 0, 0, 0});
    };
  }

  private LearnedReader reader() {
    return new LearnedReader(bombs(), new Derivation("reader", "test"), () -> {});
  }

  @Test
  void marksStandWhereTheWordsStand() {
    String text = "A  Bomb\nwent off; the bombs did not. BOMB!";
    LearnedMarks marks = reader().read(report(text));
    assertThat(marks.present()).isTrue();
    assertThat(marks.marks())
        .allSatisfy(m -> assertThat(m.channel()).isEqualTo(MarkChannel.WEAPON))
        .extracting(m -> m.span().of(text))
        .containsExactly("Bomb", "BOMB");
    assertThat(marks.strings()).hasSize(1);
    assertThat(marks.strings().get(0).spans()).hasSize(2);
    assertThat(marks.read()).isEqualTo(new Span(0, text.length()));
    assertThat(marks.label(ReportLabel.RELEVANT).best()).isGreaterThan(.99);
    assertThat(marks.label(ReportLabel.ATTACK).mean()).isEqualTo(.5);
  }

  @Test
  void inALongTextEveryPieceIsReadWhereItIsFarFromAnEdge() {
    String text = "bomb ".repeat(1000);
    LearnedMarks marks = reader().read(report(text));
    assertThat(windows).hasValue(5);
    assertThat(marks.marks()).hasSize(1000);
    List<Mark> inner = marks.marks().subList(40, 960);
    double least = 1 / (1 + Math.exp(-1.8 - .01 * 32));
    assertThat(inner).allSatisfy(m -> assertThat(m.confidence()).isGreaterThan(least - 1e-3));
  }

  @Test
  void whatWasNotReadIsSaid() {
    String text = "bomb, ".repeat(10_000);
    LearnedMarks marks = reader().read(report(text));
    assertThat(windows).hasValue(LearnedReader.MOST_WINDOWS);
    int pieces = 63 * (Windows.ROOM - Windows.OVERLAP) + Windows.ROOM;
    assertThat(marks.read()).isEqualTo(new Span(0, pieces / 2 * 6 - 1));
    assertThat(marks.marks()).hasSize(pieces / 2);
  }

  static List<String> strangeTexts() {
    return List.of(
        "",
        " ",
        "\n\t\u00a0",
        "0123 ... !!! --- 4,000",
        "x".repeat(10_000),
        "x".repeat(10_000) + " bomb",
        "\u0301".repeat(500),
        "a\u0301\u0301 bomb\u0301",
        "\ud83d\udca3".repeat(300),
        "\ud83d",
        "爆弾が市場で爆発した。".repeat(200),
        "انفجرت قنبلة في السوق ".repeat(200),
        "ระเบิดในตลาด".repeat(2000),
        "\u0000\ufffd\ufeff bomb \u200b",
        "bomb ".repeat(200_000),
        "{".repeat(1_000_000),
        "ab ".repeat(333_333));
  }

  @ParameterizedTest
  @MethodSource("strangeTexts")
  void strangeTextIsReadInBoundedTimeAndNeverFails(String text) {
    ReaderContract.readsWithinBounds(reader(), text, Duration.ofSeconds(10));
    assertThat(windows.get()).isLessThanOrEqualTo(LearnedReader.MOST_WINDOWS);
  }

  @Test
  void severalCallersGetWhatOneGets() throws Exception {
    long bomb = WORDS.encode("bomb").ids()[0];
    byte[] bytes = new TinyNetwork().begins(MarkChannel.WEAPON, bomb).bytes();
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      reports.add(report("The bomb of day " + i + ". " + "A bomb fell here. ".repeat(i * 7)));
    }
    OnnxEncoder encoder = OnnxEncoder.open(bytes);
    try (LearnedReader reader =
        new LearnedReader(encoder, new Derivation("reader", "tiny"), encoder::close)) {
      List<LearnedMarks> marks = ReaderContract.severalCallersGetWhatOneGets(reader, reports);
      for (int i = 0; i < marks.size(); i++) {
        assertThat(marks.get(i).marks()).hasSize(1 + i * 7);
      }
    }
  }
}
