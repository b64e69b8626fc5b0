package org.herodotus.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.herodotus.model.Limits;
import org.herodotus.model.Report;
import org.herodotus.model.Span;

/** A sink that keeps everything, and short ways to fill it. */
final class Collected implements ReportSink {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  final List<Report> reports = new ArrayList<>();
  final List<Rejected> rejected = new ArrayList<>();
  final List<Note> notes = new ArrayList<>();

  @Override
  public void accept(Report report) {
    reports.add(report);
  }

  @Override
  public void reject(Rejected one) {
    rejected.add(one);
  }

  @Override
  public void note(Note note) {
    notes.add(note);
  }

  static Collected read(String name, byte[] bytes) {
    return read(name, bytes, IngestOptions.DEFAULT, Limits.DEFAULT);
  }

  static Collected read(String name, byte[] bytes, IngestOptions options, Limits limits) {
    Collected sink = new Collected();
    new Ingest(options, limits, TODAY).read(name, new ByteArrayInputStream(bytes), sink);
    return sink;
  }

  static Collected read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Collected read(Path path) {
    Collected sink = new Collected();
    new Ingest(IngestOptions.DEFAULT, Limits.DEFAULT, TODAY).read(path, sink);
    return sink;
  }

  /** The only report there is. */
  Report only() {
    if (reports.size() != 1 || !rejected.isEmpty()) {
      throw new AssertionError(reports.size() + " reports, rejected " + rejected);
    }
    return reports.get(0);
  }

  String reasons() {
    return String.join("\n", rejected.stream().map(Rejected::message).toList());
  }

  String remarks() {
    return String.join("\n", notes.stream().map(Note::message).toList());
  }

  /** The bytes of a record that a span stands for. */
  static byte[] bytes(Report report, Span span, byte[] record) {
    int[] range = report.offsets().bytesOf(span);
    return java.util.Arrays.copyOfRange(record, range[0], range[1]);
  }
}
