package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Finds capitals that are told without their name: "the Kenyan capital", "the capital of Yemen",
 * "the provincial capital". Thread-safe.
 */
final class SeatReader {
  private static final int STATE = 3;
  private static final int PROVINCE = 2;
  private static final double SURE = 0.75;

  /** Words from a capital to its name ("Juba, the sleepy capital"). */
  private static final int BESIDE = 4;

  private final Gazetteer gazetteer;
  private final PlaceWords words;
  private final Map<String, Integer> capitals = new HashMap<>();
  private final Map<String, Integer> seats = new HashMap<>();

  SeatReader(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
    for (int row = 0; row < gazetteer.size(); row++) {
      if (gazetteer.seat(row) == STATE) {
        int town = row;
        gazetteer.place(row).country().ifPresent(c -> capitals.merge(c, town, this::bigger));
      }
      int unit = gazetteer.seat(row) >= PROVINCE ? gazetteer.admin1(row) : -1;
      if (unit >= 0) {
        gazetteer.place(unit).id().ifPresent(seat(row));
      }
    }
  }

  private Consumer<String> seat(int row) {
    return unit -> seats.merge(unit, row, this::bigger);
  }

  private int bigger(int a, int b) {
    return gazetteer.population(b) > gazetteer.population(a) ? b : a;
  }

  /**
   * The places of a report together with its unnamed capitals, in text order.
   *
   * @param named the places told by name, in text order
   */
  List<PlaceMention> beside(Annotations marks, List<PlaceMention> named) {
    List<PlaceMention> all = new ArrayList<>(named);
    for (Token token : marks.tokens()) {
      if (token.text().equals("capital") && alone(marks, token, named)) {
        place(marks, token, named).ifPresent(p -> all.add(mention(marks, token, p)));
      }
    }
    all.sort(Comparator.comparing(PlaceMention::span));
    return List.copyOf(all);
  }

  private PlaceMention mention(Annotations marks, Token capital, Place place) {
    PlaceMention.Relation relation = new PlaceRelations(marks, words).to(capital.index());
    return new PlaceMention(
        capital.span(), place, PlaceMention.Use.LOCATION, relation, SURE, List.of());
  }

  /** Whether the word means a town, and no name stands beside it. */
  private boolean alone(Annotations marks, Token capital, List<PlaceMention> named) {
    List<Token> tokens = marks.tokens();
    Sentence sentence = marks.sentenceAt(capital.span().start());
    int next = capital.index() + 1;
    if (next < sentence.endToken() && tokens.get(next).lower().equals("city")) {
      next++;
    }
    boolean compound = next < sentence.endToken() && tokens.get(next).nominal();
    boolean said =
        named.stream()
            .filter(p -> p.use() != PlaceMention.Use.DEMONYM && town(p))
            .anyMatch(p -> apposed(marks, sentence, capital, p));
    return !compound && !said;
  }

  private static boolean town(PlaceMention mention) {
    return mention.place().kind() == Place.Kind.TOWN
        || mention.place().kind() == Place.Kind.DISTRICT;
  }

  /** "The capital, Juba", "Juba, the capital": the name stands before or behind a comma. */
  private static boolean apposed(
      Annotations marks, Sentence sentence, Token capital, PlaceMention name) {
    if (!sentence.span().contains(name.span())) {
      return false;
    }
    int first = marks.tokenAt(name.span().start());
    int last = marks.tokenAt(name.span().end() - 1);
    List<Token> tokens = marks.tokens();
    int at = capital.index();
    return first > at && first - at <= 3 && !tokens.get(first - 1).is(PartOfSpeech.ADP)
        || last < at && at - last <= BESIDE && tokens.get(last + 1).text().equals(",");
  }

  private Optional<Place> place(Annotations marks, Token capital, List<PlaceMention> named) {
    List<Token> tokens = marks.tokens();
    Sentence sentence = marks.sentenceAt(capital.span().start());
    int at = capital.index() - 1;
    if (at < sentence.firstToken()) {
      return Optional.empty();
    }
    Token before = tokens.get(at);
    if (words.is("seat", before)) {
      return unit(sentence, capital, named).flatMap(this::seat);
    }
    int owner = before.lower().equals("'s") ? at - 1 : at;
    Optional<PlaceMention> own =
        on(tokens, owner, named).or(() -> of(tokens, capital.index() + 1, named));
    if (own.isPresent()) {
      return seat(own.get().place());
    }
    boolean plain = before.lower().equals("the") || words.is("land", tokens.get(owner));
    return plain ? here(sentence, capital, named).flatMap(this::town) : Optional.empty();
  }

  private static Optional<PlaceMention> on(List<Token> tokens, int i, List<PlaceMention> named) {
    return named.stream()
        .filter(p -> i >= 0 && p.span().contains(tokens.get(i).span()) && !town(p))
        .findFirst();
  }

  private static Optional<PlaceMention> of(List<Token> tokens, int i, List<PlaceMention> named) {
    if (i + 1 >= tokens.size() || !tokens.get(i).lower().equals("of")) {
      return Optional.empty();
    }
    int name = tokens.get(i + 1).lower().equals("the") ? i + 2 : i + 1;
    return name < tokens.size() ? on(tokens, name, named) : Optional.empty();
  }

  /** The province named last before the word, else that of the town named last. */
  private Optional<Place> unit(Sentence sentence, Token capital, List<PlaceMention> named) {
    List<PlaceMention> before =
        named.stream()
            .filter(p -> p.span().end() <= capital.span().start())
            .filter(p -> p.use() != PlaceMention.Use.DEMONYM)
            .toList();
    Optional<PlaceMention> after =
        named.stream()
            .filter(p -> p.span().start() >= capital.span().end())
            .filter(p -> sentence.span().contains(p.span()))
            .filter(p -> p.place().kind() == Place.Kind.PROVINCE)
            .findFirst();
    return before.stream()
        .filter(p -> p.place().kind() == Place.Kind.PROVINCE)
        .reduce((a, b) -> b)
        .or(() -> after)
        .map(PlaceMention::place);
  }

  private Optional<Place> seat(Place unit) {
    return unit.kind() == Place.Kind.COUNTRY
        ? unit.country().flatMap(this::town)
        : unit.id().map(seats::get).map(gazetteer::place);
  }

  private Optional<Place> town(String country) {
    return Optional.ofNullable(capitals.get(country)).map(gazetteer::place);
  }

  /** The country that the sentence speaks of before the word, else that of the whole report. */
  private static Optional<String> here(Sentence sentence, Token capital, List<PlaceMention> named) {
    Map<String, Double> weights = new TreeMap<>();
    for (PlaceMention p : named) {
      boolean own =
          sentence.span().contains(p.span())
              && p.span().end() <= capital.span().start()
              && p.place().kind() == Place.Kind.COUNTRY
              && p.use() == PlaceMention.Use.LOCATION;
      if (own) {
        return p.place().country();
      }
      double weight = p.use() == PlaceMention.Use.DEMONYM ? 0.5 : 1;
      p.place().country().ifPresent(c -> weights.merge(c, weight * p.confidence(), Double::sum));
    }
    return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
