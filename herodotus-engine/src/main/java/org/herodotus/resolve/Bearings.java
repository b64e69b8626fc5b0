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
  private static final double DATELINE_WEIGHT = 4;

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
    Map<String, Double> votes = new LinkedHashMap<>();
    for (PlaceMention place : places) {
      if (place.use() != PlaceMention.Use.DEMONYM) {
        double weight =
            place.use() == PlaceMention.Use.DATELINE ? DATELINE_WEIGHT : place.confidence();
        place.place().country().ifPresent(c -> votes.merge(c, weight, Double::sum));
      }
    }
    List<Token> tokens = marks.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<FoldTrie.Match<Nations.Nation>> hit = nations.find(tokens, i, tokens.size());
      if (hit.isPresent()) {
        String country = hit.get().values().get(0).country();
        double weight = inDateline(marks, tokens.get(i)) ? DATELINE_WEIGHT : 1;
        if (!country.isEmpty()) {
          votes.merge(country, weight, Double::sum);
        }
        i = hit.get().endToken() - 1;
      }
    }
    List<String> countries = new ArrayList<>(votes.keySet());
    countries.sort((a, b) -> Double.compare(votes.get(b), votes.get(a)));
    Optional<LocalDate> published = marks.report().published().map(p -> p.date());
    return new Bearings(published.or(() -> marks.dateline().flatMap(Dateline::date)), countries);
  }

  private static boolean inDateline(Annotations marks, Token token) {
    return marks.dateline().map(d -> d.place().contains(token.span())).orElse(false);
  }
}
