package org.herodotus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, for what a process can do only once: be killed, say. */
final class OwnProcess {
  private OwnProcess() {}

  /**
   * @param errors where the progress and the errors go
   * @param settings of the virtual machine
   */
  static Process start(Path errors, List<String> settings, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(settings);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }
}
