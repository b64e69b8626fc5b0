package org.herodotus.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.Token;

/**
 * Names of several words, found in running text whatever the spelling of hyphens, apostrophes,
 * accents and capitals: "al-Shabaab", "Al Shabaab" and "AL-SHABAAB" are one name. The longest name
 * that starts at a token wins. Immutable after {@link Builder#build()} and thread-safe.
 *
 * @param <V> what a name stands for
 */
public final class FoldTrie<V> {
  private final Node<V> root;

  private FoldTrie(Node<V> root) {
    this.root = root;
  }

  /**
   * A name found in the text.
   *
   * @param endToken one past its last token
   * @param values what it may stand for, in the order of the list
   */
  public record Match<V>(int endToken, List<V> values) {}

  /** The longest name that starts at token {@code start} and ends before token {@code end}. */
  public Optional<Match<V>> longest(List<Token> tokens, int start, int end) {
    Node<V> node = root;
    Match<V> best = null;
    for (int i = start; i < end; i++) {
      String text = tokens.get(i).lower();
      boolean word = false;
      for (int k = 0; k < text.length(); k++) {
        char c = text.charAt(k);
        if (!Character.isLetterOrDigit(c)) {
          continue;
        }
        word = true;
        node = node.next(c < 128 ? c : plain(c));
        if (node == null) {
          return Optional.ofNullable(best);
        }
      }
      if (word && !node.values.isEmpty()) {
        best = new Match<>(i + 1, node.values);
      }
    }
    return Optional.ofNullable(best);
  }

  /** What exactly this name stands for; empty if it is not listed. */
  public List<V> exact(String name) {
    Node<V> node = root;
    String key = fold(name);
    for (int k = 0; k < key.length() && node != null; k++) {
      node = node.next(key.charAt(k));
    }
    return node == null ? List.of() : node.values;
  }

  /** Letters and digits of a name in lower case, without accents: the key of a name. */
  public static String fold(String name) {
    StringBuilder out = new StringBuilder(name.length());
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    for (int k = 0; k < lower.length(); k++) {
      char c = lower.charAt(k);
      if (Character.isLetterOrDigit(c)) {
        out.append(c < 128 ? c : plain(c));
      }
    }
    return out.toString();
  }

  private static char plain(char c) {
    if (c == '\u0131') {
      return 'i';
    }
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
  }

  private static final class Node<V> {
    private final Map<Character, Node<V>> children = new HashMap<>(2);
    private List<V> values = List.of();

    private Node<V> next(char c) {
      return children.get(c);
    }
  }

  /** Collects names; use once. */
  public static final class Builder<V> {
    private final Node<V> root = new Node<>();

    public Builder<V> add(String name, V value) {
      String key = fold(name);
      if (key.isEmpty()) {
        return this;
      }
      Node<V> node = root;
      for (int k = 0; k < key.length(); k++) {
        node = node.children.computeIfAbsent(key.charAt(k), c -> new Node<>());
      }
      if (!node.values.contains(value)) {
        List<V> values = new ArrayList<>(node.values);
        values.add(value);
        node.values = List.copyOf(values);
      }
      return this;
    }

    public FoldTrie<V> build() {
      return new FoldTrie<>(root);
    }
  }
}
