package org.pressespiegel.time;

import java.time.LocalDateTime;

/**
 * What an expression means, in local time.
 *
 * @param start start of the interval, or null
 * @param end end of the interval, exclusive, or null
 */
record Resolved(
    TimexType type,
    String value,
    Mod mod,
    LocalDateTime start,
    LocalDateTime end,
    Granularity granularity,
    Certainty certainty) {

  /** Returns an expression of which no place on the calendar is known. */
  static Resolved open(TimexType type, String value, Granularity granularity) {
    return new Resolved(type, value, null, null, null, granularity, Certainty.VAGUE);
  }

  Resolved with(Mod other) {
    return new Resolved(type, value, other, start, end, granularity, certainty);
  }

  Resolved with(Certainty other) {
    return new Resolved(type, value, mod, start, end, granularity, other);
  }

  Resolved with(Granularity other) {
    return new Resolved(type, value, mod, start, end, other, certainty);
  }

  Resolved between(LocalDateTime newStart, LocalDateTime newEnd) {
    return new Resolved(type, value, mod, newStart, newEnd, granularity, certainty);
  }
}
