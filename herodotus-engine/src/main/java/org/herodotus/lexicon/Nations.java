package org.herodotus.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/**
 * Country names, the adjectives and demonyms made from them ("Afghan", "Filipinos"), and capitals
 * that stand for governments. Thread-safe.
 */
public final class Nations {
  private static final int LONGEST = 7;

  private final FoldTrie<Nation> trie;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> adjectives = new HashMap<>();
  private final Set<String> capitals = new HashSet<>();

  /** How a word points to a country. */
  public enum Form {
    NAME,
    ADJECTIVE,
    CAPITAL
  }

  /**
   * A word that points to a country.
   *
   * @param country ISO 3166-1 alpha-3 code; empty for peoples of more than one country
   * @param form how it points
   */
  public record Nation(String country, Form form) {}

  /** The list, read once however many rules ask for it. */
  private static final class Known {
    private static final Nations NATIONS = new Nations();
  }

  private Nations() {
    FoldTrie.Builder<Nation> builder = new FoldTrie.Builder<>();
    for (List<String> row : Table.read("nations.tsv").rows()) {
      String country = row.get(0).equals("-") ? "" : row.get(0);
      List<String> own = ActorLexicon.list(Table.cell(row, 1));
      own.forEach(name -> builder.add(name, new Nation(country, Form.NAME)));
      if (!own.isEmpty()) {
        names.putIfAbsent(country, own.get(0));
      }
      for (String adjective : ActorLexicon.list(Table.cell(row, 2))) {
        adjectives.putIfAbsent(own.isEmpty() ? "" : country, adjective);
        builder.add(adjective, new Nation(country, Form.ADJECTIVE));
        builder.add(plural(adjective), new Nation(country, Form.ADJECTIVE));
      }
      for (String capital : ActorLexicon.list(Table.cell(row, 3))) {
        builder.add(capital, new Nation(country, Form.CAPITAL));
        capitals.add(capital);
      }
    }
    this.trie = builder.build();
  }

  /** The countries of the lexicon. */
  public static Nations known() {
    return Known.NATIONS;
  }

  private static String plural(String adjective) {
    String lower = adjective.toLowerCase(Locale.ROOT);
    if (lower.endsWith("ese") || lower.endsWith("ch") || lower.endsWith("sh")) {
      return adjective;
    }
    return lower.endsWith("s") ? adjective : adjective + "s";
  }

  /** Whether a name is that of a capital which stands for its government. */
  public boolean capital(String name) {
    return capitals.contains(name);
  }

  /** The longest country word that starts at a capitalised token. */
  public Optional<FoldTrie.Match<Nation>> find(List<Token> tokens, int start, int end) {
    Token first = tokens.get(start);
    if (!first.capitalised() || first.is(PartOfSpeech.PRON) || word(tokens, start)) {
      return Optional.empty();
    }
    return trie.longest(tokens, start, Math.min(end, start + LONGEST));
  }

  /** "Us", "Car bomb", "CAR BOMB": an acronym of a country that is also a word, written as one. */
  private static boolean word(List<Token> tokens, int at) {
    String text = tokens.get(at).text();
    if (!text.equals("Us") && !text.equalsIgnoreCase("Car")) {
      return false;
    }
    boolean shouted = at + 1 < tokens.size() && capitals(tokens.get(at + 1).text());
    return !capitals(text) || shouted;
  }

  private static boolean capitals(String text) {
    return text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
  }

  /** The usual adjective of a country ("Afghan"), if it has one. */
  public Optional<String> adjective(String country) {
    return Optional.ofNullable(adjectives.get(country)).filter(a -> !country.isEmpty());
  }

  /** Usual English name of a country, or its code. */
  public String name(String country) {
    return names.getOrDefault(country, country);
  }
}
