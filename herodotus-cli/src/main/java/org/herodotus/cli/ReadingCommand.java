package org.herodotus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.herodotus.SecondReader;
import org.herodotus.export.ReadingMarks;
import org.herodotus.ingest.Note;
import org.herodotus.ingest.Rejected;
import org.herodotus.ingest.ReportSink;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herodotus reading FILE}: one report with everything that was read in it. */
@Command(
    name = "reading",
    mixinStandardHelpOptions = true,
    description = {
      "Shows one report with everything that is read in it.",
      "Places, times, actors, voices, figures and events are marked in the text and listed below",
      "it. Writes no casebook."
    })
final class ReadingCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A file with a report, or - for standard input")
  private Path file = Path.of("");

  @Option(
      names = "--record",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which report, if the file holds many (default: ${DEFAULT-VALUE})")
  private int record = 1;

  @Option(names = "--json", description = "Write it as JSON, one mark an object")
  private boolean json;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private PlaceOptions places = new PlaceOptions();
  @Mixin private ReaderOptions readers = new ReaderOptions();
  @Mixin private DeskOptions.View view = new DeskOptions.View();
  @Spec private CommandSpec spec;

  ReadingCommand() {}

  @Override
  public Integer call() {
    Picked picked = new Picked();
    input.ingest().read(file, picked);
    if (picked.reports.isEmpty()) {
      throw new HerodotusException.UnreadableReport(
          picked.reasons.isEmpty()
              ? file + " holds " + picked.seen + " reports, none of them number " + record + "."
              : String.join("\n", picked.reasons));
    }
    PrintWriter out = spec.commandLine().getOut();
    SecondReader second = readers.second(spec.commandLine().getErr()::println);
    var reading = new LazyReader(places, second).get().read(picked.reports.get(0));
    if (json) {
      ReadingMarks.json(reading, out);
      out.flush();
    } else {
      new ReadingView(reading, view.style(), view.width()).lines().forEach(out::println);
    }
    if (picked.seen > 1) {
      spec.commandLine()
          .getErr()
          .println(
              file
                  + " holds "
                  + picked.seen
                  + " reports; this is number "
                  + record
                  + ". See another with --record N");
    }
    return 0;
  }

  /** Keeps the report asked for. */
  private final class Picked implements ReportSink {
    private final List<Report> reports = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private int seen;

    @Override
    public void accept(Report report) {
      seen++;
      if (seen == record) {
        reports.add(report);
      }
    }

    @Override
    public void reject(Rejected rejected) {
      if (reasons.size() < 5) {
        reasons.add(rejected.message());
      }
    }

    @Override
    public void note(Note note) {
      spec.commandLine().getErr().println("note " + Layout.safe(note.message()));
    }
  }
}
