package org.herodotus.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.herodotus.Herodotus;
import org.herodotus.SecondReader;
import org.herodotus.ingest.Ingest;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Reconciliation;
import org.herodotus.reconcile.Joining;
import org.herodotus.store.Filing;
import org.herodotus.store.IncidentQuery;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code herodotus read PATH...}: reads reports into a casebook and works out the incidents. What
 * was filed stays filed if it is broken off; the next call goes on from there.
 */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Reads reports into a casebook and works out the incidents.",
      "Reading the same file again adds nothing; a changed article takes the place of its older",
      "version, which is kept. May be broken off at any time: the next call goes on from there.",
      "Without PATH only the incidents are worked out from what is on file."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:at least one report was read, or was on file already",
      " 1:nothing could be read, or the casebook is damaged",
      " 2:the command line cannot be understood",
      " 130, 143:broken off by Ctrl-C or by a signal; what was filed stays filed"
    })
final class ReadCommand implements Callable<Integer> {
  private static final int TABLE = 40;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, folders, or - for standard input")
  private List<Path> paths = new ArrayList<>();

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private PlaceOptions places = new PlaceOptions();
  @Mixin private ReaderOptions readers = new ReaderOptions();
  @Mixin private DeskOptions.CasebookFile casebook = new DeskOptions.CasebookFile();
  @Mixin private DeskOptions.View view = new DeskOptions.View();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Reports to read at once (default: as many as there are processors)")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--again",
      description = "Read all reports on file anew, as after a change of the word lists")
  private boolean again;

  @Option(names = "--quiet", description = "Print no table of incidents")
  private boolean quiet;

  @Spec private CommandSpec spec;

  ReadCommand() {}

  @Override
  public Integer call() {
    if (jobs < 1 || jobs > 256) {
      throw new HerodotusException.BadQuery("--jobs=" + jobs + " must be between 1 and 256.");
    }
    if (paths.isEmpty() && !Files.exists(casebook.path())) {
      throw new HerodotusException.BadQuery(
          "say what to read: herodotus read PATH, or - for standard input.");
    }
    Ingest ingest = input.ingest();
    InputSize size = new InputSize(paths);
    Progress progress = progress("read", size.total(), "reports");
    SecondReader second = readers.second(spec.commandLine().getErr()::println);
    LazyReader reader = new LazyReader(places, second);
    String version = places.version() + readers.version(second);
    try (IncidentStore store = casebook.openOrCreate(version)) {
      int code;
      try (Batch batch = new Batch(store, reader, jobs, progress, size);
          Farewell farewell = new Farewell(spec.commandLine().getErr(), batch, casebook.path())) {
        farewell.stand();
        paths.forEach(p -> ingest.read(p, batch));
        batch.finish();
        progress.clear();
        read(batch);
        long taken =
            batch.count(Filing.NEW)
                + batch.count(Filing.CHANGED)
                + batch.count(Filing.OLDER)
                + batch.count(Filing.UNCHANGED);
        code = taken == 0 && batch.rejected() > 0 ? 1 : 0;
      }
      reconcile(store, reader);
      conclude(store);
      return code;
    }
  }

  private void read(Batch batch) {
    if (paths.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder();
    line.append(Counts.of(batch.count(Filing.NEW), "report")).append(" read");
    if (batch.count(Filing.CHANGED) > 0) {
      line.append(", ").append(batch.count(Filing.CHANGED)).append(" changed since");
    }
    if (batch.count(Filing.OLDER) > 0) {
      line.append(", ").append(batch.count(Filing.OLDER)).append(" older versions");
    }
    line.append(", ").append(batch.count(Filing.UNCHANGED)).append(" unchanged");
    line.append(", ").append(batch.rejected()).append(" rejected");
    spec.commandLine().getErr().println(line);
  }

  /** Works out the incidents, if there is anything new to work in. */
  private void reconcile(IncidentStore store, LazyReader reader) {
    if (again) {
      store.forgetReadings();
    } else if (store.tally().unreconciled() == 0 && !store.outdated()) {
      return;
    }
    PrintWriter err = spec.commandLine().getErr();
    long reports = store.tally().reports();
    if (reports >= 500) {
      err.println("Working out incidents from " + Counts.of(reports, "report") + " ...");
    }
    Herodotus herodotus = reader.get();
    Joining joining = herodotus.join();
    Progress opened = progress("opened", reports, "reports");
    long[] n = {0};
    store.readings(
        herodotus::read,
        reading -> {
          joining.add(reading);
          opened.at(++n[0], n[0]);
        });
    opened.clear();
    Progress compared = progress("compared", joining.episodes(), "episodes");
    Reconciliation incidents = joining.finish(done -> compared.at(done, done));
    compared.clear();
    Succession succession =
        new Succession(store, r -> herodotus.reconcile(List.of(herodotus.read(r))).incidents());
    store.publish(succession.apply(incidents));
  }

  private Progress progress(String done, long total, String noun) {
    return new Progress(spec.commandLine().getErr(), Terminal.is(2), total, done, noun);
  }

  private void conclude(IncidentStore store) {
    Tally tally = store.tally();
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        Layout.safe(casebook.path().toString())
            + ": "
            + Counts.of(tally.reports(), "report")
            + ", "
            + Counts.of(tally.incidents(), "incident")
            + ", "
            + Counts.of(tally.accounts(), "account")
            + ", "
            + Counts.of(tally.disagreements(), "disagreement"));
    if (quiet || tally.incidents() == 0) {
      return;
    }
    IncidentTable table = new IncidentTable(view.style(), view.width());
    store.incidents(
        IncidentQuery.ALL,
        i -> {
          if (table.size() < TABLE) {
            table.add(i);
          }
        });
    PrintWriter out = spec.commandLine().getOut();
    table.lines().forEach(out::println);
    out.flush();
    if (tally.incidents() > TABLE) {
      err.println(
          "... and "
              + (tally.incidents() - TABLE)
              + " more. List them all with: herodotus incidents");
    }
  }
}
