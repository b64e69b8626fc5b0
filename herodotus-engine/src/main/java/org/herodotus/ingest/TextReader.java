package org.herodotus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.model.Locator;
import org.herodotus.model.Span;

/**
 * One report as plain text. The first line is the title if it is short and stands apart; a head of
 * {@code Title: …}, {@code Date: …}, {@code Source: …} lines is read and left out of the body; the
 * dateline stays in the body.
 */
final class TextReader {
  private static final int LONGEST_TITLE = 200;

  private TextReader() {}

  static void read(Intake intake, ByteFeed in) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    MessageDigest digest = Digest.open();
    in.take(most(intake), kept);
    byte[] bytes = kept.toByteArray();
    digest.update(bytes);
    long length = bytes.length;
    boolean more = false;
    for (kept.reset(); in.take(1 << 16, kept) > 0; kept.reset()) {
      digest.update(kept.toByteArray());
      length += kept.size();
      more = true;
    }
    accept(
        intake,
        Locator.Container.TEXT,
        1,
        0,
        bytes,
        Optional.empty(),
        Draft.Facts.NONE,
        length,
        Digest.hex(digest),
        more);
  }

  private static int most(Intake intake) {
    return (int) Math.min(intake.limits().maxRecordBytes(), 4L * intake.limits().maxReportChars());
  }

  /** Bytes of plain text from any container. */
  static void accept(
      Intake intake,
      Locator.Container container,
      long record,
      long position,
      byte[] bytes,
      Optional<String> charset,
      Draft.Facts facts,
      long length,
      String sha256,
      boolean more) {
    Decoder.Decoded decoded = Decoder.decode(bytes, charset, intake.limits().maxReportChars());
    decoded.note().ifPresent(n -> intake.note(record, position, n));
    Traced text = decoded.text();
    TextHead head = TextHead.find(text, intake.options().fields());
    if (head.body().length() == 0 && head.title().length() == 0) {
      intake.reject(
          record,
          position,
          "no text: " + (length == 0 ? "the file is empty." : "only white space."));
      return;
    }
    intake.accept(
        new Draft(
            container,
            record,
            position,
            length,
            sha256,
            text,
            head.title(),
            head.body(),
            head.facts().or(facts),
            decoded.cut() || more));
  }

  /** Whether a line can be a title: short, and no sentence or dateline. */
  static boolean isTitle(String line) {
    if (line.isEmpty() || line.length() > LONGEST_TITLE) {
      return false;
    }
    String end = line.substring(Math.max(0, line.length() - 2)).toLowerCase(Locale.ROOT);
    return !end.endsWith(".") && !end.endsWith("-") && !end.endsWith(":") && !end.endsWith(",")
        || line.toUpperCase(Locale.ROOT).endsWith(" U.S.");
  }

  static Span line(Traced text, int start) {
    int end = start;
    String s = text.text();
    while (end < s.length() && s.charAt(end) != '\n' && s.charAt(end) != '\r') {
      end++;
    }
    return new Span(start, end);
  }

  /** Start of the line after the one that ends at {@code end}. */
  static int after(Traced text, int end) {
    String s = text.text();
    int next = end;
    if (next < s.length() && s.charAt(next) == '\r') {
      next++;
    }
    if (next < s.length() && s.charAt(next) == '\n') {
      next++;
    }
    return next;
  }
}
