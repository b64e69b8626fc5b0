package org.herodotus.cli;

import java.util.Optional;

/** What is known of the terminal that the program writes to. */
final class Terminal {
  private static final int USUAL = 100;
  private static final int NARROWEST = 40;

  private Terminal() {}

  /**
   * Whether a stream (1 output, 2 errors) is a terminal. The launcher says so in HERODOTUS_TTY;
   * without it the platform is asked, which knows only whether input and output both are.
   */
  static boolean is(int stream) {
    return Optional.ofNullable(System.getenv("HERODOTUS_TTY"))
        .map(streams -> streams.indexOf((char) ('0' + stream)) >= 0)
        .orElse(System.console() != null);
  }

  /** Columns of the terminal, from COLUMNS; 100 if unknown. */
  static int width() {
    return Optional.ofNullable(System.getenv("COLUMNS"))
        .filter(c -> c.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .map(c -> Math.max(NARROWEST, Math.min(c, 160)))
        .orElse(USUAL);
  }
}
