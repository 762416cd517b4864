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

  /**
   * Returns the unit narrowed to its first, middle or last third; null leaves it whole. Every unit
   * is divided alike, see {@link #part}.
   */
  static Resolved phase(Resolved whole, Mod phase) {
    if (phase == null || whole.start() == null || whole.end() == null) {
      return phase == null ? whole : whole.with(phase);
    }
    return switch (phase) {
      case START -> part(whole, 1, 3);
      case MID -> part(whole, 2, 3);
      case END -> part(whole, 3, 3);
      default -> whole.with(phase);
    };
  }

  /**
   * Returns one of {@code parts} equal parts of a unit, in whole months where they divide it, else
   * in whole days, else in hours.
   *
   * @param nth from 1
   */
  static Resolved part(Resolved whole, int nth, int parts) {
    Mod mod = nth == 1 ? Mod.START : nth == parts ? Mod.END : parts == 3 ? Mod.MID : null;
    if (whole.start() == null || whole.end() == null) {
      return whole.with(mod);
    }
    return whole.between(cut(whole, nth - 1, parts), cut(whole, nth, parts)).with(mod);
  }

  private static LocalDateTime cut(Resolved whole, int nth, int parts) {
    LocalDateTime start = whole.start();
    long months = ChronoUnit.MONTHS.between(start, whole.end());
    boolean even = start.plusMonths(months).equals(whole.end()) && start.getDayOfMonth() == 1;
    if (even && months % parts == 0) {
      return start.plusMonths(months * nth / parts);
    }
    long days = ChronoUnit.DAYS.between(start, whole.end());
    return days < parts
        ? start.plusHours(ChronoUnit.HOURS.between(start, whole.end()) * nth / parts)
        : nth == parts ? whole.end() : start.plusDays(days * nth / parts);
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
