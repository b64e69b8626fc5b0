package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/** The words that tell of violent events, and the sets of words they refer to. Thread-safe. */
final class TriggerLexicon {
  private final Map<String, Set<String>> sets = WordSets.all();
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  /**
   * A line of the lexicon.
   *
   * @param pattern the words
   * @param rule the pattern as written, for the derivation
   * @param pos N, V, A or *
   * @param kind label of a type, or a kind that the sentence decides, or "none"
   * @param strength 0 to 1
   * @param conditions what else must be told
   */
  record Entry(
      WordPattern pattern,
      String rule,
      char pos,
      String kind,
      double strength,
      Set<String> conditions) {
    boolean none() {
      return kind.equals("none");
    }

    /** Whether the words tell of an accident. */
    boolean mishap() {
      return kind.equals("mishap");
    }

    private boolean fits(Token token) {
      return switch (pos) {
        case 'N' -> token.nominal();
        case 'V' -> token.is(PartOfSpeech.VERB) || token.is(PartOfSpeech.AUX);
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

  TriggerLexicon() {
    Map<String, List<Entry>> index = new LinkedHashMap<>();
    for (List<String> row : Table.read("triggers.tsv").rows()) {
      Entry entry = entry(row);
      for (String word : entry.pattern().firstWords()) {
        index.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
      }
    }
    index.forEach((word, entries) -> byFirstWord.put(word, List.copyOf(entries)));
  }

  private Entry entry(List<String> row) {
    String conditions = Table.cell(row, 4);
    return new Entry(
        WordPattern.parse(row.get(0), sets),
        row.get(0),
        row.get(1).charAt(0),
        row.get(2),
        Double.parseDouble(row.get(3)),
        conditions.isEmpty() ? Set.of() : Set.of(conditions.split(",")));
  }

  Set<String> set(String name) {
    return sets.getOrDefault(name, Set.of());
  }

  /** All entries that begin at any word of a stretch and fit it, longest first. */
  List<Hit> hits(List<Token> tokens, int from, int to) {
    List<Hit> hits = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      collect(byFirstWord.get(token.lower()), tokens, i, to, hits);
      if (WordPattern.plural(token)) {
        collect(byFirstWord.get(WordPattern.singular(token)), tokens, i, to, hits);
      }
      if (!token.lemma().equals(token.lower())) {
        collect(byFirstWord.get(token.lemma()), tokens, i, to, hits);
        if (WordPattern.inflected(token)) {
          collect(byFirstWord.get(token.lemma() + "e"), tokens, i, to, hits);
        }
      }
    }
    hits.sort(
        Comparator.comparingInt((Hit h) -> -h.entry().pattern().words())
            .thenComparing(h -> !h.entry().none())
            .thenComparingInt(h -> -h.match().length())
            .thenComparingInt(h -> h.match().first()));
    return hits;
  }

  private static void collect(
      List<Entry> entries, List<Token> tokens, int at, int to, List<Hit> out) {
    if (entries == null) {
      return;
    }
    for (Entry entry : entries) {
      Optional<WordPattern.Match> match = entry.pattern().matchAt(tokens, at, to);
      if (match.isPresent() && entry.fits(tokens.get(match.get().trigger()))) {
        out.add(new Hit(entry, match.get()));
      }
    }
  }
}
