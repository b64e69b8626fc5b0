package org.herodotus.model;

/**
 * The exact words that a figure, date, place, actor or claim came from.
 *
 * @param report id of the report
 * @param span where the words stand in the report's content
 * @param quote the words; always equal to the content at {@code span}
 */
public record Evidence(String report, Span span, String quote) implements Comparable<Evidence> {
  public Evidence {
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException(
          "quote must be as long as its span, got "
              + quote.length()
              + " for "
              + span
              + " in report "
              + report);
    }
  }

  /** Cuts the evidence out of a report, so that quote and span agree by construction. */
  public static Evidence of(Report report, Span span) {
    return new Evidence(report.id(), span, span.of(report.content()));
  }

  /** Whether the quote still stands at its span. */
  public boolean holdsIn(CharSequence content) {
    return span.end() <= content.length()
        && quote.contentEquals(content.subSequence(span.start(), span.end()));
  }

  @Override
  public int compareTo(Evidence other) {
    int byReport = report.compareTo(other.report);
    return byReport != 0 ? byReport : span.compareTo(other.span);
  }
}
