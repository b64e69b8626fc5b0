package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Quantity;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/** Finds the people of a sentence, counted or not. Thread-safe. */
final class PeopleCounter {
  private static final Set<String> OF_THESE = GrammarWords.set("PeopleCounter.OF_THESE");

  /** "It rose to 17 last night": words that begin a time after a bare number. */
  private static final Set<String> WHEN = GrammarWords.set("PeopleCounter.WHEN");

  private static final Set<String> THE = GrammarWords.set("PeopleCounter.THE");
  private static final Set<String> POSSESSIVES = GrammarWords.set("PeopleCounter.POSSESSIVES");
  private static final Set<String> BEFORE_AGE = GrammarWords.set("PeopleCounter.BEFORE_AGE");
  private static final Set<String> FAMILIES = GrammarWords.set("PeopleCounter.FAMILIES");
  private static final Set<String> THE_FAMILY = GrammarWords.set("PeopleCounter.THE_FAMILY");
  private static final Set<String> LISTED = GrammarWords.set("TallyLinker.LISTED");
  private static final Set<String> OWN = GrammarWords.set("PeopleCounter.OWN");
  private static final Set<String> MORE = Set.of("more", "others");
  private static final Set<String> TABLE = GrammarWords.set("PeopleCounter.TABLE");
  private static final Set<String> CELL_ENDS = GrammarWords.set("PeopleCounter.CELL_ENDS");
  private static final Set<String> FILLERS = GrammarWords.set("PeopleCounter.FILLERS");

  private final HarmLexicon harms;
  private final PeopleNouns nouns = new PeopleNouns();
  private final LoosePeople loosePeople;
  private final Membership membership = new Membership();
  private final NamedPeople named = new NamedPeople(nouns);

  PeopleCounter(HarmLexicon harms) {
    this.harms = harms;
    this.loosePeople = new LoosePeople(harms, nouns);
  }

  PeopleNouns nouns() {
    return nouns;
  }

