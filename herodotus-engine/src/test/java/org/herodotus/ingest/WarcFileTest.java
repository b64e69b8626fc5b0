package org.herodotus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.herodotus.model.Report;
import org.herodotus.model.Span;
import org.junit.jupiter.api.Test;

class WarcFileTest {
  private static final String STORY =
      "<p>Gunmen killed %d people in a village on Monday, a local official said by telephone.</p>";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] http(String headers, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n"));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static byte[] record(String type, String uri, byte[] body, long length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        utf8(
            "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Record-ID: <urn:uuid:11111111-2222-4333-8444-555555555555>\r\n"
                + "WARC-Date: 2019-01-21T10:00:00Z\r\nWARC-Target-URI: "
                + uri
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + length
                + "\r\n\r\n"));
    out.writeBytes(body);
    out.writeBytes(utf8("\r\n\r\n"));
    return out.toByteArray();
  }

  private static byte[] page(int dead) {
    byte[] body = http("", utf8(String.format(STORY, dead)));
    return record("response", "https://x.example/" + dead, body, body.length);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static List<String> keys(Collected read) {
    return read.reports.stream().map(Report::key).toList();
  }

  @Test
  void pagesAreReadAndOtherRecordsCounted() {
    byte[] request = record("request", "https://x.example/1", utf8("GET / HTTP/1.1\r\n\r\n"), 18);
    Collected read = Collected.read("a.warc", join(request, page(1), page(2)));
    assertThat(keys(read)).containsExactly("https://x.example/1", "https://x.example/2");
    assertThat(read.reports.get(1).locator().record()).isEqualTo(3);
    assertThat(read.reports.get(1).locator().position()).isEqualTo(request.length + page(1).length);
    assertThat(read.reports.get(0).source().name()).isEqualTo("x.example");
    assertThat(read.remarks()).isEqualTo("a.warc: no pages, left out: 1 request.");
  }

  @Test
  void chunksAndPackedPagesAreDecodedAndOffsetsCountInThePage() throws IOException {
    byte[] html = utf8(String.format(STORY, 7));
    byte[] packed = HostileFilesTest.gzip(new ByteArrayInputStream(html));
    byte[] body =
        http(
            "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
            join(utf8(Integer.toHexString(packed.length) + "\r\n"), packed, utf8("\r\n0\r\n\r\n")));
    Report report =
        Collected.read("a.warc", record("response", "https://x.example/7", body, body.length))
            .only();
    int at = report.content().indexOf('7');
    assertThat(Collected.bytes(report, new Span(at, at + 1), html)).isEqualTo(utf8("7"));
  }

  @Test
  void aWrongLengthCostsOneRecord() {
    byte[] body = http("", utf8(String.format(STORY, 2)));
    for (long wrong :
        new long[] {3, body.length - 1, body.length + 2, body.length + 90, 99_999_999}) {
      byte[] bad = record("response", "https://x.example/2", body, wrong);
      Collected read = Collected.read("a.warc", join(page(1), bad, page(3)));
      assertThat(keys(read)).contains("https://x.example/1", "https://x.example/3").hasSize(2);
      assertThat(read.rejected).extracting(Rejected::record).containsExactly(2L);
    }
  }

  @Test
  void aMissingLengthAndAHugeHeaderCostOneRecord() {
    byte[] none = utf8("WARC/1.0\r\nWARC-Type: response\r\n\r\n");
    byte[] huge = utf8("WARC/1.0\r\nX: " + "y".repeat(1 << 20) + "\r\n\r\n");
    Collected read =
        Collected.read("a.warc", join(none, page(1), huge, page(2), utf8("junk\r\n"), page(3)));
    assertThat(keys(read)).hasSize(3);
    assertThat(read.rejected).hasSize(3);
  }

  @Test
  void recordsThatOverlapWithoutEndAreGivenUpInTime() {
    byte[] liar =
        utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900000\r\n\r\nabc\r\n\r\n");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 20_000; i++) {
      file.writeBytes(liar);
    }
    assertThat(Collected.read("a.warc", file.toByteArray()).rejected).isNotEmpty();
  }

  @Test
  void clippedAtEveryByteTheArchiveKeepsWhatWasWhole() throws IOException {
    byte[] whole = java.nio.file.Files.readAllBytes(SamplesTest.SAMPLES.resolve("crawl.warc.gz"));
    int before = 0;
    for (int length = 1; length < whole.length; length++) {
      Collected read = Collected.read("c.warc.gz", Arrays.copyOf(whole, length));
      assertThat(read.reports.size()).isBetween(before, 3);
      before = read.reports.size();
      boolean said = !read.rejected.isEmpty() || before > 0 || !read.notes.isEmpty();
      assertThat(said).as("clipped at " + length).isTrue();
      read.rejected.forEach(r -> assertThat(r.reason()).isNotBlank());
    }
    assertThat(before).isEqualTo(3);
  }

  @Test
  void clippedAtEveryByteAnUnpackedArchiveSaysWhere() {
    byte[] whole = join(page(1), page(2));
    int first = page(1).length;
    for (int length = 1; length < whole.length - 4; length++) {
      Collected read = Collected.read("c.warc", Arrays.copyOf(whole, length));
      assertThat(read.reports.size()).isEqualTo(length >= first - 4 ? 1 : 0);
      boolean between = length >= first - 4 && length <= first;
      assertThat(read.rejected.size()).as("clipped at " + length).isEqualTo(between ? 0 : 1);
    }
  }
}
