package org.pressespiegel.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.pressespiegel.text.Span;
import org.pressespiegel.time.Anchor;
import org.pressespiegel.time.Granularity;
import org.pressespiegel.time.Timex;
import org.pressespiegel.time.TimexType;

/**
 * The days that a temporal expression stands for.
 *
 * @param span where it stands
 * @param type its TIMEX3 type
 * @param first first day; null where it stands for none
 * @param last last day, not before the first; null likewise
 * @param precision how exactly it tells the day
 */
record Moment(Span span, TimexType type, LocalDate first, LocalDate last, DatePrecision precision) {

  /** The longest stretch that is one day, in hours: a day and a night. */
  private static final int DAY = 36;

  /** The longest stretch that is no more than a week, in days. */
  private static final int WEEK = 10;

  Moment {
    if ((first == null) != (last == null) || first != null && last.isBefore(first)) {
      throw new IllegalArgumentException("no stretch of days: " + first + " to " + last);
    }
  }

  /**
   * Returns the days of an expression. Up to a day and a half counts as one day, the one of its
   * middle: the night to Monday is Monday's, since most of it is.
   */
  static Moment of(Timex timex) {
    if (timex.start() == null || timex.endExclusive() == null) {
      return new Moment(timex.span(), timex.type(), null, null, DatePrecision.NONE);
    }
    LocalDateTime begin = LocalDateTime.ofInstant(timex.start(), Anchor.ZONE);
    LocalDateTime end = LocalDateTime.ofInstant(timex.endExclusive(), Anchor.ZONE);
    Duration length = Duration.between(timex.start(), timex.endExclusive());
    if (length.toHours() <= DAY) {
      LocalDate day = LocalDate.ofInstant(timex.start().plus(length.dividedBy(2)), Anchor.ZONE);
      return new Moment(timex.span(), timex.type(), day, day, DatePrecision.DAY);
    }
    return new Moment(
        timex.span(),
        timex.type(),
        begin.toLocalDate(),
        end.toLocalDate().minusDays(1),
        precision(timex.granularity(), length.toDays()));
  }

  private static DatePrecision precision(Granularity granularity, long days) {
    return switch (granularity) {
      case DAY, WEEK, WEEKEND -> DatePrecision.WEEK;
      case MONTH -> DatePrecision.MONTH;
      default -> days <= WEEK ? DatePrecision.WEEK : DatePrecision.YEAR;
    };
  }
}
