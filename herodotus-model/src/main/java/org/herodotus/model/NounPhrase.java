package org.herodotus.model;

/**
 * A base noun phrase: determiner, modifiers and head, without what follows ("at least 12 U.S.
 * soldiers" of "... from Ohio").
 *
 * @param span from first to last token
 * @param firstToken index of the first token
 * @param endToken one past the index of the last token
 * @param head index of the head token
 * @param form what kind of phrase it is
 */
public record NounPhrase(Span span, int firstToken, int endToken, int head, Form form) {
  /** Kind of phrase, by determiner and head. */
  public enum Form {
    NAME,
    DEFINITE,
    INDEFINITE,
    BARE,
    PRONOUN
  }
}
