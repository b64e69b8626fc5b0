package org.herodotus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code herodotus gazetteer}: which places the reader knows. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    description = "Makes a gazetteer of other places than those that come with the program.",
    subcommands = GazetteerImportCommand.class)
final class GazetteerCommand implements Runnable {
  @Spec private CommandSpec spec;

  GazetteerCommand() {}

  @Override
  public void run() {
    CommandLine command = spec.commandLine();
    throw new ParameterException(
        command, "say what to do with it: herodotus gazetteer import FILE --out GAZETTEER");
  }
}
