package org.herodotus.resolve;

import java.util.List;
import java.util.Set;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Attribution;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;

/** Finds what is attributed: the words that a verb of saying, believing or wanting governs. */
final class ContentFinder {
  private static final Set<String> BREAKS = WordSets.of("ContentFinder.BREAKS");

  private static final Set<String> SUBORDINATORS = WordSets.of("ContentFinder.SUBORDINATORS");

  private final CueLexicon cues;

  ContentFinder(CueLexicon cues) {
    this.cues = cues;
  }

  /** The verb of an attribution and who speaks, by token. */
  record Frame(Sentence sentence, int cueStart, int cueEnd, int speakerStart, boolean relative) {}

  /** Content of a verb cue, in text order; empty if the verb governs none here. */
  List<Span> find(Syntax syntax, CueLexicon.Cue cue, Frame frame) {
    List<Span> trailing =
        cue.takes('q') || cue.takes('c') ? Trailing.trailing(syntax, cues, frame) : List.of();
    if (!trailing.isEmpty() && !(cue.act() == Attribution.Act.DENY && points(syntax, frame))) {
      return trailing;
    }
    int start = ContentStart.start(syntax, cue, frame);
    if (start < 0) {
      return cue.act() == Attribution.Act.DENY ? disputed(syntax, frame) : List.of();
    }
    int end = end(syntax, cue, frame, start);
    return end <= start ? List.of() : List.of(syntax.span(start, end));
  }

  /** "..., which denied it": what is denied is said, if only by pointing. */
  private static boolean points(Syntax syntax, Frame frame) {
    int at = frame.cueEnd();
    return at < frame.sentence().endToken() && POINTING.contains(syntax.lower(at));
  }

  private static final Set<String> POINTING = Set.of("it", "this", "that", "them");

  /** "..., a claim that the army denies": what is denied stands before. */
  private static List<Span> disputed(Syntax syntax, Frame frame) {
    int first = frame.sentence().firstToken();
    int that = frame.speakerStart() - 1;
    if (frame.speakerStart() < 0 || frame.speakerStart() > frame.cueStart() || that <= first) {
      return List.of();
    }
    boolean relative = syntax.lower(that).equals("that") || syntax.lower(that).equals("which");
    boolean closes = frame.cueEnd() >= frame.sentence().endToken() || syntax.punct(frame.cueEnd());
    if (syntax.lower(that).equals("which") && syntax.comma(that - 1) && closes) {
      return List.of(syntax.span(first, that - 1));
    }
    int noun = relative ? that - 1 : that;
    while (noun > first && syntax.comma(noun)) {
      noun--;
    }
    if (!syntax.hasNoun(noun) || !DISPUTED.contains(syntax.tokens.get(noun).lemma())) {
      return List.of();
    }
    int from = syntax.noun(noun).firstToken();
    boolean apposed = from - 1 > first && syntax.comma(from - 1);
    return List.of(syntax.span(apposed ? first : from, apposed ? from - 1 : noun + 1));
  }

  private static final Set<String> DISPUTED = WordSets.of("ContentFinder.DISPUTED");

  private int end(Syntax syntax, CueLexicon.Cue cue, Frame frame, int start) {
    int end = frame.sentence().endToken();
    boolean clause =
        ContentStart.WH.contains(syntax.lower(start)) || syntax.quoted(start) || !cue.takes('n');
    if (syntax.quoted(start) && !syntax.quoted(frame.cueStart())) {
      int close = syntax.quoteEnd(start);
      boolean over = close >= end || close + 1 >= end && syntax.punct(close);
      if (over || syntax.comma(close - 2) || syntax.comma(close)) {
        return Math.max(close, start + 1);
      }
    }
    boolean gerund = syntax.lower(frame.cueStart()).endsWith("ing");
    for (int k = start + 1; k < end; k++) {
      if (!syntax.sameQuote(k, start) && syntax.quoted(start) && syntax.quoted(frame.cueStart())) {
        return k;
      }
      boolean calling = !clause && gerund && cueVerb(syntax, k, end, true);
      if (calling
          || cut(syntax, frame, clause, k, end)
          || numberOnly(cue) && told(syntax, k, end)) {
        return k;
      }
    }
    return end;
  }

