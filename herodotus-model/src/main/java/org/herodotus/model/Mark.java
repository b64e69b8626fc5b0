package org.herodotus.model;

/**
 * Words that a learned reader takes for something: an attacker, a weapon, a source. A proposal with
 * a confidence, never a finding: what becomes of it is decided by the stage that uses it.
 *
 * @param channel what the words are taken for
 * @param span whole words of the report's content
 * @param confidence mean probability, over the pieces of the words, of being part of such a mark, 0
 *     to 1
 */
public record Mark(MarkChannel channel, Span span, double confidence) {
  public Mark {
    Probability.check("confidence of a mark", confidence);
  }
}
