package org.pressespiegel.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When something was published, as one value says it.
 *
 * @param at instant, or start of the local day or month; null where nothing is known
 * @param date day of that instant in Berlin; null where nothing is known
 * @param precision how exactly it is known
 */
public record PublicationDate(Instant at, LocalDate date, Precision precision) {

  /** Nothing is known. */
  public static final PublicationDate UNKNOWN = new PublicationDate(null, null, Precision.NONE);

  public PublicationDate {
    Objects.requireNonNull(precision, "precision");
    if ((at == null) != (precision == Precision.NONE) || (at == null) != (date == null)) {
      throw new IllegalArgumentException("at " + at + ", date " + date + ", known " + precision);
    }
  }

  /**
   * Returns the date in {@code value}, or nothing where it is none between 1600 and 2100. Times
   * without a zone are Berlin's; of {@code 03/04/2019} the day stands first.
   */
  public static Optional<PublicationDate> read(String value) {
    Stamp stamp = DateReader.read(value, Stamp.Role.META, DateOrder.UNKNOWN);
    if (stamp == null) {
      return Optional.empty();
    }
    Instant at = stamp.instant();
    LocalDate date = at.atZone(Article.ZONE).toLocalDate();
    return Optional.of(new PublicationDate(at, date, stamp.precision()));
  }
}
