package org.herodotus.reconcile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * What a text is about, as weighted words: rare words weigh more, by a fixed table of how many
 * sentences of news hold each word, so that two texts compare alike whatever else is in the
 * casebook. Thread-safe.
 */
final class Terms {
  private static final int KEPT = 120;

  /** Words that a text is looked up by. */
  private static final int TOP = 14;

  /** Sentences of news from which on a name is not rare. */
  private static final int RARE = 3;

  private final Map<String, Integer> frequency = new HashMap<>();
  private final double sentences;

  Terms() {
    double total = 1;
    for (List<String> row : Table.read("frequencies.tsv").rows()) {
      int n = Integer.parseInt(row.get(1));
      if (row.get(0).equals("<sentences>")) {
        total = n;
      } else {
        frequency.put(row.get(0), n);
      }
    }
    this.sentences = total;
  }

  /**
   * A unit vector of words, in a fixed order: that of the words' hash codes, then the alphabet.
   *
   * @param words their numbers
   * @param weights as long as {@code words}, Euclidean length 1
   * @param top numbers of the heaviest words, heaviest first
   */
  record Vector(int[] words, double[] weights, int[] top) {
    /** Puts the weight of each word at its number. */
    void spread(double[] over) {
      for (int i = 0; i < words.length; i++) {
        over[words[i]] = weights[i];
      }
    }

    /** Takes away what {@link #spread} put there. */
    void clear(double[] over) {
      for (int word : words) {
        over[word] = 0;
      }
    }

    /** Cosine with a vector that is spread. */
    double cosine(double[] spread) {
      double sum = 0;
      for (int i = 0; i < words.length; i++) {
        sum += spread[words[i]] * weights[i];
      }
      return sum;
    }
  }

  /** The vector of the given sentences. */
  Vector of(Annotations marks, List<Sentence> of, Numbers<String> numbers) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence s : of) {
      for (Token t : marks.tokens(s)) {
        if (content(t)) {
          counts.merge(t.lemma(), 1, Integer::sum);
        }
      }
    }
    return vector(counts, numbers);
  }

  /** Names that hardly any other text holds: what ties two reports together most. */
  Set<String> rareWords(Annotations marks, List<Sentence> of) {
    Set<String> out = new HashSet<>();
    for (Sentence s : of) {
      for (Token t : marks.tokens(s)) {
        if (nameWord(t) && frequency.getOrDefault(t.lower(), 0) < RARE) {
          out.add(t.lower());
        }
      }
    }
    return out;
  }

  private static boolean nameWord(Token t) {
    return t.is(PartOfSpeech.PROPN) && t.span().length() > 2;
  }

  private record Weighted(String word, double weight) {}

  private Vector vector(Map<String, Integer> counts, Numbers<String> numbers) {
    List<Weighted> all =
        counts.entrySet().stream()
            .map(e -> new Weighted(e.getKey(), (1 + Math.log(e.getValue())) * rarity(e.getKey())))
            .sorted(
                (a, b) ->
                    a.weight() != b.weight()
                        ? Double.compare(b.weight(), a.weight())
                        : a.word().compareTo(b.word()))
            .limit(KEPT)
            .sorted(
                Comparator.comparingInt((Weighted w) -> w.word().hashCode())
                    .thenComparing(Weighted::word))
            .toList();
    int[] words = new int[all.size()];
    double[] weights = new double[words.length];
    double norm = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = numbers.of(all.get(i).word());
      weights[i] = all.get(i).weight();
      norm += weights[i] * weights[i];
    }
    norm = Math.sqrt(norm);
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= norm;
    }
    return new Vector(words, weights, top(all, words, weights));
  }

  private static int[] top(List<Weighted> all, int[] words, double[] weights) {
    return IntStream.range(0, words.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -weights[i])
                .thenComparing(i -> all.get(i).word()))
        .limit(TOP)
        .mapToInt(i -> words[i])
        .toArray();
  }

  private double rarity(String word) {
    return Math.log(sentences / (frequency.getOrDefault(word, 0) + 1.0));
  }

  private static boolean content(Token t) {
    PartOfSpeech p = t.pos();
    return t.lower().length() > 1
        && (p == PartOfSpeech.NOUN
            || p == PartOfSpeech.PROPN
            || p == PartOfSpeech.VERB
            || p == PartOfSpeech.ADJ
            || p == PartOfSpeech.NUM
            || p == PartOfSpeech.X);
  }
}
