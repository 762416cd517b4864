package org.pressespiegel.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** Writes calendar units as TIMEX3 values with their intervals. */
final class Dates {

  private Dates() {}

  /** Returns the unit of size {@code granularity} that holds {@code day}. */
  static Resolved unit(Granularity granularity, LocalDate day, Certainty certainty) {
    LocalDate first = granularity.floor(day);
    return new Resolved(
        TimexType.DATE,
        value(granularity, first),
        null,
        first.atStartOfDay(),
        granularity.next(first).atStartOfDay(),
        granularity,
        certainty);
  }

  /** Returns the unit narrowed to its first, middle or last third; null leaves it whole. */
  static Resolved phase(Resolved whole, Mod phase) {
    if (phase == null || whole.start() == null || whole.end() == null) {
      return phase == null ? whole : whole.with(phase);
    }
    long days = ChronoUnit.DAYS.between(whole.start(), whole.end());
    LocalDateTime first = whole.start().plusDays(days / 3);
    LocalDateTime second = whole.start().plusDays(days * 2 / 3);
    return switch (phase) {
      case START -> whole.between(whole.start(), first).with(phase);
      case MID -> whole.between(first, second).with(phase);
      case END -> whole.between(second, whole.end()).with(phase);
      default -> whole.with(phase);
    };
  }

  static Resolved daypart(LocalDate day, DayPart part, Certainty certainty) {
    return new Resolved(
        TimexType.TIME,
        value(Granularity.DAY, day) + "T" + part,
        null,
        part.start(day),
        part.end(day),
        Granularity.DAYPART,
        certainty);
  }

  static String value(Granularity granularity, LocalDate first) {
    int year = first.getYear();
    return switch (granularity) {
      case SECOND, MINUTE, HOUR, DAYPART, DAY -> first.toString();
      case WEEK -> week(first);
      case WEEKEND -> week(first) + "-WE";
      case MONTH -> YearMonth.from(first).toString();
      case QUARTER -> year(year) + "-Q" + ((first.getMonthValue() + 2) / 3);
      case HALF_YEAR -> year(year) + "-H" + (first.getMonthValue() <= 6 ? 1 : 2);
      case SEASON -> year(year) + "-" + season(first.getMonthValue());
      case YEAR -> year(year);
      case DECADE -> padded(Math.floorDiv(year, 10), 3);
      case CENTURY -> padded(Math.floorDiv(year, 100), 2);
      case MILLENNIUM -> Integer.toString(Math.floorDiv(year, 1000));
    };
  }

  static String year(int year) {
    return year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4);
  }

  /** Returns a number with zeros before it up to {@code width} digits. */
  static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private static Season season(int firstMonth) {
    return Season.values()[firstMonth / 3 - 1];
  }

  private static String week(LocalDate day) {
    int year = day.get(IsoFields.WEEK_BASED_YEAR);
    return padded(year, 4) + "-W" + padded(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }

  /** Returns the value of a unit of size {@code granularity} of which nothing else is known. */
  static String openValue(Granularity granularity) {
    return switch (granularity) {
      case SECOND, MINUTE, HOUR, DAYPART, DAY -> "XXXX-XX-XX";
      case WEEK -> "XXXX-WXX";
      case WEEKEND -> "XXXX-WXX-WE";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      case HALF_YEAR -> "XXXX-HX";
      case SEASON, YEAR -> "XXXX";
      case DECADE -> "XXX";
      case CENTURY -> "XX";
      case MILLENNIUM -> "X";
    };
  }
}
