package org.herodotus.extract;

import java.util.Optional;
import org.herodotus.model.Annotations;
import org.herodotus.model.Dateline;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Token;

/**
 * The dates of a report itself: in its dateline, alone in brackets in its head, in the heading
 * above, or in front of its title ("June 8: Troops find arms"). Stateless.
 */
final class ReportDates {
  private static final int HEAD = 600;
  private static final int FEW = 5;

  private ReportDates() {}

  /** The day of the report as its head tells it; the dateline before a heading. */
  static Optional<TimeExpression> first(Resolved sense) {
    var head =
        sense.times().stream()
            .limit(FEW)
            .filter(t -> t.dated() && !t.value().endsWith("_REF") && contains(sense, t))
            .filter(t -> !EventTimeReader.period(t))
            .toList();
    return head.stream()
        .filter(t -> inLine(sense, t) || bracketed(sense.marks(), t))
        .findFirst()
        .or(() -> head.stream().findFirst());
  }

  /** Whether a time is a date of the report itself. */
  static boolean contains(Resolved sense, TimeExpression time) {
    if (inLine(sense, time)) {
      return true;
    }
    if (time.span().start() > sense.report().body().start() + HEAD) {
      return false;
    }
    return bracketed(sense.marks(), time)
        || time.anchor() == TimeExpression.Anchor.EXPLICIT
            && (labels(sense.marks(), time) || aboveDateline(sense, time));
  }

  private static boolean inLine(Resolved sense, TimeExpression time) {
    Optional<Span> line = sense.marks().dateline().map(Dateline::span);
    return line.filter(d -> d.contains(time.span())).isPresent();
  }

  /** A date in the heading above the bracketed date is that of the heading. */
  private static boolean aboveDateline(Resolved sense, TimeExpression time) {
    for (TimeExpression other : sense.times()) {
      if (other.span().start() > sense.report().body().start() + HEAD) {
        return false;
      }
      if (other.span().start() > time.span().end() && bracketed(sense.marks(), other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean bracketed(Annotations marks, TimeExpression time) {
    int at = marks.tokenAt(time.span().start());
    int end = marks.tokenAt(time.span().end() - 1) + 1;
    return at > 0
        && end < marks.tokens().size()
        && word(marks, at - 1).equals("(")
        && headed(marks, at - 1)
        && (word(marks, end).equals(")")
            || end + 2 < marks.tokens().size() && word(marks, end + 2).equals(")"));
  }

  /** "KABUL, Afghanistan (Feb. 4)": only names stand before; a running sentence dates its deed. */
  private static boolean headed(Annotations marks, int bracket) {
    int first = marks.sentenceAt(marks.tokens().get(bracket).span().start()).firstToken();
    for (int i = first; i < bracket; i++) {
      if (Character.isLowerCase(marks.text(marks.tokens().get(i).span()).charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** A date with which the first line opens, set off by a colon. */
  private static boolean labels(Annotations marks, TimeExpression time) {
    int end = marks.tokenAt(time.span().end() - 1) + 1;
    Token first = marks.tokens().get(0);
    return time.span().start() == first.span().start()
        && end < marks.tokens().size()
        && word(marks, end).equals(":");
  }

  private static String word(Annotations marks, int token) {
    return marks.tokens().get(token).lower();
  }
}
