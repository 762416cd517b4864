package org.pressespiegel.event;

/**
 * How exactly a place tells where something is: a step for each kind, from a continent to a
 * building. In sums of {@link PlaceWeights} a step is a point.
 */
final class Exactness {

  static final int NOWHERE = 0;
  static final int STATE = 1;

  /** A province, a landscape, a river. */
  static final int LANDSCAPE = 2;

  /** A name that the gazetteer does not know. */
  static final int NAME = 3;

  static final int TOWN = 4;
  static final int BUILDING = 5;

  private Exactness() {}

  /** Returns it of a place; {@link #NOWHERE} of none. */
  static int of(Event.Place spot) {
    if (spot == null) {
      return NOWHERE;
    }
    return switch (spot.kind()) {
      case "facility" -> BUILDING;
      case "city" -> TOWN;
      case "unknown" -> NAME;
      case "admin", "region", "other", "water" -> LANDSCAPE;
      case "country" -> STATE;
      default -> NOWHERE;
    };
  }
}
