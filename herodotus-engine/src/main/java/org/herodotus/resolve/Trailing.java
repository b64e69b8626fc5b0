package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;

/** Content that stands before its verb: "..., he said". */
final class Trailing {
  private Trailing() {}

  static List<Span> trailing(Syntax syntax, CueLexicon cues, ContentFinder.Frame frame) {
    Sentence sentence = frame.sentence();
    int left =
        frame.speakerStart() < 0 || frame.speakerStart() > frame.cueStart()
            ? frame.cueStart()
            : frame.speakerStart();
    int mark = left - 1;
    if (mark < sentence.firstToken() || syntax.quoted(left)) {
      return List.of();
    }
    boolean closed = syntax.quoted(mark);
    if (!closed && !syntax.comma(mark) && !dash(syntax, mark)) {
      return List.of();
    }
    boolean quote = closed || syntax.quoted(mark - 1);
    int after = afterSpeaker(syntax, frame);
    boolean addressed = addressed(syntax, frame, after);
    boolean described =
        after > frame.cueEnd()
            && after < sentence.endToken()
            && RELATIVES.contains(syntax.lower(after));
    if (!quote && !addressed && !described && clauseFollows(syntax, after, sentence.endToken())) {
      return middle(syntax, cues, frame, mark, after);
    }
    int from = afterSpeech(syntax, sentence.firstToken(), mark);
    if (quote) {
      int inside = closed ? mark : mark - 1;
      from = Math.min(from, paragraphStart(syntax, inside, sentence));
    }
    if (!quote && !addressed && !verbIn(syntax, from, mark) && !counts(syntax, from, mark)) {
      return List.of();
    }
    List<Span> out = new ArrayList<>();
    out.add(syntax.span(from, mark + 1));
    second(syntax, after, sentence.endToken(), out);
    if (!quote && syntax.lower(after).equals(";") && alone(syntax, cues, after + 1, sentence)) {
      out.add(syntax.span(after + 1, sentence.endToken()));
    }
    return out;
  }

  /** Whether words are a clause in which nobody else speaks. */
  private static boolean alone(Syntax syntax, CueLexicon cues, int from, Sentence sentence) {
    int end = sentence.endToken();
    for (int i = from; i < end; i++) {
      boolean speech =
          syntax.hasVerb(i)
              && cues.verb(syntax.tokens, i, end).filter(m -> m.cue().takes('q')).isPresent();
      if (speech || syntax.quoted(i) || syntax.lower(i).equals("according")) {
        return false;
      }
    }
    return verbIn(syntax, from, end);
  }

  /**
   * Where what the speaker says begins: after a semicolon if somebody else spoke before it ("two
   * died, the ministry said; one was a child, relatives said").
   */
  private static int afterSpeech(Syntax syntax, int first, int mark) {
    for (int i = mark; i > first; i--) {
      if (syntax.lower(i).equals(";") && !syntax.quoted(i)) {
        return i - 1 >= first && syntax.hasVerb(i - 1) && saying(syntax, i - 1) ? i + 1 : first;
      }
    }
    return first;
  }

  private static boolean saying(Syntax syntax, int i) {
    return syntax.tokens.get(i).lemma().equals("say");
  }

  private static boolean dash(Syntax syntax, int i) {
    return switch (syntax.lower(i)) {
      case "-", "--", "\u2013", "\u2014", "?", "!" -> true;
      default -> false;
    };
  }

  private static int paragraphStart(Syntax syntax, int inside, Sentence sentence) {
    int start = syntax.quoteStart(inside);
    while (start < inside && syntax.sentence(start).paragraph() != sentence.paragraph()) {
      start++;
    }
    return start;
  }

  private static int afterSpeaker(Syntax syntax, ContentFinder.Frame frame) {
    int after = frame.cueEnd();
    if (frame.speakerStart() >= frame.cueEnd() && syntax.hasNoun(after)) {
      after = SpeakerFinder.chainEnd(syntax, syntax.noun(after), frame.sentence().endToken());
    }
    return after;
  }

  /** A quotation that goes on after the verb: "A," he said, "B." */
  private static void second(Syntax syntax, int after, int end, List<Span> out) {
    for (int i = after; i < Math.min(end, after + 14); i++) {
      if (syntax.quoted(i)) {
        out.add(syntax.span(i, syntax.quoteEnd(i)));
        return;
      }
    }
  }

  static boolean verbIn(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (syntax.hasVerb(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Twelve dead and 30 wounded, the ministry said": figures are told without a verb. */
  private static boolean counts(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (syntax.is(i, PartOfSpeech.NUM)) {
        return true;
      }
    }
    return false;
  }

  /** "..., he said after the blast, which killed ten": what follows describes the blast. */
  private static final Set<String> RELATIVES = Set.of("which", "who", "where", "when");

  private static final Set<String> ASIDE = WordSets.of("Trailing.ASIDE");

  private static boolean clauseFollows(Syntax syntax, int after, int end) {
    if (after >= end || syntax.punct(after) && !syntax.lower(after).equals(":")) {
      return after + 1 < end && syntax.comma(after) && !verbBefore(syntax, after);
    }
    int start = ContentStart.skipAdverbials(syntax, after, end);
    if (start > after && RELATIVES.contains(syntax.lower(start))) {
      return false;
    }
    if (start > after && syntax.comma(start - 1) && ASIDE.contains(syntax.lower(start))) {
      return false;
    }
    return start >= 0
        && start < end
        && (ContentStart.WH.contains(syntax.lower(start))
            || syntax.quoted(start)
            || verbIn(syntax, start, end));
  }

  /** "..., he told reporters, adding that": only an addressee follows "told". */
  private static boolean addressed(Syntax syntax, ContentFinder.Frame frame, int after) {
    int end = frame.sentence().endToken();
    if (after >= end
        || !syntax.tokens.get(frame.cueEnd() - 1).lemma().equals("tell")
        || !syntax.hasNoun(after)) {
      return false;
    }
    int next = SpeakerFinder.chainEnd(syntax, syntax.noun(after), end);
    return next >= end || syntax.punct(next);
  }

  private static boolean verbBefore(Syntax syntax, int comma) {
    return comma < 1;
  }

  /** "The strike, he said, killed ten": both halves are his words. */
  private static List<Span> middle(
      Syntax syntax, CueLexicon cues, ContentFinder.Frame frame, int mark, int after) {
    Sentence sentence = frame.sentence();
    if (!syntax.comma(after) || after + 2 >= sentence.endToken()) {
      return List.of();
    }
    List<Span> out = new ArrayList<>();
    out.add(syntax.span(sentence.firstToken(), mark));
    boolean half = !verbIn(syntax, sentence.firstToken(), mark);
    boolean goesOn =
        syntax.is(after + 1, PartOfSpeech.CCONJ) && alone(syntax, cues, after + 2, sentence);
    if (half || goesOn || syntax.quoted(after + 1) || syntax.hasVerb(after + 1)) {
      out.add(syntax.span(after + 1, sentence.endToken()));
    }
    return out;
  }
}
