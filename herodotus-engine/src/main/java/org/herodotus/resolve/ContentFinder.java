package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;

/** Finds what is attributed: the words that a verb of saying, believing or wanting governs. */
final class ContentFinder {
  private static final Set<String> WH =
      Set.of("that", "what", "why", "how", "whether", "if", "when", "where", "who", "which");
  private static final Set<String> ADVERBIAL_HEADS =
      Set.of(
          "in", "on", "at", "during", "to", "after", "before", "via", "through", "over", "from",
          "by", "late", "early", "last", "this", "about", "with", "outside");
  private static final Set<String> BREAKS =
      Set.of("who", "which", "while", "but", "after", "when", "where", "although", "though", "as");
  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tonight",
          "later",
          "earlier",
          "recently",
          "then",
          "again",
          "week",
          "month",
          "year",
          "night",
          "morning",
          "evening",
          "afternoon");

  private final CueLexicon cues;

  ContentFinder(CueLexicon cues) {
    this.cues = cues;
  }

  /** The verb of an attribution and who speaks, by token. */
  record Frame(Sentence sentence, int cueStart, int cueEnd, int speakerStart, boolean relative) {}

  /** Content of a verb cue, in text order; empty if the verb governs none here. */
  List<Span> find(Syntax syntax, CueLexicon.Cue cue, Frame frame) {
    List<Span> trailing = cue.takes('q') || cue.takes('c') ? trailing(syntax, frame) : List.of();
    if (!trailing.isEmpty()) {
      return trailing;
    }
    int start = start(syntax, cue, frame);
    if (start < 0) {
      return List.of();
    }
    int end = end(syntax, cue, frame, start);
    return end <= start ? List.of() : List.of(syntax.span(start, end));
  }

  // ---- content before the verb: "..., he said"

  private List<Span> trailing(Syntax syntax, Frame frame) {
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
    if (!quote && clauseFollows(syntax, after, sentence.endToken())) {
      return middle(syntax, frame, mark, after);
    }
    int from = sentence.firstToken();
    if (quote) {
      int inside = closed ? mark : mark - 1;
      from = Math.min(from, paragraphStart(syntax, inside, sentence));
    }
    if (!quote && !verbIn(syntax, from, mark)) {
      return List.of();
    }
    List<Span> out = new ArrayList<>();
    out.add(syntax.span(from, mark + 1));
    second(syntax, after, sentence.endToken(), out);
    return out;
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

  private static int afterSpeaker(Syntax syntax, Frame frame) {
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

  private static boolean verbIn(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (syntax.hasVerb(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean clauseFollows(Syntax syntax, int after, int end) {
    if (after >= end || syntax.punct(after) && !syntax.lower(after).equals(":")) {
      return after + 1 < end && syntax.comma(after) && !verbBefore(syntax, after);
    }
    int start = skipAdverbials(syntax, after, end);
    return start >= 0
        && start < end
        && (WH.contains(syntax.lower(start)) || syntax.quoted(start) || verbIn(syntax, start, end));
  }

  private static boolean verbBefore(Syntax syntax, int comma) {
    return comma < 1;
  }

  /** "The strike, he said, killed ten": both halves are his words. */
  private static List<Span> middle(Syntax syntax, Frame frame, int mark, int after) {
    Sentence sentence = frame.sentence();
    if (!syntax.comma(after) || after + 2 >= sentence.endToken()) {
      return List.of();
    }
    List<Span> out = new ArrayList<>();
    out.add(syntax.span(sentence.firstToken(), mark));
    boolean half = !verbIn(syntax, sentence.firstToken(), mark);
    if (half || syntax.quoted(after + 1) || syntax.hasVerb(after + 1)) {
      out.add(syntax.span(after + 1, sentence.endToken()));
    }
    return out;
  }

  // ---- content after the verb

  /** First token of the content after the verb; -1 if none follows. */
  private int start(Syntax syntax, CueLexicon.Cue cue, Frame frame) {
    int end = frame.sentence().endToken();
    int p = frame.cueEnd();
    if (p >= end) {
      return -1;
    }
    if (cue.takes('o')) {
      int q = afterAddressee(syntax, p, end);
      if (q > p) {
        return q;
      }
    }
    if (cue.takes('i') && syntax.lower(p).equals("to")) {
      return p;
    }
    if (cue.takes('q') || cue.takes('c')) {
      int q = skipAdverbials(syntax, p, end);
      if (q >= 0 && clauseLike(syntax, cue, q, end)) {
        return q;
      }
    }
    boolean object = cue.takes('n') || cue.takes('o');
    return object && nounLike(syntax, p) ? p : -1;
  }

  private static boolean nounLike(Syntax syntax, int p) {
    return syntax.hasNoun(p)
        || syntax.is(p, PartOfSpeech.DET)
        || syntax.is(p, PartOfSpeech.ADJ)
        || syntax.quoted(p)
        || WH.contains(syntax.lower(p))
        || syntax.lower(p).endsWith("ing");
  }

  private static boolean clauseLike(Syntax syntax, CueLexicon.Cue cue, int q, int end) {
    if (q >= end) {
      return false;
    }
    String word = syntax.lower(q);
    if (cue.takes('q') && syntax.quoted(q)) {
      return true;
    }
    if (!cue.takes('c')) {
      return false;
    }
    if (WH.contains(word)) {
      return true;
    }
    boolean opens =
        syntax.hasNoun(q)
            || syntax.is(q, PartOfSpeech.DET)
            || syntax.is(q, PartOfSpeech.ADJ)
            || syntax.is(q, PartOfSpeech.ADV)
            || syntax.is(q, PartOfSpeech.ADP)
            || word.equals("there");
    return cue.kind() == CueLexicon.Kind.VERB && opens && verbIn(syntax, q, end);
  }

  /** Skips "on Tuesday", "in a statement", "earlier" up to the clause; -1 at the sentence end. */
  private static int skipAdverbials(Syntax syntax, int from, int end) {
    int p = from;
    for (int hops = 0; hops < 6 && p < end; hops++) {
      String word = syntax.lower(p);
      if (syntax.quoted(p) || WH.contains(word)) {
        return p;
      }
      boolean mark = word.equals(":") || word.equals(",");
      if (mark && p + 1 < end) {
        p++;
      } else if (TIMES.contains(word) || syntax.is(p, PartOfSpeech.ADV) && !word.equals("not")) {
        p++;
      } else if (ADVERBIAL_HEADS.contains(word) && phraseAfter(syntax, p, end) > p) {
        int next = phraseAfter(syntax, p, end);
        if (next >= end) {
          return -1;
        }
        p = next;
      } else {
        return p;
      }
    }
    return p < end ? p : -1;
  }

  private static int phraseAfter(Syntax syntax, int p, int end) {
    int q = p + 1;
    if (q >= end || !syntax.hasNoun(q)) {
      return p;
    }
    int stop = syntax.noun(q).endToken();
    while (stop + 1 < end
        && (syntax.lower(stop).equals("of") || syntax.lower(stop).equals("'s"))
        && syntax.hasNoun(stop + 1)) {
      stop = syntax.noun(stop + 1).endToken();
    }
    return Math.min(stop, end);
  }

  /** One past the addressee ("told reporters in Kabul"); {@code p} if a clause follows at once. */
  private static int afterAddressee(Syntax syntax, int p, int end) {
    if (!syntax.hasNoun(p) || syntax.quoted(p)) {
      return p;
    }
    NounPhrase noun = syntax.noun(p);
    int q = noun.endToken();
    while (q < end
        && !WH.contains(syntax.lower(q))
        && !(syntax.lower(q).equals("to") && syntax.hasVerb(q))
        && (ADVERBIAL_HEADS.contains(syntax.lower(q))
            || syntax.lower(q).equals("of")
            || syntax.lower(q).equals("'s")
            || syntax.lower(q).equals("and"))
        && syntax.hasNoun(q + 1)) {
      q = syntax.noun(q + 1).endToken();
    }
    while (q < end && (TIMES.contains(syntax.lower(q)) || syntax.is(q, PartOfSpeech.ADV))) {
      q++;
    }
    if (q < end && (syntax.comma(q) || syntax.lower(q).equals(":"))) {
      q++;
    }
    boolean clause =
        q < end
            && (WH.contains(syntax.lower(q))
                || syntax.quoted(q)
                || syntax.lower(q).equals("to")
                || syntax.hasNoun(q)
                || syntax.lower(q).equals("about")
                || syntax.lower(q).equals("of"));
    return clause ? q : p;
  }

  // ---- where content ends

  private int end(Syntax syntax, CueLexicon.Cue cue, Frame frame, int start) {
    int end = frame.sentence().endToken();
    boolean clause = WH.contains(syntax.lower(start)) || syntax.quoted(start) || !cue.takes('n');
    if (syntax.quoted(start) && !syntax.quoted(frame.cueStart())) {
      int close = syntax.quoteEnd(start);
      boolean over = close >= end || close + 1 >= end && syntax.punct(close);
      if (over || syntax.comma(close - 2) || syntax.comma(close)) {
        return Math.max(close, start + 1);
      }
    }
    for (int k = start + 1; k < end; k++) {
      if (!syntax.sameQuote(k, start) && syntax.quoted(start) && syntax.quoted(frame.cueStart())) {
        return k;
      }
      if (cut(syntax, frame, clause, k, end)) {
        return k;
      }
    }
    return end;
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
          || !clause && breaks(syntax, next);
    }
    if (syntax.is(k, PartOfSpeech.CCONJ)) {
      int next = syntax.is(k + 1, PartOfSpeech.ADV) ? k + 2 : k + 1;
      return next < end
          && syntax.is(next, PartOfSpeech.VERB)
          && cues.verb(syntax.tokens, next, end).isPresent();
    }
    return syntax.lower(k).equals(";");
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
