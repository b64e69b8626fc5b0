package org.herodotus.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A number of people (or things) as a report words it: never a bare figure. "At least 12" is {@code
 * AT_LEAST, low 12, high empty}; "dozens" is {@code VAGUE, low 24, high empty}, stated empty. What
 * a codebook makes of it is decided at export, not here.
 *
 * @param modifier how the number is hedged
 * @param stated the number said, if one is
 * @param low smallest count the words allow; empty if the words set none ("up to 30")
 * @param high largest count the words allow; empty if the words set none ("at least 12")
 * @param wording the vague word ("dozens", "scores", "hundreds", "several", plural noun), else
 *     empty
 * @param span the number with its modifier
 */
public record Quantity(
    Modifier modifier,
    OptionalInt stated,
    OptionalInt low,
    OptionalInt high,
    Optional<String> wording,
    Span span) {
  /** How a number is hedged. */
  public enum Modifier {
    EXACT,
    AT_LEAST,
    MORE_THAN,
    UP_TO,
    FEWER_THAN,
    ABOUT,
    BETWEEN,
    VAGUE,
    NONE
  }

  public Quantity {
    if (low.isPresent() && low.getAsInt() < 0) {
      throw new IllegalArgumentException("low must be >= 0, got " + low.getAsInt());
    }
    if (low.isPresent() && high.isPresent() && high.getAsInt() < low.getAsInt()) {
      throw new IllegalArgumentException(
          "high must be >= low, got " + low.getAsInt() + ".." + high.getAsInt());
    }
  }

  public static Quantity exactly(int n, Span span) {
    return new Quantity(
        Modifier.EXACT,
        OptionalInt.of(n),
        OptionalInt.of(n),
        OptionalInt.of(n),
        Optional.empty(),
        span);
  }
}
