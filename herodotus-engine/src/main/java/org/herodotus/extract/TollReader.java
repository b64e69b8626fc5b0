package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.Evidence;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Quantity;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Token;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;

/**
 * Reads figures of harm: how many of whom were killed, hurt, taken or driven out, and who says so.
 * A person told by name or pronoun is read as a figure of one without a stated number; a bare
 * plural ("civilians were killed") as a vague figure with the noun as its wording. Thread-safe.
 */
public final class TollReader {
  /** "It gave no casualties": that nothing is told is no figure. */
  private static final Set<String> GIVING = GrammarWords.set("TollReader.GIVING");

  /** Words of harm said of those who fight. */
  private static final Set<String> IN_ACTION = GrammarWords.set("TollReader.IN_ACTION");

  /** Longest sentence that is read for figures, in tokens. */
  private static final int LONGEST = 600;

  /** More than an incident of this kind kills or wounds in all but a few cases of history. */
  private static final long OF_YEARS = 10_000;

  /** Fewer armed people than these get away and are not displaced. */
  private static final int FEW = 5;

  private final HarmLexicon harms = new HarmLexicon();
  private final PeopleCounter counter = new PeopleCounter(harms);
  private final HarmLinker linker = new HarmLinker();
  private final GapLinker gaps = new GapLinker();
  private final PartLinker parts = new PartLinker();

  public List<Toll> read(Resolved sense) {
    List<Toll> out = new ArrayList<>();
    Annotations marks = sense.marks();
    List<Quantity> quantities = marks.quantities();
    int q = 0;
    for (Sentence s : marks.sentences()) {
      int from = q;
      while (q < quantities.size() && quantities.get(q).span().start() < s.span().end()) {
        q++;
      }
      boolean open = telling(marks, s) || q > from && lastHarm(out, s).isPresent();
      if (s.endToken() - s.firstToken() <= LONGEST && open) {
        sentence(sense, s, quantities.subList(from, q), out);
      }
    }
    return carried(sense, out);
  }

  /**
   * Part of a figure, without a voice of its own, is told by whoever tells the whole ("police said
   * seven had died, ... Two of the dead were children"), and a figure between two sentences of one
   * speaker by that speaker.
   */
  private static List<Toll> carried(Resolved sense, List<Toll> tolls) {
    FreeSpeech speech = new FreeSpeech(sense);
    List<Toll> out = new ArrayList<>(tolls.size());
    for (Toll read : tolls) {
      Optional<Toll> person =
          out.isEmpty()
              ? Optional.empty()
              : LaterDeath.of(sense.marks(), out.get(out.size() - 1), read);
      Toll told = person.orElse(read);
      if (person.isPresent() && out.get(out.size() - 1).harm() == Harm.WOUNDED) {
        out.remove(out.size() - 1);
      }
      Toll toll = out.isEmpty() ? told : elliptic(sense.marks(), out.get(out.size() - 1), told);
      if (!toll.voices().isEmpty()) {
        out.add(toll);
        continue;
      }
      Optional<Toll> whole = out.isEmpty() ? Optional.empty() : whole(sense.marks(), out, toll);
      Toll part = whole.map(w -> toll.withVoices(w.voices(), w.stance())).orElse(toll);
      out.add(
          speech
              .goingOn(toll.sentence())
              .filter(v -> whole.isEmpty())
              .map(v -> part.withVoices(v, part.stance()))
              .orElse(part));
    }
    return List.copyOf(out);
  }

  /** "Eleven policemen were taken. Nine were murdered": a bare number is of those before it. */
  private static Toll elliptic(Annotations marks, Toll last, Toll toll) {
    boolean bare = toll.kind() == GroupKind.OTHER && ELLIPTIC.contains(toll.group());
    boolean fits =
        bare
            && toll.sentence() - last.sentence() <= 1
            && toll.sentence() != last.sentence()
            && toll.scope() != Toll.Scope.AGGREGATE
            && last.scope() != Toll.Scope.AGGREGATE
            && together(marks, last, toll)
            && toll.quantity().low().orElse(0) > 0
            && toll.quantity().low().getAsInt() <= last.quantity().low().orElse(0);
    return fits ? toll.withKind(last.kind()) : toll;
  }

  private static final Set<String> ELLIPTIC = Set.of("people", "them");

  private static boolean together(Annotations marks, Toll a, Toll b) {
    List<Sentence> sentences = marks.sentences();
    return sentences.get(a.sentence()).paragraph() == sentences.get(b.sentence()).paragraph();
  }

  private static Optional<Toll> whole(Annotations marks, List<Toll> before, Toll toll) {
    Toll last = before.get(before.size() - 1);
    if (last.sentence() == toll.sentence() && !last.voices().isEmpty()) {
      return Optional.of(last);
    }
    if (toll.scope() != Toll.Scope.SUBSET && toll.scope() != Toll.Scope.INCREMENT) {
      return Optional.empty();
    }
    boolean near = toll.sentence() - last.sentence() <= 1 && together(marks, last, toll);
    return near && !last.voices().isEmpty() ? Optional.of(last) : Optional.empty();
  }

