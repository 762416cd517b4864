package org.pressespiegel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
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
  CORPUS_CHRISTI(known("christian.CORPUS_CHRISTI")),
  ASSUMPTION(known("ASSUMPTION_DAY")),
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
  NEW_YEARS_EVE(fixed(12, 31));

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

  /** Counts from the first Sunday of Advent, the fourth before Christmas. */
  private static IntFunction<LocalDate> firstAdvent(int days) {
    return year ->
        LocalDate.of(year, 12, 25)
            .with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))
            .minusWeeks(3)
            .plusDays(days);
  }
}
