package org.herodotus.model;

/**
 * A word or mark of the text.
 *
 * @param index position in {@link Annotations#tokens()}
 * @param span where it stands
 * @param text as written
 * @param lower lower case, straight quotes and hyphens: the key for lexicon look-ups
 * @param lemma dictionary form, lower case ("killed" → "kill", "soldiers" → "soldier")
 * @param pos part of speech
 */
public record Token(
    int index, Span span, String text, String lower, String lemma, PartOfSpeech pos) {
  public boolean is(PartOfSpeech p) {
    return pos == p;
  }

  /** Whether it can head a noun phrase. */
  public boolean nominal() {
    return pos == PartOfSpeech.NOUN || pos == PartOfSpeech.PROPN;
  }

  public boolean capitalised() {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }
}
