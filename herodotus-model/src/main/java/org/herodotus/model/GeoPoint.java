package org.herodotus.model;

/**
 * A point on the globe, WGS 84 degrees.
 *
 * @param latitude -90 to 90
 * @param longitude -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  public GeoPoint {
    if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException(
          "point must have latitude -90..90 and longitude -180..180, got "
              + latitude
              + ", "
              + longitude);
    }
  }

  /** Great-circle distance in kilometres. */
  public double kmTo(GeoPoint other) {
    double p = Math.PI / 180;
    double a = Math.sin((other.latitude - latitude) * p / 2);
    double b = Math.sin((other.longitude - longitude) * p / 2);
    double h = a * a + Math.cos(latitude * p) * Math.cos(other.latitude * p) * b * b;
    return 12742 * Math.asin(Math.min(1.0, Math.sqrt(h)));
  }
}
