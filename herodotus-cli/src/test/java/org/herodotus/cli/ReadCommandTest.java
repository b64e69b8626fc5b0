package org.herodotus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.herodotus.Herodotus;
import org.herodotus.ingest.Ingest;
import org.herodotus.ingest.IngestOptions;
import org.herodotus.ingest.Rejected;
import org.herodotus.ingest.ReportSink;
import org.herodotus.model.Incident;
import org.herodotus.model.Limits;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.herodotus.store.IncidentQuery;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.sqlite.SqliteStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading as a user does it; says nothing of how well reports are read. */
class ReadCommandTest {
  private static final String FIRST =
      "{\"url\":\"https://n.example/1\",\"outlet\":\"Wire\",\"date\":\"2024-03-12\",\"title\":"
          + "\"Bomb kills three in Kabul\",\"text\":\"A bomb killed three people in Kabul on"
          + " Tuesday, police said.\"}\n";
  private static final String CHANGED =
      FIRST.replace("three", "five").replace("2024-03-12", "2024-03-13");

  @TempDir Path folder;
  private Path casebook;
  private Path news;

  @BeforeEach
  void files() throws IOException {
    casebook = folder.resolve("casebook.db");
    news = folder.resolve("news.jsonl");
    Files.writeString(news, FIRST + "this is no JSON\n");
  }

  private CommandsTest.Outcome read(String... args) {
    List<String> all = new ArrayList<>(List.of("read", "--casebook", casebook.toString()));
    all.addAll(List.of(args));
    return CommandsTest.run(all.toArray(String[]::new));
  }

  @Test
  void readsRejectsAndAddsNothingTheSecondTime() {
    CommandsTest.Outcome first = read(news.toString());
    assertThat(first.code()).isZero();
    assertThat(first.err())
        .contains("news.jsonl record 2")
        .contains("1 report read, 0 unchanged, 1 rejected");
    CommandsTest.Outcome second = read(news.toString());
    assertThat(second.err()).contains("0 reports read, 1 unchanged, 1 rejected");
    assertThat(second.out()).isEqualTo(first.out());
    try (IncidentStore store = SqliteStore.open(casebook, Main.VERSION)) {
      assertThat(store.tally().reports()).isEqualTo(1);
      assertThat(store.tally().rejected()).isEqualTo(1);
      assertThat(store.inspect().faults()).isEmpty();
    }
  }

  @Test
  void showsTheWordsOfAnIncidentWithoutFigures() throws IOException {
    Files.writeString(
        news,
        "{\"outlet\":\"Wire\",\"date\":\"2024-03-12\",\"text\":\"Gunmen attacked the town hall of"
            + " Kabul on Tuesday. Nobody was named.\"}\n");
    read(news.toString());
    String id = incidents(casebook).get(0).id();
    assertThat(CommandsTest.run("show", id, "--casebook", casebook.toString()).out())
        .contains("No account gives a figure.")
        .contains("“Gunmen attacked the town hall of Kabul on Tuesday.”");
  }

  @Test
  void keepsWhatAChangedArticleSaidBefore() throws IOException {
    read(news.toString());
    Path later = folder.resolve("later.jsonl");
    Files.writeString(later, CHANGED);
    assertThat(read(later.toString()).err()).contains("1 changed since");
    try (IncidentStore store = SqliteStore.open(casebook, Main.VERSION)) {
      assertThat(store.tally().reports()).isEqualTo(1);
      assertThat(store.tally().superseded()).isEqualTo(1);
      assertThat(store.inspect().faults()).isEmpty();
    }
  }

  @Test
  void givesTheSameIncidentsInOneBatchOrInTwo() throws IOException {
    Path later = folder.resolve("later.jsonl");
    Files.writeString(later, CHANGED);
    read(news.toString());
    read(later.toString());
    List<Incident> inTwo = incidents(casebook);
    casebook = folder.resolve("other.db");
    read(later.toString(), news.toString(), "--jobs", "3");
    assertThat(incidents(casebook)).isEqualTo(inTwo);
  }