  /** Whether the sentence holds a word of harm, or a number that may lean on an earlier one. */
  private boolean telling(Annotations marks, Sentence s) {
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      String w = marks.tokens().get(i).lower();
      if (!harms.at(marks.tokens(), i, s.endToken()).isEmpty()
          || w.equals("of")
          || w.equals("at")
          || w.equals("to")
              && i + 1 < s.endToken()
              && marks.tokens().get(i + 1).is(PartOfSpeech.NUM)) {
        return true;
      }
    }
    return false;
  }

  private void sentence(Resolved sense, Sentence s, List<Quantity> quantities, List<Toll> out) {
    Annotations marks = sense.marks();
    List<PeopleCount> counts = counter.counts(sense, s, undated(sense, s, quantities));
    if (counts.isEmpty()) {
      return;
    }
    HarmClause clause = new HarmClause(marks.tokens(), s, counts, harms);
    linker.link(clause);
    gaps.link(clause);
    FateLinker.link(clause);
    LabelLinker.link(clause);
    Partition.link(clause);
    parts.link(clause, lastHarm(out, s), countedHarm(out, s));
    for (PeopleCount count : KindSpread.over(clause, HedgeSpread.over(clause))) {
      Optional<TollLink> link = clause.link(count);
      if (link.isPresent() && told(clause, count, link.get()) && !speaks(sense, count)) {
        boolean person =
            count.sort() == PeopleCount.Sort.ONE && link.get().scope() == Toll.Scope.TOTAL;
        boolean aggregate = !person && TollScopes.aggregate(clause, s, count.start());
        out.add(toll(sense, s, clause, count, link.get(), aggregate));
      }
    }
  }

  /** Numbers that are no part of a date ("between March 5 and 9"). */
  private static List<Quantity> undated(Resolved sense, Sentence s, List<Quantity> quantities) {
    List<TimeExpression> dates =
        EventTimeReader.told(sense, s).stream()
            .filter(t -> t.type() == TimeExpression.Type.DATE && t.dated())
            .toList();
    return quantities.stream()
        .filter(q -> dates.stream().noneMatch(t -> t.span().contains(q.span())))
        .toList();
  }

  private static Optional<Harm> lastHarm(List<Toll> tolls, Sentence s) {
    for (int i = tolls.size() - 1; i >= 0; i--) {
      Toll t = tolls.get(i);
      if (s.index() - t.sentence() > 3) {
        break;
      }
      if (t.harm() != Harm.RELEASED) {
        return Optional.of(t.harm());
      }
    }
    return Optional.empty();
  }

  /** What a bare number ("spoke of nine") counts: the dead, if the sentence before it has any. */
  private static Optional<Harm> countedHarm(List<Toll> tolls, Sentence s) {
    int at = tolls.isEmpty() ? -1 : tolls.get(tolls.size() - 1).sentence();
    boolean dead =
        at >= s.index() - 3
            && tolls.stream().anyMatch(t -> t.sentence() == at && t.harm() == Harm.KILLED);
    return dead ? Optional.of(Harm.KILLED) : lastHarm(tolls, s);
  }

  /** "Killing at least one person, the mayor said": who speaks is not counted. */
  private static boolean speaks(Resolved sense, PeopleCount count) {
    List<Token> tokens = sense.marks().tokens();
    String det = tokens.get(count.start()).lower();
    boolean pause = count.start() > 0 && tokens.get(count.start() - 1).lower().equals(",");
    boolean speaker = det.equals("the") || pause && (det.equals("a") || det.equals("an"));
    return speaker
        && !count.counted()
        && sense.attributions().stream()
            .flatMap(a -> a.source().stream())
            .anyMatch(s -> s.overlaps(count.quantity().span()));
  }

  private static boolean told(HarmClause c, PeopleCount count, TollLink link) {
    boolean silent = count.zero() && GIVING.contains(c.word(count.start() - 1));
    if (c.complements(count) || getaway(count, link) || silent) {
      return false;
    }
    boolean vague = count.sort() == PeopleCount.Sort.SOME;
    boolean others =
        vague
            && (count.quantity().wording().orElse("").equals("others")
                || link.weak() && link.harm() == Harm.WOUNDED);
    return !others;
  }

  /** "Two suspects fled on foot": no one was driven out. */
  private static boolean getaway(PeopleCount count, TollLink link) {
    boolean armed =
        count.kind() == GroupKind.MILITARY
            || count.kind() == GroupKind.ATTACKER
            || count.kind() == GroupKind.POLICE;
    boolean few = count.quantity().high().isPresent() && count.quantity().high().getAsInt() < FEW;
    return link.harm() == Harm.DISPLACED && armed && few;
  }

  private Toll toll(
      Resolved sense,
      Sentence s,
      HarmClause c,
      PeopleCount count,
      TollLink link,
      boolean aggregate) {
    Annotations marks = sense.marks();
    Harm harm = count.zero() ? nothing(c, link) : link.harm();
    Span words = evidence(c, count, link);
    List<Attribution> said =
        TollVoices.covering(sense, count.quantity().span()).stream()
            .filter(a -> !elsewhere(marks, c, count, a))
            .toList();
    Optional<PeopleCount> complement = c.complement(count);
    GroupKind kind = fallen(c, link, complement.map(PeopleCount::kind).orElse(count.kind()));
    return new Toll(
        harm,
        count.quantity(),
        group(marks, c, complement.orElse(count)),
        kind,
        aggregate || wholeWar(c, count, link) ? Toll.Scope.AGGREGATE : link.scope(),
        SecondTeller.of(sense, c, count).orElseGet(() -> voices(sense, c, count, said)),
        TollVoices.stance(said),
        Evidence.of(sense.report(), words),
        s.index(),
        rule(c, count, link));
  }

  /** "4 KIA": only those who fight are killed in action. */
  private static GroupKind fallen(HarmClause c, TollLink link, GroupKind kind) {
    boolean action = IN_ACTION.contains(c.word(link.end() - 1));
    return action && kind == GroupKind.OTHER ? GroupKind.MILITARY : kind;
  }

  /** "16 by the mayor's count, 21 according to doctors": the doctors told of 21. */
  private static boolean elsewhere(
      Annotations marks, HarmClause c, PeopleCount count, Attribution said) {
    return said.cue()
        .filter(cue -> SecondTeller.of(c, count, marks.tokenAt(cue.start())))
        .isPresent();
  }

  private static List<Voice> voices(
      Resolved sense, HarmClause c, PeopleCount count, List<Attribution> said) {
    List<Voice> told = TollVoices.voices(said);
    if (SecondTeller.contrasted(c, count)) {
      return SecondTeller.subject(sense, c, count).orElse(told);
    }
    return told.isEmpty() ? SecondTeller.subject(sense, c, count).orElse(told) : told;
  }

  /** The words of harm as the lexicon has them, or that the figure goes on the one before it. */
  private static String rule(HarmClause c, PeopleCount count, TollLink link) {
    if (link.start() >= count.start() && link.end() <= count.end()) {
      return "figure beside the one before it";
    }
    StringBuilder out = new StringBuilder("harms.tsv:");
    for (int i = link.start(); i < link.end(); i++) {
      out.append(' ').append(c.token(i).lemma());
    }
    return out.toString();
  }

  /** "Hundreds of thousands have been killed": numbers that only years of war make up. */
  private static boolean wholeWar(HarmClause c, PeopleCount count, TollLink link) {
    long least = count.quantity().low().orElse(0);
    if (least < OF_YEARS || link.harm() != Harm.KILLED && link.harm() != Harm.WOUNDED) {
      return false;
    }
    for (int i = link.start(); i >= link.start() - 4; i--) {
      if (c.word(i).equals("have") || c.word(i).equals("has")) {
        return true;
      }
    }
    return least >= 10 * OF_YEARS;
  }

  /** "Nobody was hurt" says that there were no casualties at all. */
  private static Harm nothing(HarmClause c, TollLink link) {
    boolean hurt = link.harm() == Harm.WOUNDED && !c.word(link.end() - 1).equals("injuries");
    return hurt ? Harm.CASUALTIES : link.harm();
  }

  private static Span evidence(HarmClause c, PeopleCount count, TollLink link) {
    int from = Math.min(count.start(), link.start());
    int to = Math.max(count.end(), link.end());
    Optional<PeopleCount> group = c.complement(count);
    if (group.isPresent()) {
      to = Math.max(to, group.get().end());
    }
    return new Span(c.token(from).span().start(), c.token(to - 1).span().end());
  }

  /** The noun with its modifiers, without number and article; "people" for a bare number. */
  private static String group(Annotations marks, HarmClause c, PeopleCount count) {
    if (count.sort() == PeopleCount.Sort.NAME || count.sort() == PeopleCount.Sort.PRONOUN) {
      return count.quantity().wording().orElse("");
    }
    int from = count.start();
    int after = marks.tokenAt(count.quantity().span().end() - 1) + 1;
    if (count.counted() && (count.head() < 0 || count.head() >= after)) {
      from = after;
    }
    while (from < count.end()
        && (article(c.token(from)) || c.is(from, PartOfSpeech.NUM) && count.head() > from)) {
      from++;
    }
    if (from >= count.end() || count.head() < from) {
      return "people";
    }
    int to = count.head() + 1;
    String text = marks.text(new Span(c.token(from).span().start(), c.token(to - 1).span().end()));
    return text.isBlank() ? "people" : text;
  }

  private static boolean article(Token t) {
    return switch (t.lower()) {
      case "a",
          "an",
          "the",
          "of",
          "one",
          "his",
          "her",
          "their",
          "its",
          "more",
          "x",
          "'s",
          "those",
          "these" ->
          true;
      default -> false;
    };
  }
}
