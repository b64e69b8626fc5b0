package org.herodotus.resolve;

import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.lexicon.Weekdays;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.VerbGroup;

/** Finds the subject of a verb that attributes: who speaks. Thread-safe. */
final class SpeakerFinder {
  private final CueLexicon cues;

  /** "Police there said". */
  private static final Set<String> PLACED = Set.of("there", "here");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that");
  private static final Set<String> LINKS = WordSets.of("SpeakerFinder.LINKS");
  private static final Set<String> FLOATING = Set.of("both", "all", "each");
  private static final Set<String> TIME = WordSets.of("SpeakerFinder.TIME");
  private static final Set<String> PAIRS = WordSets.of("SpeakerFinder.PAIRS");
  private static final int REACH = 45;

  SpeakerFinder(CueLexicon cues) {
    this.cues = cues;
  }

  /** Where a subject stands to its verb. */
  enum Side {
    BEFORE,
    AFTER,
    /** Taken over from another verb of the sentence. */
    SHARED
  }

  /**
   * Who speaks.
   *
   * @param start first token
   * @param end one past the last token
   */
  record Speaker(int start, int end, Side side) {}

  Optional<Speaker> find(Syntax syntax, Sentence sentence, VerbGroup group, CueLexicon.Cue cue) {
    boolean inverts = cue.takes('q') && !cue.takes('o');
    if (inverts && cue.takes('n')) {
      int before =
          syntax.comma(group.firstToken() - 1) ? group.firstToken() - 2 : group.firstToken() - 1;
      inverts = syntax.quoted(before);
    }
    return find(syntax, sentence, group, inverts, 0);
  }

  /** The subject of a verb that does not open its clause. */
  Optional<Speaker> subject(Syntax syntax, Sentence sentence, VerbGroup group) {
    return find(syntax, sentence, group, false, 0);
  }

  private Optional<Speaker> find(
      Syntax syntax, Sentence sentence, VerbGroup group, boolean inverts, int depth) {
    int floor = Math.max(sentence.firstToken(), group.firstToken() - REACH);
    int i = skipAdverbs(syntax, group.firstToken() - 1, floor);
    if (compared(syntax, group, floor)) {
      return Optional.empty();
    }
    if (inverts && inverted(syntax, sentence, group)) {
      NounPhrase noun = syntax.noun(group.endToken());
      int end = apposedName(syntax, chainEnd(syntax, noun, sentence.endToken()), sentence);
      return Optional.of(new Speaker(noun.firstToken(), end, Side.AFTER));
    }
    boolean gerund = group.tense() == VerbGroup.Tense.GERUND;
    if (gerund && (i < floor || !adjacent(syntax, i))) {
      return gerund(syntax, sentence, group, depth);
    }
    if (group.tense() == VerbGroup.Tense.INFINITIVE) {
      return shared(syntax, sentence, group, depth);
    }
    return direct(syntax, i, floor)
        .or(
            () ->
                syntax.is(i, PartOfSpeech.CCONJ) || syntax.comma(i)
                    ? shared(syntax, sentence, group, depth)
                    : clauseOpener(syntax, i, floor));
  }

  private static boolean adjacent(Syntax syntax, int i) {
    return syntax.hasNoun(i) && syntax.noun(i).endToken() == i + 1;
  }

  /** "Two more than first reported": what is compared speaks for nobody. */
  private static boolean compared(Syntax syntax, VerbGroup group, int floor) {
    int i = group.firstToken() - 1;
    while (i > floor && (syntax.is(i, PartOfSpeech.ADV) || syntax.is(i, PartOfSpeech.ADJ))) {
      i--;
    }
    return i >= floor && (syntax.lower(i).equals("than") || syntax.lower(i).equals("as"));
  }

  private static int skipAdverbs(Syntax syntax, int from, int floor) {
    int i = from;
    while (i > floor) {
      boolean pair = i - 1 > floor && PAIRS.contains(syntax.lower(i - 1) + " " + syntax.lower(i));
      boolean auxiliary = i < from && syntax.is(i, PartOfSpeech.AUX);
      if (pair) {
        i -= 2;
      } else if (auxiliary
          || syntax.is(i, PartOfSpeech.ADV)
          || FLOATING.contains(syntax.lower(i))) {
        i--;
      } else {
        break;
      }
    }
    return i;
  }

