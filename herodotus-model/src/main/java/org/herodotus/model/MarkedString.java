package org.herodotus.model;

import java.util.List;

/**
 * A wording that a learned reader takes for something wherever it stands in a report: the evidence
 * of all its occurrences together.
 *
 * @param channel what the wording is taken for
 * @param text the wording at its best occurrence, blanks as single spaces
 * @param confidence half the mean over all occurrences, half the best of them, 0 to 1
 * @param spans all occurrences, in text order; never empty
 */
public record MarkedString(MarkChannel channel, String text, double confidence, List<Span> spans) {
  public MarkedString {
    Probability.check("confidence of a wording", confidence);
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a wording must stand somewhere, got none of " + text);
    }
  }
}
