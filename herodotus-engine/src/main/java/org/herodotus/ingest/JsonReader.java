package org.herodotus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.model.Locator;

/**
 * Reports as JSON: one object a line, or the objects of one array, or objects one after another. A
 * bad one is rejected and the next is read; memory is bounded by one record.
 */
final class JsonReader {
  private final Intake intake;
  private final ByteFeed in;
  private final FieldReports reports;
  private final JsonRecord parse;
  private long record;

  JsonReader(Intake intake, ByteFeed in) {
    this.intake = intake;
    this.in = in;
    this.reports = new FieldReports(intake, Locator.Container.JSONL);
    this.parse = new JsonRecord(intake.limits());
  }

  void read() throws IOException {
    byte[] head = in.peek(1 << 16);
    int mark = Decoder.markLength(head, 0, head.length);
    if (mark == 2 || Decoder.wide(head, 0, head.length).isPresent()) {
      intake.reject(0, 0, "JSON in UTF-16; save it as UTF-8 (RFC 8259 asks for it).");
      return;
    }
    in.skip(mark);
    int at = mark;
    while (at < head.length && head[at] <= ' ') {
      at++;
    }
    if (at < head.length && head[at] == '[') {
      new JsonSplitter(in, most()).elements(this::element, this::broken);
    } else if (spread(head, at)) {
      new JsonSplitter(in, most()).values(this::element, this::broken);
    } else {
      lines();
    }
    if (record == 0) {
      intake.reject(0, 0, "no JSON objects in this file.");
    }
  }

  /** Whether an object is written over several lines. */
  private static boolean spread(byte[] head, int at) {
    int end = at;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    int last = end - 1;
    while (last > at && head[last] <= ' ') {
      last--;
    }
    return end < head.length
        && last >= at
        && head[at] == '{'
        && (last == at || ",{[:".indexOf(head[last]) >= 0);
  }

  private int most() {
    return intake.limits().maxRecordBytes();
  }

  private void lines() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (long start = in.position(); ; start = in.position()) {
      line.reset();
      int taken = in.takeLine(most(), line);
      if (taken == 0) {
        return;
      }
      byte[] bytes = line.toByteArray();
      if (taken == most() && bytes[taken - 1] != '\n') {
        in.skipLine();
        broken(start, tooLong());
      } else if (!blank(bytes)) {
        element(start, bytes);
      }
    }
  }

  private String tooLong() {
    return String.format(
        Locale.ROOT, "longer than %,d bytes; left out. Split it into reports.", most());
  }

  private static boolean blank(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  private void broken(long start, String reason) {
    intake.reject(++record, start, reason);
  }

  private void element(long start, byte[] line) {
    record++;
    int length = line.length;
    while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r')) {
      length--;
    }
    byte[] bytes = length == line.length ? line : java.util.Arrays.copyOf(line, length);
    Decoder.Decoded decoded = Decoder.decode(bytes, Optional.empty(), Integer.MAX_VALUE);
    decoded.note().ifPresent(n -> intake.note(record, start, n));
    if (!decoded.charset().equals("UTF-8")) {
      intake.note(record, start, "not valid UTF-8; read as " + decoded.charset() + ".");
    }
    try {
      Fields fields = new Fields(parse.read(decoded.text()), intake.options().fields());
      reports.accept(record, start, bytes, fields);
    } catch (BrokenInput e) {
      intake.reject(record, start, e.getMessage());
    }
  }
}
