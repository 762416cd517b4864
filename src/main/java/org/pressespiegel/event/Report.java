package org.pressespiegel.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pressespiegel.text.Span;

/**
 * An article with what is known of it before events are coded.
 *
 * @param key what tells it from all other articles, such as its id
 * @param text its text
 * @param passages its parts, in order
 * @param sentences where its sentences stand, in order and without overlap
 * @param names names in the order of the text
 * @param figures who and what the names name, by their numbers
 * @param moments temporal expressions, in the order of the text
 * @param spots places, in the order of the text
 * @param speeches quotations, in the order of the text
 * @param published day of publication, first of the month where only that is known; or empty
 * @param publishedPrecision how exactly that is known
 * @param focusCountry ISO 3166-1 code of the country that it is about; or empty
 * @param focusPlace German name of the place that it is about; or empty
 */
public record Report(
    String key,
    String text,
    List<Passage> passages,
    List<Span> sentences,
    List<Name> names,
    List<Figure> figures,
    List<Moment> moments,
    List<Spot> spots,
    List<Speech> speeches,
    Optional<LocalDate> published,
    DatePrecision publishedPrecision,
    Optional<String> focusCountry,
    Optional<String> focusPlace) {

  public Report {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(publishedPrecision, "publishedPrecision");
    passages = List.copyOf(passages);
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    figures = List.copyOf(figures);
    moments = List.copyOf(moments);
    spots = List.copyOf(spots);
    speeches = List.copyOf(speeches);
    if (published.isPresent() == (publishedPrecision == DatePrecision.NONE)) {
      throw new IllegalArgumentException("a date of publication has a precision");
    }
  }

  /**
   * A part of the article.
   *
   * @param kind headline, lead, paragraph …, as in {@code articles.paragraphs}
   * @param span where it stands
   */
  public record Passage(String kind, Span span) {}

  /**
   * A name at one place.
   *
   * @param span where it stands
   * @param figure the number of what it names
   * @param part whether it is only part of a word, {@code US} of {@code US-Truppen}
   */
  public record Name(Span span, int figure, boolean part) {}

  /**
   * Somebody or something that the article names.
   *
   * @param no its number
   * @param type PER, LOC, ORG or MISC
   * @param name its fullest name
   * @param role what a person is; or empty
   * @param country ISO 3166-1 code of a state; or empty
   */
  public record Figure(int no, String type, String name, String role, String country) {}

  /**
   * A temporal expression.
   *
   * @param span where it stands
   * @param type DATE, TIME, DURATION or SET
   * @param first first day that it stands for; null where it stands for none
   * @param last last day, not before the first; null likewise
   * @param precision how exactly it tells the day
   */
  public record Moment(
      Span span, String type, LocalDate first, LocalDate last, DatePrecision precision) {

    public Moment {
      if ((first == null) != (last == null) || first != null && last.isBefore(first)) {
        throw new IllegalArgumentException("no stretch of days: " + first + " to " + last);
      }
    }

    /**
     * Returns the moment of an interval. Up to a day and a half counts as one day, the one of its
     * middle: the night to Monday is Monday's, since most of it is.
     *
     * @param begin first instant
     * @param endExclusive first instant after it, not before {@code begin}
     * @param granularity size of time that it speaks of, as in {@code timexes}
     */
    public static Moment of(
        Span span,
        String type,
        Instant begin,
        Instant endExclusive,
        ZoneId zone,
        String granularity) {
      Duration length = Duration.between(begin, endExclusive);
      if (length.toHours() <= 36) {
        LocalDate day = LocalDate.ofInstant(begin.plus(length.dividedBy(2)), zone);
        return new Moment(span, type, day, day, DatePrecision.DAY);
      }
      LocalDate first = LocalDate.ofInstant(begin, zone);
      LocalDate last = LocalDate.ofInstant(endExclusive, zone).minusDays(1);
      DatePrecision precision =
          switch (granularity) {
            case "day", "week", "weekend" -> DatePrecision.WEEK;
            case "month" -> DatePrecision.MONTH;
            default -> length.toDays() <= 10 ? DatePrecision.WEEK : DatePrecision.YEAR;
          };
      return new Moment(span, type, first, last, precision);
    }
  }

  /**
   * A place.
   *
   * @param span where it stands
   * @param surface its words
   * @param kind country, admin, city …, as in {@code places}
   * @param geonamesId identifier in GeoNames; 0 where unknown
   * @param name German name; empty where it is not known which place is meant
   * @param country ISO 3166-1 code; or empty
   * @param lat degrees north; null where unknown
   * @param lon degrees east; null where unknown
   * @param metonymic whether it stands for a government
   */
  public record Spot(
      Span span,
      String surface,
      String kind,
      int geonamesId,
      String name,
      String country,
      Double lat,
      Double lon,
      boolean metonymic) {}

  /**
   * A quotation.
   *
   * @param span where it stands
   * @param kind direct, partial or indirect
   * @param speaker who is quoted; or empty
   */
  public record Speech(Span span, Kind kind, String speaker) {

    /** Sorts of quotations. */
    public enum Kind {
      DIRECT,
      PARTIAL,
      INDIRECT
    }
  }
}
