package org.herodotus.model;

import java.util.Optional;

/**
 * One news report as published: the thing that is cited. Its content is the title, a blank line and
 * the body, exactly as decoded; every span of every layer counts in it.
 *
 * @param id stable key: digest of the record's bytes and its locator
 * @param key what stays the same when an outlet changes the article (its URL, or file and record)
 * @param source the outlet
 * @param locator where the original bytes are
 * @param content title, blank line, body
 * @param title where the title stands; empty span at 0 if there is none
 * @param body where the body stands
 * @param published day (and instant) of publication, if known
 * @param offsets back to the original bytes
 * @param truncated whether the text was cut at a limit
 */
public record Report(
    String id,
    String key,
    Source source,
    Locator locator,
    String content,
    Span title,
    Span body,
    Optional<Publication> published,
    OffsetMap offsets,
    boolean truncated) {
  public Report {
    if (title.end() > content.length() || body.end() > content.length()) {
      throw new IllegalArgumentException(
          "title and body must lie inside the content of report " + id);
    }
  }

  public String titleText() {
    return title.of(content);
  }

  public String bodyText() {
    return body.of(content);
  }

  /** A report built from its parts, for callers that have text and no file. */
  public static Report of(
      String id, String outlet, Optional<Publication> published, String title, String body) {
    String content = title.isEmpty() ? body : title + "\n\n" + body;
    int bodyStart = content.length() - body.length();
    return new Report(
        id,
        id,
        Source.named(outlet),
        new Locator(id, Locator.Container.TEXT, 1, 0, content.length(), ""),
        content,
        new Span(0, title.length()),
        new Span(bodyStart, content.length()),
        published,
        OffsetMap.NONE,
        false);
  }
}
