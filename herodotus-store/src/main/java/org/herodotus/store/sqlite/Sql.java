package org.herodotus.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.HerodotusException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One connection to a casebook file; turns what goes wrong into a message that names the file. */
final class Sql implements AutoCloseable {
  /** Takes one row of a result. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Takes one row of a result, keeping nothing. */
  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private final Path file;
  private final Connection connection;

  Sql(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Runs one statement with values; null stands for an absent value. */
  int run(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Runs one statement once for each row of values. */
  void runAll(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Runs statements that take no values, such as a migration. */
  void script(List<String> statements) {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  void each(String sql, Taker taker, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  <T> List<T> list(String sql, Row<T> reader, Object... values) {
    List<T> out = new ArrayList<>();
    each(sql, row -> out.add(reader.of(row)), values);
    return out;
  }

  <T> Optional<T> first(String sql, Row<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  long number(String sql, Object... values) {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** A question that is put many times, understood once. Must not be put within its own answer. */
  final class Repeated implements AutoCloseable {
    private final PreparedStatement statement;

    private Repeated(PreparedStatement statement) {
      this.statement = statement;
    }

    <T> List<T> list(Row<T> reader, Object... values) {
      List<T> out = new ArrayList<>();
      try {
        bind(statement, values);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            out.add(reader.of(rows));
          }
        }
      } catch (SQLException e) {
        throw failure(e);
      }
      return out;
    }

    @Override
    public void close() {
      try {
        statement.close();
      } catch (SQLException e) {
        throw failure(e);
      }
    }
  }

  Repeated repeated(String sql) {
    try {
      return new Repeated(connection.prepareStatement(sql));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Does all of the work or none of it. */
  void transaction(Runnable work) {
    script(List.of("BEGIN IMMEDIATE"));
    boolean done = false;
    try {
      work.run();
      script(List.of("COMMIT"));
      done = true;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back already where it had to; the first failure is the one to report.
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private HerodotusException failure(SQLException e) {
    return failure(file, e);
  }

  static HerodotusException failure(Path file, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException s ? s.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    String name = code.name();
    if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
      return new HerodotusException.StoreCorrupt(
          file
              + " is damaged ("
              + code.message
              + "). Put back a copy of it, or make it anew with: herodotus read",
          e);
    }
    String advice =
        name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")
            ? "another program is writing to it. Wait until that is done and try again."
            : name.startsWith("SQLITE_FULL")
                ? "the disk is full. Nothing of this batch was kept; free some space and run it"
                    + " again."
                : name.startsWith("SQLITE_READONLY")
                    ? "it may not be written. Check its permissions and those of its folder."
                    : name.startsWith("SQLITE_CANTOPEN")
                        ? "it cannot be opened. Check that its folder exists and may be written."
                        : e.getMessage();
    return new HerodotusException.StoreUnavailable(file + ": " + advice, e);
  }
}
