package org.herodotus.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.herodotus.model.Report;
import org.herodotus.store.IncidentStore;
import org.herodotus.testkit.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed while it writes loses nothing that it had acknowledged. */
class KillTest {
  private static final int KILLS = 4;

  @TempDir Path folder;

  /** The process that is killed: files reports for ever, telling each one that was acknowledged. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      try (IncidentStore store = SqliteStore.openOrCreate(Path.of(args[0]), "1")) {
        for (int i = 0; ; i++) {
          String id = args[1] + "-" + i;
          Report report =
              Cases.report(id, "Wire", "2024-03-12", "Report " + id, "Two died. ".repeat(200) + id);
          store.file(List.of(Cases.reading(report)));
          System.out.println(id);
        }
      }
    }
  }

  @Test
  void losesNothingThatWasAcknowledged() throws Exception {
    Path casebook = folder.resolve("casebook.db");
    Random random = new Random(Long.getLong("seed", 7));
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < KILLS; round++) {
      acknowledged.addAll(writeAndKill(casebook, "r" + round, 3 + random.nextInt(60)));
      try (IncidentStore store = SqliteStore.open(casebook, "1")) {
        assertThat(acknowledged).allMatch(id -> store.report(id).isPresent());
        assertThat(store.inspect().faults()).isEmpty();
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
  }

  private static List<String> writeAndKill(Path casebook, String name, int after) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                casebook.toString(),
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.add(line);
        if (acknowledged.size() == after) {
          writer.destroyForcibly();
          break;
        }
      }
    }
    writer.waitFor();
    return acknowledged;
  }
}
