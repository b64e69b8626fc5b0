package org.herodotus.resolve;

import java.util.Set;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Attribution;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;

/** Where content begins after its verb: past addressee, time and place of the speech. */
final class ContentStart {
  static final Set<String> WH = WordSets.of("ContentStart.WH");
  private static final Set<String> ADVERBIAL_HEADS = WordSets.of("ContentStart.ADVERBIAL_HEADS");
  private static final Set<String> TIMES = WordSets.of("ContentStart.TIMES");

  /** Words that make a clause although no verb was seen in them. */
  private static final int SHORTEST = 5;

  private ContentStart() {}

  /** First token of the content after the verb; -1 if none follows. */
  static int start(Syntax syntax, CueLexicon.Cue cue, ContentFinder.Frame frame) {
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
      if (q >= 0 && (clauseLike(syntax, cue, q, end) || relative(syntax, frame, q))) {
        return q;
      }
    }
    if (cue.takes('f') && (figure(syntax, p, end) || counting(syntax, p, end))) {
      return p;
    }
    if (cue.kind() == CueLexicon.Kind.WEAK_VERB) {
      return -1;
    }
    boolean object = cue.takes('n') || cue.takes('o');
    int q = cue.act() == Attribution.Act.DENY ? afterAs(syntax, p, end) : p;
    return object && nounLike(syntax, q) ? q : -1;
  }

  /** "Rejected as false reports that": past the word for what is rejected. */
  private static int afterAs(Syntax syntax, int p, int end) {
    if (!syntax.lower(p).equals("as") || p + 2 >= end) {
      return p;
    }
    int q = p + 1;
    while (q < end && (syntax.is(q, PartOfSpeech.ADJ) || syntax.is(q, PartOfSpeech.DET))) {
      q++;
    }
    return q < end && q > p + 1 ? q : p;
  }

  /** "Which the ministry said had killed two": the verb follows at once. */
  private static boolean relative(Syntax syntax, ContentFinder.Frame frame, int q) {
    return q == frame.cueEnd()
        && frame.speakerStart() > 0
        && syntax.hasVerb(q)
        && WH.contains(syntax.lower(frame.speakerStart() - 1));
  }

  /** Whether a number of dead or hurt follows ("put the toll at 16", "counted 24 bodies"). */
  private static boolean figure(Syntax syntax, int p, int end) {
    boolean number = false;
    boolean harm = false;
    for (int i = p; i < Math.min(end, p + 14); i++) {
      number |= syntax.is(i, PartOfSpeech.NUM);
      harm |= HARM.contains(syntax.tokens.get(i).lemma());
    }
    return number && harm;
  }

  /** Whether the number itself follows ("spoke of nine", "raised that to nine"). */
  private static boolean counting(Syntax syntax, int p, int end) {
    int q = p;
    while (q < Math.min(end, p + 2) && TOTAL.contains(syntax.lower(q))) {
      q++;
    }
    if (q > p && (syntax.lower(q).equals("to") || syntax.lower(q).equals("at"))) {
      q++;
    }
    while (q < Math.min(end, p + 6) && syntax.is(q, PartOfSpeech.ADV)) {
      q++;
    }
    return q < end && syntax.is(q, PartOfSpeech.NUM);
  }

  private static final Set<String> TOTAL = WordSets.of("ContentStart.TOTAL");

  private static final Set<String> HARM = WordSets.of("ContentStart.HARM");

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
    boolean takesNoObject = !cue.takes('n') && !cue.takes('o') && end - q >= SHORTEST;
    return cue.kind() == CueLexicon.Kind.VERB
        && opens
        && (takesNoObject || Trailing.verbIn(syntax, q, end));
  }

  /** Skips "on Tuesday", "in a statement", "earlier" up to the clause; -1 at the sentence end. */
  static int skipAdverbials(Syntax syntax, int from, int end) {
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
      } else if (ADVERBIAL_HEADS.contains(word)
          && !countAfter(syntax, p)
          && phraseAfter(syntax, p, end) > p) {
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

  /** "At least 43", "about 20", "over 30": the preposition belongs to the figure that is said. */
  private static boolean countAfter(Syntax syntax, int p) {
    String next = syntax.lower(p + 1);
    return switch (syntax.lower(p)) {
      case "at" -> next.equals("least") || next.equals("most");
      case "about", "over", "up" -> syntax.is(p + 1, PartOfSpeech.NUM) || next.equals("a");
      default -> false;
    };
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
}