  /** The noun phrase right before the verb, across brackets and appositions. */
  private static Optional<Speaker> direct(Syntax syntax, int from, int floor) {
    int i = from;
    if (i < floor) {
      return Optional.empty();
    }
    if (RELATIVES.contains(syntax.lower(i)) && !syntax.is(i, PartOfSpeech.DET)) {
      return Optional.of(new Speaker(i, i + 1, Side.BEFORE));
    }
    if (syntax.quoted(i) && syntax.punct(i) && !syntax.quoted(from + 1)) {
      i = back(syntax, syntax.quoteStart(i) - 1, floor, ",") - 1;
    } else if (syntax.lower(i).equals(")")) {
      i = back(syntax, i, floor, "(") - 1;
    } else if (syntax.comma(i)) {
      int clause = relativeClause(syntax, i, floor);
      i = clause > floor ? clause - 1 : back(syntax, i - 1, floor, ",") - 1;
    }
    if (i > floor && PLACED.contains(syntax.lower(i))) {
      i--;
    }
    if (i < floor || !adjacent(syntax, i)) {
      return Optional.empty();
    }
    NounPhrase noun = described(syntax, syntax.noun(i), floor);
    int parted = parted(syntax, noun);
    if (parted > 0) {
      return Optional.of(new Speaker(parted, noun.endToken(), Side.BEFORE));
    }
    int start = chainStart(syntax, noun, floor);
    int end = noun.endToken();
    while (i != from && apposed(syntax, start, floor)) {
      noun = syntax.noun(start - 2);
      start = chainStart(syntax, noun, floor);
      end = noun.endToken();
    }
    int last = syntax.comma(from) && i != from ? from : end;
    return Optional.of(new Speaker(start, last, Side.BEFORE));
  }

  /**
   * "Four were shot and ten wounded, prosecutor Omar Said said": where the speaker begins in a
   * phrase that runs over a comma after a figure; -1 if it does not.
   */
  private static int parted(Syntax syntax, NounPhrase noun) {
    int comma = -1;
    for (int i = noun.firstToken(); i < noun.head(); i++) {
      comma = syntax.comma(i) ? i : comma;
    }
    boolean figure = false;
    for (int i = noun.firstToken(); i < comma; i++) {
      figure |= syntax.is(i, PartOfSpeech.NUM);
    }
    return figure ? comma + 1 : -1;
  }

  /** "A man who brought coffins said": the man speaks, not what his clause tells of. */
  private static NounPhrase described(Syntax syntax, NounPhrase noun, int floor) {
    int verb = chainStart(syntax, noun, floor) - 1;
    if (verb <= floor || !syntax.hasVerb(verb) || syntax.verb(verb).endToken() != verb + 1) {
      return noun;
    }
    int who = syntax.verb(verb).firstToken() - 1;
    return who - 1 >= floor && syntax.lower(who).equals("who") && adjacent(syntax, who - 1)
        ? syntax.noun(who - 1)
        : noun;
  }

  /** Whether the phrase at {@code start} only describes one before the comma: "Leon, 63,". */
  private static boolean apposed(Syntax syntax, int start, int floor) {
    boolean described =
        syntax.is(start, PartOfSpeech.NUM)
            || syntax.is(start, PartOfSpeech.DET)
            || syntax.noun(start).form() != NounPhrase.Form.NAME;
    if (!described
        || start - 2 < floor
        || !syntax.comma(start - 1)
        || !adjacent(syntax, start - 2)
        || !syntax.sameQuote(start, start - 2)) {
      return false;
    }
    NounPhrase earlier = syntax.noun(start - 2);
    return !syntax.is(earlier.firstToken() - 1, PartOfSpeech.ADP)
        && !TIME.contains(syntax.tokens.get(earlier.head()).lemma());
  }

  /**
   * The comma that opens the relative clause before a verb (", who is abroad, said"); -1 if none.
   */
  private static int relativeClause(Syntax syntax, int from, int floor) {
    for (int i = from - 1; i > floor; i--) {
      String word = syntax.lower(i);
      boolean relative = word.equals("who") || word.equals("which") || word.equals("whose");
      if (relative && syntax.comma(i - 1) && adjacent(syntax, i - 2)) {
        return i - 1;
      }
    }
    return -1;
  }

  /** Nearest token before {@code from} with this text; {@code floor} - 1 if there is none. */
  private static int back(Syntax syntax, int from, int floor, String mark) {
    int i = from;
    while (i >= floor && !syntax.lower(i).equals(mark)) {
      i--;
    }
    return i;
  }

  /** First token of a phrase with what leads up to it: "officials in the north", "A and B". */
  private static int chainStart(Syntax syntax, NounPhrase noun, int floor) {
    int start = noun.firstToken();
    while (start - 2 >= floor) {
      String link = syntax.lower(start - 1);
      boolean owner = link.equals("'s") || link.equals("'");
      int before =
          owner ? skipAdjectives(syntax, start - 2, floor) : postmodified(syntax, start - 2, floor);
      boolean tie = LINKS.contains(link) || owner;
      if (!tie || !adjacent(syntax, before) || !syntax.sameQuote(start, before)) {
        break;
      }
      boolean and = link.equals("and") || link.equals("or");
      if (and && suffers(syntax, syntax.noun(before), floor)) {
        break;
      }
      start = syntax.noun(before).firstToken();
    }
    return ordered(syntax, joined(syntax, start, floor), floor);
  }

