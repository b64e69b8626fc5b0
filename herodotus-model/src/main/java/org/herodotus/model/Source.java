package org.herodotus.model;

import java.util.Optional;

/**
 * The outlet that published a report.
 *
 * @param name as the outlet calls itself; empty if unknown
 * @param url address of the article, if known
 * @param author byline, if known
 */
public record Source(String name, Optional<String> url, Optional<String> author) {
  public static Source named(String name) {
    return new Source(name, Optional.empty(), Optional.empty());
  }
}
