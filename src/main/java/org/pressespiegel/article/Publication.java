package org.pressespiegel.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * When an article was published, as far as its own dates tell.
 *
 * <p>A date said to be that of publication beats one without a word, which beats {@code Stand:}, an
 * update, the opening of the first paragraph and the corpus tag, in this order; among equals the
 * first printed wins.
 *
 * @param at null where nothing is known
 * @param date its day in Berlin, or null
 * @param precision how exactly
 * @param rule which evidence, or null
 * @param updatedAt or null
 * @param ambiguous whether day and month of one of them may be the other way round
 */
record Publication(
    Instant at,
    LocalDate date,
    Precision precision,
    String rule,
    Instant updatedAt,
    boolean ambiguous) {

  static Publication of(List<Stamp> printed, YearMonth tag) {
    List<Stamp> stamps = new ArrayList<>();
    for (Stamp stamp : printed) {
      // A date without a year is complete where the corpus tag names the same month.
      boolean completed =
          stamp.year() == null
              && stamp.month() != null
              && tag != null
              && tag.getMonthValue() == stamp.month();
      Stamp full = completed ? stamp.in(tag.getYear()) : stamp;
      if (full.hasDate()
          && (full.day() == null || Stamp.exists(full.year(), full.month(), full.day()))) {
        stamps.add(full);
      }
    }
    Stamp updated = null;
    for (Stamp stamp : stamps) {
      if (stamp.role() == Stamp.Role.UPDATED && stamp.day() != null) {
        updated = stamp;
      }
    }
    Instant updatedAt = updated == null ? null : updated.instant();
    boolean ambiguous = updated != null && updated.ambiguous();
    for (Stamp.Role role : Stamp.Role.values()) {
      for (Stamp stamp : stamps) {
        if (stamp.role() == role) {
          return of(stamp, updatedAt, ambiguous);
        }
      }
    }
    if (tag != null) {
      LocalDate first = tag.atDay(1);
      return new Publication(
          first.atStartOfDay(Article.ZONE).toInstant(),
          first,
          Precision.MONTH,
          "month_tag",
          updatedAt,
          ambiguous);
    }
    return new Publication(null, null, Precision.NONE, null, updatedAt, ambiguous);
  }

  private static Publication of(Stamp stamp, Instant updatedAt, boolean ambiguous) {
    Instant at = stamp.instant();
    LocalDate date = at.atZone(Article.ZONE).toLocalDate();
    return new Publication(
        at, date, stamp.precision(), rule(stamp.role()), updatedAt, ambiguous || stamp.ambiguous());
  }

  private static String rule(Stamp.Role role) {
    return switch (role) {
      case PUBLISHED -> "label";
      case PLAIN, LOOSE -> "dateline";
      default -> role.name().toLowerCase(Locale.ROOT);
    };
  }
}
