package org.pressespiegel.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.pressespiegel.article.Article;
import org.pressespiegel.article.Precision;

/**
 * When a text was published, as a request says it.
 *
 * @param at instant, or start of the local day or month; null where nothing is known
 * @param date local day of that instant; null where nothing is known
 * @param precision how exactly it is known
 */
record Publication(Instant at, LocalDate date, Precision precision) {

  static final Publication UNKNOWN = new Publication(null, null, Precision.NONE);

  /**
   * Reads an ISO 8601 month, day or time; a time without an offset is local to Berlin.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Publication parse(String iso) {
    try {
      return switch (iso.length()) {
        case 7 -> startOf(YearMonth.parse(iso).atDay(1), Precision.MONTH);
        case 10 -> startOf(LocalDate.parse(iso), Precision.DAY);
        default -> minute(instant(iso));
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("published is no ISO 8601 date or time: " + iso, e);
    }
  }

  private static Instant instant(String iso) {
    boolean hasOffset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
    return hasOffset
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).atZone(Article.ZONE).toInstant();
  }

  private static Publication minute(Instant at) {
    return new Publication(at, at.atZone(Article.ZONE).toLocalDate(), Precision.MINUTE);
  }

  private static Publication startOf(LocalDate day, Precision precision) {
    return new Publication(day.atStartOfDay(Article.ZONE).toInstant(), day, precision);
  }
}
