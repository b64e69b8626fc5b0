package org.herodotus.resolve;

import org.herodotus.lexicon.Spelling;
import org.herodotus.model.Span;

/**
 * A stretch of text that some place is called by, before it is known whether a place is meant.
 *
 * @param span the name
 * @param first index of its first token
 * @param end one past its last token
 * @param key folded key of the name
 * @param position first position of the key in the gazetteer
 * @param best surest spelling among the places of that name
 * @param piece whether it is only a part of a hyphenated token ("Britain" of "Britain-based")
 */
record PlaceSpan(
    Span span, int first, int end, long key, int position, Spelling best, boolean piece) {
  int length() {
    return end - first;
  }
}
