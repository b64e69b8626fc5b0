package org.herodotus.model;

/**
 * Whether a report tells that an event took place.
 *
 * @param polarity whether it is affirmed or denied
 * @param modality in what way it is told
 * @param generic whether it is no one event at all ("attacks have risen")
 * @param background whether it is told as history, apart from the news
 */
public record Factuality(
    Polarity polarity, Modality modality, boolean generic, boolean background) {
  public static final Factuality HAPPENED =
      new Factuality(Polarity.POSITIVE, Modality.ASSERTED, false, false);

  /** Affirmed or denied. */
  public enum Polarity {
    POSITIVE,
    NEGATIVE
  }

  /** In what way an event is told. */
  public enum Modality {
    ASSERTED,
    ALLEGED,
    /** Tried or begun but did not come off: foiled, defused, missed. */
    ATTEMPTED,
    PLANNED,
    THREATENED,
    FEARED,
    HYPOTHETICAL,
    EXERCISE,
    FICTION,
    FIGURATIVE
  }

  /** Whether such a mention may open an incident. */
  public boolean opensIncident() {
    return !generic
        && (modality == Modality.ASSERTED
            || modality == Modality.ALLEGED
            || modality == Modality.ATTEMPTED);
  }
}
