package org.herodotus.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the words of a report mean: places, times, actors and voices.
 *
 * @param marks the words
 * @param places place mentions, in text order
 * @param times time expressions, in text order
 * @param actors actor mentions, in text order
 * @param attributions who says what, in order of their content
 * @param publisher the party that publishes the report itself, such as a ministry; empty for news
 *     outlets
 */
public record Resolved(
    Annotations marks,
    List<PlaceMention> places,
    List<TimeExpression> times,
    List<ActorMention> actors,
    List<Attribution> attributions,
    Optional<Actor> publisher) {
  /** What the words of a news outlet's report mean. */
  public Resolved(
      Annotations marks,
      List<PlaceMention> places,
      List<TimeExpression> times,
      List<ActorMention> actors,
      List<Attribution> attributions) {
    this(marks, places, times, actors, attributions, Optional.empty());
  }

  public Resolved {
    places = List.copyOf(places);
    times = List.copyOf(times);
    actors = List.copyOf(actors);
    attributions = List.copyOf(attributions);
  }

  public Report report() {
    return marks.report();
  }

  /**
   * The country that the report is set in: the one in which most of its places lie (ISO 3166-1
   * alpha-3).
   */
  public Optional<String> country() {
    Map<String, Double> named = new TreeMap<>();
    for (PlaceMention p : places) {
      p.place().country().ifPresent(c -> named.merge(c, weight(p), Double::sum));
    }
    return named.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static double weight(PlaceMention mention) {
    return switch (mention.use()) {
      case LOCATION, CONTAINER, DATELINE -> mention.confidence();
      case DEMONYM, METONYM -> mention.confidence() / 2;
    };
  }
}
