package org.herodotus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.herodotus.SecondReader;
import org.herodotus.bench.Bench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code herodotus bench SET INPUT --out OUTPUT}: runs the pipeline over a public benchmark and
 * writes predictions.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the pipeline over a public benchmark and writes its predictions.",
      "actors prints how many expected fields are met, places how many of a table",
      "of places the built-in gazetteer has near enough; both list what they miss.",
      "marks compares rules and learned reader with marked texts. None needs --out."
    })
final class BenchCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "SET",
      description = "Benchmark: ${COMPLETION-CANDIDATES}",
      completionCandidates = Sets.class)
  private String set = "";

  @Parameters(
      index = "1",
      paramLabel = "INPUT",
      description = "Records of the benchmark (a file; a folder for cases)")
  private Path input = Path.of("");

  @Option(names = "--out", paramLabel = "OUTPUT", description = "Where to write the predictions")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Threads (default: ${DEFAULT-VALUE})",
      defaultValue = "2")
  private int jobs = 2;

  @Option(
      names = "--without",
      paramLabel = "HEAD",
      split = ",",
      description = "Heads of the learned reader that are not heard: attacker_org, verdicts, ...")
  private List<String> without = List.of();

  @Mixin private ReaderOptions readers = new ReaderOptions();
  @Spec private CommandSpec spec;

  static final class Sets implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return Bench.names().iterator();
    }
  }

  BenchCommand() {}

  @Override
  public Integer call() throws Exception {
    Bench.run(set, input, out, jobs, second(), without);
    return 0;
  }

  /**
   * The speed of the rules is measured alone, unless asked otherwise: "reader" measures the
   * network.
   */
  private SecondReader second() {
    boolean alone = set.equals("throughput") && !readers.chosen();
    return alone ? SecondReader.none() : readers.second(spec.commandLine().getErr()::println);
  }
}
