package org.herodotus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.Locator;

/**
 * Reports as rows of a table with a header, as RFC 4180 has it: quoted cells may hold separators,
 * line breaks and doubled quotes. Tabs or semicolons separate if the header uses them. A broken row
 * is rejected and reading goes on at the next line.
 */
final class CsvReader {
  private final Intake intake;
  private final ByteFeed in;
  private final FieldReports reports;
  private char separator;
  private List<String> header = List.of();
  private long record;
  private long again;

  CsvReader(Intake intake, ByteFeed in) {
    this.intake = intake;
    this.in = in;
    this.reports = new FieldReports(intake, Locator.Container.CSV);
  }

  void read() throws IOException {
    byte[] head = in.peek(1 << 13);
    int mark = Decoder.markLength(head, 0, head.length);
    if (mark == 2 || Decoder.wide(head, 0, head.length).isPresent()) {
      intake.reject(0, 0, "a table in UTF-16; save it as \"CSV UTF-8\".");
      return;
    }
    in.skip(mark);
    separator = CsvHeader.separator(firstLine(head, mark));
    Row first = row();
    if (first.broken != null) {
      intake.reject(0, 0, "the header cannot be read: " + first.broken);
      return;
    }
    header = cells(first.bytes).stream().map(c -> c.strip().text()).toList();
    Map<String, Traced> named = new LinkedHashMap<>();
    header.forEach(h -> named.put(h, new Traced.Builder().insert("x", 0).done()));
    Optional<String> missing = new Fields(named, intake.options().fields()).missing();
    if (missing.isPresent()) {
      intake.reject(0, 0, "the header names " + missing.get());
      return;
    }
    rows();
    if (record == 0) {
      intake.reject(0, 0, "a header and no rows.");
    }
  }

  private static String firstLine(byte[] head, int start) {
    int end = start;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return Decoder.decode(head, start, end, Optional.empty(), 1 << 13).text().text();
  }

  private void rows() throws IOException {
    for (long start = in.position(); ; start = in.position()) {
      Row row = row();
      if (row.bytes.length == 0 && row.broken == null) {
        return;
      }
      if (row.broken != null) {
        intake.reject(++record, start, row.broken);
        if (again > 4L * intake.limits().maxRecordBytes()) {
          intake.reject(record + 1, in.position(), "too many broken rows; the rest is left out.");
          return;
        }
      } else if (!blank(row.bytes)) {
        accept(start, row.bytes);
      }
    }
  }

  private void accept(long start, byte[] bytes) {
    record++;
    List<Traced> cells = cells(bytes);
    if (cells.size() > header.size()) {
      intake.reject(
          record,
          start,
          String.format(
              Locale.ROOT,
              "%d cells under a header of %d; quote cells that hold \"%s\".",
              cells.size(),
              header.size(),
              separator == '\t' ? "a tab" : String.valueOf(separator)));
      return;
    }
    Map<String, Traced> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      values.putIfAbsent(header.get(i), cells.get(i));
    }
    Fields fields = new Fields(values, intake.options().fields());
    reports.accept(record, start, bytes, fields);
  }

  /** The bytes of one row without its line break, or why they are none. */
  private static final class Row {
    byte[] bytes = new byte[0];
    String broken;
  }

  /** Where in a row a byte stands. */
  private enum At {
    CELL_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private Row row() throws IOException {
    Row row = new Row();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    At at = At.CELL_START;
    int most = intake.limits().maxRecordBytes();
    for (int c = in.read(); c >= 0; c = in.read()) {
      bytes.write(c);
      if (bytes.size() >= most) {
        return broken(row, bytes, "longer than " + most + " bytes; is a quote left open?");
      }
      if (c == '\n' && at != At.QUOTED) {
        break;
      }
      if (at == At.QUOTE_IN_QUOTED && c != '"' && c != separator && c != '\r') {
        return broken(row, bytes, "text after a closing quote; double the quotes inside a cell.");
      }
      at = next(at, c);
    }
    if (at == At.QUOTED) {
      return broken(row, bytes, "a quote is opened and never closed.");
    }
    row.bytes = bytes.toByteArray();
    return row;
  }

  private At next(At at, int c) {
    return switch (at) {
      case QUOTED -> c == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
      case QUOTE_IN_QUOTED -> c == '"' ? At.QUOTED : c == separator ? At.CELL_START : at;
      case CELL_START -> c == '"' ? At.QUOTED : c == separator ? at : At.PLAIN;
      case PLAIN -> c == separator ? At.CELL_START : at;
    };
  }

  /** Gives all but the first line of a broken row back to be read again. */
  private Row broken(Row row, ByteArrayOutputStream taken, String reason) throws IOException {
    byte[] bytes = taken.toByteArray();
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    if (end < bytes.length) {
      in.unread(bytes, end + 1, bytes.length);
      again += bytes.length - end;
    } else {
      in.skipLine();
    }
    row.broken = reason;
    return row;
  }

  private static boolean blank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != '\n' && b != '\r' && b != ' ' && b != '\t' && b != ',' && b != ';') {
        return false;
      }
    }
    return true;
  }

  private List<Traced> cells(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    Traced row =
        Decoder.decode(Arrays.copyOf(bytes, end), Optional.empty(), Integer.MAX_VALUE).text();
    String s = row.text();
    List<Traced> cells = new ArrayList<>();
    int i = 0;
    while (i <= s.length()) {
      Traced.Builder cell = new Traced.Builder();
      if (i < s.length() && s.charAt(i) == '"') {
        i = quoted(row, i + 1, cell);
      } else {
        int stop = s.indexOf(separator, i);
        stop = stop < 0 ? s.length() : stop;
        cell.add(row, i, stop);
        i = stop;
      }
      cells.add(cell.done());
      i++;
    }
    return cells;
  }

  /** Reads a quoted cell; returns where its separator is, or the end. */
  private static int quoted(Traced row, int start, Traced.Builder cell) {
    String s = row.text();
    int i = start;
    while (i < s.length()) {
      int quote = s.indexOf('"', i);
      if (quote < 0) {
        cell.add(row, i, s.length());
        return s.length();
      }
      cell.add(row, i, quote);
      if (quote + 1 >= s.length() || s.charAt(quote + 1) != '"') {
        return quote + 1;
      }
      cell.add('"', row.byteAt(quote), 2);
      i = quote + 2;
    }
    return i;
  }
}
