package org.herodotus.resolve;

import java.util.List;
import java.util.Optional;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Span;

/** Looks up place mentions, which stand in text order, by where they stand. */
final class PlaceIndex {
  private PlaceIndex() {}

  /** The first place mention that overlaps a span. */
  static Optional<PlaceMention> overlapping(List<PlaceMention> places, Span span) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (places.get(mid).span().end() > span.start()) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low < places.size() && places.get(low).span().overlaps(span)
        ? Optional.of(places.get(low))
        : Optional.empty();
  }
}
