package org.herodotus.cli;

import java.util.Optional;
import org.herodotus.export.Wording;
import org.herodotus.store.Tally;

/** Counts in words. */
final class Counts {
  private Counts() {}

  /** "1 incident", "1,204 incidents". */
  static String of(long n, String noun) {
    return Wording.number(n) + " " + noun + (n == 1 ? "" : "s");
  }

  /** A note if reports were filed whose incidents were not worked out yet. */
  static Optional<String> unfinished(Tally tally) {
    return tally.unreconciled() == 0
        ? Optional.empty()
        : Optional.of(
            Counts.of(tally.unreconciled(), "report")
                + " not worked into incidents yet: reading was broken off. Finish with: herodotus"
                + " read");
  }
}
