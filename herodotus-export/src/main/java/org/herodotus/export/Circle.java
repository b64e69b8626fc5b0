package org.herodotus.export;

import java.util.ArrayList;
import java.util.List;
import org.herodotus.model.GeoPoint;

/**
 * A circle on the globe as closed rings, counter-clockwise; cut in two where it crosses the 180th
 * meridian, a band of latitude where it holds a pole.
 */
final class Circle {
  private static final int CORNERS = 48;
  private static final double EARTH_KM = 6371;

  private Circle() {}

  static List<List<GeoPoint>> around(GeoPoint centre, double radiusKm) {
    double angle = Math.min(radiusKm, 5000) / EARTH_KM;
    double reach = Math.toDegrees(angle);
    if (Math.abs(centre.latitude()) + reach >= 90) {
      return List.of(cap(centre, reach));
    }
    List<double[]> corners = new ArrayList<>();
    double lat = Math.toRadians(centre.latitude());
    for (int i = 0; i < CORNERS; i++) {
      double bearing = -2 * Math.PI * i / CORNERS;
      double y =
          Math.asin(
              Math.sin(lat) * Math.cos(angle)
                  + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing));
      double x =
          Math.atan2(
              Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
              Math.cos(angle) - Math.sin(lat) * Math.sin(y));
      corners.add(new double[] {centre.longitude() + Math.toDegrees(x), Math.toDegrees(y)});
    }
    List<List<GeoPoint>> out = new ArrayList<>();
    for (int turn = -1; turn <= 1; turn++) {
      List<GeoPoint> part = within(corners, 360 * turn);
      if (!part.isEmpty()) {
        out.add(part);
      }
    }
    return out;
  }

  /** The part of a ring that lies between -180 and 180 degrees once it is shifted. */
  private static List<GeoPoint> within(List<double[]> ring, double shift) {
    List<double[]> moved = ring.stream().map(c -> new double[] {c[0] - shift, c[1]}).toList();
    List<double[]> cut = cut(cut(moved, -180, 1), 180, -1);
    if (cut.size() < 3) {
      return List.of();
    }
    List<GeoPoint> out = new ArrayList<>();
    cut.forEach(c -> out.add(new GeoPoint(c[1], c[0])));
    out.add(out.get(0));
    return out;
  }

  /** Keeps what lies on the side of a meridian that {@code side} points to. */
  private static List<double[]> cut(List<double[]> ring, double meridian, int side) {
    List<double[]> out = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get((i + 1) % ring.size());
      boolean aIn = (a[0] - meridian) * side >= 0;
      boolean bIn = (b[0] - meridian) * side >= 0;
      if (aIn) {
        out.add(a);
      }
      if (aIn != bIn) {
        double t = (meridian - a[0]) / (b[0] - a[0]);
        out.add(new double[] {meridian, a[1] + t * (b[1] - a[1])});
      }
    }
    return out;
  }

  private static List<GeoPoint> cap(GeoPoint centre, double reach) {
    boolean north = centre.latitude() > 0;
    double low = north ? Math.max(-90, centre.latitude() - reach) : -90;
    double high = north ? 90 : Math.min(90, centre.latitude() + reach);
    return List.of(
        new GeoPoint(low, -180),
        new GeoPoint(low, 180),
        new GeoPoint(high, 180),
        new GeoPoint(high, -180),
        new GeoPoint(low, -180));
  }

  /** To five decimals, about a metre. */
  static double round(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }
}
