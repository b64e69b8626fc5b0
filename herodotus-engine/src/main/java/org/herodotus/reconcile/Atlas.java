package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.herodotus.model.Place;

/**
 * The places of all episodes by number, and how any two of them compare. Pairs that were compared
 * lately are not measured again. Not thread-safe.
 */
final class Atlas {
  /** How two places compare. */
  enum Relation {
    /** Both can be the place of one incident. */
    COMPATIBLE,
    /** They cannot, but a deed may be told of one or the other. */
    NEARBY,
    APART
  }

  /** Kilometres within which a deed may be told of one town or the next. */
  private static final double NEIGHBOUR_KM = 60;

  private static final Relation[] RELATIONS = Relation.values();
  private static final int REMEMBERED = 1 << 17;
  private static final long NOTHING = -1;

  private final Numbers<Place> numbers = new Numbers<>();
  private final List<Place> places = new ArrayList<>();
  private final long[] pairs = new long[REMEMBERED];
  private final byte[] relations = new byte[REMEMBERED];

  Atlas() {
    Arrays.fill(pairs, NOTHING);
  }

  int number(Place place) {
    int number = numbers.of(place);
    if (number == places.size()) {
      places.add(place);
    }
    return number;
  }

  /** 0 for the most exact kind of place. */
  int rank(int place) {
    return Places.rank(places.get(place));
  }

  Relation relation(int a, int b) {
    long pair = (long) a << 32 | b;
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 40) & (REMEMBERED - 1);
    if (pairs[slot] != pair) {
      pairs[slot] = pair;
      relations[slot] = (byte) measure(places.get(a), places.get(b)).ordinal();
    }
    return RELATIONS[relations[slot]];
  }

  private static Relation measure(Place a, Place b) {
    if (Places.compatible(a, b)) {
      return Relation.COMPATIBLE;
    }
    return Places.near(a, b, NEIGHBOUR_KM) ? Relation.NEARBY : Relation.APART;
  }
}
