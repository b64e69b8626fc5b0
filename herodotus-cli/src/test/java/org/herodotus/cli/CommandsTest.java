package org.herodotus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.sqlite.SqliteStore;
import org.herodotus.testkit.MarketBombing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands as a user calls them, on a casebook put together by hand. */
class CommandsTest {
  @TempDir Path folder;
  private Path casebook;

  /** What a command printed, and its exit code. */
  record Outcome(int code, String out, String err) {}

  static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
    return new Outcome(code, out.toString(), err.toString());
  }

  private Outcome desk(String command, String... args) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(args));
    all.addAll(List.of("--casebook", casebook.toString()));
    return run(all.toArray(String[]::new));
  }

  @BeforeEach
  void market() {
    casebook = folder.resolve("casebook.db");
    try (IncidentStore store = SqliteStore.openOrCreate(casebook, Main.VERSION)) {
      store.file(MarketBombing.readings());
      store.publish(MarketBombing.reconciliation());
    }
  }

  @Test
  void showsTheDossier() throws IOException {
    Outcome wide = desk("show", "xxa", "--width", "90", "--color", "never");
    assertThat(wide.code()).isZero();
    Golden.check("dossier.txt", wide.out());
    Outcome narrow = desk("show", "xxa", "--width", "44", "--color", "never");
    assertThat(narrow.out().lines()).allMatch(l -> Layout.width(l) <= 44);
    Golden.check("dossier-narrow.txt", narrow.out());
  }

  @Test
  void coloursOnlyWhenAsked() {
    assertThat(desk("show", "xxa", "--color", "never").out()).doesNotContain("\u001b");
    assertThat(desk("show", "xxa", "--color", "always").out())
        .contains("\u001b[1mAt least 12\u001b[0m");
  }

  @Test
  void listsIncidents() throws IOException {
    Outcome table = desk("incidents", "--width", "100", "--color", "never");
    Golden.check("incidents.txt", table.out());
    assertThat(table.err()).startsWith("1 incident in ");
    assertThat(desk("incidents", "--width", "60").out().lines())
        .allMatch(l -> Layout.width(l) <= 60);
    assertThat(desk("incidents", "--json").out()).startsWith("[").contains("\"killed\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --type=bombing --since=2024-03 --until=2024        | 1
          --place=ösby --country=xxa --actor=front           | 1
          --min-killed=14 --disputed --text=teacher          | 1
          --min-killed=15                                    | 0
          --since=2024-04                                    | 0
          """)
  void filters(String options, int found) {
    assertThat(desk("incidents", options.split(" ")).out().lines()).hasSize(1 + found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          incidents --type=bombin          | Did you mean bombing?
          incidents --since=yesterday      | --since=yesterday is no day
          incidents --country=Afganistan   | Did you mean Afghanistan?
          incidents --casbook=x            | --casebook
          incidnts                         | incidents
          export --format=xml              | expected one of
          export --format=csv              | name a folder with --out
          show nothing                     | no incident of
          gazetteer                        | gazetteer import FILE
          show                             | Missing required parameter
          read --published=soon x          | --published=soon is no day
          read --field=body=x y            | is not a part of a report
          read --jobs=0 x                  | between 1 and 256
          """)
  void saysWhatIsWrongAndWhatToDo(String line, String message) {
    List<String> args = new ArrayList<>(List.of(line.split(" ")));
    if (!line.contains("cas") && !line.equals("incidnts") && !line.equals("gazetteer")) {
      args.addAll(List.of("--casebook", casebook.toString()));
    }
    Outcome outcome = run(args.toArray(String[]::new));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void saysHowToMakeACasebook() {
    Outcome outcome = run("incidents", "--casebook", folder.resolve("none.db").toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("herodotus read PATH");
  }

  @Test
  void checks() throws Exception {
    Outcome sound = desk("check");
    assertThat(sound.code()).isZero();
    assertThat(sound.out()).contains("reports    2").contains("faults     0");
    try (var c = java.sql.DriverManager.getConnection("jdbc:sqlite:" + casebook);
        var s = c.createStatement()) {
      s.executeUpdate("UPDATE report SET content = replace(content, 'Fourteen', 'Eighteen')");
    }
    Outcome broken = desk("check");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.out()).contains("paper1");
  }

  @Test
  void exportsTheSameBytesEachTime() throws IOException {
    for (String format : List.of("json", "jsonl", "geojson")) {
      Path file = folder.resolve("out." + format);
      assertThat(desk("export", "--format", format, "--out", file.toString()).code()).isZero();
      assertThat(desk("export", "--format", format).out()).isEqualTo(Files.readString(file));
      assertThat(Files.readString(file)).doesNotContain("Velin");
    }
    Path tables = folder.resolve("tables");
    assertThat(desk("export", "--format=csv", "--names", "--out", tables.toString()).code())
        .isZero();
    assertThat(tables.resolve("evidence.csv")).content().contains("Mara Velin");
  }

  @Test
  void saysWhyAnExportCannotBeWritten() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "mine");
    for (String format : List.of("csv", "json")) {
      Outcome outcome = desk("export", "--format", format, "--out", file + "/x");
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.err()).contains("--out=" + file).contains("cannot be written");
    }
    assertThat(desk("export", "--format", "csv", "--out", file.toString()).err())
        .contains("there is a file of this name");
    assertThat(file).hasContent("mine");
  }

  @Test
  void takesNoEmptyFileForACasebook() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.db"));
    Outcome outcome = run("incidents", "--casebook", empty.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("nothing is in").contains("herodotus read PATH");
    assertThat(empty).isEmptyFile();
  }

  @Test
  void steersNoTerminal() {
    assertThat(Layout.safe("a\u001b[31mb\u202ec\nd\u009be"))
        .isEqualTo("a<U+001B>[31mb<U+202E>c d<U+009B>e");
  }

  @Test
  void importsPlaces() throws IOException {
    Path dump = folder.resolve("XX.txt");
    Files.writeString(
        dump,
        "9000001\tSarband\tSarband\t\t34.5\t-0.5\tP\tPPL\tAF\t\t13\t\t\t\t5000\t\t\tUTC\t2024-01-01\n"
            + "bad line\n");
    Path index = folder.resolve("places.idx");
    Outcome outcome = run("gazetteer", "import", dump.toString(), "--out", index.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("line 2").contains("1 line left out");
    assertThat(index).exists();
    assertThat(run("reading", "x", "--gazetteer", dump.toString()).code()).isNotZero();
  }

  @Test
  void helpLoadsNoReader() {
    Outcome help = run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("read", "incidents", "show", "reading", "export", "check", "gazetteer", "bench");
  }
}
