package org.herodotus.ingest;

import java.util.Optional;
import org.herodotus.model.Locator;
import org.herodotus.model.Publication;
import org.herodotus.model.Span;

/**
 * What a reader found in one record, before the house rules (options, limits, identity) make a
 * report of it.
 *
 * @param container how the record was packed
 * @param record ordinal in the file
 * @param position byte in the file
 * @param length bytes of the record
 * @param sha256 digest of the record's bytes
 * @param text the content, traced to the record's bytes
 * @param title where the title stands in it
 * @param body where the body stands in it
 * @param facts what the record says about itself
 * @param cut whether text was left out at a limit
 */
record Draft(
    Locator.Container container,
    long record,
    long position,
    long length,
    String sha256,
    Traced text,
    Span title,
    Span body,
    Facts facts,
    boolean cut) {

  /** What a record says about itself. */
  record Facts(
      Optional<String> outlet,
      Optional<String> url,
      Optional<String> author,
      Optional<String> id,
      Optional<Publication> published) {
    static final Facts NONE =
        new Facts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** These facts, with the gaps filled from others. */
    Facts or(Facts other) {
      return new Facts(
          outlet.or(other::outlet),
          url.or(other::url),
          author.or(other::author),
          id.or(other::id),
          published.or(other::published));
    }
  }

  /** A title and a body from different places, with a blank line between. */
  static Draft join(
      Locator.Container container,
      long record,
      long position,
      byte[] bytes,
      Traced title,
      Traced body,
      Facts facts,
      boolean cut) {
    Traced head = title.strip();
    Traced rest = body.strip();
    Traced.Builder all = new Traced.Builder().add(head, 0, head.length());
    if (head.length() > 0 && rest.length() > 0) {
      all.insert("\n\n", rest.byteAt(0));
    }
    int start = all.length();
    all.add(rest, 0, rest.length());
    return new Draft(
        container,
        record,
        position,
        bytes.length,
        Digest.of(bytes, 0, bytes.length),
        all.done(),
        new Span(0, head.length()),
        new Span(start, all.length()),
        facts,
        cut);
  }
}
