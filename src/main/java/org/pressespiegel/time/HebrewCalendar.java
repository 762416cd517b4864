package org.pressespiegel.time;

import java.time.LocalDate;

/**
 * The Hebrew calendar, as far as its feasts need it.
 *
 * <p>Source: N. Dershowitz and E. M. Reingold, Calendrical Calculations (1990): the molad of the
 * year, and the rules that put its first day off.
 */
final class HebrewCalendar {

  /** Day number of the first day of the Hebrew year 1, counted from 1970-01-01. */
  private static final long EPOCH = LocalDate.of(-3760, 9, 7).toEpochDay();

  /** What a Hebrew year is more than the common year in whose autumn it begins. */
  private static final int AHEAD = 3761;

  private HebrewCalendar() {}

  /** Returns the first of Tishri in a common year. */
  static LocalDate newYear(int year) {
    return LocalDate.ofEpochDay(EPOCH + elapsed(year + AHEAD));
  }

  /** Returns the fifteenth of Nisan in a common year, always 163 days before the next new year. */
  static LocalDate passover(int year) {
    return newYear(year).minusDays(163);
  }

  /** Returns the twenty-fifth of Kislev in a common year: months before it are of 29 or 30 days. */
  static LocalDate hanukkah(int year) {
    long days = elapsed(year + AHEAD + 1) - elapsed(year + AHEAD);
    boolean longHeshvan = days % 10 == 5;
    return newYear(year).plusDays(30 + (longHeshvan ? 30 : 29) + 24);
  }

  /** Returns the days from the epoch to the first day of a Hebrew year. */
  private static long elapsed(int year) {
    return plain(year) + delay(year);
  }

  /** No year has 356 days, and none 382. */
  private static int delay(int year) {
    long before = plain(year) - plain(year - 1);
    long behind = plain(year + 1) - plain(year);
    return behind == 356 ? 2 : before == 382 ? 1 : 0;
  }

  /** Days to the mean new moon, put off where it falls on a Sunday, Wednesday or Friday. */
  private static long plain(int year) {
    long months = (235L * year - 234) / 19;
    long parts = 12_084 + 13_753 * months;
    long days = 29 * months + parts / 25_920;
    return 3 * (days + 1) % 7 < 3 ? days + 1 : days;
  }
}
