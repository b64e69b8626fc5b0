package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/** Words that tell whether an event took place. Immutable. */
final class FactualityLexicon {
  private final Map<String, List<Cue>> cues = new HashMap<>();
  private final List<Figure> figures = new ArrayList<>();
  private final Map<String, Set<String>> statistics = new HashMap<>();

  /**
   * What a word does to the event that it governs.
   *
   * @param type class of the word
   * @param effect name of a modality, NEGATIVE, GENERIC or FACT
   * @param frames letters for what it governs
   */
  record Cue(char type, String effect, String frames) {
    boolean takes(char frame) {
      return frames.indexOf(frame) >= 0;
    }
  }

  /** A figure of speech: its words of violence, where the telling word stands, and those words. */
  record Figure(Set<String> triggers, String where, Set<String> words) {}

  FactualityLexicon() {
    for (List<String> row : Table.read("factuality.tsv").rows()) {
      cues.computeIfAbsent(row.get(0), w -> new ArrayList<>())
          .add(new Cue(row.get(1).charAt(0), row.get(2), Table.cell(row, 3)));
    }
    for (List<String> row : Table.read("figurative.tsv").rows()) {
      figures.add(new Figure(words(row.get(0)), row.get(1), words(row.get(2))));
    }
    for (List<String> row : Table.read("statistics.tsv").rows()) {
      statistics.put(row.get(0), words(row.get(1)));
    }
  }

  private static Set<String> words(String cell) {
    return Set.copyOf(Arrays.asList(cell.split(" ")));
  }

  /** What a word of a class does, if it is a cue with that frame; {@code ' '} asks for any. */
  Optional<Cue> cue(Token token, char type, char frame) {
    Optional<Cue> found = cue(token.lemma(), type, frame).or(() -> cue(token.lower(), type, frame));
    if (found.isPresent() || type == 'R' || type == 'A') {
      return found;
    }
    for (String stem : stems(token.lower())) {
      found = cue(stem, type, frame);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Likely dictionary forms, for words whose part of speech was taken wrongly. */
  private static List<String> stems(String w) {
    int n = w.length();
    if (n < 5) {
      return List.of();
    }
    if (w.endsWith("ies") || w.endsWith("ied")) {
      return List.of(w.substring(0, n - 3) + "y");
    }
    if (w.endsWith("ing")) {
      return w.charAt(n - 4) == w.charAt(n - 5)
          ? List.of(w.substring(0, n - 3), w.substring(0, n - 4))
          : List.of(w.substring(0, n - 3), w.substring(0, n - 3) + "e");
    }
    if (w.endsWith("ed")) {
      return w.charAt(n - 3) == w.charAt(n - 4)
          ? List.of(w.substring(0, n - 2), w.substring(0, n - 3))
          : List.of(w.substring(0, n - 2), w.substring(0, n - 1));
    }
    return w.endsWith("s") && !w.endsWith("ss") ? List.of(w.substring(0, n - 1)) : List.of();
  }

  Optional<Cue> cue(String word, char type, char frame) {
    for (Cue cue : cues.getOrDefault(word, List.of())) {
      if (cue.type() == type && (frame == ' ' || cue.takes(frame))) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /** What a word before a preposition does to what follows it. */
  Optional<Cue> beforePreposition(Token t) {
    char first = t.is(PartOfSpeech.VERB) ? 'V' : 'N';
    return cue(t, first, 'p')
        .or(() -> cue(t, first == 'V' ? 'N' : 'V', 'p'))
        .or(() -> cue(t, 'J', ' '));
  }

  List<Figure> figures() {
    return figures;
  }

  Set<String> statistic(String kind) {
    return statistics.getOrDefault(kind, Set.of());
  }

  static boolean in(Set<String> set, Token token) {
    return set.contains(token.lower()) || set.contains(token.lemma());
  }
}
