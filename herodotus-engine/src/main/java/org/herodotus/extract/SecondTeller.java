package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Evidence;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/**
 * Finds who gives a figure where the verb of telling is left out: "the hospital speaks of six dead,
 * the mayor of seven", "the agency knew of 15 dead and the Red Cross of 30 hurt". Stateless and
 * thread-safe.
 */
final class SecondTeller {
  private static final Set<String> SPOKE = GrammarWords.set("PartLinker.SPOKE");

  private static final Set<String> GIVES = GrammarWords.set("PartLinker.GIVES");
  private static final Set<String> PUT = GrammarWords.set("PartLinker.PUT");

  private SecondTeller() {}

  /** Whether the figure is told by somebody whose verb is that of the figure before. */
  static boolean tells(HarmClause c, PeopleCount count) {
    return words(c, count).isPresent();
  }

  /** The one who gives the figure. */
  static Optional<List<Voice>> of(Resolved sense, HarmClause c, PeopleCount count) {
    return words(c, count).or(() -> attached(c, count)).map(w -> List.of(voice(sense, w)));
  }

  /** "seven according to the port", "the 41 that police had announced". */
  private static Optional<Span> attached(HarmClause c, PeopleCount count) {
    int from = TallyLinker.reckoned(c, count);
    int to = from;
    if (from >= 0) {
      while (c.inside(to) && (nominal(c, to) || to == from)) {
        to++;
      }
    } else if (TallyLinker.owner(c, count) >= 0) {
      from = TallyLinker.owner(c, count);
      to = from;
      while (c.inside(to) && inside(c, to)) {
        to++;
      }
    } else if (TallyLinker.announced(c, count) >= 0) {
      from = TallyLinker.teller(c, count);
      to = from;
      while (c.inside(to) && inside(c, to)) {
        to++;
      }
    }
    if (from >= 0 && c.inside(from) && c.is(from, PartOfSpeech.DET)) {
      from++;
    }
    return from >= 0 && to > from && c.nominal(to - 1)
        ? Optional.of(new Span(c.token(from).span().start(), c.token(to - 1).span().end()))
        : Optional.empty();
  }

  /**
   * Whether what is said at a place is said of the bare figure right before it, and of no other.
   */
  static boolean of(HarmClause c, PeopleCount other, int cue) {
    return c.counts.stream()
        .filter(p -> p != other && p.end() == cue && TallyLinker.reckoned(c, p) >= 0)
        .anyMatch(p -> c.link(p).filter(l -> l.start() == p.start()).isPresent());
  }

  /** "The council lists 89", "the governor, Omar Said, names 15": the subject gives the figure. */
  static Optional<List<Voice>> subject(Resolved sense, HarmClause c, PeopleCount count) {
    int verb = count.start() - 1;
    while (verb > c.begin && BETWEEN.contains(c.word(verb))) {
      verb--;
    }
    boolean tells =
        count.counted()
            && (GIVES.contains(c.word(verb))
                || HOLDS.contains(c.word(verb)) && holds(c, count, verb)
                || SPOKE.contains(c.word(verb)) && c.word(verb + 1).equals("of"));
    int end = keeping(c, verb);
    while (end > c.begin && HELPING.contains(c.word(end - 1))) {
      end--;
    }
    if (end > c.begin && c.word(end - 1).equals(",")) {
      end--;
    }
    int first = chunk(c, end);
    if (c.word(first - 1).equals("by") && c.word(first - 2).endsWith("ed") && first > c.begin + 2) {
      end = first - 2;
      first = chunk(c, end);
    }
    boolean opens =
        c.inside(first) && c.is(first, PartOfSpeech.DET) && first < end - 1
            || first == c.begin
            || first - 1 == c.begin && c.is(c.begin, PartOfSpeech.NUM)
            || OPENING.contains(c.word(first - 1));
    if (!tells || !opens || first >= end || !c.nominal(end - 1)) {
      return Optional.empty();
    }
    if (c.is(first, PartOfSpeech.DET)) {
      first++;
    }
    Span words = new Span(c.token(first).span().start(), c.token(end - 1).span().end());
    return Optional.of(List.of(voice(sense, words)));
  }

  /** "Activists have a list of 61": past the noun to the verb of those who keep it. */
  private static int keeping(HarmClause c, int noun) {
    int verb = noun - 1;
    if (c.inside(verb) && c.is(verb, PartOfSpeech.DET)) {
      verb--;
    }
    boolean keeps = HOLDS.contains(c.word(verb)) || GIVES.contains(c.word(verb));
    return keeps && c.word(noun + 1).equals("of") ? verb : noun;
  }

