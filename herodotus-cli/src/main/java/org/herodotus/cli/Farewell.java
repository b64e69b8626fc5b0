package org.herodotus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * What is said if reading is broken off from outside, as by Ctrl-C: what is safe, and how to go on.
 */
final class Farewell implements AutoCloseable {
  private final Thread words;

  Farewell(PrintWriter err, Batch batch, Path casebook) {
    this.words =
        new Thread(
            () -> {
              err.println();
              err.println(
                  "Broken off. On file in "
                      + Layout.safe(casebook.toString())
                      + " from this call: "
                      + Counts.of(batch.acknowledged(), "report")
                      + ". The same command goes on from there.");
              err.flush();
            });
  }

  /** From here on until it is closed. */
  void stand() {
    Runtime.getRuntime().addShutdownHook(words);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(words);
    } catch (IllegalStateException e) {
      // Going down already: the words are being said.
      Thread.yield();
    }
  }
}
