package org.herodotus.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.herodotus.model.HerodotusException;
import org.herodotus.store.IncidentQuery;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.IncidentStoreContract;
import org.herodotus.testkit.MarketBombing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteStoreTest extends IncidentStoreContract {
  private Path file() {
    return folder.resolve("casebook.db");
  }

  @Override
  protected IncidentStore open(String version) {
    return SqliteStore.openOrCreate(file(), version);
  }

  private void tamper(Path casebook, String sql) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + casebook);
        Statement s = c.createStatement()) {
      s.executeUpdate(sql);
    }
  }

  private Path market() {
    Path casebook = folder.resolve("market.db");
    try (IncidentStore store = SqliteStore.openOrCreate(casebook, "1")) {
      store.file(MarketBombing.readings());
      store.publish(MarketBombing.reconciliation());
    }
    return casebook;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE report SET content = replace(content, 'At least 12', 'At least 92')",
        "UPDATE report SET published = '2024-03-14' WHERE id = 'paper1'",
        "UPDATE incident SET body = replace(body, '\"best\":14', '\"best\":99')",
        "UPDATE incident SET killed_best = 99",
        "UPDATE toll SET stated = 99 WHERE ord = 0",
        "UPDATE quotation SET quote = replace(quote, 'Fourteen', 'Eighteen')",
        "DELETE FROM account WHERE ord = 1",
        "DELETE FROM report WHERE id = 'paper1'",
      })
  void checkFindsEveryChange(String change) throws SQLException {
    Path casebook = market();
    tamper(casebook, change);
    try (IncidentStore store = SqliteStore.open(casebook, "1")) {
      assertThat(store.inspect().sound()).isFalse();
    }
  }

  @Test
  void neverShowsAFigureThatWasTamperedWith() throws SQLException {
    Path casebook = market();
    tamper(casebook, "UPDATE incident SET body = replace(body, '\"best\":14', '\"best\":99')");
    try (IncidentStore store = SqliteStore.open(casebook, "1")) {
      assertThatThrownBy(() -> store.incidents(IncidentQuery.ALL, i -> {}))
          .isInstanceOf(HerodotusException.StoreCorrupt.class)
          .hasMessageContaining("XXA-2024-03-12-A1B2C3");
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "These are notes of mine, not a casebook.", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SqliteStore.open(file, "1"))
        .isInstanceOf(HerodotusException.StoreCorrupt.class)
        .hasMessageContaining("notes.txt is not a casebook");
    assertThat(file).hasContent("These are notes of mine, not a casebook.");
  }

  @Test
  void refusesADatabaseOfAnotherProgram() throws SQLException {
    Path file = folder.resolve("other.db");
    tamper(file, "CREATE TABLE t (x)");
    assertThatThrownBy(() -> SqliteStore.open(file, "1"))
        .isInstanceOf(HerodotusException.StoreCorrupt.class)
        .hasMessageContaining("another program");
  }

  @Test
  void looksIntoACasebookThatMayNotBeWritten() throws IOException {
    Path casebook = market();
    assertThat(casebook.toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(casebook), "root may write anything");
    byte[] before = Files.readAllBytes(casebook);
    try (IncidentStore store = SqliteStore.open(casebook, "1")) {
      assertThat(store.inspect().sound()).isTrue();
      assertThat(store.tally().incidents()).isEqualTo(1);
    }
    assertThat(casebook).hasBinaryContent(before);
    Files.writeString(folder.resolve("market.db-wal"), "not worked in");
    assertThatThrownBy(() -> SqliteStore.open(casebook, "1"))
        .isInstanceOf(HerodotusException.StoreUnavailable.class)
        .hasMessageContaining("market.db-wal");
  }

  @Test
  void refusesACasebookOfALaterRelease() throws SQLException {
    Path casebook = market();
    tamper(casebook, "PRAGMA user_version = 99");
    assertThatThrownBy(() -> SqliteStore.open(casebook, "1"))
        .isInstanceOf(HerodotusException.StoreCorrupt.class)
        .hasMessageContaining("newer Herodotus");
  }

  @Test
  void saysSoIfAFileIsCutShort() throws IOException {
    Path casebook = market();
    byte[] whole = Files.readAllBytes(casebook);
    Files.write(casebook, java.util.Arrays.copyOf(whole, 6000));
    assertThatThrownBy(
            () -> {
              try (IncidentStore store = SqliteStore.open(casebook, "1")) {
                assertThat(store.inspect().sound()).isFalse();
                store.incidents(IncidentQuery.ALL, i -> {});
              }
            })
        .isInstanceOf(HerodotusException.StoreCorrupt.class);
  }

  @Test
  void saysHowToMakeACasebookThatIsNotThere() {
    Path file = folder.resolve("none.db");
    assertThatThrownBy(() -> SqliteStore.open(file, "1"))
        .isInstanceOf(HerodotusException.BadQuery.class)
        .hasMessageContaining("herodotus read");
    assertThat(file).doesNotExist();
  }

  @Test
  void viewsAreThere() throws SQLException {
    Path casebook = market();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + casebook);
        Statement s = c.createStatement()) {
      for (String view :
          List.of("incidents", "accounts", "tolls", "evidence", "reports", "rejected")) {
        s.executeQuery("SELECT * FROM " + view).close();
      }
      var row = s.executeQuery("SELECT killed_low, killed_high, place FROM incidents");
      assertThat(row.getInt(1)).isEqualTo(12);
      assertThat(row.getInt(2)).isEqualTo(14);
      assertThat(row.getString(3)).isEqualTo("market of Sarband");
    }
  }
}
