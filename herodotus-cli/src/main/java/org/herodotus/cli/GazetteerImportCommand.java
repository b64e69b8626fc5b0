package org.herodotus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.herodotus.export.Wording;
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
    if (!Files.isReadable(dump)) {
      throw new HerodotusException.BadQuery(dump + " cannot be read: there is no such file.");
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      GazetteerImport.Outcome outcome =
          GazetteerImport.run(
              dump.toAbsolutePath(),
              out.toAbsolutePath(),
              problem -> {
                if (problems++ < SHOWN) {
                  err.println("left out " + Layout.safe(problem));
                }
              });
      err.println(
          Wording.number(outcome.lines())
              + " lines read, "
              + Counts.of(outcome.places(), "place")
              + " indexed, "
              + Wording.number(outcome.rejected())
              + " lines left out. Read with it: herodotus read PATH --gazetteer "
              + Layout.safe(out.toString()));
      return outcome.places() == 0 || outcome.lines() == outcome.rejected() ? 1 : 0;
    } catch (IOException e) {
      throw new HerodotusException.BadQuery(
          "the gazetteer could not be made from " + dump + ": " + e.getMessage());
    }
  }
}
