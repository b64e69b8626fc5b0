package org.herodotus.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herodotus.model.Annotations;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.TimeExpression;

/**
 * The day that the news of a report is about: the first day told in its text, other than the day of
 * the report itself and of what people said; else the day of the report. Thread-safe.
 */
public final class NewsDay {
  private final EventTimeReader times = new EventTimeReader();

  public Optional<TimeExpression> of(Resolved sense) {
    Annotations marks = sense.marks();
    for (Sentence sentence : marks.sentences()) {
      if (heading(marks, sentence)) {
        continue;
      }
      Optional<TimeExpression> day =
          Stream.concat(times.exactDays(sense, sentence).stream(), spans(sense, sentence).stream())
              .min(Comparator.comparingInt(t -> doubt(marks, t)));
      if (day.isPresent()) {
        return day;
      }
    }
    return ReportDates.first(sense);
  }

  /** Spans of whole days ("during the past two days"), which begin on their first day. */
  private static List<TimeExpression> spans(Resolved sense, Sentence sentence) {
    return EventTimeReader.dated(sense, sentence).stream()
        .filter(t -> t.type() == TimeExpression.Type.DURATION && t.value().endsWith("D"))
        .filter(t -> t.precision() == TimeExpression.Precision.DAYS)
        .toList();
  }

  /**
   * A day that says when something else was ("Saturday's election") or spans a night comes last.
   */
  private static int doubt(Annotations marks, TimeExpression time) {
    int end = marks.tokenAt(time.span().end() - 1) + 1;
    boolean owner = end < marks.tokens().size() && marks.tokens().get(end).lower().equals("'s");
    return (owner ? 2 : 0) + (time.earliest().equals(time.latest()) ? 0 : 1);
  }

  /** A line that is no sentence: no verb, no full stop. */
  private static boolean heading(Annotations marks, Sentence sentence) {
    return sentence.part() == Sentence.Part.TITLE
        || !marks.tokens().get(sentence.endToken() - 1).lower().equals(".")
            && EventTimeReader.verbs(marks, sentence).stream().noneMatch(EventTimeReader::finite);
  }
}
