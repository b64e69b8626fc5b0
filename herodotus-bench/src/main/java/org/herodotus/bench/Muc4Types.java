package org.herodotus.bench;

import org.herodotus.model.IncidentType;

/** The incident types of MUC-4 for those of the codebook. */
final class Muc4Types {
  private Muc4Types() {}

  static String type(IncidentType type) {
    return switch (type) {
      case BOMBING, SUICIDE_BOMBING -> "BOMBING";
      case KIDNAPPING -> "KIDNAPPING";
      case HIJACKING -> "HIJACKING";
      case ARSON -> "ARSON";
      case LOOTING -> "ROBBERY";
      default -> "ATTACK";
    };
  }
}
