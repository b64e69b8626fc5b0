package org.herodotus.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.herodotus.reader.WordPiece.Pieces;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final WordPiece WORDS = WordPiece.standard();

  /** What of the text each piece stands for. */
  private static List<String> shown(String text) {
    Pieces pieces = WORDS.encode(text);
    return IntStream.range(0, pieces.count())
        .mapToObj(i -> text.substring(pieces.starts()[i], pieces.ends()[i]))
        .toList();
  }

  @Test
  void knownIds() {
    assertThat(WORDS.size()).isEqualTo(30_522);
    assertThat(WORDS.startId()).isEqualTo(101);
    assertThat(WORDS.endId()).isEqualTo(102);
    assertThat(WORDS.encode("Hello, world!").ids()).containsExactly(7592, 1010, 2088, 999);
    assertThat(WORDS.encode("embeddings").ids()).containsExactly(7861, 8270, 4667, 2015);
  }

  @Test
  void wordsAreSplitAtPunctuation() {
    assertThat(shown("A car-bomb killed\n12 people.  U.S."))
        .containsExactly(
            "A", "car", "-", "bomb", "killed", "12", "people", ".", "U", ".", "S", ".");
  }

  @Test
  void laterPiecesShareTheWord() {
    Pieces pieces = WORDS.encode("embeddings work");
    assertThat(pieces.words()).containsExactly(0, 0, 0, 0, 1);
    assertThat(pieces.continues(0)).isFalse();
    assertThat(pieces.continues(1)).isTrue();
    assertThat(pieces.continues(4)).isFalse();
  }

  @Test
  void accentsAreDroppedAndCovered() {
    assertThat(WORDS.encode("José").ids()).isEqualTo(WORDS.encode("jose").ids());
    assertThat(shown("José said")).containsExactly("José", "said");
    assertThat(shown("Jose\u0301 said")).containsExactly("Jose\u0301", "said");
  }

  @Test
  void offsetsCountUtf16() {
    assertThat(shown("😀 bomb in 北京 today")).endsWith("bomb", "in", "北", "京", "today");
    assertThat(WORDS.encode("😀😀").ids()).containsExactly(WORDS.unknownId());
  }

  @Test
  void whatIsNoCharacterIsPassedOver() {
    assertThat(shown("bo\u0000mb\ufffd")).containsExactly("bo\u0000mb");
    assertThat(shown("a\u00a0b\u2003c")).containsExactly("a", "b", "c");
    assertThat(WORDS.encode("\ud83d").count()).isZero();
    assertThat(WORDS.encode("\u0301\u0301").count()).isZero();
    assertThat(WORDS.encode("").count()).isZero();
  }

  @Test
  void aLongWordIsOneUnknownPiece() {
    Pieces pieces = WORDS.encode("x " + "a".repeat(10_000) + " y");
    assertThat(pieces.ids()[1]).isEqualTo(WORDS.unknownId());
    assertThat(pieces.starts()).containsExactly(0, 2, 10_003);
    assertThat(pieces.ends()).containsExactly(1, 10_002, 10_004);
  }

  @Test
  void manyMarksOnOneLetterAreNoTrouble() {
    assertThat(WORDS.encode("e" + "\u0301".repeat(100_000)).ids()).hasSize(1);
  }

  @Test
  void anyInputGivesOrderedPiecesInsideTheText() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      char[] chars = new char[random.nextInt(200)];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0x80));
      }
      Pieces pieces = WORDS.encode(new String(chars));
      for (int i = 0; i < pieces.count(); i++) {
        assertThat(pieces.starts()[i]).isLessThan(pieces.ends()[i]);
        assertThat(pieces.ends()[i]).isLessThanOrEqualTo(chars.length);
        assertThat(pieces.ids()[i]).isBetween(0, WORDS.size() - 1);
        if (i > 0) {
          assertThat(pieces.starts()[i]).isGreaterThanOrEqualTo(pieces.starts()[i - 1]);
          assertThat(pieces.words()[i]).isBetween(pieces.words()[i - 1], pieces.words()[i - 1] + 1);
        }
      }
    }
  }

  @Test
  void aMillionCharactersTakeNoTime() {
    char[] noise = new char[1_000_000];
    Arrays.fill(noise, '\u0d9e');
    String text = "abandoned ".repeat(100_000) + new String(noise);
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> WORDS.encode(text));
  }

  @Test
  void ownVocabulary() throws IOException {
    WordPiece own = WordPiece.of(new StringReader("[UNK]\n[CLS]\n[SEP]\nbomb\n##ing\n[\n"));
    assertThat(own.encode("bombing [ed").ids()).containsExactly(3, 4, 5, 0);
    assertThatThrownBy(() -> WordPiece.of(new StringReader("bomb\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[UNK]");
  }
}
