package org.herodotus.extract;

import org.herodotus.model.Span;

/**
 * Words that tell of a violent event, before the sentence has settled of which kind.
 *
 * @param entry the lexicon line that found them
 * @param token the word that counts
 * @param span the words
 * @param sentence index of the sentence
 */
record Trigger(TriggerLexicon.Entry entry, int token, Span span, int sentence) {
  String kind() {
    return entry.kind();
  }
}
