package org.pressespiegel.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A date as printed in a line about the article.
 *
 * @param role what the line says that happened then
 * @param year null where none is printed
 * @param month 1 to 12, or null where only a time is printed
 * @param day 1 to 31, or null where only the month is printed
 * @param time null where none is printed
 * @param offset null where the time is that of Berlin
 * @param ambiguous whether day and month may be the other way round
 */
record Stamp(
    Role role,
    Integer year,
    Integer month,
    Integer day,
    LocalTime time,
    ZoneOffset offset,
    boolean ambiguous) {

  /** What happened at that time, weakest claim to be the publication last. */
  enum Role {
    /** In a page's JSON-LD. */
    JSON_LD,
    /** In a field of the record or a meta element of the page. */
    META,
    /** In a page's element that is marked as the date. */
    TIME_TAG,
    PUBLISHED,
    PLAIN,
    STAND,
    UPDATED,
    TICKER,
    /** In a line near the headline that is not understood as a whole. */
    LOOSE
  }

  Stamp {
    Objects.requireNonNull(role, "role");
  }

  Stamp(Role role, Integer year, Integer month, Integer day, LocalTime time, ZoneOffset offset) {
    this(role, year, month, day, time, offset, false);
  }

  static Stamp timeOnly(Role role, LocalTime time, ZoneOffset offset) {
    return new Stamp(role, null, null, null, time, offset);
  }

  Stamp at(LocalTime newTime, ZoneOffset newOffset) {
    return new Stamp(role, year, month, day, newTime, newOffset, ambiguous);
  }

  Stamp as(Role newRole) {
    return new Stamp(newRole, year, month, day, time, offset, ambiguous);
  }

  /** Returns this time on the day of {@code other}. */
  Stamp onDayOf(Stamp other) {
    return new Stamp(role, other.year, other.month, other.day, time, offset, other.ambiguous);
  }

  Stamp in(int newYear) {
    return new Stamp(role, newYear, month, day, time, offset, ambiguous);
  }

  /** Returns the same date, of which it is not sure that the day stands first. */
  Stamp doubtful() {
    return new Stamp(role, year, month, day, time, offset, true);
  }

  /** Returns whether {@code other} is a day of publication in this month. */
  boolean holds(Stamp other) {
    return other.day() != null
        && other.role() != Role.UPDATED
        && Objects.equals(year, other.year())
        && Objects.equals(month, other.month());
  }

  boolean hasDate() {
    return year != null && month != null;
  }

  Precision precision() {
    if (!hasDate()) {
      return Precision.NONE;
    }
    return day == null ? Precision.MONTH : time == null ? Precision.DAY : Precision.MINUTE;
  }

  /** Returns the instant; day and month count from their local start. Needs a date. */
  Instant instant() {
    LocalDate date =
        day == null ? YearMonth.of(year, month).atDay(1) : LocalDate.of(year, month, day);
    LocalDateTime local = day == null || time == null ? date.atStartOfDay() : date.atTime(time);
    return offset != null && time != null
        ? local.toInstant(offset)
        : local.atZone(Article.ZONE).toInstant();
  }

  static boolean exists(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
