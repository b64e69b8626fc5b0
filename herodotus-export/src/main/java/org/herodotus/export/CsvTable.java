package org.herodotus.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One table of a CSV set: its columns as the data package describes them, and its rows (RFC 4180,
 * line feeds, UTF-8). A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
final class CsvTable {
  /** Type of a column in Frictionless terms. */
  enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE
  }

  /**
   * @param name header
   * @param type type
   * @param meaning what it says, for the data package
   */
  record Column(String name, Type type, String meaning) {}

  private static final String FORMULA = "=+-@\t\r";

  private final String name;
  private final List<Column> columns;

  CsvTable(String name, List<Column> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
  }

  String name() {
    return name;
  }

  List<Column> columns() {
    return columns;
  }

  void header(Writer out) {
    line(out, columns.stream().map(Column::name).toList());
  }

  /** Writes one row; null is an empty cell. */
  void row(Writer out, @Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          name + " has " + columns.size() + " columns, got " + values.length);
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      String cell = Objects.toString(values[i], "");
      boolean text = columns.get(i).type() == Type.STRING;
      line.append(i == 0 ? "" : ",").append(quoted(text ? guarded(cell) : cell));
    }
    write(out, line.append('\n').toString());
  }

  static String guarded(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static void line(Writer out, List<String> cells) {
    write(out, String.join(",", cells) + "\n");
  }

  private static void write(Writer out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
