package org.pressespiegel.place;

/** Distances on a sphere. */
final class Earth {

  private static final double RADIUS_KM = 6371.0088;

  private Earth() {}

  /** Returns the great-circle distance in kilometres (haversine formula). */
  static double distanceKm(double lat, double lon, double otherLat, double otherLon) {
    double phi = Math.toRadians(lat);
    double otherPhi = Math.toRadians(otherLat);
    double a = Math.sin((otherPhi - phi) / 2);
    double b = Math.sin(Math.toRadians(otherLon - lon) / 2);
    double h = a * a + Math.cos(phi) * Math.cos(otherPhi) * b * b;
    return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
