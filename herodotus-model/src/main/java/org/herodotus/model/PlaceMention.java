package org.herodotus.model;

import java.util.List;

/**
 * A place name in a report with what it was taken for.
 *
 * @param span the name alone (no "in", no "near")
 * @param place what it was resolved to
 * @param use what the name does in its sentence
 * @param relation how the thing told stands to the place
 * @param confidence 0 to 1
 * @param rejected other candidates, best first, at most five
 */
public record PlaceMention(
    Span span,
    Place place,
    Use use,
    Relation relation,
    double confidence,
    List<Candidate> rejected) {
  /** What a place name does in its sentence. */
  public enum Use {
    /** A location ("in Kabul"). */
    LOCATION,
    /** Part of another, larger mention ("Jowzjan" in "Darzab district, Jowzjan"). */
    CONTAINER,
    /** A people or its adjective ("Afghan", "Americans"). */
    DEMONYM,
    /** A government or body called by its seat ("Washington said"). */
    METONYM,
    /** Part of the dateline. */
    DATELINE
  }

  /** How something stands to a place. */
  public enum Relation {
    AT,
    NEAR,
    /** A distance and direction from it ("30 km south of"). */
    OFFSET,
    BETWEEN
  }

  /**
   * A place that a name could also mean.
   *
   * @param place the candidate
   * @param score its score, comparable inside one mention only
   */
  public record Candidate(Place place, double score) {}

  public PlaceMention {
    rejected = List.copyOf(rejected);
  }
}
