package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/**
 * A pattern of words as the lexicon writes it: lemmas or forms, alternatives ({@code a|b}), gaps
 * ({@code ~3}), named sets ({@code <bomb>}), optional words ({@code the?}), written forms only
 * ({@code =blast}); {@code ^} marks the word that counts. Matching takes the shortest gaps; time is
 * linear in the length of the pattern times its gaps. Immutable.
 */
final class WordPattern {
  private static final Set<String> STOPS = GrammarWords.set("WordPattern.STOPS");

  private final List<Element> elements;
  private final int trigger;

  /**
   * @param words forms and lemmas that fit; empty for a gap
   * @param gap longest number of skipped words; 0 for a word
   * @param optional whether the word may be missing
   * @param written whether only the written form counts
   */
  private record Element(Set<String> words, int gap, boolean optional, boolean written) {}

  /**
   * Where a pattern was found.
   *
   * @param first first word
   * @param end one past the last word
   * @param trigger the word that counts
   * @param words the words that the pattern names, without its gaps
   */
  record Match(int first, int end, int trigger, List<Integer> words) {
    int length() {
      return end - first;
    }
  }

  private WordPattern(List<Element> elements, int trigger) {
    this.elements = List.copyOf(elements);
    this.trigger = trigger;
  }

  static WordPattern parse(String text, Map<String, Set<String>> sets) {
    List<Element> out = new ArrayList<>();
    int trigger = 0;
    for (String part : text.split(" ")) {
      if (part.startsWith("~")) {
        out.add(new Element(Set.of(), Integer.parseInt(part.substring(1)), false, false));
        continue;
      }
      String body = part;
      if (body.startsWith("^")) {
        trigger = out.size();
        body = body.substring(1);
      }
      boolean optional = body.endsWith("?") && body.length() > 1;
      body = optional ? body.substring(0, body.length() - 1) : body;
      boolean written = body.startsWith("=");
      body = written ? body.substring(1) : body;
      out.add(new Element(words(body, sets), 0, optional, written));
    }
    return new WordPattern(out, trigger);
  }

  private static Set<String> words(String body, Map<String, Set<String>> sets) {
    Set<String> words = new HashSet<>();
    for (String word : body.split("\\|")) {
      if (word.startsWith("<") && word.endsWith(">")) {
        Set<String> set = sets.get(word.substring(1, word.length() - 1));
        if (set == null) {
          throw new IllegalStateException("lexicon pattern " + body + " names an unknown set");
        }
        words.addAll(set);
      } else {
        words.add(word);
      }
    }
    return Set.copyOf(words);
  }

  /** Words that a match can begin with: the keys to look the pattern up by. */
  Set<String> firstWords() {
    return elements.get(0).words();
  }

  /** How many words the pattern asks for: the more, the more it says. */
  int words() {
    return (int) elements.stream().filter(e -> e.gap() == 0 && !e.optional()).count();
  }

  Optional<Match> matchAt(List<Token> tokens, int start, int limit) {
    int at = start;
    int mark = start;
    int gap = 0;
    List<Integer> named = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      if (element.gap() > 0) {
        gap = element.gap();
        continue;
      }
      int found = find(tokens, element, at, gap, limit);
      if (found < 0) {
        if (!element.optional()) {
          return Optional.empty();
        }
      } else {
        mark = i == trigger ? found : mark;
        at = found + 1;
        gap = 0;
        named.add(found);
      }
    }
    return Optional.of(new Match(start, at, mark, List.copyOf(named)));
  }

  private static int find(List<Token> tokens, Element element, int at, int gap, int limit) {
    for (int k = at; k <= at + gap && k < limit; k++) {
      Token token = tokens.get(k);
      if (fits(element, token)) {
        return k;
      }
      if (k > at && STOPS.contains(token.lower())) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean fits(Element element, Token token) {
    if (element.words().contains(token.lower())) {
      return true;
    }
    return !element.written()
        && (element.words().contains(token.lemma())
            || inflected(token) && element.words().contains(token.lemma() + "e")
            || plural(token) && element.words().contains(singular(token)));
  }

  /** A capitalised plural that was taken for a name ("Jets"). */
  static boolean plural(Token token) {
    return token.is(PartOfSpeech.PROPN)
        && token.lower().length() > 3
        && token.lower().endsWith("s");
  }

  static String singular(Token token) {
    return token.lower().substring(0, token.lower().length() - 1);
  }

  /** Whether a dropped final e may have been lost with the ending ("exchanging"). */
  static boolean inflected(Token token) {
    String word = token.lower();
    String stem = token.lemma();
    boolean doubled =
        word.length() > stem.length()
            && !stem.isEmpty()
            && word.startsWith(stem)
            && word.charAt(stem.length()) == stem.charAt(stem.length() - 1);
    return !doubled && (word.endsWith("ing") || word.endsWith("ed"));
  }
}
