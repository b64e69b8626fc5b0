package org.herodotus.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Token;

/** The words that place reading leans on. Immutable and thread-safe. */
final class PlaceWords {
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> frequencies = new HashMap<>();

  PlaceWords() {
    for (List<String> row : Table.read("place_words.tsv").rows()) {
      classes.computeIfAbsent(row.get(0), k -> new HashSet<>()).add(row.get(1));
    }
    for (String name : Table.read("given_names.tsv").words()) {
      given.add(name.toLowerCase(Locale.ROOT));
    }
    for (List<String> row : Table.read("frequencies.tsv").rows()) {
      frequencies.put(row.get(0), Integer.parseInt(row.get(1)));
    }
  }

  boolean is(String kind, Token token) {
    return is(kind, token.lower());
  }

  boolean is(String kind, String word) {
    Set<String> words = classes.getOrDefault(kind, Set.of());
    if (words.contains(word)) {
      return true;
    }
    int end = word.length() - 1;
    return end > 0 && word.charAt(end) == '.' && words.contains(word.substring(0, end));
  }

  boolean givenName(Token token) {
    return given.contains(token.lower());
  }

  /** How many of some 33,000 news sentences hold the word in any case. */
  int frequency(Token token) {
    return frequencies.getOrDefault(token.lower(), 0);
  }
}