  @Test
  void givesTheSameBytesInAnyOrderAndWithAnyNumberOfJobs() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> samples = Files.list(DocsTest.ROOT.resolve("samples"))) {
      samples.filter(p -> !p.endsWith("README.md")).map(Path::toString).forEach(files::add);
    }
    Collections.sort(files);
    List<String> exports = new ArrayList<>();
    for (int jobs : new int[] {1, 2, 4}) {
      casebook = folder.resolve("jobs" + jobs + ".db");
      List<String> args = new ArrayList<>(files);
      args.addAll(List.of("--quiet", "--jobs", Integer.toString(jobs)));
      assertThat(read(args.toArray(String[]::new)).code()).isZero();
      StringBuilder all = new StringBuilder();
      for (String format : List.of("json", "jsonl", "geojson")) {
        all.append(export(format));
      }
      Path tables = folder.resolve("tables" + jobs);
      export("csv", "--out", tables.toString());
      for (String table : List.of("incidents", "accounts", "tolls", "evidence")) {
        all.append(Files.readString(tables.resolve(table + ".csv")));
      }
      exports.add(all.toString());
      Collections.shuffle(files, new Random(jobs));
    }
    assertThat(exports.get(0)).contains("Mogadishu");
    assertThat(exports.get(1)).isEqualTo(exports.get(0));
    assertThat(exports.get(2)).isEqualTo(exports.get(0));
  }

  private String export(String format, String... args) {
    List<String> all =
        new ArrayList<>(List.of("export", "--format", format, "--casebook", casebook.toString()));
    all.addAll(List.of(args));
    CommandsTest.Outcome outcome = CommandsTest.run(all.toArray(String[]::new));
    assertThat(outcome.code()).isZero();
    return outcome.out();
  }

  private static List<Incident> incidents(Path casebook) {
    List<Incident> out = new ArrayList<>();
    try (IncidentStore store = SqliteStore.open(casebook, Main.VERSION)) {
      store.incidents(IncidentQuery.ALL, out::add);
    }
    return out;
  }

  @Test
  void figuresWithoutAnIncidentGoOnFile() throws IOException {
    Path mishap = folder.resolve("mishap.txt");
    Files.writeString(
        mishap,
        "Bus overturns near Pokhara\n\nPOKHARA, March 12 (Wire) - Twelve people were killed when a"
            + " bus overturned on Monday. Rescuers pulled nine passengers from the river.");
    CommandsTest.Outcome outcome = read(news.toString(), mishap.toString());
    assertThat(outcome.err()).contains("2 reports, 1 incident");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void failsIfNothingCanBeRead() {
    CommandsTest.Outcome outcome = read(folder.resolve("none.txt").toString());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("none.txt").contains("no such file");
  }

  @Test
  void keptReadingsReconcileAsFreshOnes() throws IOException {
    Path other = folder.resolve("other.txt");
    Files.writeString(
        other,
        "Blast in Kabul kills three\n\nKABUL, March 12 (Wire) - A bomb attack in Kabul killed"
            + " three people on Tuesday. The Taliban claimed responsibility for the attack.");
    read(news.toString(), other.toString());
    Herodotus herodotus = new Herodotus();
    List<Reading> fresh = new ArrayList<>();
    ReportSink sink =
        new ReportSink() {
          @Override
          public void accept(Report report) {
            fresh.add(herodotus.read(report));
          }

          @Override
          public void reject(Rejected rejected) {}
        };
    Ingest ingest = new Ingest(IngestOptions.DEFAULT, Limits.DEFAULT);
    ingest.read(news, sink);
    ingest.read(other, sink);
    assertThat(incidents(casebook)).isEqualTo(herodotus.reconcile(fresh).incidents());
  }

  @Test
  void showsOneReading() {
    CommandsTest.Outcome text =
        CommandsTest.run("reading", news.toString(), "--width", "60", "--color", "never");
    assertThat(text.code()).isZero();
    assertThat(text.out()).contains("Wire  2024-03-12").contains("Bomb kills three in Kabul");
    assertThat(text.out().lines()).allMatch(l -> Layout.width(l) <= 60);
    assertThat(CommandsTest.run("reading", news.toString(), "--json").out())
        .contains("\"marks\" : [");
    CommandsTest.Outcome none = CommandsTest.run("reading", news.toString(), "--record", "7");
    assertThat(none.code()).isEqualTo(1);
  }
}
