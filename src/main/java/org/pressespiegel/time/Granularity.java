package org.pressespiegel.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The sizes of time that expressions speak of, smallest first. */
public enum Granularity {
  SECOND("S"),
  MINUTE("M"),
  HOUR("H"),
  DAYPART("D"),
  DAY("D"),
  WEEKEND("WE"),
  WEEK("W"),
  MONTH("M"),
  QUARTER("Q"),
  HALF_YEAR("H"),
  SEASON("S"),
  YEAR("Y"),
  DECADE("DE"),
  CENTURY("C"),
  MILLENNIUM("ML");

  private final String letter;

  Granularity(String letter) {
    this.letter = letter;
  }

  /** Returns the letter that TIMEX3 durations use: {@code P3Y}, {@code PT2H}, {@code P1DE}. */
  String letter() {
    return letter;
  }

  /** Returns whether durations of this size stand behind the {@code T}. */
  boolean isClock() {
    return compareTo(HOUR) <= 0;
  }

  /** Returns the date {@code count} units after {@code day}; clock units don't move the date. */
  LocalDate plus(LocalDate day, int count) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAYPART -> day;
      case DAY -> day.plusDays(count);
      case WEEK, WEEKEND -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3L * count);
      case HALF_YEAR -> day.plusMonths(6L * count);
      case SEASON, YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10L * count);
      case CENTURY -> day.plusYears(100L * count);
      case MILLENNIUM -> day.plusYears(1000L * count);
    };
  }

  /** Returns the first day of the unit that holds {@code day}; weeks start on Monday. */
  LocalDate floor(LocalDate day) {
    int year = day.getYear();
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAYPART, DAY -> day;
      case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
      case WEEKEND -> day.minusDays(day.getDayOfWeek().getValue() - 1L).plusDays(5);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(year, (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case HALF_YEAR -> LocalDate.of(year, (day.getMonthValue() - 1) / 6 * 6 + 1, 1);
      case SEASON -> Season.holding(YearMonth.from(day)).atDay(1);
      case YEAR -> LocalDate.of(year, 1, 1);
      case DECADE -> LocalDate.of(Math.floorDiv(year, 10) * 10, 1, 1);
      case CENTURY -> LocalDate.of(Math.floorDiv(year, 100) * 100, 1, 1);
      case MILLENNIUM -> LocalDate.of(Math.floorDiv(year, 1000) * 1000, 1, 1);
    };
  }

  /** Returns the first day after the unit that starts on {@code first}. */
  LocalDate next(LocalDate first) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAYPART, DAY -> first.plusDays(1);
      case WEEKEND -> first.plusDays(2);
      case SEASON -> first.plus(3, ChronoUnit.MONTHS);
      case MONTH -> first.with(TemporalAdjusters.firstDayOfNextMonth());
      default -> plus(first, 1);
    };
  }
}
