package org.pressespiegel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;

/** Days with a name, and when they are. */
enum Holiday {
  NEW_YEAR(fixed(1, 1)),
  EPIPHANY(fixed(1, 6)),
  VALENTINE(fixed(2, 14)),
  WOMENS_DAY(fixed(3, 8)),
  ROSE_MONDAY(easter(-48)),
  SHROVE_TUESDAY(easter(-47)),
  ASH_WEDNESDAY(easter(-46)),
  PALM_SUNDAY(easter(-7)),
  MAUNDY_THURSDAY(easter(-3)),
  GOOD_FRIDAY(easter(-2)),
  HOLY_SATURDAY(easter(-1)),
  EASTER(easter(0)),
  EASTER_MONDAY(easter(1)),
  LABOUR_DAY(fixed(5, 1)),
  MOTHERS_DAY(
      year ->
          LocalDate.of(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY))),
  ASCENSION(easter(39)),
  PENTECOST(easter(49)),
  PENTECOST_MONDAY(easter(50)),
  CORPUS_CHRISTI(easter(60)),
  ASSUMPTION(fixed(8, 15)),
  UNITY_DAY(fixed(10, 3)),
  NATIONAL_DAY_AUSTRIA(fixed(10, 26)),
  REFORMATION(fixed(10, 31)),
  HALLOWEEN(fixed(10, 31)),
  ALL_SAINTS(fixed(11, 1)),
  ALL_SOULS(fixed(11, 2)),
  SAINT_MARTIN(fixed(11, 11)),
  REPENTANCE_DAY(firstAdvent(-11)),
  NATIONAL_MOURNING(firstAdvent(-14)),
  SUNDAY_OF_THE_DEAD(firstAdvent(-7)),
  ADVENT(firstAdvent(0)),
  SAINT_NICHOLAS(fixed(12, 6)),
  IMMACULATE_CONCEPTION(fixed(12, 8)),
  CHRISTMAS_EVE(fixed(12, 24)),
  CHRISTMAS(fixed(12, 25)),
  SAINT_STEPHEN(fixed(12, 26)),
  NEW_YEARS_EVE(fixed(12, 31));

  private final IntFunction<LocalDate> dates;

  Holiday(IntFunction<LocalDate> dates) {
    this.dates = dates;
  }

  LocalDate in(int year) {
    return dates.apply(year);
  }

  private static IntFunction<LocalDate> fixed(int month, int day) {
    return year -> LocalDate.of(year, month, day);
  }

  private static IntFunction<LocalDate> easter(int days) {
    return year -> easterSunday(year).plusDays(days);
  }

  /** Counts from the first Sunday of Advent, the fourth before Christmas. */
  private static IntFunction<LocalDate> firstAdvent(int days) {
    return year ->
        LocalDate.of(year, 12, 25)
            .with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))
            .minusWeeks(3)
            .plusDays(days);
  }

  /** Computes Gregorian Easter by the method of Meeus, Jones and Butcher. */
  private static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
