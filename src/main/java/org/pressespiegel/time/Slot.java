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
  /** {@code im Mai vor drei Jahren}: how many years back. */
  BACK,
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
  OFFSET,
  /** The second of two years in one, {@code 2019/20}. */
  YEAR_END,
  /** The smaller unit of {@code zwei Stunden und 20 Minuten} and its count. */
  MINOR_UNIT,
  MINOR_COUNT,
  /** The smallest unit of {@code 2 Stunden, 5 Minuten und 3 Sekunden} and its count. */
  LEAST_UNIT,
  LEAST_COUNT,
  /** Which of {@link #PARTS} equal parts: {@code zweite Hälfte}; -1 is the last. */
  NTH,
  PARTS,
  /** {@code Saison 2019/20}: when that year begins and how long it is, see {@link Pair}. */
  YEARLY;

  /** What a slot holds that a rule left empty. */
  static final int EMPTY = Integer.MIN_VALUE;
}
