package org.pressespiegel.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
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
  /** In North America in September. */
  LABOUR_DAY(
      (year, country) ->
          switch (country) {
            case "US", "CA" -> nthDay(year, 9, 1, DayOfWeek.MONDAY);
            default -> HolidayCalendars.date(year, "LABOUR_DAY");
          }),
  MOTHERS_DAY(nth(5, 2, DayOfWeek.SUNDAY)),
  /** Ascension in Germany, Sundays in June in Austria and Switzerland. */
  FATHERS_DAY(
      (year, country) ->
          switch (country) {
            case "AT" -> nthDay(year, 6, 2, DayOfWeek.SUNDAY);
            case "CH" -> nthDay(year, 6, 1, DayOfWeek.SUNDAY);
            default -> HolidayCalendars.date(year, "christian.ASCENSION_DAY");
          }),
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
  HARVEST_THANKSGIVING(nth(10, 1, DayOfWeek.SUNDAY)),
  /** The 17th of June until 1990. */
  UNITY_DAY(known("UNIFICATION_GERMANY", "UNIFICATION")),
  NATIONAL_DAY_SWITZERLAND(fixed(8, 1)),
  NATIONAL_DAY_AUSTRIA(fixed(10, 26)),
  REFORMATION(fixed(10, 31)),
  HALLOWEEN(fixed(10, 31)),
  ALL_SAINTS(known("ALL_SAINTS")),
  ALL_SOULS(fixed(11, 2)),
  SAINT_MARTIN(fixed(11, 11)),
  /** In Switzerland the third Sunday of September. */
  REPENTANCE_DAY(
      (year, country) ->
          country.equals("CH") ? nthDay(year, 9, 3, DayOfWeek.SUNDAY) : advent(year).minusDays(11)),
  NATIONAL_MOURNING(firstAdvent(-14)),
  SUNDAY_OF_THE_DEAD(firstAdvent(-7)),
  ADVENT(firstAdvent(0)),
  ADVENT_WEEKEND(firstAdvent(0), 1, 1),
  SAINT_NICHOLAS(fixed(12, 6)),
  IMMACULATE_CONCEPTION(known("IMMACULATE_CONCEPTION")),
  CHRISTMAS_EVE(fixed(12, 24)),
  CHRISTMAS(known("FIRST_CHRISTMAS_DAY", "CHRISTMAS")),
  SAINT_STEPHEN(known("SECOND_CHRISTMAS_DAY", "STEPHENS")),
  NEW_YEARS_EVE(fixed(12, 31)),
  ORTHODOX_EASTER(orthodoxEaster(0)),
  ORTHODOX_EASTER_MONDAY(orthodoxEaster(1)),
  /** The first day of each feast; it begins on the evening before. */
  PASSOVER(HebrewCalendar::passover, 1, 8),
  SHAVUOT(year -> HebrewCalendar.passover(year).plusDays(50), 1, 2),
  PURIM(year -> HebrewCalendar.passover(year).minusDays(30), 1, 1),
  ROSH_HASHANAH(HebrewCalendar::newYear, 1, 2),
  YOM_KIPPUR(year -> HebrewCalendar.newYear(year).plusDays(9), 1, 1),
  /** With the two days of joy that end it. */
  SUKKOT(year -> HebrewCalendar.newYear(year).plusDays(14), 1, 8),
  HANUKKAH(HebrewCalendar::hanukkah, 1, 8),
  /** By the calendar of Umm al-Qura; where the moon decides, a day may be between. */
  EID_AL_FITR(islamic(10, 1)),
  EID_AL_ADHA(islamic(12, 10)),
  ISLAMIC_NEW_YEAR(islamic(1, 1)),
  ASHURA(islamic(1, 10)),
  /** The ninth month. */
  RAMADAN(islamic(9, 1), 0, 30),
  CHINESE_NEW_YEAR(ChineseCalendar::newYear),
  /** The day that the country of the article keeps as its own. */
  NATIONAL_DAY((year, country) -> NationalDays.national(year, country.isEmpty() ? "AT" : country)),
  INDEPENDENCE_DAY(NationalDays::independence),
  THANKSGIVING(
      (year, country) ->
          country.equals("CA")
              ? nthDay(year, 10, 2, DayOfWeek.MONDAY)
              : nthDay(year, 11, 4, DayOfWeek.THURSDAY)),
  BLACK_FRIDAY(year -> nthDay(year, 11, 4, DayOfWeek.THURSDAY).plusDays(1)),
  CYBER_MONDAY(year -> nthDay(year, 11, 4, DayOfWeek.THURSDAY).plusDays(4)),
  BERCHTOLD(fixed(1, 2)),
  HOLOCAUST_REMEMBRANCE(fixed(1, 27)),
  CANDLEMAS(fixed(2, 2)),
  SAINT_JOSEPH(fixed(3, 19)),
  LOW_SUNDAY(easter(7)),
  WALPURGIS(fixed(4, 30)),
  LIBERATION_DAY(
      (year, country) -> country.equals("IT") ? fixed(4, 25).apply(year) : fixed(5, 8).apply(year)),
  VICTORY_DAY(fixed(5, 9)),
  PENTECOST_SATURDAY(easter(48)),
  SEVEN_SLEEPERS(fixed(6, 27)),
  SAINT_LEOPOLD(fixed(11, 15)),
  SAINT_CATHERINE(fixed(11, 25)),
  SAINT_BARBARA(fixed(12, 4)),
  KRAMPUS(fixed(12, 5)),
  /** The Monday after Ash Wednesday, in Basel. */
  BASEL_CARNIVAL(easter(-41), 0, 3),
  /** From the Thursday to the Tuesday of carnival; its value is the Sunday. */
  CARNIVAL(easter(-49), 3, 3),
  /** The turn of the year: its eve and New Year's Day. */
  TURN_OF_YEAR(fixed(1, 1), 1, 1),
  BETWEEN_THE_YEARS(fixed(12, 27), 0, 5),
  EASTER_WEEKEND(easter(0), 2, 2),
  PENTECOST_WEEKEND(easter(49), 1, 2),
  /** Christmas Eve and both holidays. */
  CHRISTMAS_DAYS(fixed(12, 25), 0, 2),
  HOLY_WEEK(easter(-6), 0, 6);

  /** Tells the day in a year, in the eyes of a country; null where there was none. */
  private interface Rule {
    LocalDate in(int year, String country);
  }

  private final Rule rule;
  private final int daysBefore;
  private final int days;

  Holiday(Rule rule) {
    this.rule = rule;
    this.daysBefore = 0;
    this.days = 1;
  }

  Holiday(IntFunction<LocalDate> dates) {
    this(dates, 0, 1);
  }

  Holiday(IntFunction<LocalDate> dates, int daysBefore, int days) {
    this.rule = (year, country) -> dates.apply(year);
    this.daysBefore = daysBefore;
    this.days = days;
  }

  /**
   * Returns its day in {@code year}, or null where there was none.
   *
   * @param country ISO 3166-1 code of the country that the article is about, or an empty text
   */
  LocalDate in(int year, String country) {
    return rule.in(year, country);
  }

  /** Returns when the feast whose day is {@code day} begins: some do on the evening before. */
  LocalDate start(LocalDate day) {
    return day.minusDays(daysBefore);
  }

  /** Returns the first day after the feast whose day is {@code day}. */
  LocalDate end(LocalDate day) {
    if (this == RAMADAN) {
      return LocalDate.from(HijrahDate.from(day).plus(1, ChronoUnit.MONTHS));
    }
    return day.plusDays(days);
  }

  /** Returns the size of time it is. */
  Granularity granularity() {
    return this == RAMADAN
        ? Granularity.MONTH
        : this == ADVENT_WEEKEND ? Granularity.WEEKEND : Granularity.DAY;
  }

  private static LocalDate nthDay(int year, int month, int nth, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
  }

  private static IntFunction<LocalDate> nth(int month, int nth, DayOfWeek day) {
    return year -> nthDay(year, month, nth, day);
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

  /** Counts from the first Sunday of Advent. */
  private static IntFunction<LocalDate> firstAdvent(int days) {
    return year -> advent(year).plusDays(days);
  }

  /** The first Sunday of Advent is the fourth before Christmas. */
  private static LocalDate advent(int year) {
    return LocalDate.of(year, 12, 25)
        .with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))
        .minusWeeks(3);
  }
}
