package org.herodotus.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;

/**
 * Speech that only a mark attributes: "Police: three dead", "Three dead in blast - witnesses",
 * "Three dead in blast: police".
 */
final class LabelledSpeech {
  private static final int LONGEST = 6;

  /** Days before the clock of an entry ("WED 21:00 Police: ..."). */
  private static final Set<String> DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Syntax syntax;
  private final CueLexicon cues;
  private final Set<Integer> speakers = new HashSet<>();

  /**
   * A speaker set off by a mark.
   *
   * @param start first token of the speaker
   * @param end one past the speaker
   * @param mark the colon or dash
   * @param from first token of what is said
   * @param to one past what is said
   */
  record Label(int start, int end, int mark, int from, int to) {}

  LabelledSpeech(Syntax syntax, CueLexicon cues, List<ActorMention> actors) {
    this.syntax = syntax;
    this.cues = cues;
    for (ActorMention mention : actors) {
      Actor.Kind kind = mention.actor().kind();
      if (kind != Actor.Kind.UNKNOWN || mention.actor().sector().isPresent()) {
        speakers.add(mention.headToken());
      }
    }
  }

  Optional<Label> find(Sentence sentence) {
    Optional<Label> head = head(sentence);
    return head.isPresent() || sentence.part() != Sentence.Part.TITLE && !brief(sentence)
        ? head
        : tail(sentence);
  }

  private static boolean brief(Sentence sentence) {
    return sentence.index() == 0 && sentence.endToken() - sentence.firstToken() < 25;
  }

  /** "Police: three dead" at the start of a sentence. */
  private Optional<Label> head(Sentence sentence) {
    int first = sentence.firstToken();
    if (first + 1 < sentence.endToken()
        && DAYS.contains(syntax.lower(first))
        && syntax.is(first + 1, PartOfSpeech.NUM)) {
      first++;
    }
    if (syntax.is(first, PartOfSpeech.NUM)) {
      first++;
    }
    if (syntax.lower(first).endsWith("ed") && syntax.hasNoun(first + 1)) {
      first++;
    }
    if (syntax.is(first, PartOfSpeech.ADP)) {
      return Optional.empty();
    }
    int stop = Math.min(sentence.endToken() - 2, first + LONGEST);
    for (int i = first + 1; i < stop; i++) {
      if (syntax.lower(i).equals(":")) {
        boolean named = speaks(first, i) && !item(sentence, first, i);
        return named
            ? Optional.of(
                new Label(
                    first,
                    i,
                    i,
                    i + 1,
                    first > sentence.firstToken() ? entry(sentence) : sentence.endToken()))
            : Optional.empty();
      }
      boolean apposed = first > sentence.firstToken() && syntax.comma(i);
      if (syntax.hasVerb(i) || syntax.punct(i) && !syntax.lower(i).equals("-") && !apposed) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "2. Nairobi: ...": the place that an item of a list is about. */
  private boolean item(Sentence sentence, int first, int end) {
    boolean numbered = first > sentence.firstToken() ? syntax.punct(first) : numbered(sentence);
    for (int i = first + 1; i < end; i++) {
      if (!syntax.is(i, PartOfSpeech.PROPN) && !syntax.comma(i)) {
        return false;
      }
    }
    return numbered;
  }

  /** Whether the number of an item stands before a sentence. */
  private boolean numbered(Sentence sentence) {
    if (sentence.index() == 0) {
      return false;
    }
    Sentence before = syntax.marks.sentences().get(sentence.index() - 1);
    return before.paragraph() == sentence.paragraph()
        && syntax.marks.text(before.span()).chars().noneMatch(Character::isLetter);
  }

  /** "21:10 Police: ...": one past the entry of a log, as far as nobody else is cited in it. */
  private int entry(Sentence sentence) {
    int end = sentence.endToken();
    List<Sentence> all = syntax.marks.sentences();
    for (int s = sentence.index() + 1;
        s < all.size() && all.get(s).paragraph() == sentence.paragraph();
        s++) {
      Sentence next = all.get(s);
      for (int i = next.firstToken(); i < next.endToken(); i++) {
        if (syntax.quoted(i)
            || syntax.hasVerb(i)
                && cues.verb(syntax.tokens, i, next.endToken())
                    .filter(m -> m.cue().takes('q'))
                    .isPresent()) {
          return end;
        }
      }
      end = next.endToken();
    }
    return end;
  }

  /** "... - witnesses" or "...: police" at the end of a headline. */
  private Optional<Label> tail(Sentence sentence) {
    int end = sentence.endToken();
    while (end - 1 > sentence.firstToken() && syntax.punct(end - 1)) {
      end--;
    }
    int floor = Math.max(sentence.firstToken() + 2, end - LONGEST - 1);
    for (int i = end - 2; i >= floor; i--) {
      if (mark(i)) {
        return speaks(i + 1, end)
            ? Optional.of(new Label(i + 1, end, i, sentence.firstToken(), i))
            : Optional.empty();
      }
      if (syntax.hasVerb(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean mark(int i) {
    return switch (syntax.lower(i)) {
      case ":", "-", "--", "\u2013", "\u2014" -> true;
      default -> false;
    };
  }

  /** Whether the tokens name somebody who can speak and nothing else. */
  private boolean speaks(int start, int end) {
    boolean speaker = false;
    for (int i = start; i < end; i++) {
      speaker |= speakers.contains(i) || LastSpeaker.BODIES.contains(syntax.lower(i));
      boolean number = syntax.is(i, PartOfSpeech.NUM);
      if (number || syntax.hasVerb(i)) {
        return false;
      }
    }
    return speaker;
  }
}
