package org.herodotus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static Decoder.Decoded decode(byte[] bytes, String label) {
    return Decoder.decode(bytes, Optional.ofNullable(label), 1_000_000);
  }

  @Test
  void randomBytesNeverFailAndNeverLeadOutside() {
    Random random = new Random(7);
    String[] labels = {
      null, "utf-8", "gb18030", "shift_jis", "utf-16", "euc-kr", "nonsense", "iso-2022-jp"
    };
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      Traced text = decode(bytes, labels[i % labels.length]).text();
      int last = 0;
      for (int k = 0; k <= text.length(); k++) {
        assertThat(text.byteAt(k)).isBetween(last, bytes.length);
        last = text.byteAt(k);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB18030",
        "Shift_JIS",
        "EUC-KR",
        "Big5",
        "windows-1251",
        "KOI8-R",
        "windows-1256",
        "ISO-2022-JP"
      })
  void declaredCharsetsAreReadAsJavaReadsThem(String name) {
    Charset charset = Charset.forName(name);
    String text =
        charset.newEncoder().canEncode('\u0416')
            ? "\u0416\u0430 12, \u0436."
            : "\u0642\u062a\u0644 12.";
    byte[] bytes = text.getBytes(charset);
    Decoder.Decoded decoded = decode(bytes, name);
    assertThat(decoded.text().text()).isEqualTo(text);
    assertThat(decoded.charset()).isEqualTo(charset.name());
    assertThat(decoded.text().byteAt(text.length())).isEqualTo(bytes.length);
  }

  @Test
  void wrongLabelsAreSeenThrough() {
    byte[] utf8 = "caf\u00e9 na\u00efve".getBytes(StandardCharsets.UTF_8);
    assertThat(decode(utf8, "iso-8859-1").text().text()).isEqualTo("caf\u00e9 na\u00efve");
    assertThat(decode(utf8, "iso-8859-1").note().orElseThrow()).contains("labelled windows-1252");
    byte[] windows = "\u201ccaf\u00e9\u201d".getBytes(Charset.forName("windows-1252"));
    assertThat(decode(windows, "utf-8").text().text()).isEqualTo("\u201ccaf\u00e9\u201d");
    assertThat(decode(windows, "utf-8").note().orElseThrow()).contains("UTF-8", "windows-1252");
    assertThat(decode(windows, null).text().text()).isEqualTo("\u201ccaf\u00e9\u201d");
    assertThat(decode(windows, "iso-8859-1").note()).isEmpty();
    assertThat(decode(utf8, "klingon").note().orElseThrow()).contains("klingon");
  }

  @Test
  void aFewBadBytesInUtf8StayUtf8() {
    byte[] bytes = "caf\u00e9 \u2014 na\u00efve \u201cx\u201d ?".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;
    Decoder.Decoded decoded = decode(bytes, null);
    assertThat(decoded.text().text()).isEqualTo("caf\u00e9 \u2014 na\u00efve \u201cx\u201d \ufffd");
    assertThat(decoded.note()).isPresent();
  }

  @Test
  void overlongFormsAndSurrogatesAreNoUtf8() {
    assertThat(Utf8.scan(new byte[] {(byte) 0xC0, (byte) 0x80}, 0, 2).valid()).isFalse();
    assertThat(Utf8.scan(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, 3).valid())
        .isFalse();
    assertThat(
            Utf8.scan(new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, 0, 4)
                .valid())
        .isFalse();
    byte[] lone = {(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xD8, 'a', 0};
    assertThat(decode(lone, null).text().text()).isEqualTo("\ufffda");
  }

  @Test
  void utf16WithoutAMarkIsKnownByItsZeros() {
    byte[] bytes = "Twelve people were killed.".getBytes(StandardCharsets.UTF_16LE);
    assertThat(decode(bytes, null).text().text()).isEqualTo("Twelve people were killed.");
  }

  @Test
  void theLimitSplitsNoCharacter() {
    byte[] bytes = "ab\ud83d\ude00cd".getBytes(StandardCharsets.UTF_8);
    Decoder.Decoded decoded = Decoder.decode(bytes, Optional.empty(), 3);
    assertThat(decoded.text().text()).isEqualTo("ab");
    assertThat(decoded.cut()).isTrue();
  }
}
