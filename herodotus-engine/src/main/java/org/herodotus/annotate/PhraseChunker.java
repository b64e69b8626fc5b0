package org.herodotus.annotate;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.Weekdays;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Groups tagged words into base noun phrases and verb groups. A possessor is a phrase of its own
 * ("the group" and "leader" in "the group's leader"). Thread-safe.
 */
final class PhraseChunker {
  /** Words from a verb to the clause that it takes. */
  private static final int ADVERBIAL = 10;

  private static final Set<String> BE = Set.of("be", "get");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "neither", "nor");
  private static final Set<String> DEFINITES = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> POSSESSIVES =
      Set.of("his", "her", "its", "their", "our", "my", "your", "whose");

  private static final Set<String> DAY_PARTS = WordSets.of("PhraseChunker.DAY_PARTS");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Set<String> MONTHS =
      Arrays.stream(Month.values())
          .map(m -> m.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final Set<String> intransitives = Table.read("intransitives.tsv").words();
  private final Set<String> participles = Table.read("participles.tsv").words();
  private final Set<String> pasts = pasts();

  /** "Blew", "threw": forms of the past that are no participle. */
  private static Set<String> pasts() {
    return Table.read("irregular.tsv").rows().stream()
        .filter(r -> r.size() > 1 && !BE_HAVE_DO.contains(r.get(0)))
        .map(r -> r.get(1).split(" "))
        .filter(forms -> forms.length > 1 && !forms[1].endsWith("ing"))
        .map(forms -> forms[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  private static final Set<String> BE_HAVE_DO = Set.of("be", "have", "do");

  /** Phrases of a text. */
  record Phrases(List<NounPhrase> nouns, List<VerbGroup> verbs) {}

  Phrases chunk(List<Token> tokens, List<Sentence> sentences) {
    Phrases out = new Phrases(new ArrayList<>(), new ArrayList<>());
    for (Sentence sentence : sentences) {
      int before = out.verbs().size();
      scan(tokens, sentence, out);
      reducedPassives(tokens, sentence, out.verbs(), before);
      sharedPassives(tokens, sentence, out.verbs(), before);
    }
    return out;
  }

  private void scan(List<Token> tokens, Sentence sentence, Phrases out) {
    int i = sentence.firstToken();
    while (i < sentence.endToken()) {
      int next = verbGroup(tokens, i, sentence.endToken(), out.verbs());
      if (next == i) {
        next = nounPhrase(tokens, i, sentence.endToken(), out.nouns());
      }
      i = next == i ? i + 1 : next;
    }
  }

  // ---- noun phrases

  private int nounPhrase(List<Token> tokens, int start, int end, List<NounPhrase> out) {
    Token first = tokens.get(start);
    if (first.is(PartOfSpeech.PRON) && !possessive(tokens, start, end)) {
      Span span = first.span();
      out.add(new NounPhrase(span, start, start + 1, start, NounPhrase.Form.PRONOUN));
      return start + 1;
    }
    int i = start;
    int head = -1;
    while (i < end && inside(tokens, start, i, end)) {
      if (tokens.get(i).nominal()) {
        head = i;
      }
      i++;
    }
    if (head < 0) {
      head = lastNumber(tokens, start, i);
      if (head < 0) {
        return start;
      }
    }
    int stop = i < end && afterDate(tokens, start, i) ? i : head + 1;
    Span span = first.span().union(tokens.get(stop - 1).span());
    out.add(new NounPhrase(span, start, stop, head, form(tokens, start, head)));
    return stop;
  }

  private static int lastNumber(List<Token> tokens, int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      if (tokens.get(i).is(PartOfSpeech.NUM)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean possessive(List<Token> tokens, int i, int end) {
    return POSSESSIVES.contains(tokens.get(i).lower()) && i + 1 < end;
  }

  private static boolean inside(List<Token> tokens, int start, int i, int end) {
    Token t = tokens.get(i);
    switch (t.pos()) {
      case NOUN, PROPN, NUM, ADJ:
        return !(i > start && tokens.get(i - 1).nominal() && opensTime(tokens, i, end))
            && !countAfterPlace(tokens, start, i, end)
            && !afterDate(tokens, start, i);
      case DET:
        return i == start || tokens.get(i - 1).is(PartOfSpeech.DET);
      case PRON:
        return i == start && POSSESSIVES.contains(t.lower());
      case ADV:
        return i > start
            && i + 1 < end
            && (tokens.get(i + 1).is(PartOfSpeech.ADJ) || tokens.get(i + 1).is(PartOfSpeech.NUM));
      case VERB:
        return i > start
            && i + 1 < end
            && modifier(t)
            && nounAhead(tokens, i + 1, end)
            && !tokens.get(i - 1).nominal();
      case PUNCT:
        return i > start
            && i + 1 < end
            && (nickname(tokens, i, end)
                || (hyphen(t) && t.span().start() == tokens.get(i - 1).span().end()
                        || inner(tokens, i, end))
                    && (tokens.get(i + 1).nominal() || tokens.get(i + 1).is(PartOfSpeech.ADJ)));
      default:
        return false;
    }
  }

  /** A time without a preposition is no part of the phrase before it ("the embassy last night"). */
  private static boolean opensTime(List<Token> tokens, int i, int end) {
    String word = tokens.get(i).lower();
    boolean relative = word.equals("last") || word.equals("next") || word.equals("early");
    return relative && i + 1 < end && tokens.get(i + 1).nominal();
  }

  /**
   * "In Homs three people were killed": after a preposition, a name and then a count of something
   * are two phrases.
   */
  private static boolean countAfterPlace(List<Token> tokens, int start, int i, int end) {
    if (i == start
        || start == 0
        || !tokens.get(start - 1).is(PartOfSpeech.ADP)
        || !tokens.get(i).is(PartOfSpeech.NUM)
        || i + 1 >= end
        || !tokens.get(i + 1).is(PartOfSpeech.NOUN) && !tokens.get(i + 1).is(PartOfSpeech.ADJ)) {
      return false;
    }
    for (int k = start; k < i; k++) {
      if (!tokens.get(k).is(PartOfSpeech.PROPN) || dateWord(tokens.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** "On Friday militants attacked", "on 4 February rebels": a day and then who acted on it. */
  private static boolean afterDate(List<Token> tokens, int start, int i) {
    if (i == start
        || start == 0
        || !tokens.get(start - 1).is(PartOfSpeech.ADP) && !secondDay(tokens, start)
        || tokens.get(i).lower().startsWith("prayer")) {
      return false;
    }
    if (dateWord(tokens.get(i))) {
      boolean counts =
          tokens.get(i).is(PartOfSpeech.NUM)
              && !YEAR.matcher(tokens.get(i).lower()).matches()
              && MONTHS.contains(tokens.get(i - 1).lower());
      return counts && tokens.get(start - 1).lower().equals("in");
    }
    boolean named = false;
    for (int k = start; k < i; k++) {
      if (!dateWord(tokens.get(k))) {
        return false;
      }
      String word = tokens.get(k).lower();
      named |= Weekdays.contains(word) || MONTHS.contains(word);
    }
    return named;
  }

  /** "Between 5 and 9 March rebels". */
  private static boolean secondDay(List<Token> tokens, int start) {
    return start > 1
        && tokens.get(start - 1).is(PartOfSpeech.CCONJ)
        && dateWord(tokens.get(start - 2))
        && dateWord(tokens.get(start));
  }

  private static boolean dateWord(Token token) {
    return token.is(PartOfSpeech.NUM)
        || Weekdays.contains(token.lower())
        || MONTHS.contains(token.lower())
        || DAY_PARTS.contains(token.lower());
  }

  private static boolean hyphen(Token t) {
    return t.lower().equals("-") || t.lower().equals("&") || t.lower().equals("/");
  }

  /** A comma between adjectives ("a small, dusty town") keeps the phrase together. */
  private static boolean inner(List<Token> tokens, int i, int end) {
    return tokens.get(i).lower().equals(",")
        && tokens.get(i - 1).is(PartOfSpeech.ADJ)
        && i + 2 < end
        && tokens.get(i + 1).is(PartOfSpeech.ADJ)
        && !tokens.get(i + 1).capitalised()
        && tokens.get(i + 2).nominal();
  }

  /** "Luis "El Tigre" Vargas": quotation marks round a name inside a name, either of the two. */
  private static boolean nickname(List<Token> tokens, int i, int end) {
    return quote(tokens.get(i))
        && (closes(tokens, i, end)
            || capital(tokens.get(i - 1))
                && IntStream.range(i + 2, Math.min(i + 5, end))
                    .anyMatch(
                        k ->
                            quote(tokens.get(k))
                                && closes(tokens, k, end)
                                && capitals(tokens, i + 1, k)));
  }

  /** Whether a mark ends a nickname: a name before it, a name after it, and the opening mark. */
  private static boolean closes(List<Token> tokens, int i, int end) {
    if (i + 1 >= end || !capital(tokens.get(i - 1)) || !capital(tokens.get(i + 1))) {
      return false;
    }
    for (int k = i - 2; k > 0 && k >= i - 4; k--) {
      if (quote(tokens.get(k))) {
        return capital(tokens.get(k - 1)) && capitals(tokens, k + 1, i);
      }
    }
    return false;
  }

  private static boolean capitals(List<Token> tokens, int from, int end) {
    return IntStream.range(from, end).allMatch(k -> capital(tokens.get(k)));
  }

  private static boolean capital(Token t) {
    return t.capitalised() && t.is(PartOfSpeech.PROPN);
  }

  private static boolean quote(Token t) {
    return switch (t.text()) {
      case "\"", "\u201c", "\u201d", "'", "\u2018", "\u2019" -> true;
      default -> false;
    };
  }

  private static boolean modifier(Token t) {
    return t.lower().endsWith("ing") || t.lower().endsWith("ed") || t.lower().endsWith("en");
  }

  private static boolean nounAhead(List<Token> tokens, int i, int end) {
    return i < end && (tokens.get(i).nominal() || tokens.get(i).is(PartOfSpeech.ADJ));
  }

  private static NounPhrase.Form form(List<Token> tokens, int start, int head) {
    String first = tokens.get(start).lower();
    if (tokens.get(head).is(PartOfSpeech.PROPN)) {
      return NounPhrase.Form.NAME;
    }
    if (DEFINITES.contains(first) || POSSESSIVES.contains(first)) {
      return NounPhrase.Form.DEFINITE;
    }
    if (tokens.get(start).is(PartOfSpeech.DET)) {
      return NounPhrase.Form.INDEFINITE;
    }
    return NounPhrase.Form.BARE;
  }

  // ---- verb groups

  private int verbGroup(List<Token> tokens, int start, int end, List<VerbGroup> out) {
    int i = start;
    boolean infinitive = false;
    if (tokens.get(i).lower().equals("to") && tokens.get(i).is(PartOfSpeech.PART)) {
      infinitive = true;
      i++;
    }
    int firstVerb = -1;
    int head = -1;
    boolean negated = false;
    String modal = "";
    while (i < end) {
      Token t = tokens.get(i);
      if (t.is(PartOfSpeech.AUX)) {
        firstVerb = firstVerb < 0 ? i : firstVerb;
        head = i;
        modal = modal.isEmpty() ? modal(t.lower()) : modal;
      } else if (t.is(PartOfSpeech.VERB)) {
        firstVerb = firstVerb < 0 ? i : firstVerb;
        head = i;
        i++;
        break;
      } else if (NEGATIONS.contains(t.lower())) {
        negated = true;
      } else if (!(t.is(PartOfSpeech.ADV)
          && (firstVerb >= 0 || infinitive)
          && verbAhead(tokens, i + 1, end))) {
        break;
      }
      i++;
    }
    if (head < 0) {
      return start;
    }
    int stop = head + 1;
    if (!negated && stop < end && NEGATIONS.contains(tokens.get(stop).lower())) {
      negated = true;
    }
    add(tokens, start, firstVerb, head, infinitive, negated, modal, out);
    return stop;
  }

  private static boolean verbAhead(List<Token> tokens, int i, int end) {
    for (int k = i; k < end && k < i + 3; k++) {
      PartOfSpeech p = tokens.get(k).pos();
      if (p == PartOfSpeech.VERB || p == PartOfSpeech.AUX) {
        return true;
      }
      if (p != PartOfSpeech.ADV && p != PartOfSpeech.PART) {
        return false;
      }
    }
    return false;
  }

  private static String modal(String lower) {
    return switch (lower) {
      case "will", "'ll", "wo" -> "will";
      case "would", "'d" -> "would";
      case "may", "might", "can", "could", "should", "must", "shall" -> lower;
      case "ca" -> "can";
      default -> "";
    };
  }

  private static void add(
      List<Token> tokens,
      int start,
      int firstVerb,
      int head,
      boolean infinitive,
      boolean negated,
      String modal,
      List<VerbGroup> out) {
    Token verb = tokens.get(head);
    boolean passive = false;
    boolean have = false;
    for (int k = firstVerb; k < head; k++) {
      String lemma = tokens.get(k).lemma();
      passive = BE.contains(lemma) || passive && !lemma.equals("have");
      have |= lemma.equals("have");
    }
    passive = passive && verb.is(PartOfSpeech.VERB) && !verb.lower().endsWith("ing");
    String first = tokens.get(firstVerb).lower();
    VerbGroup.Tense tense = tense(first, verb, firstVerb == head, infinitive, have, modal);
    Span span = tokens.get(start).span().union(verb.span());
    out.add(new VerbGroup(span, start, head + 1, head, passive, negated, tense, modal));
  }

  private static VerbGroup.Tense tense(
      String first, Token verb, boolean bare, boolean infinitive, boolean have, String modal) {
    if (infinitive) {
      return VerbGroup.Tense.INFINITIVE;
    }
    if (modal.equals("will")) {
      return VerbGroup.Tense.FUTURE;
    }
    if (have) {
      return first.equals("had") || first.equals("'d")
          ? VerbGroup.Tense.PLUPERFECT
          : VerbGroup.Tense.PERFECT;
    }
    if (bare) {
      if (verb.lower().endsWith("ing")) {
        return VerbGroup.Tense.GERUND;
      }
      return pastForm(verb) ? VerbGroup.Tense.PAST : VerbGroup.Tense.PRESENT;
    }
    return switch (first) {
      case "was", "were", "did", "got", "had" -> VerbGroup.Tense.PAST;
      case "being" -> VerbGroup.Tense.GERUND;
      default -> modal.isEmpty() ? VerbGroup.Tense.PRESENT : VerbGroup.Tense.FUTURE;
    };
  }

  /** Whether a bare verb form is a past form: it differs from its lemma and from lemma + s. */
  private static boolean pastForm(Token verb) {
    String w = verb.lower();
    if (w.endsWith("ed") || w.equals("was")) {
      return true;
    }
    if (w.equals(verb.lemma())) {
      return w.equals("put")
          || w.equals("hit")
          || w.equals("set")
          || w.equals("hurt")
          || w.equals("cut");
    }
    return !w.endsWith("s");
  }

  /**
   * A past form after a noun, with no auxiliary, is a reduced passive ("a man killed in the blast")
   * if "by" follows, or if a preposition or nothing follows while the sentence has a finite verb
   * elsewhere.
   */
  private void reducedPassives(
      List<Token> tokens, Sentence sentence, List<VerbGroup> verbs, int from) {
    boolean otherFinite = verbs.size() - from > 1;
    for (int k = from; k < verbs.size(); k++) {
      VerbGroup v = verbs.get(k);
      int before = v.firstToken() - 1;
      boolean single =
          v.head() == v.firstToken()
              && v.tense() == VerbGroup.Tense.PAST
              && tokens.get(v.head()).is(PartOfSpeech.VERB);
      single &= !intransitives.contains(tokens.get(v.head()).lemma());
      single &= !pasts.contains(tokens.get(v.head()).lower());
      if (!single || before < sentence.firstToken()) {
        continue;
      }
      boolean by =
          v.endToken() < sentence.endToken() && tokens.get(v.endToken()).lower().equals("by");
      boolean bare =
          otherFinite
              && tokens.get(before).nominal()
              && adpositionOrEnd(tokens, v.endToken(), sentence.endToken())
              && finiteAfter(verbs, k)
              && !tellsThat(tokens, v.endToken(), sentence.endToken());
      if (headline(tokens, sentence, v)) {
        verbs.set(k, suffered(v, VerbGroup.Tense.PAST));
      } else if (by || bare) {
        verbs.set(k, suffered(v, VerbGroup.Tense.PARTICIPLE));
      }
    }
  }

  /** "The ministry announced on Wednesday that ...": what takes a clause is no passive. */
  private static boolean tellsThat(List<Token> tokens, int from, int end) {
    for (int i = from; i < Math.min(end, from + ADVERBIAL); i++) {
      Token t = tokens.get(i);
      if (t.lower().equals("that")) {
        return i > from + 1 && tokens.get(i - 1).nominal();
      }
      boolean phrase =
          t.nominal()
              || t.is(PartOfSpeech.ADP)
              || t.is(PartOfSpeech.DET)
              || t.is(PartOfSpeech.ADJ)
              || t.is(PartOfSpeech.NUM);
      if (!phrase) {
        return false;
      }
    }
    return false;
  }

  /** "They were beaten and arrested": the second verb shares the auxiliary of the first. */
  private static void sharedPassives(
      List<Token> tokens, Sentence sentence, List<VerbGroup> verbs, int from) {
    for (int k = from + 1; k < verbs.size(); k++) {
      VerbGroup v = verbs.get(k);
      VerbGroup first = verbs.get(k - 1);
      boolean joined =
          v.tense() == VerbGroup.Tense.PAST
              && !v.passive()
              && v.head() == v.firstToken()
              && first.passive()
              && first.endToken() == v.firstToken() - 1
              && tokens.get(first.endToken()).is(PartOfSpeech.CCONJ)
              && (adpositionOrEnd(tokens, v.endToken(), sentence.endToken())
                  || tokens.get(v.endToken()).is(PartOfSpeech.CCONJ));
      if (joined) {
        verbs.set(k, suffered(v, first.tense()));
      }
    }
  }

  /** "Villagers burned in their homes": headlines leave "were" out and seldom use the past. */
  private boolean headline(List<Token> tokens, Sentence sentence, VerbGroup v) {
    return sentence.part() == Sentence.Part.TITLE
        && participles.contains(tokens.get(v.head()).lower())
        && tokens.get(v.firstToken() - 1).nominal()
        && adpositionOrEnd(tokens, v.endToken(), sentence.endToken());
  }

  private static VerbGroup suffered(VerbGroup v, VerbGroup.Tense tense) {
    return new VerbGroup(
        v.span(), v.firstToken(), v.endToken(), v.head(), true, v.negated(), tense, "");
  }

  private static boolean adpositionOrEnd(List<Token> tokens, int i, int end) {
    return i >= end
        || !counted(tokens, i, end) && !particle(tokens, i, end) && adposition(tokens, i);
  }

  /** "At least 75 policemen", "up to 30 people": a count, which is an object. */
  private static boolean counted(List<Token> tokens, int i, int end) {
    if (i + 3 >= end) {
      return false;
    }
    String first = tokens.get(i).lower();
    String second = tokens.get(i + 1).lower();
    boolean bound =
        first.equals("at") && (second.equals("least") || second.equals("most"))
            || first.equals("up") && second.equals("to");
    return bound && tokens.get(i + 2).is(PartOfSpeech.NUM) && tokens.get(i + 3).nominal();
  }

  /** "Blew up the bridge", "cut off the hands": a particle before an object. */
  private static boolean particle(List<Token> tokens, int i, int end) {
    boolean splits =
        PARTICLES.contains(tokens.get(i).lower())
            || tokens.get(i).lower().equals("off") && SEVERING.contains(tokens.get(i - 1).lemma())
            || tokens.get(i).lower().equals("down") && FELLING.contains(tokens.get(i - 1).lemma());
    return splits
        && i + 1 < end
        && (tokens.get(i + 1).is(PartOfSpeech.DET)
            || tokens.get(i + 1).is(PartOfSpeech.PRON)
            || tokens.get(i + 1).is(PartOfSpeech.NUM));
  }

  private static final Set<String> PARTICLES = Set.of("up", "out", "away");
  private static final Set<String> FELLING = WordSets.of("PhraseChunker.FELLING");
  private static final Set<String> SEVERING = WordSets.of("PhraseChunker.SEVERING");

  private static boolean adposition(List<Token> tokens, int i) {
    return tokens.get(i).is(PartOfSpeech.ADP) || tokens.get(i).is(PartOfSpeech.PUNCT);
  }

  private static boolean finiteAfter(List<VerbGroup> verbs, int k) {
    for (int j = k + 1; j < verbs.size(); j++) {
      VerbGroup.Tense t = verbs.get(j).tense();
      if (t != VerbGroup.Tense.INFINITIVE && t != VerbGroup.Tense.GERUND) {
        return true;
      }
    }
    return false;
  }
}
