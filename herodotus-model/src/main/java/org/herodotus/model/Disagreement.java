package org.herodotus.model;

import java.util.List;

/**
 * Accounts of one incident that cannot all be right. Shown, exported, never resolved silently.
 *
 * @param field what they differ on ("killed", "perpetrator", "date", "happened")
 * @param positions the values, each with the accounts that hold it
 */
public record Disagreement(String field, List<Position> positions) {
  /**
   * One side of a disagreement.
   *
   * @param value what is said
   * @param voices who says it
   * @param evidence the words
   */
  public record Position(String value, List<String> voices, List<Evidence> evidence) {
    public Position {
      voices = List.copyOf(voices);
      evidence = List.copyOf(evidence);
    }
  }

  public Disagreement {
    positions = List.copyOf(positions);
  }
}
