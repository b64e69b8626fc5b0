package org.herodotus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.herodotus.model.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that mean harm, or are merely broken: a clear word, and the batch goes on. */
class HostileFilesTest {
  private static final Limits SMALL = new Limits(10_000, 100_000, 200, 512);

  @Test
  void externalEntitiesAreNeverOpened(@TempDir Path dir) throws IOException {
    Path secret = Files.writeString(dir.resolve("secret"), "TOP-SECRET");
    String feed =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">"
            + "<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]>"
            + "<rss><channel><item><title>Five &x; killed</title></item></channel></rss>";
    Collected read = Collected.read("f.rss", feed);
    assertThat(read.only().titleText()).isEqualTo("Five &x; killed");
  }

  @Test
  void entityBombsStayUnexploded() {
    StringBuilder feed =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      feed.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    feed.append("]><rss><item><title>x</title><description>&a29;</description></item></rss>");
    assertThat(Collected.read("f.rss", feed.toString()).only().content()).hasSizeLessThan(100);
  }

  @Test
  void linksThatLeadRoundInACircle(@TempDir Path dir) throws IOException {
    Path news = Files.createDirectories(dir.resolve("news/day"));
    Files.writeString(
        news.resolve("story.txt"), "A bomb killed three people in Kabul, police said.");
    Files.createSymbolicLink(news.resolve("again"), dir.resolve("news"));
    Files.createSymbolicLink(news.resolve("gone"), dir.resolve("nowhere"));
    Collected read = new Collected();
    new Ingest(IngestOptions.DEFAULT, Limits.DEFAULT).read(dir.resolve("news"), read);
    assertThat(read.reports).hasSize(1);
    assertThat(read.notes).hasSize(2);
    assertThat(read.notes.get(0).message()).contains("again").contains("link to a folder");
    assertThat(read.notes.get(1).message()).contains("link to nothing");
  }

  @Test
  void aMillionNestedTags() {
    String page = "<html><body>" + "<div>".repeat(1_000_000) + "deep";
    assertThat(Collected.read("p.html", page).reasons()).contains("no headline and no article");
    page = "<h1>Ten killed in raid</h1>" + "<a href=x><b><i>".repeat(300_000);
    assertThat(Collected.read("p.html", page).only().titleText()).isEqualTo("Ten killed in raid");
  }

  @Test
  void aPageOfAmpersandsAndOneOfBrokenComments() {
    assertThat(Collected.read("p.html", "<p>" + "&".repeat(500_000)).reports).isEmpty();
    assertThat(Collected.read("p.html", "<p>" + "<!-".repeat(200_000)).reports).isEmpty();
    assertThat(Collected.read("p.html", "<p " + "a=b ".repeat(200_000)).reports).isEmpty();
  }

  @Test
  void aHugeLineIsLeftOutWhileStreaming() {
    Limits limits = new Limits(10_000, 1 << 16, 200, 512);
    byte[] start = "{\"text\":\"first\"}\n{\"text\":\"".getBytes(StandardCharsets.UTF_8);
    byte[] end = "\"}\n{\"text\":\"third\"}\n".getBytes(StandardCharsets.UTF_8);
    Collected read = new Collected();
    InputStream endless =
        new SequenceInputStream(
            new java.io.ByteArrayInputStream(start),
            new SequenceInputStream(
                new Repeated('y', 50_000_000), new java.io.ByteArrayInputStream(end)));
    new Ingest(IngestOptions.DEFAULT, limits, Collected.TODAY).read("x.jsonl", endless, read);
    assertThat(read.reports).extracting(r -> r.bodyText()).containsExactly("first", "third");
    assertThat(read.reasons())
        .isEqualTo(
            "x.jsonl record 2 (byte 17): longer than 65,536 bytes; left out. Split it into reports.");
  }

  @Test
  void hugeTextsAreCutAndSaySo() {
    Collected read = new Collected();
    new Ingest(IngestOptions.DEFAULT, SMALL, Collected.TODAY)
        .read("big.txt", new Repeated('y', 30_000_000), read);
    assertThat(read.only().truncated()).isTrue();
    assertThat(read.only().content()).hasSize(10_000);
    assertThat(read.only().locator().length()).isEqualTo(30_000_000);
    assertThat(read.remarks()).contains("limit of 10,000 characters");
  }

