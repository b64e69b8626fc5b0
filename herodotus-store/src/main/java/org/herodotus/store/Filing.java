package org.herodotus.store;

/** What became of a report that was handed to the casebook. */
public enum Filing {
  /** It was not there before. */
  NEW,
  /** It was there already, word for word: nothing is added. */
  UNCHANGED,
  /** The outlet changed the article: this version now stands, the older one is kept beside it. */
  CHANGED,
  /** An older version of an article that is there already: kept beside the one that stands. */
  OLDER
}
