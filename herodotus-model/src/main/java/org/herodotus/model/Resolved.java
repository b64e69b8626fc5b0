package org.herodotus.model;

import java.util.List;

/**
 * What the words of a report mean: places, times, actors and voices.
 *
 * @param marks the words
 * @param places place mentions, in text order
 * @param times time expressions, in text order
 * @param actors actor mentions, in text order
 * @param attributions who says what, in order of their content
 */
public record Resolved(
    Annotations marks,
    List<PlaceMention> places,
    List<TimeExpression> times,
    List<ActorMention> actors,
    List<Attribution> attributions) {
  public Resolved {
    places = List.copyOf(places);
    times = List.copyOf(times);
    actors = List.copyOf(actors);
    attributions = List.copyOf(attributions);
  }

  public Report report() {
    return marks.report();
  }
}