  @Test
  void gzipBombsAreRefusedByRatio() throws IOException {
    byte[] bomb = gzip(new Repeated('a', 64 << 20));
    Collected read =
        Collected.read("b.warc.gz", bomb, IngestOptions.DEFAULT.as(Format.WARC), SMALL);
    assertThat(read.reasons()).contains("grows more than 200 times");
    read = Collected.read("b.txt.gz", bomb);
    assertThat(read.reasons()).contains("grows more than 200 times");
    byte[] thrice =
        gzip(bytes(gzip(bytes(gzip(bytes("Ten people died.".getBytes(StandardCharsets.UTF_8)))))));
    assertThat(Collected.read("c.txt.gz", thrice).reasons()).contains("more than twice");
  }

  @Test
  void membersOfAGzipFileAreReadOneAfterTheOtherAndGarbageBehindIsIgnored() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(gzip(bytes("{\"text\":\"one\"}\n".getBytes(StandardCharsets.UTF_8))));
    file.writeBytes(gzip(bytes("{\"text\":\"two\"}\n".getBytes(StandardCharsets.UTF_8))));
    file.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    Collected read = Collected.read("x.jsonl.gz", file.toByteArray());
    assertThat(read.reports).extracting(r -> r.bodyText()).containsExactly("one", "two");
    assertThat(read.rejected).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.7 xx',a PDF document",
    "'PK\u0003\u0004xxxx',a ZIP archive",
    "'{\\rtf1 x}',an RTF document",
    "'\u0001\u0002\u0003\u0004\u0005\u0006abc',control bytes",
  })
  void binaryFilesAreNamed(String head, String word) {
    Collected read = Collected.read("f", head.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.reports).isEmpty();
    assertThat(read.reasons()).contains(word);
  }

  @Test
  void emptyAndBlankFiles() {
    assertThat(Collected.read("e.txt", "").reasons())
        .isEqualTo("e.txt record 1 (byte 0): the file is empty.");
    assertThat(Collected.read("e.txt", " \r\n\t").reasons()).contains("only white space");
    assertThat(Collected.read("e.jsonl", "\n\n").reasons()).contains("no JSON objects");
    assertThat(Collected.read("e.csv", "id,text\n").reasons()).contains("a header and no rows");
    assertThat(Collected.read("e.html", "<html></html>").reasons())
        .contains("no headline and no article");
    assertThat(Collected.read("e.rss", "<rss></rss>").reasons()).contains("without items");
    assertThat(Collected.read(Path.of("no/such/file.txt")).reasons()).contains("no such file");
  }

  @Test
  void jsonBeyondTheLimits() {
    String lines =
        "{\"text\":"
            + "[".repeat(100_000)
            + "}\n"
            + "{\"text\":\"x\",\"n\":"
            + "1".repeat(1_000_000)
            + "}\n"
            + "{\"text\":\"a\",\"text\":\"b\"}\n"
            + "{\"text\":\"fine\"}\n";
    Collected read = Collected.read("x.jsonl", lines);
    assertThat(read.reports).extracting(r -> r.bodyText()).containsExactly("fine");
    assertThat(read.rejected).extracting(Rejected::record).containsExactly(1L, 2L, 3L);
    assertThat(read.reasons()).contains("nesting depth", "Number", "Duplicate field 'text'");
  }

  @Test
  void futureDatesAreDroppedWithANote() {
    Collected read = Collected.read("x.jsonl", "{\"text\":\"a\",\"date\":\"2999-01-01\"}");
    assertThat(read.only().published()).isEmpty();
    assertThat(read.remarks()).contains("2999-01-01 cannot be", "--published");
  }

  private static InputStream bytes(byte[] bytes) {
    return new java.io.ByteArrayInputStream(bytes);
  }

  static byte[] gzip(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      in.transferTo(gzip);
    }
    return out.toByteArray();
  }

  /** The same byte many times. */
  private static final class Repeated extends InputStream {
    private final int value;
    private long left;

    Repeated(int value, long times) {
      this.value = value;
      this.left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] into, int start, int length) {
      if (left <= 0) {
        return -1;
      }
      int n = (int) Math.min(length, left);
      java.util.Arrays.fill(into, start, start + n, (byte) value);
      left -= n;
      return n;
    }
  }
}
