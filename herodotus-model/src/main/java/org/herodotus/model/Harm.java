package org.herodotus.model;

/** What befell the people that a figure counts. */
public enum Harm {
  KILLED,
  WOUNDED,
  /** Killed or wounded (or missing), undivided. */
  CASUALTIES,
  MISSING,
  /** Kidnapped, taken hostage, arrested or detained. */
  CAPTURED,
  DISPLACED,
  /** Freed or rescued: read, but no account of harm. */
  RELEASED
}
