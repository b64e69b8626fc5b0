package org.herodotus.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.herodotus.model.Locator;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reports as captured pages of a web archive. Each record is cut out here and parsed alone, so that
 * a broken one costs no other; what is no page (requests, revisits, pictures, error pages) is
 * counted and left out. Positions count in the unpacked archive; offsets in the decoded payload.
 */
final class WarcFile {
  private static final int MOST_HEADER = 1 << 16;
  private static final byte[] END = {'\r', '\n', '\r', '\n'};

  private final Intake intake;
  private final ByteFeed in;
  private final HtmlReader html;
  private final Map<String, Long> skipped = new TreeMap<>();
  private long record;
  private long again;

  WarcFile(Intake intake, ByteFeed in) {
    this.intake = intake;
    this.in = in;
    this.html = new HtmlReader(intake);
  }

  void read() throws IOException {
    try {
      while (next()) {}
    } finally {
      if (!skipped.isEmpty()) {
        StringBuilder counts = new StringBuilder();
        skipped.forEach(
            (what, n) ->
                counts.append(counts.isEmpty() ? "" : ", ").append(n).append(' ').append(what));
        intake.note(0, 0, "no pages, left out: " + counts + ".");
      }
    }
    if (record == 0) {
      intake.reject(1, 0, "no WARC records in this file.");
    }
  }

  private boolean next() throws IOException {
    int c = in.read();
    while (c == '\r' || c == '\n') {
      c = in.read();
    }
    if (c < 0) {
      return false;
    }
    in.unread(new byte[] {(byte) c}, 0, 1);
    long start = in.position();
    record++;
    byte[] header = header();
    long length = header.length == 0 ? -1 : contentLength(header);
    if (length < 0) {
      intake.reject(
          record,
          start,
          header.length == 0
              ? "no WARC header here; reading goes on at the next record."
              : "WARC header without a sound Content-Length; reading goes on at the next record.");
      resync();
      return true;
    }
    body(start, header, length);
    return true;
  }