  /** Where the phrase that ends at a token starts. */
  private static int chunk(HarmClause c, int end) {
    int first = end;
    while (first > c.begin && nominal(c, first - 1)) {
      first--;
      boolean governed = first > c.begin && c.is(first - 1, PartOfSpeech.ADP);
      if (c.is(first, PartOfSpeech.DET) && !governed) {
        break;
      }
    }
    return first;
  }

  /** "The opposition says 120 died, while the government has confirmed 13": another clause. */
  static boolean contrasted(HarmClause c, PeopleCount count) {
    for (int i = count.start() - 1; i > c.begin && i > count.start() - CLAUSE; i--) {
      if (CONTRAST.contains(c.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> CONTRAST = GrammarWords.set("SecondTeller.CONTRAST");

  /** Longest subject and verb of a clause that gives a figure, in tokens. */
  private static final int CLAUSE = 10;

  /** "The ministry has 14 dead", "the list has 58 names": who keeps the count tells it. */
  private static boolean holds(HarmClause c, PeopleCount count, int verb) {
    boolean names = count.head() < 0 || count.own().isPresent();
    return names && BODIES.contains(c.word(verb - 1));
  }

  private static final Set<String> HOLDS = GrammarWords.set("TallyLinker.HOLDS");
  private static final Set<String> BODIES = GrammarWords.set("TallyLinker.BODIES");
  private static final Set<String> BETWEEN = GrammarWords.set("SecondTeller.BETWEEN");
  private static final Set<String> HELPING = GrammarWords.set("SecondTeller.HELPING");
  private static final Set<String> OPENING =
      Set.of(",", ";", "and", "but", "while", ".", ":", "\"", "(", "\u201c", "``", "'");

  private static boolean nominal(HarmClause c, int i) {
    return inside(c, i)
        || c.is(i, PartOfSpeech.ADP) && c.nominal(i + 1) && !OPENING.contains(c.word(i))
        || c.word(i).equals("and") && c.is(i + 1, PartOfSpeech.ADJ);
  }

  private static Voice voice(Resolved sense, Span words) {
    return sense.actors().stream()
        .filter(a -> a.span().overlaps(words))
        .reduce((a, b) -> b)
        .map(
            a ->
                new Voice(
                    a.name().isPresent() ? Voice.Kind.NAMED : Voice.Kind.ROLE,
                    sense.marks().text(words),
                    Optional.of(a.actor()),
                    Optional.of(Evidence.of(sense.report(), words))))
        .orElseGet(
            () ->
                new Voice(
                    Voice.Kind.ROLE,
                    sense.marks().text(words),
                    Optional.empty(),
                    Optional.of(Evidence.of(sense.report(), words))));
  }

  private static Optional<Span> words(HarmClause c, PeopleCount count) {
    boolean bare = !c.word(count.start() - 1).equals("of");
    int of = bare ? count.start() : count.start() - 1;
    int joint = of - 1;
    while (joint > c.begin && inside(c, joint)) {
      joint--;
    }
    String at = c.word(joint);
    boolean joined =
        at.equals(",") || at.equals(";") || !bare && (at.equals("and") || at.equals("but"));
    boolean gap = bare ? closes(c, count) && said(c, joint) : spoken(c, joint);
    if (joint >= of - 1 || !joined || !gap || !c.nominal(of - 1)) {
      return Optional.empty();
    }
    int first = c.is(joint + 1, PartOfSpeech.DET) ? joint + 2 : joint + 1;
    return first < of
        ? Optional.of(new Span(c.token(first).span().start(), c.token(of - 1).span().end()))
        : Optional.empty();
  }

  /** A bare number that ends its clause: "..., the opposition 30". */
  private static boolean closes(HarmClause c, PeopleCount count) {
    String after = c.word(count.end());
    return count.counted()
        && count.bare()
        && (after.isEmpty() || after.equals(".") || after.equals(";"));
  }

  /** A verb of telling and a figure before the joint. */
  private static boolean said(HarmClause c, int joint) {
    boolean figure =
        c.counts.stream().anyMatch(p -> p.counted() && p.end() <= joint && c.linked(p));
    for (int i = c.begin; figure && i < joint; i++) {
      if (GIVES.contains(c.word(i)) || PUT.contains(c.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(HarmClause c, int i) {
    return c.nominal(i)
        || c.is(i, PartOfSpeech.DET)
        || c.is(i, PartOfSpeech.ADJ)
        || c.word(i).equals("'s")
        || c.word(i).equals("'") && c.nominal(i - 1);
  }

  /** "Spoke of six" before the joint. */
  private static boolean spoken(HarmClause c, int joint) {
    for (PeopleCount before : c.counts) {
      int of = before.start() - 1;
      boolean told = before.end() <= joint && before.counted() && c.word(of).equals("of");
      if (told && SPOKE.contains(c.word(of - 1))) {
        return true;
      }
    }
    return false;
  }
}