  /** "Local and security sources": back over the adjective that shares the noun. */
  private static int joined(Syntax syntax, int start, int floor) {
    int shared = start - 2;
    boolean pair =
        shared >= floor
            && syntax.lower(start - 1).equals("and")
            && syntax.is(shared, PartOfSpeech.ADJ)
            && !syntax.hasNoun(shared)
            && (shared == floor
                || syntax.punct(shared - 1)
                || syntax.is(shared - 1, PartOfSpeech.DET));
    if (!pair) {
      return start;
    }
    return shared > floor && syntax.is(shared - 1, PartOfSpeech.DET) ? shared - 1 : shared;
  }

  /** "A bomb killed the head of a lobby, and agents said": the object of another clause. */
  private static boolean suffers(Syntax syntax, NounPhrase noun, int floor) {
    int start = noun.firstToken();
    while (start - 2 >= floor
        && LINKS.contains(syntax.lower(start - 1))
        && adjacent(syntax, start - 2)) {
      start = syntax.noun(start - 2).firstToken();
    }
    return start - 1 >= floor
        && syntax.hasVerb(start - 1)
        && syntax.verb(start - 1).endToken() == start
        && syntax.verb(start - 1).firstToken() > floor
        && syntax.verb(start - 1).tense() == VerbGroup.Tense.PAST;
  }

  /**
   * Back over a word that describes the noun before it ("a source close to", "people based in").
   */
  private static int postmodified(Syntax syntax, int from, int floor) {
    boolean describes =
        from - 1 >= floor
            && !syntax.hasNoun(from)
            && (DESCRIBING.contains(syntax.lower(from)) || participle(syntax, from))
            && adjacent(syntax, from - 1);
    return describes ? from - 1 : from;
  }

  /** "A worker reached in Dori": a lone participle between a noun and its place. */
  private static boolean participle(Syntax syntax, int i) {
    return syntax.hasVerb(i)
        && syntax.verb(i).firstToken() == i
        && syntax.verb(i).endToken() == i + 1
        && syntax.lower(i).endsWith("ed")
        && syntax.lower(i + 1).matches("in|at|by|from|near|on");
  }

  private static final Set<String> DESCRIBING = WordSets.of("SpeakerFinder.DESCRIBING");

  /** Back over an adjective that ends a title ("the attorney general's office"). */
  private static int skipAdjectives(Syntax syntax, int from, int floor) {
    int i = from;
    while (i > floor && i > from - 2 && !syntax.hasNoun(i) && syntax.is(i, PartOfSpeech.ADJ)) {
      i--;
    }
    return i;
  }

  /** "A commission ordered by the president": the phrase before the participle heads it all. */
  private static int ordered(Syntax syntax, int start, int floor) {
    int verb = start - 2;
    boolean by =
        verb - 1 >= floor
            && syntax.lower(start - 1).equals("by")
            && syntax.hasVerb(verb)
            && syntax.verb(verb).firstToken() == verb
            && syntax.lower(verb).endsWith("ed")
            && adjacent(syntax, verb - 1);
    return by ? chainStart(syntax, syntax.noun(verb - 1), floor) : start;
  }

  /** One past a phrase with its attributes: "a spokesman for the ministry, Ali Karimi". */
  static int chainEnd(Syntax syntax, NounPhrase noun, int ceiling) {
    int end = noun.endToken();
    while (end + 1 < ceiling) {
      String link = syntax.lower(end);
      boolean tie = LINKS.contains(link) || link.equals("'s") || link.equals("'");
      if (!tie || !syntax.hasNoun(end + 1)) {
        break;
      }
      end = syntax.noun(end + 1).endToken();
    }
    return end;
  }

  /** "Said the hospital's director, Omar Said": one past the name that ends the sentence part. */
  private static int apposedName(Syntax syntax, int end, Sentence sentence) {
    if (end + 1 >= sentence.endToken() || !syntax.comma(end) || !syntax.hasNoun(end + 1)) {
      return end;
    }
    NounPhrase name = syntax.noun(end + 1);
    boolean named =
        name.firstToken() == end + 1
            && syntax.is(name.head(), PartOfSpeech.PROPN)
            && (name.endToken() >= sentence.endToken() || syntax.punct(name.endToken()));
    return named ? name.endToken() : end;
  }

