package org.herodotus.model;

/** The range of what learned readers give out. */
final class Probability {
  private Probability() {}

  static void check(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(what + " must be from 0 to 1, got " + value);
    }
  }
}
