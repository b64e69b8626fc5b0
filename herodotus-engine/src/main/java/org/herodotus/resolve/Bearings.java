package org.herodotus.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Annotations;
import org.herodotus.model.Dateline;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Token;

/**
 * Where and when a report stands: what "the army" and "the government" mean in it.
 *
 * @param day day that dated roles are read on, if known
 * @param countries codes of the countries in play, the most likely first
 */
record Bearings(Optional<LocalDate> day, List<String> countries) {
  private static final int DATELINE_WEIGHT = 4;

  Bearings {
    countries = List.copyOf(countries);
  }

  /** The country that unqualified forces and officials belong to. */
  Optional<String> home() {
    return countries.stream().findFirst();
  }

  boolean inPlay(String country) {
    return countries.contains(country);
  }

  static Bearings of(Annotations marks, List<PlaceMention> places, Nations nations) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (PlaceMention place : places) {
      if (place.use() != PlaceMention.Use.DEMONYM) {
        int weight = place.use() == PlaceMention.Use.DATELINE ? DATELINE_WEIGHT : 1;
        place.place().country().ifPresent(c -> votes.merge(c, weight, Integer::sum));
      }
    }
    List<Token> tokens = marks.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<FoldTrie.Match<Nations.Nation>> hit = nations.find(tokens, i, tokens.size());
      if (hit.isPresent()) {
        String country = hit.get().values().get(0).country();
        int weight = inDateline(marks, tokens.get(i)) ? DATELINE_WEIGHT : 1;
        if (!country.isEmpty()) {
          votes.merge(country, weight, Integer::sum);
        }
        i = hit.get().endToken() - 1;
      }
    }
    List<String> countries = new ArrayList<>(votes.keySet());
    countries.sort((a, b) -> Integer.compare(votes.get(b), votes.get(a)));
    Optional<LocalDate> published = marks.report().published().map(p -> p.date());
    return new Bearings(published.or(() -> marks.dateline().flatMap(Dateline::date)), countries);
  }

  private static boolean inDateline(Annotations marks, Token token) {
    return marks.dateline().map(d -> d.place().contains(token.span())).orElse(false);
  }
}
