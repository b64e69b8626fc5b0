package org.herodotus.store;

import java.util.List;

/**
 * What a check of the whole casebook found.
 *
 * @param reports reports whose digest was worked out anew
 * @param incidents incidents whose digest was worked out anew
 * @param evidences quotes compared with the text at their span
 * @param faults what is wrong, each in a sentence; empty if all is well
 */
public record Inspection(long reports, long incidents, long evidences, List<String> faults) {
  public Inspection {
    faults = List.copyOf(faults);
  }

  /** Whether everything is as it was written. */
  public boolean sound() {
    return faults.isEmpty();
  }
}
