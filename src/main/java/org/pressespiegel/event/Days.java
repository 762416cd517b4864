package org.pressespiegel.event;

import java.time.LocalDate;

/**
 * A stretch of days.
 *
 * @param first first day; null where nobody knows
 * @param last last day, not before the first; null with it
 * @param precision how exactly the day is known; NONE without one
 */
record Days(LocalDate first, LocalDate last, DatePrecision precision) {

  /** Some time, nobody knows when. */
  static final Days UNKNOWN = new Days(null, null, DatePrecision.NONE);

  Days {
    if ((first == null) != (last == null) || first != null && last.isBefore(first)) {
      throw new IllegalArgumentException("no stretch of days: " + first + " to " + last);
    }
  }

  static Days of(Moment moment) {
    return new Days(moment.first(), moment.last(), moment.precision());
  }
}
