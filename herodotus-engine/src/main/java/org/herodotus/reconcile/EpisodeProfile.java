package org.herodotus.reconcile;

import org.herodotus.model.IncidentType;

/**
 * What of an episode is compared with others, worked out once by a {@link Profiler}, which also
 * gives the numbers that stand for words, names and places. Arrays of numbers are ascending.
 *
 * @param episode the episode
 * @param report number of its report
 * @param outlet number of its outlet's name; {@link #NONE} if it has none
 * @param text words of the report if it is its main story, else of the sentences that tell of it
 * @param opening words of the first of these
 * @param rareWords names that hardly any other text holds
 * @param names named parties
 * @param targets head words of what was hit
 * @param figures harm and number, in one, of each figure above one
 * @param days the days that the report tells
 * @param where number of its place; {@link #NONE} if the report tells none
 * @param places places told with its mentions; none if it has but the scene of its report
 * @param published day of the report since 1970; {@link #NONE} if unknown
 * @param keys what it is looked up by
 */
record EpisodeProfile(
    Episode episode,
    int report,
    int outlet,
    Terms.Vector text,
    Terms.Vector opening,
    int[] rareWords,
    int[] names,
    int[] targets,
    long[] figures,
    Period days,
    int where,
    Told places,
    int published,
    int[] keys) {
  /** For what a report does not tell. */
  static final int NONE = Integer.MIN_VALUE;

  /**
   * Days since 1970.
   *
   * @param start first day; {@link #NONE} if no day is told
   * @param end last day
   * @param exact whether one day or a few in a row are told
   */
  record Period(int start, int end, boolean exact) {
    static final Period UNTOLD = new Period(NONE, NONE, false);

    boolean told() {
      return start != NONE;
    }

    /** Days between two periods that are told; 0 if they overlap. */
    int gap(Period other) {
      return Math.max(0, Math.max(start, other.start) - Math.min(end, other.end));
    }
  }

  /**
   * Places told with the mentions of an episode.
   *
   * @param all their numbers, in text order
   * @param towns the numbers of towns and what lies in them
   * @param names numbers of the names of all
   * @param sites numbers of the names of buildings, squares and camps
   * @param onlyTowns whether all are towns, or lie in them, and the gazetteer has them
   */
  record Told(int[] all, int[] towns, int[] names, int[] sites, boolean onlyTowns) {
    boolean none() {
      return all.length == 0;
    }
  }

  boolean lead() {
    return episode.lead();
  }

  IncidentType type() {
    return episode.type();
  }

  boolean dated() {
    return published != NONE;
  }
}
