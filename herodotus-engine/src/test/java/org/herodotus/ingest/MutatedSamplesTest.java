package org.herodotus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.herodotus.model.Report;
import org.herodotus.model.Span;
import org.junit.jupiter.api.Test;

/**
 * Samples with bytes lost, changed, added and repeated: nothing fails, nothing passes in silence.
 */
class MutatedSamplesTest {
  private static final long SEED = Long.getLong("seed", 20261124L);
  private static final int RUNS = Integer.getInteger("runs", 1_500);
  private static final String[] PIECES = {
    "<",
    "</p>",
    "<p>",
    "&",
    "&#x",
    "\"",
    "\\u",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\n",
    "\r\n",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<script>",
    "WARC/1.0\r\n",
    "Content-Length: 7\r\n",
    "\0",
    "\ufeff",
    "<table>",
    "<svg>",
    "<frameset>",
    "<template>",
    "<select>",
    "<math>",
    "<title>",
    "<textarea>",
    "<plaintext>",
    "\ud83d\ude00",
    "HTTP/1.1 200 OK\r\n",
    "<item>",
    "</item>"
  };

  private final Random random = new Random(SEED);

  @Test
  void nothingFails() throws IOException {
    List<Path> files;
    try (var listed = Files.list(SamplesTest.SAMPLES)) {
      files = listed.sorted().toList();
    }
    for (int run = 0; run < RUNS; run++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      if (name.endsWith(".gz") && random.nextInt(4) > 0) {
        bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        name = name.substring(0, name.length() - 3);
      }
      Collected read = Collected.read(name, mutated(bytes));
      String where = "seed " + SEED + ", run " + run + ", " + name;
      int said = read.reports.size() + read.rejected.size() + read.notes.size();
      assertThat(said).as(where).isPositive();
      read.reports.forEach(r -> check(r, where));
    }
  }

  private static void check(Report report, String where) {
    int[] bytes = report.offsets().bytesOf(new Span(0, report.content().length()));
    assertThat(bytes[0]).as(where).isNotNegative();
    assertThat((long) bytes[1]).as(where).isLessThanOrEqualTo(report.locator().length());
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(report.content())).as(where).isTrue();
  }

  private byte[] mutated(byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    for (int i = random.nextInt(6); i >= 0; i--) {
      int next = Math.min(b.length, at + random.nextInt(b.length - at + 1));
      out.write(b, at, next - at);
      at = next;
      switch (random.nextInt(4)) {
        case 0 -> at = Math.min(b.length, at + random.nextInt(50));
        case 1 -> out.write(random.nextInt(256));
        case 2 -> {
          String piece = PIECES[random.nextInt(PIECES.length)];
          out.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
        }
        default -> {
          int from = random.nextInt(b.length);
          out.write(b, from, Math.min(b.length - from, random.nextInt(400)));
        }
      }
    }
    out.write(b, at, b.length - at);
    return out.toByteArray();
  }
}