  /** People of the sentence in text order, none overlapping. */
  List<PeopleCount> counts(Resolved sense, Sentence s, List<Quantity> quantities) {
    Annotations marks = sense.marks();
    List<PeopleCount> out = new ArrayList<>();
    boolean[] taken = new boolean[s.endToken() - s.firstToken()];
    for (Quantity q : quantities) {
      counted(marks, s, q).ifPresent(c -> take(c, s, taken, out));
    }
    boolean loose = s.part() == Sentence.Part.TITLE || headline(marks, s);
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      if (!taken[i - s.firstToken()]) {
        loosePeople.at(marks, s, i, loose).ifPresent(c -> take(c, s, taken, out));
      }
    }
    VictimNames.find(sense, s, taken, nouns).forEach(c -> take(c, s, taken, out));
    out.sort(Comparator.comparingInt(PeopleCount::start));
    return membership.settle(sense, s, named.join(marks.tokens(), out));
  }

  private static void take(PeopleCount c, Sentence s, boolean[] taken, List<PeopleCount> out) {
    for (int i = c.start(); i < c.end(); i++) {
      if (taken[i - s.firstToken()]) {
        return;
      }
    }
    for (int i = c.start(); i < c.end(); i++) {
      taken[i - s.firstToken()] = true;
    }
    out.add(c);
  }

  /** A short sentence without full stop, or one in capitals, may leave out articles. */
  private static boolean headline(Annotations marks, Sentence s) {
    int n = s.endToken() - s.firstToken();
    if (n > 40) {
      return false;
    }
    String last = marks.tokens().get(s.endToken() - 1).lower();
    boolean articles = false;
    for (Token t : marks.tokens(s)) {
      articles |= t.is(PartOfSpeech.DET) || t.is(PartOfSpeech.AUX);
    }
    if (!articles && n < 25) {
      return true;
    }
    return marks.capitals() || !last.equals(".") && !last.equals("\"") && !last.equals("?");
  }

  // ---- counted people

  private Optional<PeopleCount> counted(Annotations marks, Sentence s, Quantity q) {
    List<Token> tokens = marks.tokens();
    int start = marks.tokenAt(q.span().start());
    int i = marks.tokenAt(q.span().end() - 1) + 1;
    int end = s.endToken();
    boolean part = false;
    if (tabled(tokens, s, start, i)) {
      return Optional.of(
          new PeopleCount(
              start - 1,
              i,
              start - 1,
              q,
              PeopleCount.Sort.NUMBER,
              nouns.kind(tokens, start - 1, start - 1),
              Optional.empty(),
              false,
              true));
    }
    if (i < end && LISTED.contains(tokens.get(i).lower()) && !numbered(tokens, i + 1, end)) {
      return Optional.of(bare(start, i + 1, q, false));
    }
    if (i + 1 < end
        && MORE.contains(tokens.get(i).lower())
        && tokens.get(i + 1).lower().equals("of")) {
      i++;
    }
    boolean ofOne = start > s.firstToken() + 1 && tokens.get(start - 1).lower().equals("of");
    if (ofOne && (i >= end || !tokens.get(i).nominal())) {
      Token whose = tokens.get(start - 2);
      if (FAMILIES.contains(whose.lower())) {
        int first =
            start > s.firstToken() + 2 && THE_FAMILY.contains(tokens.get(start - 3).lower())
                ? start - 3
                : start - 2;
        return Optional.of(bare(first, i, q, false));
      }
      if (nouns.people(whose) && !nouns.plural(whose) && nouns.aged(whose)) {
        return Optional.empty();
      }
    }
    if (i + 1 < end && tokens.get(i).lower().equals("of")) {
      String next = tokens.get(i + 1).lower();
      boolean those = next.equals("those") && i + 2 < end;
      boolean pronoun = next.equals("them") || next.equals("whom") || next.equals("us");
      if (OF_THESE.contains(next) && !those && (pronoun || !followsNoun(tokens, i + 2, end))) {
        boolean other = i > start && others(tokens, start, i);
        return Optional.of(bare(start, i + 2, q, !other));
      }
      if (those && !harms.at(tokens, i + 2, end).isEmpty()) {
        Harm harm = harms.at(tokens, i + 2, end).get(0).harm();
        return Optional.of(
            new PeopleCount(
                start,
                i + 3,
                -1,
                q,
                PeopleCount.Sort.NUMBER,
                GroupKind.OTHER,
                Optional.of(harm),
                true,
                true));
      }
      if (POSSESSIVES.contains(next) && i + 2 < end && OWN.contains(tokens.get(i + 2).lower())) {
        return Optional.of(bare(start, i + 3, q, true));
      }
      if (THE.contains(next)) {
        boolean whole = numbered(tokens, i + 2, end);
        part = !POSSESSIVES.contains(next) && !whole;
        i += whole ? 3 : 2;
      } else {
        part = tokens.get(i - 1).lower().equals("one");
        i += numbered(tokens, i + 1, end) ? 2 : 1;
      }
    }
    if (part && recordEvent(tokens, i, end)) {
      return Optional.empty();
    }
    return Optional.ofNullable(phrase(tokens, start, i, end, q, part));
  }

  /** "(men 23, women 37)": a table told in a line, the number after its noun. */
  private boolean tabled(List<Token> tokens, Sentence s, int number, int next) {
    int noun = number - 1;
    if (noun <= s.firstToken()
        || !nouns.people(tokens.get(noun))
        || !tokens.get(number).is(PartOfSpeech.NUM)) {
      return false;
    }
    boolean opens = TABLE.contains(tokens.get(noun - 1).lower());
    boolean closes = next >= s.endToken() || CELL_ENDS.contains(tokens.get(next).lower());
    return opens && closes;
  }

  /** "One of the deadliest strikes": an event among events, not a person. */
  private boolean recordEvent(List<Token> tokens, int i, int end) {
    if (i >= end || !TollScopes.superlative(tokens.get(i).lower())) {
      return false;
    }
    for (int k = i + 1; k < end && k < i + 4; k++) {
      if (nouns.people(tokens.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean numbered(List<Token> tokens, int i, int end) {
    return i < end && tokens.get(i).is(PartOfSpeech.NUM);
  }

  private static boolean others(List<Token> tokens, int start, int i) {
    return tokens.get(i - 1).lower().equals("more");
  }

  private boolean followsNoun(List<Token> tokens, int i, int end) {
    return i < end && (nouns.people(tokens.get(i)) || tokens.get(i).is(PartOfSpeech.NOUN));
  }

  private static PeopleCount bare(int start, int end, Quantity q, boolean part) {
    return new PeopleCount(
        start, end, -1, q, PeopleCount.Sort.NUMBER, GroupKind.OTHER, Optional.empty(), part, true);
  }

  /** Reads the noun that a number counts; null if it counts things. */
  private PeopleCount phrase(
      List<Token> tokens, int start, int from, int end, Quantity q, boolean part) {
    int head = -1;
    int last = from;
    Optional<Harm> own = Optional.empty();
    for (int i = from; i < end && i < from + 9; i++) {
      Token t = tokens.get(i);
      if (i == from && WHEN.contains(t.lower())) {
        break;
      }
      Optional<HarmCue> mark = ownHarm(tokens, i, end, head, from);
      if (mark.isPresent() && saved(tokens, start, mark.get(), end)) {
        return null;
      }
      if (mark.isPresent()) {
        boolean attributive = mark.get().end() < end && attribute(tokens, mark.get(), end);
        if (!attributive) {
          return new PeopleCount(
              start,
              mark.get().end(),
              mark.get().end() - 1,
              q,
              PeopleCount.Sort.NUMBER,
              head < 0 ? GroupKind.OTHER : nouns.kind(tokens, from, head),
              Optional.of(mark.get().harm()),
              part,
              true);
        }
        own = Optional.of(mark.get().harm());
        last = i + 1;
        continue;
      }
      boolean full = head >= 0 && nouns.people(tokens.get(head)) && nouns.plural(tokens.get(head));
      if (harmed(tokens, i, end)
          || full
              && !(nouns.people(t) && nouns.plural(t))
              && !t.lower().equals("#")
              && !headword(tokens, i, end)) {
        break;
      }
      if (!inside(tokens, i, end, from)) {
        break;
      }
      if (t.nominal() || nouns.people(t) || nouns.demonym(tokens, i, end)) {
        head = i;
        last = i + 1;
      }
    }
    if (head >= 0 && nouns.thing(tokens.get(head))) {
      return null;
    }
    if (head < 0) {
      last = from;
      while (last < end
          && (tokens.get(last).lower().equals("more")
              || tokens.get(last).lower().equals("others")
              || tokens.get(last).lower().equals("other"))) {
        last++;
      }
      if (last < end && tokens.get(last).lower().equals("-")
          || (ageBound(tokens, start) || dangling(tokens, q, last, end))) {
        return null;
      }
    }
    GroupKind kind = head < 0 ? GroupKind.OTHER : nouns.kind(tokens, from, head);
    return new PeopleCount(
        start,
        Math.max(last, from),
        head,
        q,
        PeopleCount.Sort.NUMBER,
        kind,
        own,
        part,
        head < 0 || nouns.people(tokens.get(head)) || nouns.demonym(tokens, head, end));
  }

  /** "multiple AK-47 rifles": a vague word that stands before something else than people. */
  private boolean dangling(List<Token> tokens, Quantity q, int next, int end) {
    boolean vague = q.modifier() == Quantity.Modifier.VAGUE && q.low().orElse(0) < 10;
    if (!vague || next >= end || harmed(tokens, next, end)) {
      return false;
    }
    return switch (tokens.get(next).pos()) {
      case NOUN, PROPN, ADJ, NUM, DET, PRON -> true;
      case CCONJ -> true;
      case PUNCT -> tokens.get(next).lower().equals("-");
      default -> false;
    };
  }

  /** "children under five", "nine of them under five". */
  private boolean ageBound(List<Token> tokens, int start) {
    String w = tokens.get(start).lower();
    boolean bound = w.equals("under") || w.equals("over") || w.equals("above") || w.equals("below");
    return bound
        && start > 0
        && (nouns.people(tokens.get(start - 1))
            || BEFORE_AGE.contains(tokens.get(start - 1).lower())
            || start > 1 && nouns.people(tokens.get(start - 2)));
  }

  /** A word of harm that is said of the people and no part of their phrase. */
  private boolean harmed(List<Token> tokens, int i, int end) {
    for (HarmCue cue : harms.at(tokens, i, end)) {
      boolean said =
          cue.is(HarmCue.Frame.VERB) || cue.is(HarmCue.Frame.STATE) || cue.is(HarmCue.Frame.SELF);
      if (said && cue.form() != HarmCue.Form.ING && !attribute(tokens, cue, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean headword(List<Token> tokens, int i, int end) {
    return harms.at(tokens, i, end).stream().anyMatch(c -> c.is(HarmCue.Frame.HEAD));
  }

  /** A word of harm inside or at the end of the phrase: "12 dead", "13 civilian deaths". */
  private Optional<HarmCue> ownHarm(List<Token> tokens, int i, int end, int head, int from) {
    for (HarmCue cue : harms.at(tokens, i, end)) {
      boolean noun =
          !tokens.get(i).lower().equals("killed") && !tokens.get(i).lower().equals("missing");
      boolean singular =
          cue.end() < end
              && nouns.singularHead(tokens.get(cue.end() - 1))
              && tokens.get(cue.end()).is(PartOfSpeech.NOUN);
      if (cue.is(HarmCue.Frame.HEAD) && !singular && (noun || attribute(tokens, cue, end))) {
        boolean adjective =
            cue.end() - cue.start() == 1
                && harms.at(tokens, i, end).stream()
                    .anyMatch(c -> c.is(HarmCue.Frame.VERB) || c.is(HarmCue.Frame.STATE));
        if (adjective
            && head >= 0
            && nouns.people(tokens.get(head))
            && nouns.plural(tokens.get(head))) {
          return Optional.empty();
        }
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /** "saving 40 lives", "40 lives saved". */
  private static boolean saved(List<Token> tokens, int start, HarmCue cue, int end) {
    return start > 0 && tokens.get(start - 1).lower().startsWith("sav")
        || cue.end() < end && tokens.get(cue.end()).lower().equals("saved");
  }

  /** Whether a noun for people follows, so that the word of harm qualifies it. */
  private boolean attribute(List<Token> tokens, HarmCue cue, int end) {
    int i = cue.end();
    for (int k = i; k < end && k < i + 3; k++) {
      if (nouns.people(tokens.get(k)) && !harmed(tokens, k, end)) {
        return true;
      }
      if (!tokens.get(k).is(PartOfSpeech.ADJ) && !tokens.get(k).nominal()) {
        return false;
      }
    }
    return false;
  }

  private boolean inside(List<Token> tokens, int i, int end, int from) {
    Token t = tokens.get(i);
    if (FILLERS.contains(t.lower()) && !(t.lower().equals("of"))) {
      return true;
    }
    if (nouns.people(t)) {
      return true;
    }
    if (i > from - 1 && verbCue(tokens, i, end)) {
      return false;
    }
    switch (t.pos()) {
      case NOUN, PROPN, ADJ:
        return true;
      case VERB, ADV, NUM:
        return i + 1 < end
            && (t.lower().endsWith("ed")
                || t.lower().endsWith("ing")
                || t.lower().endsWith("-old")
                || t.capitalised() && t.pos() == PartOfSpeech.ADV)
            && (nouns.people(tokens.get(i + 1))
                || tokens.get(i + 1).is(PartOfSpeech.ADJ)
                    && i + 2 < end
                    && nouns.people(tokens.get(i + 2)));
      case PUNCT:
        String w = t.lower();
        boolean joint =
            w.equals("-")
                || w.equals("/")
                || w.equals("&")
                || quote(w)
                || w.equals("'s")
                || w.equals("#");
        return joint
            && i + 1 < end
            && (tokens.get(i + 1).nominal()
                || tokens.get(i + 1).is(PartOfSpeech.ADJ)
                || nouns.people(tokens.get(i + 1)))
            && (!w.equals("-") || t.span().end() == tokens.get(i + 1).span().start());
      default:
        return t.lower().equals("'s") && i > from;
    }
  }

  private static boolean quote(String w) {
    return w.equals("'") || w.equals("\"") || w.equals("\u201c") || w.equals("``");
  }

  private boolean verbCue(List<Token> tokens, int i, int end) {
    for (HarmCue cue : harms.at(tokens, i, end)) {
      boolean verb =
          cue.is(HarmCue.Frame.VERB) || cue.is(HarmCue.Frame.SELF) || cue.is(HarmCue.Frame.STATE);
      if (verb && cue.form() != HarmCue.Form.ING) {
        return true;
      }
    }
    return false;
  }
}
