package org.herodotus.tools;

/**
 * The box that holds all known towns of an administrative unit; its middle stands in for the unit's
 * own point.
 */
final class CityExtent {

  private static final double KM_PER_DEGREE = 111.195;
  private double south = 90;
  private double north = -90;
  private double west = 180;
  private double east = -180;
  private long people;

  void add(PlaceRow city) {
    south = Math.min(south, city.lat());
    north = Math.max(north, city.lat());
    west = Math.min(west, city.lon());
    east = Math.max(east, city.lon());
    people += city.population();
  }

  double lat() {
    return (south + north) / 2;
  }

  double lon() {
    return (west + east) / 2;
  }

  /** Inhabitants of all towns inside: a floor of the unit's population. */
  long people() {
    return people;
  }

  int radiusKm() {
    double high = (north - south) * KM_PER_DEGREE;
    double wide = (east - west) * KM_PER_DEGREE * Math.cos(Math.toRadians(lat()));
    return (int) Math.max(1, Math.round(Math.sqrt(high * high + wide * wide) / 2.8));
  }
}
