package org.herodotus.model;

/**
 * A sentence, a headline or a label that stands alone.
 *
 * @param index position in {@link Annotations#sentences()}
 * @param span from first to last token
 * @param firstToken index of the first token
 * @param endToken one past the index of the last token
 * @param paragraph ordinal of the paragraph, from 0; the title is paragraph 0 where there is one
 * @param part which part of the report it belongs to
 */
public record Sentence(
    int index, Span span, int firstToken, int endToken, int paragraph, Part part) {
  /** Part of a report. */
  public enum Part {
    TITLE,
    BODY
  }
}
