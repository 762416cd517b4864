package org.pressespiegel.time;

/**
 * What a token may be to a rule. A word gets its categories from the tables, a number from its
 * digits, every word its shape from its first letter.
 */
@SuppressWarnings("EnumOrdinal") // Ordinals are ids within one run; none is ever stored.
enum Category {
  MONTH,
  /** {@code Okt.}: no month alone, since {@code Jan} is a man as well. */
  MONTH_SHORT,
  WEEKDAY,
  /** {@code Sonntagabend}: the weekday times ten plus the part of the day. */
  WEEKDAY_PART,
  /** {@code freitagabends}, in the same form. */
  WEEKDAY_PARTS,
  /** {@code sonntags}. */
  WEEKDAYS,
  DAYPART,
  /** {@code abends}. */
  DAYPARTS,
  /** {@code Mitternacht}. */
  MIDNIGHT,
  DEICTIC_DAY,
  /** {@code gestrig}. */
  DEICTIC_ADJECTIVE,
  /** {@code Jahr, Jahres}. */
  UNIT,
  /** {@code Jahre, Jahren}. */
  UNITS,
  /** {@code Quartal, Halbjahr}: units that are counted within a year. */
  YEAR_PART,
  /** {@code jahrelang}. */
  UNIT_LONG,
  /** {@code dreitägig}: see {@link Pair}. */
  SPAN_ADJECTIVE,
  /** {@code Vorjahr}: see {@link Pair}. */
  UNIT_SHIFTED,
  /** {@code Jahresende}: see {@link Pair}. */
  UNIT_PHASE,
  NUMBER,
  /** {@code anderthalb}, counted in halves. */
  HALVES,
  ORDINAL,
  HALF,
  SEASON,
  /** {@code Spätsommer}: see {@link Pair}. */
  SEASON_PHASE,
  HOLIDAY,
  /** {@code Silvesternacht}: the holiday whose evening begins it. */
  NIGHT,
  /** {@code Saison, Schuljahr}: the first month and the number of months as a {@link Pair}. */
  YEARLY,
  /** {@code Maihälfte, Maiwoche, Maiwochenende}: the month and the unit as a {@link Pair}. */
  MONTH_PART,
  /** {@code GMT, Ortszeit}: minutes before Greenwich's clock, or {@link ClockSense#LOCAL}. */
  ZONE,
  PHASE,
  /** {@code rund, knapp}. */
  QUANTIFIER,
  /** {@code letzte, diese, nächste}: -1, 0, 1. */
  DIRECTION,
  /** {@code selben}. */
  SAME,
  /** {@code später, zuvor}: 1, -1. */
  SHIFT,
  /** {@code folgende, vorherige}: 1, -1. */
  SHIFT_ADJECTIVE,
  VAGUE,
  /** {@code täglich}. */
  FREQUENCY,
  /** {@code zweimal}. */
  TIMES,
  /** {@code damals, demnächst}. */
  REFERENCE,
  /** {@code Zukunft}: vague only after a preposition. */
  ERA,
  /** {@code heuer}. */
  THIS_YEAR,
  /** {@code neunziger}: the decade's first year. */
  DECADE,
  /** {@code vor, seit, in}: how a length of time hangs on now, see {@link Link}. */
  LINK,
  EACH,
  ARTICLE,
  /** {@code seit, ab}: -1 where what follows lies back, 1 where ahead. */
  BOUND,
  /** Prepositions before a bare name of a month, season or day part. */
  PREPOSITION,
  /** Adjectives that may stand between a count and its unit. */
  FILLER,
  /** Nouns whose years are an age. */
  PERSON,
  /** {@code 24-Jährige}. */
  AGE,
  /** Nouns that last, so that {@code zehnjährig} before them is no age. */
  EVENT,
  /** Verbs of saying: what stands before them is a name. */
  SPEECH,
  /** {@code Herr, Minister}: what follows is a name. */
  TITLE,
  /** Nouns and units that numbers count. */
  COUNTED,
  INTEGER,
  DAY,
  MONTH_NUMBER,
  HOUR,
  MINUTE,
  YEAR,
  SHORT_YEAR,
  CAPITALISED,
  LOWER;

  /** Returns this category as a set of one. */
  long bit() {
    return 1L << ordinal();
  }
}
