package org.herodotus.extract;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.EventMention;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
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

  /** Least score of a day that opens its sentence: it holds for whatever the sentence tells. */
  private static final double HOLDS = -1.5;

  /** Score of a day whose own clause tells the deed ("on 4 September 2009, when a jet bombed"). */
  private static final double WHEN = 1;

  private static final String NOON = "12:00";

  private static final int NEIGHBOURS = 3;

  /** Words from a time that opens a clause to its verb. */
  private static final int CLAUSE = 4;

  /** Words from "since" to the day on which something began. */
  private static final int OLDER = 10;

  private static final Set<String> PARTS = GrammarWords.set("EventTimeReader.PARTS");

  /** Between a day and a deed: the day is that of what came later. */
  private static final Set<String> LATER = Set.of("after", "following");

  private static final Set<String> OPENERS = GrammarWords.set("EventTimeReader.OPENERS");

  private final SpeechDays speech = new SpeechDays();
  private final OffsetDays offsets = new OffsetDays();

  /** Times of the event that a word tells of, best first; empty if the report tells none. */
  public List<TimeExpression> times(Resolved sense, int triggerToken) {
    return times(sense, triggerToken, List.of());
  }

  /**
   * Times of the event that a word tells of, given the events told before it: a day is carried over
   * from a sentence before only if it is that of an event told there, or no event's at all.
   */
  List<TimeExpression> times(Resolved sense, int triggerToken, List<EventMention> before) {
    Annotations marks = sense.marks();
    Sentence sentence = marks.sentenceAt(marks.tokens().get(triggerToken).span().start());
    Optional<TimeExpression> offset =
        offsets.day(
            sense,
            sentence,
            triggerToken,
            () -> around(sense, sentence, before).or(() -> lastTold(before)));
    if (offset.isPresent()) {
      return List.of(offset.get());
    }
    List<TimeExpression> own = inSentence(sense, sentence, triggerToken);
    if (own.stream().anyMatch(t -> !restates(marks, t))) {
      return own;
    }
    Optional<TimeExpression> told =
        sameSentence(sentence, before).or(() -> around(sense, sentence, before));
    List<TimeExpression> out = new ArrayList<>(told.stream().toList());
    own.stream().filter(t -> !unsaid(sense, t)).forEach(out::add);
    return out.isEmpty() ? ReportDates.first(sense).stream().toList() : List.copyOf(out);
  }

  /**
   * A bare clock time of a story that has told no day: in the second half of a day that was not
   * over when the report appeared, it is as well of the day before.
   */
  private static boolean unsaid(Resolved sense, TimeExpression clock) {
    var published = sense.report().published();
    if (!clock.latest().equals(published.map(p -> p.date()))) {
      return false;
    }
    String value = clock.value();
    String told = value.substring(value.indexOf('T') + 1);
    String now =
        published
            .flatMap(p -> p.instant())
            .map(i -> i.atOffset(ZoneOffset.UTC).toLocalTime().toString())
            .orElse(NOON);
    return told.compareTo(NOON) >= 0 && told.indexOf(':') > 0 && told.compareTo(now) > 0;
  }

  /** "Gunmen threw grenades on 29 August, fired at the doors and killed two": one day for all. */
  private static Optional<TimeExpression> sameSentence(
      Sentence sentence, List<EventMention> before) {
    return before.stream()
        .filter(m -> m.sentence() == sentence.index())
        .flatMap(m -> m.times().stream().limit(1))
        .filter(t -> sentence.span().contains(t.span()) && exactDay(t))
        .reduce((x, y) -> y);
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
    scored.removeIf(wide -> scored.stream().anyMatch(fine -> spells(marks, wide, fine)));
    if (scored.stream().anyMatch(s -> !labels(sentence, s.time()))) {
      scored.removeIf(s -> labels(sentence, s.time()));
    }
    scored.sort(
        Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(s -> s.time().span()));
    return scored.stream().map(Scored::time).toList();
  }

  /** The clock of a live page's entry: any day that the entry names tells more. */
  private static boolean labels(Sentence sentence, TimeExpression time) {
    return time.precision() == Precision.HOUR
        && time.anchor() == TimeExpression.Anchor.PUBLICATION
        && time.span().start() == sentence.span().start();
  }

  /** "Earlier this month, on August 3": the day stands right behind the period that holds it. */
  private static boolean spells(Annotations marks, Scored wide, Scored fine) {
    TimeExpression period = wide.time();
    TimeExpression day = fine.time();
    int gap =
        marks.tokenAt(day.span().start()) - marks.tokenAt(Math.max(0, period.span().end() - 1));
    return width(day) < width(period)
        && gap > 0
        && gap <= 4
        && !day.earliest().get().isBefore(period.earliest().get())
        && !day.latest().get().isAfter(period.latest().get());
  }

  static List<VerbGroup> verbs(Annotations marks, Sentence sentence) {
    List<VerbGroup> all = marks.verbGroups();
    int from = first(all.size(), k -> all.get(k).firstToken() >= sentence.firstToken());
    int to = first(all.size(), k -> all.get(k).firstToken() >= sentence.endToken());
    return all.subList(from, to);
  }

  /** All times that a sentence tells. */
  static List<TimeExpression> told(Resolved sense, Sentence sentence) {
    List<TimeExpression> all = sense.times();
    int from = first(all.size(), k -> all.get(k).span().start() >= sentence.span().start());
    int to = first(all.size(), k -> all.get(k).span().start() >= sentence.span().end());
    return all.subList(from, to);
  }

  static List<TimeExpression> dated(Resolved sense, Sentence sentence) {
    return told(sense, sentence).stream()
        .filter(t -> usable(t) && !ReportDates.contains(sense, t))
        .filter(t -> sentence.part() != Sentence.Part.TITLE || !period(t))
        .toList();
  }

  /** "Situation report, 1-8 February": the period that a report covers is no event's. */
  static boolean period(TimeExpression time) {
    return time.precision() == Precision.DAYS && width(time) > 2;
  }

  private static long width(TimeExpression time) {
    return time.latest().get().toEpochDay() - time.earliest().get().toEpochDay();
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
    return time.dated() && (!time.value().endsWith("_REF") || time.precision() == Precision.DAYS);
  }

  private double score(
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
    if (trigger > end && explains(marks, end)) {
      return WHEN;
    }
    int since = since(marks, sentence, verbs, at);
    if (since > trigger || since >= 0 && trigger >= end) {
      return FOREIGN;
    }
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
      score -= !after && LATER.contains(word) ? 1.2 : OPENERS.contains(word) ? 0.6 : 0;
      score -= word.equals(";") ? 1 : 0;
    }
    if (after && opensNext(marks, verbs, at, end)) {
      score -= 1.5;
    }
    score += adverb(marks, sentence, at, end) + exact(time) - (restates(marks, time) ? 1 : 0);
    if (end < marks.tokens().size()
        && marks.tokens().get(end).lower().equals("'s")
        && trigger - end <= 3
        && trigger > end) {
      score += 2;
    }
    if (opens(marks, sentence, at) && !bound(marks, sentence, at) && !restates(marks, time)) {
      score = Math.max(score, HOLDS);
    }
    return score - (speech.own(marks, verbs, at, end, trigger) ? 3 : 0);
  }

  /** "On 4 September 2009, when a jet bombed two tankers": what follows tells of that day. */
  private static boolean explains(Annotations marks, int end) {
    int next = marks.tokens().get(end).lower().equals(",") ? end + 1 : end;
    return next < marks.tokens().size() && marks.tokens().get(next).lower().equals("when");
  }

  /** "..., and eleven days later gunmen killed four": the time opens a clause of its own. */
  private static boolean opensNext(Annotations marks, List<VerbGroup> verbs, int at, int end) {
    int before = at - 1;
    while (before > 0 && marks.tokens().get(before).is(PartOfSpeech.ADP)) {
      before--;
    }
    return before > 0
        && marks.tokens().get(before).is(PartOfSpeech.CCONJ)
        && end < marks.tokens().size()
        && verbs.stream()
            .filter(v -> v.firstToken() > end && v.firstToken() <= end + CLAUSE)
            .anyMatch(EventTimeReader::finite);
  }

  static boolean finite(VerbGroup verb) {
    return switch (verb.tense()) {
      case INFINITIVE, GERUND, PARTICIPLE -> false;
      default -> true;
    };
  }

  /** A time that opens the sentence holds for the whole of it; "since Friday" is no day of it. */
  private static double adverb(Annotations marks, Sentence sentence, int at, int end) {
    if (bound(marks, sentence, at)) {
      return -1.2;
    }
    return opens(marks, sentence, at) && end < marks.tokens().size() ? 1 : 0;
  }

  /** "On Friday", "In the night of 13 to 14 February": only small words stand before the time. */
  private static boolean opens(Annotations marks, Sentence sentence, int at) {
    for (int i = sentence.firstToken() + 1; i < at; i++) {
      Token token = marks.tokens().get(i);
      boolean small =
          token.is(PartOfSpeech.ADP)
              || token.is(PartOfSpeech.DET)
              || token.is(PartOfSpeech.NUM)
              || PARTS.contains(token.lower());
      if (!small) {
        return false;
      }
    }
    return true;
  }

  private static double exact(TimeExpression time) {
    return switch (time.precision()) {
      case HOUR, DAY -> 0.5;
      case DAYS, WEEK -> 0.2;
      case MONTH -> 0;
      case YEAR, VAGUE -> -0.3;
    };
  }

  /**
   * The last day told shortly before; for a title and the first line, the first one after it. Where
   * a sentence before tells of events, only their days count, and none of things long past.
   */
  private Optional<TimeExpression> around(
      Resolved sense, Sentence sentence, List<EventMention> before) {
    Annotations marks = sense.marks();
    int least = Math.max(0, sentence.index() - NEIGHBOURS);
    for (int s = sentence.index() - 1; s >= least; s--) {
      Sentence other = marks.sentences().get(s);
      List<EventMention> told = before.stream().filter(m -> m.sentence() == other.index()).toList();
      Optional<TimeExpression> day =
          told.isEmpty() ? lastDay(sense, other) : ownDay(sense, other, told);
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

  /** The exact day of the last event told, other than those of the past. */
  private static Optional<TimeExpression> lastTold(List<EventMention> before) {
    return before.stream()
        .filter(m -> !m.factuality().background())
        .flatMap(m -> m.times().stream().limit(1))
        .filter(EventTimeReader::exactDay)
        .reduce((x, y) -> y);
  }

  private static Optional<TimeExpression> ownDay(
      Resolved sense, Sentence sentence, List<EventMention> told) {
    for (int k = told.size() - 1; k >= 0; k--) {
      EventMention m = told.get(k);
      Optional<TimeExpression> day =
          m.times().stream().findFirst().filter(t -> sentence.span().contains(t.span()));
      if (day.isPresent()
          && exactDay(day.get())
          && !m.factuality().background()
          && !older(sense.marks(), sentence, day.get())) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static boolean older(Annotations marks, Sentence sentence, TimeExpression day) {
    return since(marks, sentence, verbs(marks, sentence), marks.tokenAt(day.span().start())) >= 0;
  }

  private Optional<TimeExpression> lastDay(Resolved sense, Sentence sentence) {
    List<TimeExpression> days = exactDays(sense, sentence);
    return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
  }

  /** A day, an hour, or a night between two days of the calendar. */
  private static boolean exactDay(TimeExpression time) {
    return time.precision() == Precision.DAY
        || time.precision() == Precision.HOUR
        || time.precision() == Precision.DAYS
            && time.anchor() == TimeExpression.Anchor.EXPLICIT
            && width(time) == 1;
  }

  /** Days past of a sentence that are nobody's day of speaking and no bounds ("since Friday"). */
  List<TimeExpression> exactDays(Resolved sense, Sentence sentence) {
    Annotations marks = sense.marks();
    List<VerbGroup> verbs = verbs(marks, sentence);
    Optional<LocalDate> published = sense.report().published().map(p -> p.date());
    return dated(sense, sentence).stream()
        .filter(t -> exactDay(t) && !restates(marks, t))
        .filter(t -> published.filter(p -> t.earliest().get().isAfter(p)).isEmpty())
        .filter(t -> !bound(marks, sentence, marks.tokenAt(t.span().start())))
        .filter(t -> !older(marks, sentence, t))
        .filter(
            t ->
                !speech.own(
                    marks,
                    verbs,
                    marks.tokenAt(t.span().start()),
                    marks.tokenAt(t.span().end() - 1) + 1,
                    -1))
        .toList();
  }

  /** A clock time without a day of its own is on the day that the story told before. */
  private static boolean restates(Annotations marks, TimeExpression time) {
    boolean word = marks.tokenAt(time.span().start()) == marks.tokenAt(time.span().end() - 1);
    return time.precision() == Precision.HOUR
        && time.anchor() == TimeExpression.Anchor.NARRATIVE
        && (word || time.value().indexOf(':') > 0);
  }

  /**
   * Where the clause begins in which something older is dated ("the heaviest fighting since the
   * offensive began on July 17"); -1 if the time stands in none.
   */
  private static int since(Annotations marks, Sentence sentence, List<VerbGroup> verbs, int at) {
    for (int i = at - 1; i > sentence.firstToken() && i > at - OLDER; i--) {
      if (marks.tokens().get(i).is(PartOfSpeech.PUNCT)) {
        return -1;
      }
      String word = marks.tokens().get(i).lower();
      if (word.equals("since") || word.equals("until")) {
        int from = i;
        boolean clause =
            verbs.stream().anyMatch(v -> v.firstToken() > from && v.endToken() <= at && finite(v));
        return clause ? i : -1;
      }
    }
    return -1;
  }

  private static boolean bound(Annotations marks, Sentence sentence, int at) {
    String word = at > sentence.firstToken() ? marks.tokens().get(at - 1).lower() : "";
    return word.equals("since") || word.equals("until") || word.equals("from");
  }
}
