package org.herodotus.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.herodotus.model.HerodotusException;

/** Brings a casebook file to this release's tables, one numbered migration after the other. */
final class Schema {
  /** "HERO": marks a SQLite file as a casebook. */
  static final int APPLICATION = 0x4845524F;

  private static final List<String> MIGRATIONS = List.of("0001-casebook.sql");
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private Schema() {}

  /** Refuses a file that is no SQLite database before SQLite touches it. */
  static void refuseForeignBytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(MAGIC.length);
      if (head.length > 0 && !Arrays.equals(head, MAGIC)) {
        throw new HerodotusException.StoreCorrupt(
            file
                + " is not a casebook: it does not start as a SQLite file does. Name another file"
                + " with --casebook.");
      }
    } catch (IOException e) {
      throw new HerodotusException.StoreUnavailable(
          file + ": it cannot be read: " + HerodotusException.reason(e) + ".", e);
    }
  }

  static void bringUp(Path file, Sql sql) {
    int version = (int) sql.number("PRAGMA user_version");
    int application = (int) sql.number("PRAGMA application_id");
    boolean empty = sql.number("SELECT count(*) FROM sqlite_master") == 0;
    if (application != APPLICATION && !(empty && version == 0)) {
      throw new HerodotusException.StoreCorrupt(
          file
              + " is a SQLite file of another program, not a casebook. Name another file with"
              + " --casebook.");
    }
    if (version > MIGRATIONS.size()) {
      throw new HerodotusException.StoreCorrupt(
          file
              + " was written by a newer Herodotus (layout "
              + version
              + ", known here up to "
              + MIGRATIONS.size()
              + "). Use that one.");
    }
    for (int next = version; next < MIGRATIONS.size(); next++) {
      migrate(sql, next);
    }
  }

  private static void migrate(Sql sql, int index) {
    sql.transaction(
        () -> {
          if (sql.number("PRAGMA user_version") == index) {
            sql.script(statements(MIGRATIONS.get(index)));
            sql.script(
                List.of(
                    "PRAGMA application_id = " + APPLICATION,
                    "PRAGMA user_version = " + (index + 1)));
          }
        });
  }

  private static List<String> statements(String resource) {
    try (InputStream in = Schema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("migration missing from the program: " + resource);
      }
      List<String> out = new ArrayList<>();
      StringBuilder statement = new StringBuilder();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("--")) {
          statement.append(line).append('\n');
        }
        if (line.endsWith(";")) {
          out.add(statement.toString());
          statement.setLength(0);
        }
      }
      return out;
    } catch (IOException e) {
      throw new IllegalStateException("migration cannot be read: " + resource, e);
    }
  }
}
