package org.herodotus.resolve;

import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;

/**
 * A word of a time, or part of a hyphenated one ("mid" and "November" of "mid-November").
 *
 * @param span where it stands
 * @param text as written
 * @param lower lower case
 * @param token index of the token it belongs to
 * @param pos part of speech of that token
 * @param joined whether a hyphen ties it to the piece before
 */
record TimePiece(
    Span span, String text, String lower, int token, PartOfSpeech pos, boolean joined) {
  boolean capitalised() {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  boolean digits() {
    for (int k = 0; k < lower.length(); k++) {
      if (lower.charAt(k) < '0' || lower.charAt(k) > '9') {
        return false;
      }
    }
    return !lower.isEmpty();
  }

  /** Number written in one to four digits, or -1. */
  int number() {
    return digits() && lower.length() <= 4 ? Integer.parseInt(lower) : -1;
  }
}
