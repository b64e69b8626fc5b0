package org.herodotus.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Quantity;
import org.herodotus.model.Quantity.Modifier;
import org.herodotus.model.Report;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Finds numbers that may count people, with the words that hedge them ("at least 12", "between 40
 * and 50", "dozens", "no one"). Ages, dates, times of day, distances, money, shares, ordinals,
 * telephone and model numbers are left out. Thread-safe.
 */
final class QuantityReader {
  private static final int LONGEST_HEDGE = 5;
  private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one");
  private static final Set<String> RANGING = WordSets.of("QuantityReader.RANGING");
  private static final Set<String> LOSSES = WordSets.of("QuantityReader.LOSSES");
  private static final Set<String> NOT_ONE = Set.of("no", "any", "every", "this", "which", "each");

  private final NumberWords numbers = new NumberWords();
  private final NumberContext context = new NumberContext();
  private final Map<String, Modifier> hedges = new HashMap<>();
  private final Map<String, Integer> collectives = new HashMap<>();

  QuantityReader() {
    for (List<String> row : Table.read("hedges.tsv").rows()) {
      hedges.put(row.get(0), Modifier.valueOf(row.get(1)));
    }
    for (List<String> row : Table.read("numbers.tsv").rows()) {
      if (row.get(1).equals("collective") || row.get(1).equals("pair")) {
        collectives.put(row.get(0), Integer.parseInt(row.get(2)));
      }
    }
  }

  List<Quantity> read(Report report, List<Token> tokens, List<Sentence> sentences) {
    List<Quantity> out = new ArrayList<>();
    for (Sentence sentence : sentences) {
      int i = sentence.firstToken();
      while (i < sentence.endToken()) {
        i = Math.max(i + 1, quantity(tokens, i, sentence, out));
      }
    }
    return out;
  }

  /** Reads the quantity whose number starts at {@code i}; returns where to go on. */
  private int quantity(List<Token> tokens, int i, Sentence s, List<Quantity> out) {
    int end = s.endToken();
    String w = tokens.get(i).lower();
    if (NOBODY.contains(w) || (w.equals("anyone") || w.equals("anybody")) && spared(tokens, i, s)) {
      out.add(none(tokens, i, i + 1));
      return i + 1;
    }
    if (w.equals("all") && i + 2 < end && tokens.get(i + 1).lower().equals("but")) {
      return allBut(tokens, i, end, out);
    }
    if (w.equals("without")) {
      return spared(tokens, i, end, out);
    }
    if (w.equals("no") || w.equals("not")) {
      return zero(tokens, i, end, out);
    }
    if (w.equals("both")) {
      out.add(exact(2, span(tokens, i, i + 1)));
      return i + 1;
    }
    Optional<NumberWords.Reading> read = collective(tokens, i, end);
    if (read.isEmpty()) {
      read = numbers.at(tokens, i, end);
    }
    boolean asMany =
        w.equals("many") && i > s.firstToken() && tokens.get(i - 1).lower().equals("as");
    if (read.isEmpty() || asMany) {
      return i + 1;
    }
    NumberWords.Reading n = read.get();
    if (w.equals("one") && i > s.firstToken() && NOT_ONE.contains(tokens.get(i - 1).lower())) {
      return n.end();
    }
    if (context.excludes(tokens, i, n, s) || married(tokens, i, n, end)) {
      return n.end();
    }
    return hedged(tokens, i, n, s, out);
  }

  /** "Without hurting anyone". */
  private static boolean spared(List<Token> tokens, int i, Sentence s) {
    return i - 2 >= s.firstToken()
        && tokens.get(i - 2).lower().equals("without")
        && tokens.get(i - 1).lower().endsWith("ing");
  }

  /** "Without causing any casualties": none. */
  private static int spared(List<Token> tokens, int i, int end, List<Quantity> out) {
    for (int k = i + 1; k < end && k < i + 5; k++) {
      if (LOSSES.contains(tokens.get(k).lower())) {
        out.add(none(tokens, k - 1, k));
        return k;
      }
      boolean verb = tokens.get(k).lower().endsWith("ing");
      if (!verb && !tokens.get(k).is(PartOfSpeech.DET) && !tokens.get(k).is(PartOfSpeech.ADJ)) {
        return i + 1;
      }
    }
    return i + 1;
  }

  /** "All but two of the 30": what is left; without the whole no number is told. */
  private int allBut(List<Token> tokens, int i, int end, List<Quantity> out) {
    Optional<NumberWords.Reading> spared = numbers.at(tokens, i + 2, end);
    if (spared.isEmpty()) {
      return i + 2;
    }
    int of = spared.get().end();
    boolean part =
        of + 2 < end
            && tokens.get(of).lower().equals("of")
            && tokens.get(of + 1).lower().equals("the");
    Optional<NumberWords.Reading> whole = part ? numbers.at(tokens, of + 2, end) : Optional.empty();
    int left = whole.map(NumberWords.Reading::low).orElse(0) - spared.get().low();
    if (left <= 0) {
      return of;
    }
    out.add(exact(left, span(tokens, i, whole.get().end())));
    return whole.get().end();
  }

  /** "A couple was shot": two people, not a vague number. */
  private static boolean married(List<Token> tokens, int i, NumberWords.Reading n, int end) {
    return n.words().equals("couple")
        && n.end() < end
        && (tokens.get(n.end()).is(PartOfSpeech.AUX)
            || tokens.get(n.end()).lower().equals("and")
            || tokens.get(n.end()).lower().equals(","));
  }

  // ---- nothing and groups

  private static Quantity none(List<Token> tokens, int from, int to) {
    return new Quantity(
        Modifier.NONE,
        OptionalInt.of(0),
        OptionalInt.of(0),
        OptionalInt.of(0),
        Optional.empty(),
        span(tokens, from, to));
  }

  /** "no one", "no casualties", "not a single fighter"; but not "no more than 12", "no longer". */
  private int zero(List<Token> tokens, int i, int end, List<Quantity> out) {
    if (i + 1 >= end) {
      return i + 1;
    }
    String next = tokens.get(i + 1).lower();
    if (tokens.get(i).lower().equals("not")) {
      boolean single = i + 2 < end && tokens.get(i + 2).lower().equals("single");
      boolean noun =
          i + 2 < end
              && (tokens.get(i + 2).is(PartOfSpeech.NOUN)
                  || tokens.get(i + 2).is(PartOfSpeech.ADJ));
      if (next.equals("one") && noun && !single) {
        out.add(none(tokens, i, i + 2));
        return i + 2;
      }
      if (!single || !next.equals("a") && !next.equals("one")) {
        return i + 1;
      }
      out.add(none(tokens, i, i + 3));
      return i + 3;
    }
    if (next.equals("one")) {
      out.add(none(tokens, i, i + 2));
      return i + 2;
    }
    boolean hedge =
        next.equals("more") || next.equals("fewer") || next.equals("less") || next.equals("longer");
    if (!hedge
        || i + 2 < end && !tokens.get(i + 2).lower().equals("than") && !next.equals("longer")) {
      out.add(none(tokens, i, i + 1));
    }
    return i + 1;
  }

  /** "a number of", "a group of", "a large number of", "a pair of". */
  private Optional<NumberWords.Reading> collective(List<Token> tokens, int i, int end) {
    if (!tokens.get(i).lower().equals("a") || i + 2 >= end) {
      return Optional.empty();
    }
    String one = tokens.get(i + 1).lower();
    Integer value = collectives.get(one);
    int stop = i + 2;
    if (value == null) {
      one = one + " " + tokens.get(i + 2).lower();
      value = collectives.get(one);
      stop = i + 3;
    }
    if (value == null || stop >= end || !tokens.get(stop).lower().equals("of")) {
      return Optional.empty();
    }
    boolean pair = one.equals("pair");
    return counted(tokens, stop + 1, end)
        ? Optional.empty()
        : Optional.of(
            new NumberWords.Reading(stop + 1, value, value, !pair, pair ? "" : one, false));
  }

  private boolean counted(List<Token> tokens, int i, int end) {
    return i < end && (numbers.at(tokens, i, end).isPresent() || hedgedAhead(tokens, i));
  }

  private boolean hedgedAhead(List<Token> tokens, int i) {
    Modifier m = hedges.get(tokens.get(i).lower());
    return m == Modifier.ABOUT;
  }

  // ---- hedges and ranges

  private int hedged(
      List<Token> tokens, int i, NumberWords.Reading n, Sentence s, List<Quantity> out) {
    int end = s.endToken();
    int first = i;
    Modifier modifier = n.open() ? Modifier.AT_LEAST : Modifier.EXACT;
    for (int hops = 0; hops < 2; hops++) {
      int start = hedgeStart(tokens, first, s.firstToken());
      if (start == first) {
        break;
      }
      Modifier m = hedges.get(words(tokens, start, first));
      if (m != Modifier.EXACT && modifier == Modifier.EXACT) {
        modifier = m;
      }
      first = start;
    }
    if (n.vague() && first == i && i > s.firstToken() && tokens.get(i - 1).lower().equals("a")) {
      first = i - 1;
    }
    int low = n.low();
    int high = n.high();
    int stop = n.end();
    if (high > low) {
      modifier = modifier == Modifier.EXACT ? Modifier.BETWEEN : modifier;
    } else if (!n.vague()) {
      Range range = range(tokens, first, i, n, end, modifier, s.firstToken());
      first = range.first();
      stop = range.end();
      high = range.high();
      modifier = range.modifier();
    }
    if (n.vague() && modifier == Modifier.EXACT || n.vague() && modifier == Modifier.ABOUT) {
      modifier = Modifier.VAGUE;
    }
    out.add(build(tokens, modifier, low, high, n, first, stop));
    return stop;
  }

  private record Range(int first, int end, int high, Modifier modifier) {}

  /** What follows the number: "to 60", "and 50" after "between", "or more", "or so". */
  private Range range(
      List<Token> tokens,
      int first,
      int i,
      NumberWords.Reading n,
      int end,
      Modifier modifier,
      int begin) {
    int low = n.low();
    int stop = n.end();
    Modifier m = n.words().equals("odd") ? Modifier.ABOUT : modifier;
    if (stop + 1 < end) {
      String link = tokens.get(stop).lower();
      String next = tokens.get(stop + 1).lower();
      boolean between = first > begin && tokens.get(first - 1).lower().equals("between");
      boolean from =
          first > begin
              && tokens.get(first - 1).lower().equals("from")
              && !(first - 1 > begin && RANGING.contains(tokens.get(first - 2).lower()));
      if (link.equals("or") && (next.equals("more") || next.equals("above"))) {
        return new Range(first, stop + 2, low, Modifier.AT_LEAST);
      }
      if (link.equals("or") && next.equals("so")) {
        return new Range(first, stop + 2, low, Modifier.ABOUT);
      }
      if (link.equals("or") && (next.equals("fewer") || next.equals("less"))) {
        return new Range(first, stop + 2, low, Modifier.UP_TO);
      }
      if (between && link.equals("and")
          || link.equals("to") && !from
          || link.equals("or")
          || dash(link)) {
        Optional<NumberWords.Reading> upper = numbers.at(tokens, unhedged(tokens, stop + 1), end);
        boolean good =
            upper.isPresent()
                && !upper.get().vague()
                && upper.get().low() > low
                && low * 10L >= upper.get().low();
        if (good && (between || context.rangeAllowed(tokens, stop, link))) {
          return new Range(
              between ? first - 1 : first, upper.get().end(), upper.get().low(), Modifier.BETWEEN);
        }
      }
    }
    return new Range(first, stop, low, tail(tokens, stop, end, m));
  }

  /** Past a hedge of the upper end ("from 83 to more than 120"). */
  private int unhedged(List<Token> tokens, int i) {
    for (int n = 1; n <= 2 && i + n < tokens.size(); n++) {
      if (hedges.containsKey(words(tokens, i, i + n))) {
        return i + n;
      }
    }
    return i;
  }

  private static boolean dash(String link) {
    return link.equals("-") || link.equals("\u2013") || link.equals("\u2014");
  }

  /** "12 at least", "30 at most". */
  private static Modifier tail(List<Token> tokens, int stop, int end, Modifier m) {
    if (m == Modifier.EXACT && stop + 1 < end && tokens.get(stop).lower().equals("at")) {
      String next = tokens.get(stop + 1).lower();
      if (next.equals("least")) {
        return Modifier.AT_LEAST;
      }
      if (next.equals("most")) {
        return Modifier.UP_TO;
      }
    }
    return m;
  }

  private static Quantity build(
      List<Token> tokens,
      Modifier m,
      int low,
      int high,
      NumberWords.Reading n,
      int first,
      int stop) {
    OptionalInt none = OptionalInt.empty();
    OptionalInt lower = OptionalInt.of(low);
    OptionalInt upper = OptionalInt.of(high);
    switch (m) {
      case AT_LEAST, MORE_THAN, VAGUE -> upper = none;
      case UP_TO, FEWER_THAN -> lower = none;
      default -> {}
    }
    return new Quantity(
        m,
        n.vague() || high > low ? none : OptionalInt.of(low),
        lower,
        upper,
        n.vague() ? Optional.of(n.words()) : Optional.empty(),
        span(tokens, first, stop));
  }

  private static Quantity exact(int n, Span span) {
    return Quantity.exactly(n, span);
  }

  /** Where the longest hedge that ends before {@code i} starts; {@code i} if there is none. */
  private int hedgeStart(List<Token> tokens, int i, int begin) {
    int best = i;
    StringBuilder phrase = new StringBuilder();
    for (int k = i - 1; k >= begin && k >= i - LONGEST_HEDGE; k--) {
      phrase.insert(0, (phrase.length() == 0 ? "" : " ")).insert(0, tokens.get(k).lower());
      if (hedges.containsKey(phrase.toString())) {
        best = k;
      }
    }
    return best;
  }

  private static String words(List<Token> tokens, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int k = from; k < to; k++) {
      out.append(k == from ? "" : " ").append(tokens.get(k).lower());
    }
    return out.toString();
  }

  private static Span span(List<Token> tokens, int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }
}
