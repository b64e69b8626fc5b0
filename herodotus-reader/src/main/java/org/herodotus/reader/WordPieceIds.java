package org.herodotus.reader;

/** Ids of the vocabulary that stand for no piece of text. */
final class WordPieceIds {
  static final long UNKNOWN = 100;
  static final long OPENING = 101;
  static final long CLOSING = 102;

  private WordPieceIds() {}
}
