package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Dateline;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.TimeExpression.Precision;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Finds when an event took place, among the times a report tells: first those of its clause, then
 * of its sentence, then of the sentences around it, at last the date of the dateline. The day on
 * which somebody spoke of the event is not its day. Thread-safe.
 */
public final class EventTimeReader {
  private static final double FOREIGN = -2.5;
  private static final int NEIGHBOURS = 3;
  private static final int HEAD = 600;
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "tell",
          "report",
          "announce",
          "confirm",
          "add",
          "claim",
          "state",
          "quote",
          "release",
          "issue",
          "publish",
          "broadcast",
          "post",
          "deny",
          "vow",
          "condemn",
          "warn");
  private static final Set<String> OPENERS =
      Set.of(
          "after",
          "before",
          "since",
          "while",
          "when",
          "who",
          "which",
          "where",
          "following",
          "as",
          "until",
          "because",
          "but",
          "that");

  /** Times of the event that a word tells of, best first; empty if the report tells none. */
  public List<TimeExpression> times(Resolved sense, int triggerToken) {
    Annotations marks = sense.marks();
    Sentence sentence = marks.sentenceAt(marks.tokens().get(triggerToken).span().start());
    List<TimeExpression> own = inSentence(sense, sentence, triggerToken);
    if (!own.isEmpty()) {
      return own;
    }
    return around(sense, sentence).or(() -> dateline(sense)).map(List::of).orElse(List.of());
  }

  private record Scored(TimeExpression time, double score) {}

  private List<TimeExpression> inSentence(Resolved sense, Sentence sentence, int trigger) {
    Annotations marks = sense.marks();
    List<VerbGroup> verbs = verbs(marks, sentence);
    List<Scored> scored = new ArrayList<>();
    for (TimeExpression time : dated(sense, sentence)) {
      double score = score(marks, sentence, verbs, time, trigger);
      if (score > FOREIGN) {
        scored.add(new Scored(time, score));
      }
    }
    scored.sort(
        Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(s -> s.time().span()));
    return scored.stream().map(Scored::time).toList();
  }

  static List<VerbGroup> verbs(Annotations marks, Sentence sentence) {
    List<VerbGroup> all = marks.verbGroups();
    int from = first(all.size(), k -> all.get(k).firstToken() >= sentence.firstToken());
    int to = first(all.size(), k -> all.get(k).firstToken() >= sentence.endToken());
    return all.subList(from, to);
  }

  private static List<TimeExpression> dated(Resolved sense, Sentence sentence) {
    List<TimeExpression> all = sense.times();
    int from = first(all.size(), k -> all.get(k).span().start() >= sentence.span().start());
    int to = first(all.size(), k -> all.get(k).span().start() >= sentence.span().end());
    return all.subList(from, to).stream().filter(t -> usable(t) && !inDateline(sense, t)).toList();
  }

  /** First index for which an ordered condition holds. */
  private static int first(int size, java.util.function.IntPredicate holds) {
    int low = 0;
    int high = size;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (holds.test(mid)) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }

  private static boolean usable(TimeExpression time) {
    return time.dated() && !time.value().endsWith("_REF");
  }

  private static double score(
      Annotations marks,
      Sentence sentence,
      List<VerbGroup> verbs,
      TimeExpression time,
      int trigger) {
    int at = marks.tokenAt(time.span().start());
    int end = marks.tokenAt(time.span().end() - 1) + 1;
    int from = Math.min(end, trigger + 1);
    int to = Math.max(at, trigger);
    boolean after = at > trigger;
    double score = -0.06 * Math.max(0, after ? at - trigger : trigger - end);
    for (VerbGroup verb : verbs) {
      boolean between =
          after
              ? verb.firstToken() > trigger && verb.firstToken() < at
              : verb.firstToken() >= end && verb.endToken() <= trigger;
      if (between) {
        score -= finite(verb) ? 0.8 : 0.3;
      }
    }
    for (int i = after ? trigger + 1 : from; i < to; i++) {
      String word = marks.tokens().get(i).lower();
      score -= OPENERS.contains(word) ? 0.6 : word.equals(";") ? 1 : 0;
    }
    score += adverb(marks, sentence, at, end) + exact(time);
    if (end < marks.tokens().size()
        && marks.tokens().get(end).lower().equals("'s")
        && trigger - end <= 3
        && trigger > end) {
      score += 2;
    }
    return score - (spoken(marks, verbs, at, end, trigger) ? 3 : 0);
  }

  private static boolean finite(VerbGroup verb) {
    return switch (verb.tense()) {
      case INFINITIVE, GERUND, PARTICIPLE -> false;
      default -> true;
    };
  }

  /** A time that opens the sentence holds for the whole of it; "since Friday" is no day of it. */
  private static double adverb(Annotations marks, Sentence sentence, int at, int end) {
    int before = at - 1;
    String word = before >= sentence.firstToken() ? marks.tokens().get(before).lower() : "";
    if (word.equals("since") || word.equals("until") || word.equals("from")) {
      return -1.2;
    }
    return at <= sentence.firstToken() + 1 && end < marks.tokens().size() ? 1 : 0;
  }

  private static double exact(TimeExpression time) {
    return switch (time.precision()) {
      case HOUR, DAY -> 0.5;
      case DAYS, WEEK -> 0.2;
      case MONTH -> 0;
      case YEAR, VAGUE -> -0.3;
    };
  }

  /** Whether a time is that of speaking ("police said on Friday"). */
  private static boolean spoken(
      Annotations marks, List<VerbGroup> verbs, int at, int end, int trigger) {
    for (VerbGroup verb : verbs) {
      Token head = marks.tokens().get(verb.head());
      if (verb.head() == trigger || !SAYING.contains(head.lemma())) {
        continue;
      }
      int gap = at - verb.endToken();
      boolean close = gap >= 0 && gap <= 2 && plain(marks, verb.endToken(), at);
      if (close && !verb.passive()) {
        return true;
      }
      boolean before = verb.firstToken() - end == 0 && verb.tense() == VerbGroup.Tense.PAST;
      if (before) {
        return true;
      }
    }
    return false;
  }

  private static boolean plain(Annotations marks, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = marks.tokens().get(i).lower();
      if (word.equals(",") || word.equals("that")) {
        return false;
      }
    }
    return true;
  }

  /** The last day told shortly before; for a title and the first line, the first one after it. */
  private static Optional<TimeExpression> around(Resolved sense, Sentence sentence) {
    Annotations marks = sense.marks();
    int least = Math.max(0, sentence.index() - NEIGHBOURS);
    for (int s = sentence.index() - 1; s >= least; s--) {
      Optional<TimeExpression> day = lastDay(sense, marks.sentences().get(s));
      if (day.isPresent()) {
        return day;
      }
    }
    int most = Math.min(marks.sentences().size() - 1, sentence.index() + 2);
    for (int s = sentence.index() + 1; s <= most && sentence.index() <= 1; s++) {
      List<TimeExpression> days = exactDays(sense, marks.sentences().get(s));
      if (!days.isEmpty()) {
        return Optional.of(days.get(0));
      }
    }
    return Optional.empty();
  }

  private static Optional<TimeExpression> lastDay(Resolved sense, Sentence sentence) {
    List<TimeExpression> days = exactDays(sense, sentence);
    return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
  }

  private static List<TimeExpression> exactDays(Resolved sense, Sentence sentence) {
    Annotations marks = sense.marks();
    List<VerbGroup> verbs = verbs(marks, sentence);
    return dated(sense, sentence).stream()
        .filter(t -> t.precision() == Precision.DAY || t.precision() == Precision.HOUR)
        .filter(
            t ->
                !spoken(
                    marks,
                    verbs,
                    marks.tokenAt(t.span().start()),
                    marks.tokenAt(t.span().end() - 1) + 1,
                    -1))
        .toList();
  }

  /** Whether a time is the date of the report itself, in its dateline or alone in brackets. */
  private static boolean inDateline(Resolved sense, TimeExpression time) {
    Annotations marks = sense.marks();
    Optional<Span> line = marks.dateline().map(Dateline::span);
    if (line.filter(d -> d.contains(time.span())).isPresent()) {
      return true;
    }
    if (time.span().start() > marks.report().body().start() + HEAD) {
      return false;
    }
    return bracketed(marks, time)
        || time.anchor() == TimeExpression.Anchor.EXPLICIT && aboveDateline(sense, time);
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
        && marks.tokens().get(at - 1).lower().equals("(")
        && (marks.tokens().get(end).lower().equals(")")
            || end + 2 < marks.tokens().size() && marks.tokens().get(end + 2).lower().equals(")"));
  }

  private static Optional<TimeExpression> dateline(Resolved sense) {
    return sense.times().stream()
        .limit(5)
        .filter(t -> usable(t) && inDateline(sense, t))
        .findFirst();
  }

  /**
   * The day that the news of a report is about: the first day told in its text, other than the day
   * of the report itself and of what people said; else the date of its dateline.
   */
  public Optional<TimeExpression> newsDay(Resolved sense) {
    Annotations marks = sense.marks();
    for (Sentence sentence : marks.sentences()) {
      if (heading(marks, sentence)) {
        continue;
      }
      Optional<TimeExpression> day = exactDays(sense, sentence).stream().findFirst();
      if (day.isPresent()) {
        return day;
      }
    }
    return dateline(sense);
  }

  /** A line that is no sentence: no verb, no full stop. */
  private static boolean heading(Annotations marks, Sentence sentence) {
    return sentence.part() == Sentence.Part.TITLE
        || !marks.tokens().get(sentence.endToken() - 1).lower().equals(".")
            && verbs(marks, sentence).stream().noneMatch(EventTimeReader::finite);
  }
}
