package org.herodotus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.herodotus.model.Report;
import org.herodotus.model.Span;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Every stretch of a report leads back to exactly the bytes that say it. */
class OffsetsTest {
  private static final int STRINGS = 4_000;
  private static final String[] PIECES = {
    "killed",
    " ",
    " ",
    "twelve",
    "\u00e9",
    "\u00f1",
    "\u201c",
    "\u201d",
    "\u2019",
    "\u2014",
    "\u00a0",
    "\u00ad",
    "\ufb01",
    "\u200b",
    "\u200d",
    "\u202e",
    "\ufeff",
    "e\u0301\u0302",
    "\r\n",
    "\n",
    "\r",
    "\t",
    "\ud83d\ude00",
    "\ud842\udfb7",
    "\u0627\u0644",
    "\u4e2d",
    "\"",
    "\\",
    "&",
    "<",
    ">",
    ",",
    ";",
    "'",
    "\ufffd",
    "12",
    "."
  };

  private final Random random = new Random(20261124);

  @Test
  void plainTextInUtf8() {
    for (int i = 0; i < STRINGS; i++) {
      check(some(""), StandardCharsets.UTF_8, new byte[0]);
    }
  }

  @Test
  void plainTextWithMarks() {
    for (int i = 0; i < STRINGS; i++) {
      check(some("ax"), StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE});
      check(some("ax"), StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});
      check(some("ax"), StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }
  }

  @Test
  void jsonWithAnyEscapes() {
    for (int i = 0; i < STRINGS; i++) {
      String text = some("a") + "z";
      byte[] line =
          ("{\"a\":[{\"b\":\"\\\"\"}],\"text\":\"" + escaped(text) + "\"}\n")
              .getBytes(StandardCharsets.UTF_8);
      Report report = Collected.read("s.jsonl", line).only();
      assertThat(report.content()).isEqualTo(text);
      for (int k = 0; k < 4; k++) {
        Span span = span(report.content());
        String raw = new String(Collected.bytes(report, span, line), StandardCharsets.UTF_8);
        assertThat(unescaped(raw)).isEqualTo(span.of(report.content()));
      }
    }
  }

  @Test
  void tableCells() {
    for (int i = 0; i < STRINGS; i++) {
      String text = some("a") + "z";
      byte[] row = ("1,\"" + text.replace("\"", "\"\"") + "\"").getBytes(StandardCharsets.UTF_8);
      byte[] head = "id,text\r\n".getBytes(StandardCharsets.UTF_8);
      byte[] file = new byte[head.length + row.length];
      System.arraycopy(head, 0, file, 0, head.length);
      System.arraycopy(row, 0, file, head.length, row.length);
      Report report = Collected.read("s.csv", file).only();
      assertThat(report.content()).isEqualTo(text);
      assertThat(report.locator().position()).isEqualTo(head.length);
      Span span = span(report.content());
      String raw = new String(Collected.bytes(report, span, row), StandardCharsets.UTF_8);
      assertThat(raw.replace("\"\"", "\"")).isEqualTo(span.of(report.content()));
    }
  }

  @Test
  void pagesWithEntities() {
    for (int i = 0; i < STRINGS; i++) {
      String text =
          some("a").replaceAll("[\\s\ufeff\u200b]", "x")
              + " were killed in the long and bitter fight for the town, police said.";
      String page =
          "<html><head><meta charset=utf-8></head><body><nav><a href=/>\u00e9</a></nav><p>"
              + entities(text)
              + "</p></body></html>";
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      Report report = Collected.read("s.html", bytes).only();
      assertThat(report.content()).isEqualTo(text);
      Span span = span(report.content());
      String raw = new String(Collected.bytes(report, span, bytes), StandardCharsets.UTF_8);
      assertThat(Parser.unescapeEntities(raw, false)).isEqualTo(span.of(report.content()));
    }
  }

  @Test
  void markupInsideAStretchIsCountedAndBehindItIsNot() {
    byte[] page =
        "<p>At least <b>12&nbsp;people</b> were killed in the attack on the market, police said.</p><p>Nobody claimed the attack on the market, said the police chief of the town.</p>"
            .getBytes(StandardCharsets.UTF_8);
    Report report = Collected.read("s.html", page).only();
    int start = report.content().indexOf("12");
    byte[] found = Collected.bytes(report, new Span(start, start + 9), page);
    assertThat(new String(found, StandardCharsets.UTF_8)).isEqualTo("12&nbsp;people");
    int end = report.content().indexOf("said.") + 5;
    found = Collected.bytes(report, new Span(0, end), page);
    assertThat(new String(found, StandardCharsets.UTF_8))
        .startsWith("At least <b>")
        .endsWith("police said.");
  }

  private void check(String text, Charset charset, byte[] mark) {
    byte[] coded = text.getBytes(charset);
    byte[] file = new byte[mark.length + coded.length];
    System.arraycopy(mark, 0, file, 0, mark.length);
    System.arraycopy(coded, 0, file, mark.length, coded.length);
    Collected read = Collected.read("s.txt", file);
    if (read.reports.isEmpty()) {
      assertThat(read.reasons()).containsAnyOf("white space", "empty");
      return;
    }
    Report report = read.only();
    String expected = mark.length == 0 && text.startsWith("\ufeff") ? text.substring(1) : text;
    assertThat(report.content()).isEqualTo(expected);
    for (int k = 0; k < 4; k++) {
      Span span = span(report.content());
      String back = new String(Collected.bytes(report, span, file), charset);
      assertThat(back).isEqualTo(span.of(report.content()));
    }
  }

  private String some(String start) {
    StringBuilder text = new StringBuilder(start);
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** A stretch that splits no character. */
  private Span span(String text) {
    int a = random.nextInt(text.length());
    int b = a + 1 + random.nextInt(text.length() - a);
    if (Character.isLowSurrogate(text.charAt(a))) {
      a--;
    }
    if (b < text.length() && Character.isLowSurrogate(text.charAt(b))) {
      b++;
    }
    return new Span(a, b);
  }

  private String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n' && random.nextBoolean()) {
        out.append("\\n");
      } else if (c < ' ' || random.nextInt(4) == 0 && !Character.isSurrogate(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String unescaped(String raw) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) != '\\') {
        out.append(raw.charAt(i));
      } else if (raw.charAt(i + 1) == 'u') {
        out.append((char) Integer.parseInt(raw.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(raw.charAt(i + 1) == 'n' ? '\n' : raw.charAt(i + 1));
        i++;
      }
    }
    return out.toString();
  }

  private String entities(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '&' || c == '<' || c == '>') {
                out.append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
              } else if (random.nextInt(4) == 0) {
                out.append(
                    random.nextBoolean() ? "&#" + c + ";" : "&#x" + Integer.toHexString(c) + ";");
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
