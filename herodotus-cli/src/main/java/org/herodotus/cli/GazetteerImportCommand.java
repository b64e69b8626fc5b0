package org.herodotus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.herodotus.lexicon.GazetteerImport;
import org.herodotus.model.HerodotusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herodotus gazetteer import FILE}: makes a gazetteer out of a GeoNames dump. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a gazetteer out of a GeoNames dump.",
      "The dump is allCountries.txt or the file of one country, plain or zipped. Read with it by:",
      "herodotus read PATH --gazetteer FILE"
    })
final class GazetteerImportCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Parameters(paramLabel = "FILE", description = "The GeoNames dump")
  private Path dump = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "gazetteer.idx",
      description = "The gazetteer to make (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("gazetteer.idx");

  @Spec private CommandSpec spec;

  private long problems;

  GazetteerImportCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      long size = Files.size(dump);
      Progress progress = new Progress(err, Terminal.is(2), size, "read", "lines");
      GazetteerImport.Outcome outcome =
          GazetteerImport.run(
              dump.toAbsolutePath(), out.toAbsolutePath(), new Teller(progress, out));
      progress.clear();
      if (problems > SHOWN) {
        err.println("... and " + Counts.of(problems - SHOWN, "line") + " more left out");
      }
      err.println(
          Counts.of(outcome.lines(), "line")
              + " read, "
              + Counts.of(outcome.places(), "place")
              + " indexed, "
              + Counts.of(outcome.rejected(), "line")
              + " left out. Read with it: herodotus read PATH --gazetteer "
              + Layout.safe(out.toString()));
      return outcome.lines() == outcome.rejected() ? 1 : 0;
    } catch (IOException e) {
      throw new HerodotusException.BadQuery(
          "the gazetteer "
              + out
              + " could not be made from "
              + dump
              + ": "
              + HerodotusException.reason(e)
              + ".");
    }
  }

  /** Tells how far it is, and of the first lines that could not be read. */
  private final class Teller implements GazetteerImport.Listener {
    private final Progress progress;
    private final Path target;

    Teller(Progress progress, Path target) {
      this.progress = progress;
      this.target = target;
    }

    @Override
    public void problem(String problem) {
      if (problems++ < SHOWN) {
        progress.say("left out " + Layout.safe(dump + " " + problem));
      }
    }

    @Override
    public void progress(long lines, long bytes) {
      progress.at(lines, bytes);
    }

    @Override
    public void writing() {
      progress.say("Writing " + Layout.safe(target.toString()) + " ...");
    }
  }
}
