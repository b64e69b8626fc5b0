package org.herodotus.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.sqlite.SqliteStore;
import picocli.CommandLine.Option;

/** Options that several commands share. */
final class DeskOptions {
  private DeskOptions() {}

  /** Which casebook. */
  static final class CasebookFile {
    @Option(
        names = "--casebook",
        paramLabel = "FILE",
        defaultValue = "casebook.db",
        description = "The casebook (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("casebook.db");

    Path path() {
      return file;
    }

    IncidentStore open() {
      return SqliteStore.open(file, Main.VERSION);
    }

    /** Opens it to write; {@code version} is that of the reader. */
    IncidentStore openOrCreate(String version) {
      return SqliteStore.openOrCreate(file, version);
    }
  }

  /** How to write for eyes. */
  static final class View {
    @Option(
        names = "--color",
        paramLabel = "WHEN",
        defaultValue = "auto",
        description = "Colour: auto (on a terminal), always, never (default: ${DEFAULT-VALUE})")
    private Style.Color color = Style.Color.AUTO;

    @Option(
        names = "--width",
        paramLabel = "COLUMNS",
        description = "Columns to write in (default: those of the terminal)")
    private Optional<Integer> width = Optional.empty();

    Style style() {
      return Style.of(color);
    }

    int width() {
      return width.map(w -> Math.max(40, Math.min(w, 400))).orElseGet(Terminal::width);
    }
  }
}
