package org.pressespiegel.place;

/** Geohash, the public-domain code of a cell of the Earth's surface: a prefix is a larger cell. */
final class Geohash {

  private static final String LETTERS = "0123456789bcdefghjkmnpqrstuvwxyz";
  private static final int LENGTH = 6;
  private static final int BITS = 5;

  private Geohash() {}

  /** Returns the cell of a point. */
  static String of(double lat, double lon) {
    double[] lats = {-90, 90};
    double[] lons = {-180, 180};
    StringBuilder hash = new StringBuilder(LENGTH);
    boolean east = true;
    for (int letter = 0; letter < LENGTH; letter++) {
      int bits = 0;
      for (int bit = 0; bit < BITS; bit++) {
        bits = bits << 1 | (east ? halve(lons, lon) : halve(lats, lat));
        east = !east;
      }
      hash.append(LETTERS.charAt(bits));
    }
    return hash.toString();
  }

  private static int halve(double[] range, double value) {
    double middle = (range[0] + range[1]) / 2;
    boolean upper = value >= middle;
    range[upper ? 0 : 1] = middle;
    return upper ? 1 : 0;
  }
}
