package org.herodotus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code herodotus gazetteer}: what the reader knows of places. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    description = "Adds places to those that the reader knows.")
final class GazetteerCommand implements Runnable {
  @Spec private CommandSpec spec;

  GazetteerCommand() {}

  @Override
  public void run() {
    CommandLine command = spec.commandLine();
    throw new ParameterException(command, "say what to do: gazetteer import FILE");
  }
}
