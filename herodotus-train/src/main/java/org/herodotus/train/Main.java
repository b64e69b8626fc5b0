package org.herodotus.train;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of this module. */
@Command(
    name = "herodotus-train",
    description = "Trains the reader's model and writes it as a file.",
    subcommands = {
      Train.class,
      Average.class,
      Export.class,
      Compare.class,
      Muc4Answers.class,
      LinkedMeasure.class
    })
public final class Main {

  private Main() {}

  /** Runs one command. The virtual machine is halted: the tensor library may not end cleanly. */
  public static void main(String[] args) {
    int status = 1;
    try {
      status = new CommandLine(new Main()).execute(args);
    } catch (Throwable t) {
      t.printStackTrace();
    }
    System.out.flush();
    Runtime.getRuntime().halt(status);
  }
}