  private static boolean numberOnly(CueLexicon.Cue cue) {
    return cue.takes('f') && !cue.takes('q') && !cue.takes('c');
  }

  /** "Raised that to nine, and later the mayor said ...": somebody else speaks after "and". */
  private boolean told(Syntax syntax, int k, int end) {
    if (!syntax.is(k, PartOfSpeech.CCONJ)) {
      return false;
    }
    for (int i = k + 1; i < end; i++) {
      if (cueVerb(syntax, i, end, true)) {
        return true;
      }
    }
    return false;
  }

  private boolean cut(Syntax syntax, Frame frame, boolean clause, int k, int end) {
    if (syntax.quoted(k) && !syntax.quoted(frame.cueStart())) {
      return false;
    }
    if (syntax.comma(k)) {
      int next = k + 1;
      return frame.relative()
          || syntax.lower(next).equals("according")
          || cueGerund(syntax, next, end)
          || saidAfter(syntax, next, end)
          || newClause(syntax, next, end)
          || mainClause(syntax, frame, next, end)
          || !clause && breaks(syntax, next);
    }
    if (syntax.is(k, PartOfSpeech.CCONJ)) {
      int next = syntax.is(k + 1, PartOfSpeech.ADV) ? k + 2 : k + 1;
      return next < end
          && (cueVerb(syntax, next, end, clause)
              || syntax.hasNoun(next) && cueVerb(syntax, syntax.noun(next).endToken(), end, true));
    }
    boolean aside =
        !clause && syntax.lower(k).equals("after") && Trailing.verbIn(syntax, k + 1, end);
    return aside || syntax.lower(k).equals(";");
  }

  private boolean cueVerb(Syntax syntax, int i, int end, boolean speech) {
    return i < end
        && syntax.is(i, PartOfSpeech.VERB)
        && cues.verb(syntax.tokens, i, end).filter(m -> !speech || m.cue().takes('q')).isPresent();
  }

  /** ", but he has not": a clause of its own, no longer the speaker's. */
  private static boolean newClause(Syntax syntax, int next, int end) {
    String word = syntax.lower(next);
    if (!word.equals("but") && !word.equals("although") && !word.equals("though")) {
      return false;
    }
    int subject = next + 1;
    if (subject >= end || !syntax.hasNoun(subject)) {
      return false;
    }
    return syntax.hasVerb(syntax.noun(subject).endToken());
  }

  /** "After the army said that ..., rebels fired": the main clause is no longer the army's. */
  private static boolean mainClause(Syntax syntax, Frame frame, int next, int end) {
    int before = frame.speakerStart() - 1;
    boolean subordinate =
        before >= frame.sentence().firstToken()
            && frame.speakerStart() < frame.cueStart()
            && SUBORDINATORS.contains(syntax.lower(before));
    return subordinate
        && next < end
        && syntax.hasNoun(next)
        && syntax.hasVerb(syntax.noun(next).endToken());
  }

  private static boolean breaks(Syntax syntax, int next) {
    return BREAKS.contains(syntax.lower(next))
        || syntax.is(next, PartOfSpeech.SCONJ)
        || syntax.lower(next).endsWith("ing") && !syntax.lower(next).equals("including")
        || syntax.is(next, PartOfSpeech.CCONJ) && !syntax.comma(next + 2);
  }

  private boolean cueGerund(Syntax syntax, int i, int end) {
    int k = syntax.is(i, PartOfSpeech.ADV) ? i + 1 : i;
    return k < end
        && syntax.lower(k).endsWith("ing")
        && cues.verb(syntax.tokens, k, end).isPresent();
  }

  /** Whether ", he said" closes the content here. */
  private boolean saidAfter(Syntax syntax, int i, int end) {
    if (!syntax.hasNoun(i)) {
      return false;
    }
    int verb = syntax.noun(i).endToken();
    return verb < end
        && verb + 3 >= end
        && cues.verb(syntax.tokens, verb, end).filter(m -> m.cue().takes('q')).isPresent();
  }
}
