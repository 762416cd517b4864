package org.pressespiegel.event;

/**
 * What counts for a time near a trigger, in points; of several times that fit the one with the most
 * is when the event took place, the first of equals.
 *
 * <p>Source: set by hand like {@link PlaceWeights}, never fitted.
 *
 * @param day for a day; each coarser precision has {@code step} less
 * @param step between week and day, month and week, year and month
 * @param tokensPerPoint how many tokens between trigger and time take a point away
 */
record DateWeights(double day, double step, double tokensPerPoint) {

  static final DateWeights STANDARD = new DateWeights(8, 2, 10);

  /** Returns the points of a time so many tokens away. */
  double points(DatePrecision precision, int distance) {
    return -distance / tokensPerPoint + (day - step * precision.ordinal());
  }
}
