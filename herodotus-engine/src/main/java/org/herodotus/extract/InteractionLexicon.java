package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PloverType;
import org.herodotus.model.Token;

/** The words by which one party acts on another, with their PLOVER types. Thread-safe. */
final class InteractionLexicon {
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  /**
   * A line of the lexicon.
   *
   * @param pattern the words
   * @param pos N, V, A or *
   * @param type PLOVER type
   * @param mode PLOVER mode, if the words fix one
   * @param weight 0 to 1
   * @param cameo CAMEO root, if the type does not tell it
   */
  record Entry(
      WordPattern pattern,
      char pos,
      PloverType type,
      Optional<String> mode,
      double weight,
      Optional<String> cameo) {
    private boolean fits(Token token, boolean verb) {
      return switch (pos) {
        case 'N' -> token.nominal() || token.is(PartOfSpeech.ADJ);
        case 'V' -> token.is(PartOfSpeech.VERB) || token.is(PartOfSpeech.AUX) || verb;
        case 'A' -> token.is(PartOfSpeech.ADJ);
        default -> true;
      };
    }
  }

  /**
   * An entry found in a text.
   *
   * @param entry the lexicon line
   * @param match where
   */
  record Hit(Entry entry, WordPattern.Match match) {}

  InteractionLexicon() {
    Map<String, Set<String>> sets = WordSets.all();
    for (List<String> row : Table.read("interactions.tsv").rows()) {
      String mode = row.get(3);
      Entry entry =
          new Entry(
              WordPattern.parse(row.get(0), sets),
              row.get(1).charAt(0),
              PloverType.valueOf(row.get(2)),
              mode.equals("-") ? Optional.empty() : Optional.of(mode),
              Double.parseDouble(row.get(4)),
              Optional.of(Table.cell(row, 5)).filter(c -> !c.isEmpty()));
      for (String word : entry.pattern().firstWords()) {
        byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
      }
    }
  }

  /**
   * The entries found between two tokens.
   *
   * @param verbless whether no verb was found there, so that one of the nouns must be one that was
   *     not recognised ("Activists decry bombings")
   */
  List<Hit> hits(List<Token> tokens, int from, int to, boolean verbless) {
    List<Hit> hits = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean verb = verbless && lost(tokens, i, from, to);
      collect(token.lower(), tokens, i, to, verb, hits);
      String lemma = verb ? stem(token.lower()) : token.lemma();
      if (!lemma.equals(token.lower())) {
        collect(lemma, tokens, i, to, verb, hits);
        if (WordPattern.inflected(token)) {
          collect(lemma + "e", tokens, i, to, verb, hits);
        }
      }
    }
    return hits;
  }

  /** A noun right behind a noun and before what can be its object. */
  private static boolean lost(List<Token> tokens, int at, int from, int to) {
    Token token = tokens.get(at);
    if (!token.is(PartOfSpeech.NOUN) || token.capitalised() || at == from || at + 1 >= to) {
      return false;
    }
    return tokens.get(at - 1).nominal();
  }

  private static String stem(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private void collect(
      String word, List<Token> tokens, int at, int to, boolean verb, List<Hit> out) {
    for (Entry entry : byFirstWord.getOrDefault(word, List.of())) {
      Optional<WordPattern.Match> match = entry.pattern().matchAt(tokens, at, to);
      if (match.isPresent()
          && entry.fits(tokens.get(match.get().trigger()), verb && match.get().trigger() == at)) {
        out.add(new Hit(entry, match.get()));
      }
    }
  }
}