  /** Whether the subject follows: quotation or comma before, noun phrase and no clause after. */
  private static boolean inverted(Syntax syntax, Sentence sentence, VerbGroup group) {
    int before = group.firstToken() - 1;
    int after = group.endToken();
    boolean opened =
        before < sentence.firstToken()
            || syntax.comma(before)
            || syntax.quoted(before) && !syntax.quoted(group.head());
    if (!opened
        || after >= sentence.endToken()
        || !syntax.hasNoun(after)
        || Weekdays.contains(syntax.lower(after))
        || group.endToken() - group.firstToken() > 1
        || syntax.lower(group.head()).endsWith("ing")) {
      return false;
    }
    NounPhrase noun = syntax.noun(after);
    int end = chainEnd(syntax, noun, sentence.endToken());
    return noun.firstToken() == after && !syntax.hasVerb(end) && !apposedSubject(syntax, end);
  }

  /** "Says a member, Ahlam Albashir, planted it": a name beside it, and then its verb. */
  private static boolean apposedSubject(Syntax syntax, int end) {
    return syntax.comma(end)
        && syntax.hasNoun(end + 1)
        && syntax.noun(end + 1).form() == NounPhrase.Form.NAME
        && syntax.comma(syntax.noun(end + 1).endToken())
        && syntax.hasVerb(syntax.noun(end + 1).endToken() + 1);
  }

  /** A participle takes the subject of the verb before it; at the start, the one after it. */
  private Optional<Speaker> gerund(Syntax syntax, Sentence sentence, VerbGroup group, int depth) {
    Optional<Speaker> earlier = shared(syntax, sentence, group, depth);
    if (earlier.isPresent()) {
      return earlier;
    }
    for (int i = group.endToken(); i + 1 < sentence.endToken(); i++) {
      if (syntax.comma(i) && syntax.hasNoun(i + 1)) {
        NounPhrase noun = syntax.noun(i + 1);
        int end = chainEnd(syntax, noun, sentence.endToken());
        if (syntax.hasVerb(end)) {
          return Optional.of(new Speaker(noun.firstToken(), end, Side.SHARED));
        }
      }
    }
    return beforeComma(syntax, sentence, group);
  }

  /** "Amaq, citing military sources, said": the phrase before the comma. */
  private static Optional<Speaker> beforeComma(Syntax syntax, Sentence sentence, VerbGroup group) {
    int i = group.firstToken() - 1;
    if (i <= sentence.firstToken() || !syntax.comma(i) || !adjacent(syntax, i - 1)) {
      return Optional.empty();
    }
    NounPhrase noun = syntax.noun(i - 1);
    int start = chainStart(syntax, noun, sentence.firstToken());
    return Optional.of(new Speaker(start, noun.endToken(), Side.SHARED));
  }

  private Optional<Speaker> shared(Syntax syntax, Sentence sentence, VerbGroup group, int depth) {
    if (depth > 3) {
      return Optional.empty();
    }
    for (int i = governing(syntax, sentence, group); i >= sentence.firstToken(); i--) {
      if (syntax.hasVerb(i) && syntax.sameQuote(i, group.head())) {
        VerbGroup previous = syntax.verb(i);
        return find(syntax, sentence, previous, false, depth + 1)
            .map(s -> new Speaker(s.start(), s.end(), Side.SHARED));
      }
    }
    return Optional.empty();
  }

  /**
   * The verb whose subject is taken over: the last one that attributes ("condemned it and denied
   * ..."), since verbs in between belong to what is said; else the last one.
   */
  private int governing(Syntax syntax, Sentence sentence, VerbGroup group) {
    for (int i = group.firstToken() - 1; i >= sentence.firstToken(); i--) {
      boolean speech =
          syntax.hasVerb(i)
              && syntax.verb(i).head() == i
              && syntax.sameQuote(i, group.head())
              && syntax.verb(i).tense() != VerbGroup.Tense.INFINITIVE
              && cues.verb(syntax.tokens, i, sentence.endToken())
                  .filter(m -> m.cue().takes('q') || m.cue().takes('c') && clause(m))
                  .isPresent();
      if (speech) {
        return i;
      }
    }
    return group.firstToken() - 1;
  }

  /** Whether a cue is a strong one that takes a clause ("accepted that"). */
  private static boolean clause(CueLexicon.Match match) {
    return match.cue().kind() == CueLexicon.Kind.VERB;
  }

  /** Last resort: the phrase that opens the clause ("Officials who declined to be named said"). */
  private static Optional<Speaker> clauseOpener(Syntax syntax, int from, int floor) {
    int start = from;
    while (start > floor
        && !syntax.comma(start)
        && !syntax.is(start, PartOfSpeech.SCONJ)
        && syntax.sameQuote(start, from)) {
      start--;
    }
    for (int i = start; i <= from; i++) {
      if (syntax.hasNoun(i)) {
        NounPhrase noun = syntax.noun(i);
        return Optional.of(
            new Speaker(noun.firstToken(), chainEnd(syntax, noun, from + 1), Side.BEFORE));
      }
    }
    return Optional.empty();
  }
}
