package org.herodotus.ingest;

import java.io.IOException;
import java.util.Locale;
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
    long most = Math.min(intake.limits().maxRecordBytes(), 4L * intake.limits().maxReportChars());
    accept(intake, Payload.file(Locator.Container.TEXT, in, (int) most), Draft.Facts.NONE);
  }

  /** Reads plain text from any container. */
  static void accept(Intake intake, Payload b, Draft.Facts known) {
    int most = intake.limits().maxReportChars();
    Decoder.Decoded decoded = Decoder.decode(b.bytes(), b.label(), most);
    decoded.note().ifPresent(n -> intake.note(b.record(), b.position(), n));
    Traced text = decoded.text();
    TextHead head = TextHead.find(text, intake.options().fields());
    if (head.body().length() == 0 && head.title().length() == 0) {
      intake.reject(b.record(), b.position(), "no text, only white space.");
      return;
    }
    intake.accept(
        new Draft(
            b.container(),
            b.record(),
            b.position(),
            b.length(),
            b.sha256(),
            text,
            head.title(),
            head.body(),
            head.facts().or(known),
            decoded.cut() || b.isCut()));
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
