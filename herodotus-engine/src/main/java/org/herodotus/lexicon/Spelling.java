package org.herodotus.lexicon;

/** How a written name stands to the place it may mean. */
public enum Spelling {
  /** The place's own name. */
  NAME,
  /** Another recorded spelling. */
  ALTERNATE,
  /** Made from a recorded spelling by rule ("Raqqah" → "Raqqa"). */
  DERIVED,
  /** A short or former name from the hand-made list ("U.S.", "Saigon"). */
  ALIAS,
  /** An abbreviation that only stands after a comma ("Tex."). */
  TAIL,
  /** Its people, or the adjective made from it ("Chechen"). */
  DEMONYM;

  private static final Spelling[] ALL = values();

  static Spelling of(int code) {
    return ALL[code];
  }
}
