package org.pressespiegel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When an article was published, as exactly as it is known, seen from Berlin.
 *
 * @param local the local time of publication; the start of {@code known} where no more is known,
 *     null exactly when nothing is known
 * @param known how exact {@code local} is: SECOND, DAY or MONTH; null exactly when {@code local} is
 */
public record Anchor(LocalDateTime local, Granularity known) {

  /** The wall clock that decides what {@code heute} is, also in Vienna, Zurich and Bolzano. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final Anchor NONE = new Anchor(null, null);

  public Anchor {
    if ((local == null) != (known == null)) {
      throw new IllegalArgumentException("a time and its exactness belong together");
    }
    if (local != null) {
      LocalDate day = local.toLocalDate();
      boolean whole =
          switch (known) {
            case SECOND -> true;
            case DAY -> local.equals(day.atStartOfDay());
            case MONTH -> local.equals(day.withDayOfMonth(1).atStartOfDay());
            default -> false;
          };
      if (!whole || day.getYear() < 1000 || day.getYear() > 9000) {
        throw new IllegalArgumentException("no publication time: " + local + " by " + known);
      }
    }
  }

  /** Returns the anchor of an article published at {@code instant}. */
  public static Anchor at(Instant instant) {
    return new Anchor(LocalDateTime.ofInstant(instant, ZONE), Granularity.SECOND);
  }

  /** Returns the anchor of an article of which only the day of publication is known. */
  public static Anchor day(LocalDate day) {
    return new Anchor(day.atStartOfDay(), Granularity.DAY);
  }

  /** Returns the anchor of an article of which only the month of publication is known. */
  public static Anchor month(YearMonth month) {
    return new Anchor(month.atDay(1).atStartOfDay(), Granularity.MONTH);
  }

  /** Returns the anchor of an article whose publication date is unknown. */
  public static Anchor none() {
    return NONE;
  }

  /** Returns whether anything is known. */
  public boolean isKnown() {
    return local != null;
  }

  /** Returns whether the day of publication is known. */
  public boolean hasDay() {
    return local != null && known != Granularity.MONTH;
  }

  /** Returns the known day, or the first day of the known month. */
  LocalDate day() {
    return Objects.requireNonNull(local, "no publication date").toLocalDate();
  }

  /** Returns when what the article reports on is over: its publication, or the end of that day. */
  LocalDateTime end() {
    return switch (Objects.requireNonNull(known, "no publication date")) {
      case SECOND -> local;
      case DAY -> local.plusDays(1);
      default -> local.plusMonths(1);
    };
  }
}
