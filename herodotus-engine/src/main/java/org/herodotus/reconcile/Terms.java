package org.herodotus.reconcile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * A unit vector of words, in a fixed order that is quick to compare.
   *
   * @param codes the words' hash codes, ascending
   * @param words in the order of their codes, then of the alphabet
   * @param weights as long as {@code words}, Euclidean length 1
   */
  record Vector(int[] codes, String[] words, double[] weights) {
    double cosine(Vector other) {
      double sum = 0;
      int i = 0;
      int j = 0;
      while (i < words.length && j < other.words.length) {
        int c = Integer.compare(codes[i], other.codes[j]);
        c = c == 0 ? words[i].compareTo(other.words[j]) : c;
        if (c == 0) {
          sum += weights[i++] * other.weights[j++];
        } else if (c < 0) {
          i++;
        } else {
          j++;
        }
      }
      return sum;
    }

    /** The {@code n} heaviest words, sorted by word. */
    String[] top(int n) {
      Integer[] order = new Integer[words.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(
          order,
          (a, b) ->
              weights[a] != weights[b]
                  ? Double.compare(weights[b], weights[a])
                  : words[a].compareTo(words[b]));
      String[] top = new String[Math.min(n, order.length)];
      for (int i = 0; i < top.length; i++) {
        top[i] = words[order[i]];
      }
      Arrays.sort(top);
      return top;
    }
  }

  /** The vector of the given sentences. */
  Vector of(Annotations marks, List<Sentence> of) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence s : of) {
      for (Token t : marks.tokens(s)) {
        if (content(t)) {
          counts.merge(t.lemma(), 1, Integer::sum);
        }
      }
    }
    return vector(counts);
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

  private Vector vector(Map<String, Integer> counts) {
    record Weighted(String word, double weight) {}
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
    int[] codes = new int[all.size()];
    String[] words = new String[all.size()];
    double[] weights = new double[all.size()];
    double norm = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = all.get(i).word();
      codes[i] = words[i].hashCode();
      weights[i] = all.get(i).weight();
      norm += weights[i] * weights[i];
    }
    norm = Math.sqrt(norm);
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= norm;
    }
    return new Vector(codes, words, weights);
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
