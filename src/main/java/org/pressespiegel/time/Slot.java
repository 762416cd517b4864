package org.pressespiegel.time;

/** The names under which rules hand over what they found; tables write them in lower case. */
enum Slot {
  DAY,
  MONTH,
  YEAR,
  WEEKDAY,
  PART,
  HOUR,
  MINUTE,
  SECOND,
  COUNT,
  FRACTION,
  HALVES,
  VAGUE,
  UNIT,
  PAIR,
  DIRECTION,
  /** {@code vorigen Jahres}: the direction of the year alone. */
  YEAR_DIRECTION,
  SHIFT,
  PHASE,
  SEASON,
  HOLIDAY,
  ORDINAL,
  DECADE,
  REFERENCE,
  QUANTIFIER,
  LINK,
  /** Filled where others of the same list follow. */
  MEMBER,
  OFFSET;

  /** What a slot holds that a rule left empty. */
  static final int EMPTY = Integer.MIN_VALUE;
}