  /** Header with the blank line behind it; empty if there is none. */
  private byte[] header() throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    boolean first = true;
    while (header.size() < MOST_HEADER) {
      int before = header.size();
      int taken = in.takeLine(MOST_HEADER - before, header);
      if (taken == 0) {
        throw new BrokenInput("the archive ends inside a record's header.");
      }
      byte[] all = header.toByteArray();
      if (first && !new String(all, StandardCharsets.ISO_8859_1).startsWith("WARC/")) {
        return new byte[0];
      }
      first = false;
      if (taken <= 2 && all[all.length - 1] == '\n' && (taken == 1 || all[before] == '\r')) {
        return all;
      }
    }
    return new byte[0];
  }

  private static long contentLength(byte[] header) {
    for (String line : new String(header, StandardCharsets.ISO_8859_1).split("\n")) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        String value = line.substring(15).strip();
        boolean digits =
            !value.isEmpty()
                && value.length() <= 15
                && value.chars().allMatch(d -> d >= '0' && d <= '9');
        return digits ? Long.parseLong(value) : -1;
      }
    }
    return -1;
  }

  private void body(long start, byte[] header, long length) throws IOException {
    int most = intake.limits().maxRecordBytes();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(header);
    boolean wanted = wanted(header);
    int kept = in.take((int) Math.min(length, most), whole);
    long rest = length - kept;
    long dropped = in.skip(rest);
    if (kept + dropped < length) {
      byte[] bytes = whole.toByteArray();
      if (recover(bytes, header.length)) {
        intake.reject(
            record, start, "Content-Length " + length + " runs over the next record; left out.");
        return;
      }
      throw new BrokenInput(
          String.format(
              Locale.ROOT,
              "the archive ends inside this record: %,d of %,d bytes are there.",
              kept + dropped,
              length));
    }
    ByteArrayOutputStream end = new ByteArrayOutputStream();
    int closing = in.take(4, end);
    if (!Arrays.equals(end.toByteArray(), Arrays.copyOf(END, closing))) {
      in.unread(end.toByteArray(), 0, closing);
      wrongEnd(start, length, whole.toByteArray(), header.length);
      return;
    }
    if (!wanted) {
      return;
    }
    if (rest > 0) {
      intake.reject(
          record,
          start,
          String.format(
              Locale.ROOT,
              "a response of %,d bytes, more than the limit of %,d; left out.",
              length,
              most));
      return;
    }
    parse(start, whole.toByteArray());
  }

  private void wrongEnd(long start, long length, byte[] bytes, int header) throws IOException {
    intake.reject(
        record,
        start,
        "Content-Length "
            + length
            + " does not end at the record's end; left out, reading goes on"
            + " at the next record.");
    if (!recover(bytes, header)) {
      resync();
    }
  }

  /** Puts back what follows the first record header found inside a body that was read too far. */
  private boolean recover(byte[] bytes, int from) {
    int at = nextHeader(bytes, from);
    if (at < 0 || again > 4L * intake.limits().maxRecordBytes()) {
      return false;
    }
    again += bytes.length - at;
    in.unread(bytes, at, bytes.length);
    return true;
  }

  private static int nextHeader(byte[] b, int from) {
    for (int i = from; i + 8 < b.length; i++) {
      if (b[i] == 'W'
          && b[i + 1] == 'A'
          && b[i + 2] == 'R'
          && b[i + 3] == 'C'
          && b[i + 4] == '/'
          && b[i + 5] == '1'
          && b[i + 6] == '.'
          && i > 0
          && b[i - 1] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Drops lines up to the next one that starts a record. */
  private void resync() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (; ; ) {
      line.reset();
      int taken = in.takeLine(1 << 16, line);
      if (taken == 0) {
        return;
      }
      byte[] bytes = line.toByteArray();
      if (taken > 7 && new String(bytes, 0, 7, StandardCharsets.ISO_8859_1).equals("WARC/1.")) {
        in.unread(bytes, 0, bytes.length);
        return;
      }
    }
  }

  /** Only responses and resources can hold pages; others are counted by their type. */
  private boolean wanted(byte[] header) {
    for (String line : new String(header, StandardCharsets.ISO_8859_1).split("\n")) {
      if (line.regionMatches(true, 0, "warc-type:", 0, 10)) {
        String type = line.substring(10).strip().toLowerCase(Locale.ROOT);
        if (type.equals("response") || type.equals("resource")) {
          return true;
        }
        skip(Decoder.clip(type));
        return false;
      }
    }
    skip("without a type");
    return false;
  }

  private void skip(String what) {
    if (skipped.size() < 50 || skipped.containsKey(what)) {
      skipped.merge(what, 1L, Long::sum);
    } else {
      skipped.merge("of other kinds", 1L, Long::sum);
    }
  }

  private void parse(long start, byte[] bytes) {
    byte[] closed = Arrays.copyOf(bytes, bytes.length + END.length);
    System.arraycopy(END, 0, closed, bytes.length, END.length);
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(closed))) {
      WarcRecord one = reader.next().orElse(null);
      if (one instanceof WarcResponse response
          && response.contentType().base().equals(MediaType.HTTP)) {
        response(start, response);
      } else if (one instanceof WarcResource resource) {
        page(start, resource.target(), resource.contentType(), resource.body().stream());
      } else {
        skip("without HTTP");
      }
    } catch (IOException | LinkageError e) {
      String why = Decoder.clip(String.valueOf(e.getMessage()));
      intake.reject(record, start, "record cannot be read: " + why + ".");
    } catch (RuntimeException e) {
      intake.reject(record, start, "the record's headers make no sense; left out.");
    }
  }

  private void response(long start, WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    if (http.status() != 200 && http.status() != 203) {
      skip("responses with status " + http.status());
      return;
    }
    page(start, response.target(), http.contentType(), http.bodyDecoded().stream());
  }

  private void page(long start, String target, MediaType type, InputStream body)
      throws IOException {
    String kind = type.base().toString().toLowerCase(Locale.ROOT);
    boolean markup = kind.equals("text/html") || kind.equals("application/xhtml+xml");
    if (!markup && !kind.equals("text/plain")) {
      skip(kind.isBlank() ? "of no media type" : Decoder.clip(kind));
      return;
    }
    int most = intake.limits().maxRecordBytes();
    byte[] bytes = payload(body, most);
    Payload payload =
        Payload.whole(
            Locator.Container.WARC,
            record,
            start,
            bytes,
            Optional.ofNullable(type.parameters().get("charset")));
    if (bytes.length == 0) {
      intake.reject(record, start, "the page is empty.");
      return;
    }
    Optional<String> binary =
        Sniffer.binary(Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.HEAD)));
    if (binary.isPresent()) {
      intake.reject(record, start, "labelled " + kind + " but is " + binary.get() + ".");
      return;
    }
    Draft.Facts facts =
        new Draft.Facts(
            PageFacts.host(target),
            Optional.of(target),
            Optional.empty(),
            Optional.empty(),
            PublicationDate.inName(target).map(org.herodotus.model.Publication::on));
    if (markup) {
      html.accept(payload, facts);
    } else {
      TextReader.accept(intake, payload, facts);
    }
  }

  private static byte[] payload(InputStream body, int most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      bytes.write(buffer, 0, n);
      if (bytes.size() > most) {
        throw new BrokenInput(
            String.format(
                Locale.ROOT, "a page of more than %,d bytes once unpacked; left out", most));
      }
    }
    return bytes.toByteArray();
  }
}
