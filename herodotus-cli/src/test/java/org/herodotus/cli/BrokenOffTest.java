package org.herodotus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.sqlite.SqliteStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is broken off goes on with the same command, and ends as if it never had been. */
@DisabledOnOs(OS.WINDOWS)
class BrokenOffTest {
  private static final int REPORTS = 600;

  private static final List<String> TOWNS =
      List.of("Kabul", "Mosul", "Mogadishu", "Maiduguri", "Aleppo");
  private static final List<String> VOICES =
      List.of(
          "police", "the army", "a doctor", "residents", "the governor", "an official", "aides");

  @TempDir Path folder;
  private Path news;

  @BeforeEach
  void news() throws IOException {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < REPORTS; i++) {
      StringBuilder text = new StringBuilder();
      text.append(
          String.format(
              Locale.ROOT,
              "A bomb killed %d people in %s on Monday, %s said.",
              2 + i % 17,
              TOWNS.get(i % TOWNS.size()),
              VOICES.get(i % VOICES.size())));
      for (int s = 0; s < 3; s++) {
        text.append(" The market of the");
        random.ints(9, 0, 26 * 26).forEach(w -> text.append(" be").append(letters(w)).append('n'));
        text.append(" is old.");
      }
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"url\":\"https://n.example/%d\",\"outlet\":\"Wire\",\"date\":\"2024-%02d-%02d\","
                  + "\"text\":\"%s\"}\n",
              i,
              1 + i % 12,
              1 + i % 28,
              text));
    }
    news = folder.resolve("news.jsonl");
    Files.writeString(news, lines);
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  private Process start(String casebook) throws IOException {
    return OwnProcess.start(
        folder.resolve(casebook + ".err"),
        List.of(),
        "read",
        news.toString(),
        "--casebook",
        folder.resolve(casebook).toString(),
        "--quiet");
  }

  private long filed(String casebook) {
    Path file = folder.resolve(casebook);
    if (!Files.exists(file)) {
      return 0;
    }
    try (IncidentStore store = SqliteStore.openOrCreate(file, Main.VERSION)) {
      return store.tally().reports();
    }
  }

  /** Waits until something is on file. */
  private long soon(String casebook, Process process) throws InterruptedException {
    long filed = 0;
    while (filed == 0 && process.isAlive()) {
      process.waitFor(50, TimeUnit.MILLISECONDS);
      filed = filed(casebook);
    }
    return filed;
  }

  private String read(String casebook) {
    String file = folder.resolve(casebook).toString();
    CommandsTest.Outcome outcome =
        CommandsTest.run("read", news.toString(), "--casebook", file, "--quiet", "--jobs", "1");
    assertThat(outcome.code()).isZero();
    return CommandsTest.run("export", "--format", "jsonl", "--casebook", file).out();
  }

  @Test
  void goesOnAfterAKillAndAfterASignal() throws Exception {
    List<Long> kept = new ArrayList<>();
    Process killed = start("killed.db");
    kept.add(soon("killed.db", killed));
    killed.destroyForcibly().waitFor();
    kept.add(filed("killed.db"));
    Process stopped = start("stopped.db");
    kept.add(soon("stopped.db", stopped));
    stopped.destroy();
    stopped.waitFor();
    kept.add(filed("stopped.db"));
    String words = Files.readString(folder.resolve("stopped.db.err"), StandardCharsets.UTF_8);

    assertThat(kept).allMatch(n -> n > 0 && n < REPORTS);
    assertThat(kept.get(1)).isGreaterThanOrEqualTo(kept.get(0));
    assertThat(stopped.exitValue()).isEqualTo(143);
    assertThat(words).contains("Broken off.").contains(": " + Counts.of(kept.get(3), "report"));
    String clean = read("clean.db");
    assertThat(clean.lines().count()).isGreaterThan(9);
    assertThat(read("killed.db")).isEqualTo(clean);
    assertThat(read("stopped.db")).isEqualTo(clean);
  }

  /** Waits until all is read and joining has begun. */
  private void joins(String casebook, Process process) throws Exception {
    Path errors = folder.resolve(casebook + ".err");
    while (process.isAlive() && !Files.readString(errors).contains("Working out incidents")) {
      process.waitFor(10, TimeUnit.MILLISECONDS);
    }
  }

  @Test
  void aKillWhileJoiningLosesNothingAndPartByPartIsAsAllAtOnce() throws Exception {
    Process killed = start("joining.db");
    joins("joining.db", killed);
    killed.destroyForcibly().waitFor();
    assertThat(filed("joining.db")).isEqualTo(REPORTS);
    List<String> lines = Files.readAllLines(news);
    for (int part = 1; part <= 2; part++) {
      Files.write(news, lines.subList(0, REPORTS * part / 2));
      read("parts.db");
    }
    String clean = read("clean.db");
    assertThat(read("joining.db")).isEqualTo(clean);
    assertThat(read("parts.db")).isEqualTo(clean);
  }
}
