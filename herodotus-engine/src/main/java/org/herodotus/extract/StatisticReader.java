package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Weekdays;
import org.herodotus.model.Annotations;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.TimeExpression.Precision;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Tells sentences that sum up many events ("since 2004 more than 6,500 people have been killed",
 * "attacks rose to 1,300"): their figures are those of no one incident. Thread-safe.
 */
public final class StatisticReader {
  private static final int LONG = 25;

  /** Words from a verb within which it is told in what deed people came to harm. */
  private static final int NEAR = 8;

  /** Deeds from which they are a sum. */
  private static final int MANY = 5;

  private static final Set<String> DEEDS = GrammarWords.set("StatisticReader.DEEDS");

  private static final Set<String> RANKS = Set.of("worst", "first", "deadliest", "bloodiest");

  /** Words from a rank to the time from which it counts. */
  private static final int RANK = 8;

  private static final Set<String> LATELY = GrammarWords.set("StatisticReader.LATELY");

  private static final Set<String> GENERAL =
      Set.of("such", "these", "many", "most", "similar", "more");

  private final FactualityLexicon lexicon;

  public StatisticReader() {
    this(new FactualityLexicon());
  }

  StatisticReader(FactualityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the event at a word is counted up with others, or is no one event. */
  public boolean sumsUp(Resolved sense, int triggerToken) {
    return sumsUp(sense, new FactClause(sense, triggerToken));
  }

  boolean sumsUp(Resolved sense, FactClause c) {
    return average(c)
        || manyDeeds(c)
        || struggle(c)
        || counted(c)
        || changes(c)
        || longSpan(sense, c)
        || begun(c)
        || inGeneral(c)
        || countsMany(c.marks(), c.sentence(), c.trigger(), c.verbAt(c.trigger()));
  }

  /** "The average attack killed 2.4 people", "30 percent of attacks". */
  private boolean average(FactClause c) {
    Optional<NounPhrase> phrase = c.nounAt(c.trigger());
    int from = phrase.map(NounPhrase::firstToken).orElse(c.trigger());
    for (int i = from; i < c.trigger(); i++) {
      if (c.is(i, "average", "annual", "yearly")) {
        return true;
      }
    }
    return c.is(from - 1, "of")
            && c.inside(from - 2)
            && FactualityLexicon.in(lexicon.statistic("share"), c.token(from - 2))
            && plural(c, c.trigger())
        || c.is(c.trigger() - 2, "average");
  }

  /** "107 people killed in 22 attacks": the sum of so many deeds. */
  private static boolean manyDeeds(FactClause c) {
    Optional<VerbGroup> verb = c.verbAt(c.trigger());
    int end = verb.map(VerbGroup::endToken).orElse(Integer.MAX_VALUE - NEAR);
    for (int i = end; i < end + NEAR && c.inside(i); i++) {
      int from = i;
      boolean many =
          c.is(i, "in", "by", "during")
              && c.marks().quantities().stream()
                  .filter(q -> c.inside(from + 1) && q.span().overlaps(c.token(from + 1).span()))
                  .anyMatch(q -> q.low().orElse(0) >= MANY);
      if (many && (plural(c, i + 2) || plural(c, i + 3))) {
        return DEEDS.contains(c.token(i + 2).lemma()) || DEEDS.contains(c.token(i + 3).lemma());
      }
    }
    return false;
  }

  /** "the conflict has killed 10,000", "killed in the war". */
  private boolean struggle(FactClause c) {
    Optional<VerbGroup> verb = c.verbAt(c.trigger());
    if (verb.isEmpty()) {
      return false;
    }
    Set<String> many = lexicon.statistic("many");
    int subject = verb.get().firstToken() - 1;
    boolean perfect = verb.get().tense() == VerbGroup.Tense.PERFECT;
    if (c.inside(subject)
        && !verb.get().passive()
        && FactualityLexicon.in(many, c.token(subject))) {
      return true;
    }
    for (int i = verb.get().endToken();
        perfect && i < verb.get().endToken() + 5 && c.inside(i);
        i++) {
      if (c.pos(i, PartOfSpeech.VERB) || c.is(i, ",", ";")) {
        return false;
      }
      if (FactualityLexicon.in(many, c.token(i)) && c.is(i - 1, "the", "a", "an", "this")) {
        return true;
      }
    }
    return false;
  }

  /** "attacks rose", "a rise in attacks". */
  private boolean changes(FactClause c) {
    Set<String> change = lexicon.statistic("change");
    int t = c.trigger();
    Optional<VerbGroup> next = c.verbAfter(t + 1);
    if (c.verbAt(t).isEmpty()
        && (plural(c, t) || FactualityLexicon.in(lexicon.statistic("many"), c.token(t)))
        && next.filter(v -> v.firstToken() <= t + 6 && !c.parted(t, v.firstToken())).isPresent()
        && FactualityLexicon.in(change, c.token(next.get().head()))) {
      return true;
    }
    if (plural(c, t) && (level(c, t + 1) || c.is(t + 1, "there", "here") && level(c, t + 2))) {
      return true;
    }
    int first = c.nounAt(t).map(NounPhrase::firstToken).orElse(t);
    return c.is(first - 1, "in", "of")
        && c.inside(first - 2)
        && c.token(first - 2).nominal()
        && FactualityLexicon.in(change, c.token(first - 2));
  }

  /** "The number of people taken hostage rose": a count of many. */
  private boolean counted(FactClause c) {
    for (int i = c.trigger() - 1; i > c.trigger() - NEAR && c.inside(i); i--) {
      if (c.is(i, "number", "numbers", "total") && c.is(i + 1, "of")) {
        boolean level = false;
        for (int k = c.trigger() + 1; k < c.trigger() + NEAR; k++) {
          level |= level(c, k);
        }
        return level
            || c.verbAfter(c.trigger() + 1)
                .filter(v -> FactualityLexicon.in(lexicon.statistic("change"), c.token(v.head())))
                .isPresent();
      }
    }
    return false;
  }

  /** "Rose to 1,300", "fell by a third". */
  private static boolean level(FactClause c, int i) {
    return c.is(i, "rose", "fell", "grew", "sank") && c.is(i + 1, "to", "by", "from");
  }

  /** "Since the offensive began": what goes on from then, and no event of that day. */
  private boolean begun(FactClause c) {
    int from = c.nounAt(c.trigger()).map(NounPhrase::firstToken).orElse(c.trigger());
    return c.verbAt(c.trigger()).isEmpty()
        && (c.is(from - 1, "since") || c.is(from, "since"))
        && c.verbAfter(c.trigger() + 1)
            .filter(v -> v.firstToken() <= c.trigger() + 2)
            .filter(v -> FactualityLexicon.in(lexicon.statistic("begin"), c.token(v.head())))
            .isPresent();
  }

  /**
   * Counts over weeks, months or years: "since January", "in the past year", "so far this year".
   */
  private boolean longSpan(Resolved sense, FactClause c) {
    boolean many = c.verbAt(c.trigger()).isPresent() ? people(sense, c) : plural(c, c.trigger());
    if (!many) {
      return false;
    }
    boolean single = single(c) || onOneDay(sense, c.sentence());
    for (TimeExpression time : sense.times()) {
      if (time.span().start() >= c.sentence().span().end()) {
        break;
      }
      if (time.span().start() >= c.sentence().span().start()
          && covers(c, time)
          && !(single && time.precision() == Precision.YEAR)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the year dates one deed: "in 2017 a bomber killed 60", "30 people were killed in 2009
   * when gunmen stormed a hotel", "in a raid".
   */
  private static boolean single(FactClause c) {
    Optional<VerbGroup> verb = c.verbAt(c.trigger());
    if (verb.isEmpty()) {
      return false;
    }
    int end = verb.get().endToken();
    for (int i = end; i < end + NEAR && c.inside(i); i++) {
      boolean one = c.is(i, "in", "by") && c.is(i + 1, "a", "an", "one") && !length(c, i + 2);
      if (one || c.is(i, "when")) {
        return true;
      }
    }
    for (int i = verb.get().firstToken() - 1; i > verb.get().firstToken() - NEAR; i--) {
      if (c.is(i, "when")) {
        return true;
      }
    }
    return !verb.get().passive()
        && c.nounAt(verb.get().firstToken() - 1)
            .filter(n -> c.is(n.firstToken(), "a", "an", "one"))
            .isPresent();
  }

  /** "Back in 2003, rebels attacked the town on June 9": the year belongs to a day. */
  private static boolean onOneDay(Resolved sense, Sentence sentence) {
    return sense.times().stream()
        .filter(t -> sentence.span().contains(t.span()))
        .anyMatch(t -> t.precision() == Precision.DAY && t.type() == TimeExpression.Type.DATE);
  }

  /** "In a year": a length of time, no deed. */
  private static boolean length(FactClause c, int i) {
    return c.is(i, "year", "month", "week", "decade", "day", "single")
        || c.is(i + 1, "year", "month", "week", "decade");
  }

  private static boolean covers(FactClause c, TimeExpression time) {
    int at = c.marks().tokenAt(time.span().start());
    if (Math.abs(at - c.trigger()) > 22) {
      return false;
    }
    boolean since = c.is(at - 1, "since") || c.is(at - 2, "since");
    if (since && lately(c.marks().tokens(), at, c.sentence().endToken())) {
      return false;
    }
    boolean wide =
        time.dated()
            && time.latest().get().toEpochDay() - time.earliest().get().toEpochDay() > LONG;
    if (since) {
      boolean perfect =
          c.verbAt(c.trigger())
              .or(() -> c.verbAfter(c.sentence().firstToken()))
              .filter(
                  v ->
                      v.tense() == VerbGroup.Tense.PERFECT
                          || v.tense() == VerbGroup.Tense.PLUPERFECT)
              .isPresent();
      return perfect || wide;
    }
    if (wide && (alone(c, at) || c.is(at - 1, "between"))) {
      return true;
    }
    boolean whole =
        c.is(at - 1, "in", "during", "over", "last", "within", "throughout")
            || c.is(at, "last", "this", "so");
    if (time.type() == TimeExpression.Type.DURATION) {
      String v = time.value();
      boolean units =
          v.endsWith("Y")
              || v.endsWith("M") && !v.startsWith("PT")
              || v.endsWith("W")
              || v.endsWith("E");
      return units
          && (c.is(at - 1, "in", "over", "during", "within") || c.is(at, "the", "recent", "past"));
    }
    return time.precision() == Precision.YEAR && whole && !c.is(at - 1, "of");
  }

  /** "In May and June alone": the whole of a long time. */
  private static boolean alone(FactClause c, int at) {
    for (int i = at + 1; i <= at + 6; i++) {
      if (c.is(i, "alone")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a quantity of many people stands in the sentence before or after the verb. */
  private static boolean people(Resolved sense, FactClause c) {
    return sense.marks().quantities().stream()
        .filter(q -> c.sentence().span().contains(q.span()))
        .anyMatch(q -> q.low().orElse(q.high().orElse(0)) >= 20);
  }

  /** Bare plurals in the present, "such attacks", "attacks like this". */
  private boolean inGeneral(FactClause c) {
    int t = c.trigger();
    if (c.verbAt(t).isPresent()) {
      return general(c, c.verbAt(t).get());
    }
    if (!plural(c, t) || c.sentence().part() == Sentence.Part.TITLE) {
      return false;
    }
    int first = c.nounAt(t).map(NounPhrase::firstToken).orElse(t);
    if (GENERAL.contains(c.lower(first)) && c.is(first, "such", "similar") || c.is(t + 1, "like")) {
      return true;
    }
    boolean bare = first == t || !c.pos(first, PartOfSpeech.DET) && !c.pos(first, PartOfSpeech.NUM);
    Optional<VerbGroup> next = c.verbAfter(t + 1);
    return bare
        && first == c.sentence().firstToken()
        && next.filter(v -> v.tense() == VerbGroup.Tense.PRESENT && v.firstToken() <= t + 4)
            .isPresent();
  }

  /** "bombs kill", "who carry out attacks": habits. */
  private boolean general(FactClause c, VerbGroup verb) {
    if (verb.tense() != VerbGroup.Tense.PRESENT || c.sentence().part() == Sentence.Part.TITLE) {
      return false;
    }
    Token head = c.token(verb.head());
    boolean habit =
        head.lower().equals(head.lemma())
            && verb.firstToken() == verb.head()
            && !lexicon.statistic("invariant").contains(head.lemma())
            && !lexicon.statistic("state").contains(head.lemma());
    int subject = verb.firstToken() - 1;
    return habit && c.inside(subject) && plural(c, subject);
  }

  private static boolean plural(FactClause c, int i) {
    Token t = c.token(i);
    boolean opens = t.is(PartOfSpeech.PROPN) && i == c.sentence().firstToken();
    return (t.is(PartOfSpeech.NOUN) && !t.lower().equals(t.lemma()) || opens)
        && t.lower().endsWith("s");
  }

  /** Whether the words count many events, or years of them. */
  private boolean countsMany(Annotations marks, Sentence s, int trigger, Optional<VerbGroup> own) {
    List<Token> tokens = marks.tokens();
    boolean since = false;
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      if (lexicon.statistic("sum").contains(tokens.get(i).lemma())) {
        return true;
      }
      since |=
          tokens.get(i).lower().equals("since")
              && !lately(tokens, i + 1, s.endToken())
              && !superlative(tokens, s.firstToken(), i)
              && !own.map(v -> v.tense() == VerbGroup.Tense.PAST).orElse(false);
      if (tokens.get(i).lower().equals("year")
          && i > s.firstToken()
          && (tokens.get(i - 1).lower().equals("this")
              || tokens.get(i - 1).lower().equals("a")
              || tokens.get(i - 1).lower().equals("each")
              || tokens.get(i - 1).lower().equals("every"))) {
        since = true;
      }
    }
    if (own.isPresent()) {
      VerbGroup.Tense tense = own.get().tense();
      return since
          && (tense == VerbGroup.Tense.PERFECT
              || tense == VerbGroup.Tense.PLUPERFECT
              || tense == VerbGroup.Tense.PARTICIPLE && own.get().passive());
    }
    Token t = tokens.get(trigger);
    boolean plural =
        t.is(PartOfSpeech.NOUN) && t.lower().endsWith("s") && !t.lower().equals(t.lemma());
    if (!plural) {
      return false;
    }
    boolean bare = trigger == s.firstToken() || !determined(tokens, s, trigger);
    return since || bare && !dated(marks, s) && !counted(marks, s);
  }

  /** "Since Wednesday", "since last night": days, and no span over which deeds are summed up. */
  private static boolean lately(List<Token> tokens, int from, int end) {
    for (int i = from; i < Math.min(from + 2, end); i++) {
      String word = tokens.get(i).lower();
      if (Weekdays.contains(word) || LATELY.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** "The deadliest raid since the war began": a rank among many, and no sum of them. */
  private static boolean superlative(List<Token> tokens, int first, int since) {
    for (int i = Math.max(first, since - RANK); i < since; i++) {
      String word = tokens.get(i).lower();
      boolean most = word.equals("most") && tokens.get(i + 1).is(PartOfSpeech.ADJ);
      if (most
          || RANKS.contains(word)
          || word.endsWith("est") && tokens.get(i).is(PartOfSpeech.ADJ)) {
        return true;
      }
    }
    return false;
  }

  private static boolean determined(List<Token> tokens, Sentence s, int trigger) {
    for (int i = trigger - 1; i >= Math.max(s.firstToken(), trigger - 4); i--) {
      Token t = tokens.get(i);
      if (t.is(PartOfSpeech.DET)
          || t.is(PartOfSpeech.NUM)
          || t.is(PartOfSpeech.PRON)
          || t.lower().equals("'s")) {
        return true;
      }
      if (!t.is(PartOfSpeech.ADJ) && !t.nominal()) {
        return false;
      }
    }
    return false;
  }

  /** Whether the sentence counts people: then it tells of something that took place. */
  private static boolean counted(Annotations marks, Sentence s) {
    return marks.quantities().stream().anyMatch(q -> s.span().contains(q.span()));
  }

  private static boolean dated(Annotations marks, Sentence s) {
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      String word = marks.tokens().get(i).lower();
      if (Weekdays.contains(word) || word.equals("yesterday") || word.equals("today")) {
        return true;
      }
    }
    return false;
  }
}
