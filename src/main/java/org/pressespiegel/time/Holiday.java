package org.pressespiegel.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;

/**
 * Days with a name. The public holidays of Germany, Austria and Switzerland come from the holiday
 * library, which knows since when they exist; customs that are no holidays are reckoned here.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold no state.
enum Holiday {
  NEW_YEAR(known("NEW_YEAR")),
  EPIPHANY(known("EPIPHANY")),
  VALENTINE(fixed(2, 14)),
  WOMENS_DAY(fixed(3, 8)),
  WEIBERFASTNACHT(easter(-52)),
  CARNIVAL_SATURDAY(easter(-50)),
  CARNIVAL_SUNDAY(easter(-49)),
  ROSE_MONDAY(easter(-48)),
  SHROVE_TUESDAY(easter(-47)),
  ASH_WEDNESDAY(easter(-46)),
  PALM_SUNDAY(easter(-7)),
  MAUNDY_THURSDAY(easter(-3)),
  GOOD_FRIDAY(known("christian.GOOD_FRIDAY")),
  HOLY_SATURDAY(easter(-1)),
  EASTER(known("christian.EASTER")),
  EASTER_MONDAY(known("christian.EASTER_MONDAY")),
  LABOUR_DAY(known("LABOUR_DAY")),
  MOTHERS_DAY(
      year ->
          LocalDate.of(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY))),
  ASCENSION(known("christian.ASCENSION_DAY")),
  PENTECOST(known("christian.PENTECOST")),
  PENTECOST_MONDAY(known("christian.WHIT_MONDAY")),
  TRINITY(easter(56)),
  CORPUS_CHRISTI(known("christian.CORPUS_CHRISTI")),
  SAINT_JOHN(fixed(6, 24)),
  /** A holiday in Augsburg alone. */
  AUGSBURG_PEACE(fixed(8, 8)),
  PETER_AND_PAUL(fixed(6, 29)),
  ASSUMPTION(known("ASSUMPTION_DAY")),
  /** As Germany keeps it. */
  CHILDRENS_DAY(fixed(9, 20)),
  HARVEST_THANKSGIVING(
      year ->
          LocalDate.of(year, 10, 1).with(TemporalAdjusters.dayOfWeekInMonth(1, DayOfWeek.SUNDAY))),
  /** The 17th of June until 1990. */
  UNITY_DAY(known("UNIFICATION_GERMANY", "UNIFICATION")),
  NATIONAL_DAY_SWITZERLAND(fixed(8, 1)),
  NATIONAL_DAY_AUSTRIA(fixed(10, 26)),
  REFORMATION(fixed(10, 31)),
  HALLOWEEN(fixed(10, 31)),
  ALL_SAINTS(known("ALL_SAINTS")),
  ALL_SOULS(fixed(11, 2)),
  SAINT_MARTIN(fixed(11, 11)),
  REPENTANCE_DAY(firstAdvent(-11)),
  NATIONAL_MOURNING(firstAdvent(-14)),
  SUNDAY_OF_THE_DEAD(firstAdvent(-7)),
  ADVENT(firstAdvent(0)),
  SAINT_NICHOLAS(fixed(12, 6)),
  IMMACULATE_CONCEPTION(known("IMMACULATE_CONCEPTION")),
  CHRISTMAS_EVE(fixed(12, 24)),
  CHRISTMAS(known("FIRST_CHRISTMAS_DAY", "CHRISTMAS")),
  SAINT_STEPHEN(known("SECOND_CHRISTMAS_DAY", "STEPHENS")),
  NEW_YEARS_EVE(fixed(12, 31)),
  ORTHODOX_EASTER(orthodoxEaster(0)),
  ORTHODOX_EASTER_MONDAY(orthodoxEaster(1)),
  /** The first day of each feast; it begins on the evening before. */
  PASSOVER(year -> HebrewCalendar.passover(year)),
  SHAVUOT(year -> HebrewCalendar.passover(year).plusDays(50)),
  PURIM(year -> HebrewCalendar.passover(year).minusDays(30)),
  ROSH_HASHANAH(year -> HebrewCalendar.newYear(year)),
  YOM_KIPPUR(year -> HebrewCalendar.newYear(year).plusDays(9)),
  SUKKOT(year -> HebrewCalendar.newYear(year).plusDays(14)),
  HANUKKAH(year -> HebrewCalendar.hanukkah(year)),
  /** By the calendar of Umm al-Qura; where the moon decides, a day may be between. */
  EID_AL_FITR(islamic(10, 1)),
  EID_AL_ADHA(islamic(12, 10)),
  ISLAMIC_NEW_YEAR(islamic(1, 1)),
  ASHURA(islamic(1, 10));

  private final IntFunction<LocalDate> dates;

  Holiday(IntFunction<LocalDate> dates) {
    this.dates = dates;
  }

  /** Returns its day in {@code year}, or null where there was none. */
  LocalDate in(int year) {
    return dates.apply(year);
  }

  private static IntFunction<LocalDate> known(String... keys) {
    return year -> HolidayCalendars.date(year, keys);
  }

  private static IntFunction<LocalDate> fixed(int month, int day) {
    return year -> LocalDate.of(year, month, day);
  }

  private static IntFunction<LocalDate> easter(int days) {
    return year -> {
      LocalDate sunday = HolidayCalendars.date(year, "christian.EASTER");
      return sunday == null ? null : sunday.plusDays(days);
    };
  }

  /**
   * Counts from Easter by the Julian calendar. Source: J. Meeus, Astronomical Algorithms (1991),
   * chapter 8.
   */
  private static IntFunction<LocalDate> orthodoxEaster(int days) {
    return year -> {
      int moon = (19 * (year % 19) + 15) % 30;
      int week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
      int day = moon + week + 114;
      int lag = year / 100 - year / 400 - 2;
      return LocalDate.of(year, day / 31, day % 31 + 1).plusDays(lag + days);
    };
  }

  /** The first such day of the Islamic calendar in a year; none where Java knows no calendar. */
  private static IntFunction<LocalDate> islamic(int month, int day) {
    return year -> {
      try {
        HijrahDate begin = HijrahDate.from(LocalDate.of(year, 1, 1));
        int own = begin.get(ChronoField.YEAR);
        LocalDate first = LocalDate.from(HijrahDate.of(own, month, day));
        return first.getYear() == year ? first : LocalDate.from(HijrahDate.of(own + 1, month, day));
      } catch (DateTimeException e) {
        return null;
      }
    };
  }

  /** Counts from the first Sunday of Advent, the fourth before Christmas. */
  private static IntFunction<LocalDate> firstAdvent(int days) {
    return year ->
        LocalDate.of(year, 12, 25)
            .with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))
            .minusWeeks(3)
            .plusDays(days);
  }
}
