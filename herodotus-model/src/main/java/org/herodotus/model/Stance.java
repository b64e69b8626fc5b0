package org.herodotus.model;

/** How a voice stands to what it says. */
public enum Stance {
  STATES,
  CLAIMS,
  ALLEGES,
  CONFIRMS,
  DENIES,
  RETRACTS,
  /** Belief, fear, hope, plan: not said as fact. */
  EXPECTS
}
