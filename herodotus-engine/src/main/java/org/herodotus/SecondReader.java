package org.herodotus;

import org.herodotus.model.MarkReader;

/**
 * A learned reader at the side of the rules, as a second coder sits beside the first. Rules always
 * read first: they know words, days and places; the second reader proposes parts and voices.
 * Thread-safe if its marks are.
 *
 * @param marks what it marks in a report
 * @param alone whether it is believed alone in what both can read, or beside the rules
 * @param everywhere whether it reads every report, or only those in which the rules find an event,
 *     a figure or a claim
 */
public record SecondReader(MarkReader marks, boolean alone, boolean everywhere) {
  private static final SecondReader NONE = new SecondReader(MarkReader.none(), false, false);

  /** No second reader: rules alone. */
  public static SecondReader none() {
    return NONE;
  }

  /** Believed beside the rules, where they find something. */
  public static SecondReader beside(MarkReader marks) {
    return new SecondReader(marks, false, false);
  }

  /** Believed alone in what both can read, where the rules find something. */
  public static SecondReader alone(MarkReader marks) {
    return new SecondReader(marks, true, false);
  }

  /** Whether there is a second reader at all. */
  public boolean present() {
    return !equals(NONE);
  }

  /** The same reader on every report. */
  public SecondReader readingEverything() {
    return new SecondReader(marks, alone, true);
  }
}
