package org.herodotus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code herodotus}: reads news of political violence and writes a casebook of incidents. */
@Command(
    name = "herodotus",
    mixinStandardHelpOptions = true,
    version = "herodotus 0.1.0",
    description = "Reads news reports of political violence and writes a casebook of incidents.",
    subcommands = {BenchCommand.class})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
