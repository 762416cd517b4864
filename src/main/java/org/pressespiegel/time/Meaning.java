package org.pressespiegel.time;

/** What an expression says, before it is known when; each has one function in {@link Resolver}. */
enum Meaning {
  /** A trap: looks like a time and is none. */
  NONE,
  DAY,
  MONTH,
  YEAR,
  /** {@code 2019/20}: a year across two. */
  YEAR_PAIR,
  /** {@code voriges Schuljahr}. */
  YEARLY,
  DECADE,
  CENTURY,
  MILLENNIUM,
  SEASON,
  HOLIDAY,
  WEEKDAY,
  WEEKDAY_PART,
  DEICTIC_DAY,
  DAYPART,
  NIGHT_BEFORE,
  UNIT,
  SAME_UNIT,
  UNIT_SHIFTED,
  NTH_UNIT,
  NTH_WEEKDAY,
  NTH_WEEK,
  /** {@code die erste Maiwoche}. */
  MONTH_PART,
  WEEK_NUMBER,
  CLOCK,
  MIDNIGHT,
  REFERENCE,
  DURATION,
  SHIFTED,
  SPAN,
  SET_UNIT,
  SET_WEEKDAY,
  SET_DAYPART,
  SET_SEASON,
  SET_MONTH
}
