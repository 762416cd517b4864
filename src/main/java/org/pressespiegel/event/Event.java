package org.pressespiegel.event;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.pressespiegel.text.Span;

/**
 * Who did what to whom, where and when, as an article tells it.
 *
 * @param id 32 hex digits that stay the same however often the article is read
 * @param no its number in the article, from 0 in the order of the triggers
 * @param sentenceNo the sentence of the trigger
 * @param span where the trigger stands
 * @param trigger the word that names the event
 * @param type what happened
 * @param mode how, in the terms of PLOVER; or null
 * @param actor who did it; null where it is not said
 * @param target to whom it was done; or null
 * @param where the place; null where the article does not say
 * @param country ISO 3166-1 code of the country in which it happened; or null
 * @param placed how near the words that tell place and country stand; NONE without either
 * @param first first day on which it happened; or null
 * @param last last day, not before the first; null with it
 * @param precision how exactly the day is known; NONE without one
 * @param dated how near the words that tell the day stand; NONE without one
 * @param fatalities how many died, only as stated; or null
 * @param injuries how many were hurt, only as stated; or null
 * @param modality how real it is
 * @param reportedBy who says so; or null
 * @param mentions how often the article speaks of it, at least once
 * @param confidence orders rows by how likely they are right, from 0 to 1; no probability (see
 *     {@link Confidence})
 * @param rule the row of the lexicon, and how place and date were found
 */
public record Event(
    String id,
    int no,
    int sentenceNo,
    Span span,
    String trigger,
    EventType type,
    String mode,
    Party actor,
    Party target,
    Place where,
    String country,
    Nearness placed,
    LocalDate first,
    LocalDate last,
    DatePrecision precision,
    Nearness dated,
    Integer fatalities,
    Integer injuries,
    Modality modality,
    String reportedBy,
    int mentions,
    double confidence,
    String rule) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  public Event {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(placed, "placed");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(modality, "modality");
    if (!ID.matcher(id).matches() || trigger.isBlank() || rule.isBlank()) {
      throw new IllegalArgumentException("no event: " + id + " '" + trigger + "'");
    }
    if (no < 0 || sentenceNo < 0 || mentions < 1 || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("out of bounds: '" + trigger + "'");
    }
    if ((first == null) != (last == null)
        || (first == null) != (precision == DatePrecision.NONE)
        || first != null && last.isBefore(first)) {
      throw new IllegalArgumentException("no date: " + first + " to " + last + " " + precision);
    }
    if ((first == null) != (dated == Nearness.NONE)
        || (where == null && country == null) != (placed == Nearness.NONE)) {
      throw new IllegalArgumentException("told by nothing: " + placed + " " + dated);
    }
    if (fatalities != null && fatalities < 0 || injuries != null && injuries < 0) {
      throw new IllegalArgumentException("fewer than none: '" + trigger + "'");
    }
  }

  /**
   * Where it happened.
   *
   * @param span where the article says so
   * @param surface its words
   * @param kind country, admin, city …, as in {@code places}; {@code unknown} for a name of a place
   *     that no gazetteer knows
   * @param geonamesId identifier in GeoNames; 0 where unknown
   * @param name German name; empty where it is not known which place is meant
   * @param country ISO 3166-1 code; or empty
   * @param lat degrees north; null where unknown
   * @param lon degrees east; null where unknown
   * @param metonymic whether it stands for a government
   */
  public record Place(
      Span span,
      String surface,
      String kind,
      int geonamesId,
      String name,
      String country,
      Double lat,
      Double lon,
      boolean metonymic) {

    /** Returns the place that a mention of the article names. */
    static Place of(org.pressespiegel.place.Place mention) {
      String kind = mention.kind().name().toLowerCase(Locale.ROOT);
      return mention
          .spot()
          .map(
              spot ->
                  new Place(
                      mention.span(),
                      mention.surface(),
                      kind,
                      spot.geonamesId(),
                      spot.german(),
                      spot.country(),
                      spot.lat(),
                      spot.lon(),
                      mention.metonymic()))
          .orElseGet(
              () ->
                  new Place(
                      mention.span(),
                      mention.surface(),
                      kind,
                      0,
                      "",
                      "",
                      null,
                      null,
                      mention.metonymic()));
    }

    /** Returns this place as one of a country. */
    Place in(String code) {
      return new Place(span, surface, kind, geonamesId, name, code, lat, lon, metonymic);
    }

    /** Returns a place of which only the country is known, if that. */
    static Place named(Span span, String surface, String kind, String name, String country) {
      return new Place(span, surface, kind, 0, name, country, null, null, false);
    }
  }

  /**
   * Somebody who takes part.
   *
   * @param text their name, or the words for them
   * @param figure number of the entity; or null
   * @param country ISO 3166-1 code of the state that they belong to; or null
   */
  public record Party(String text, Integer figure, String country) {

    public Party {
      if (text.isBlank()) {
        throw new IllegalArgumentException("nobody");
      }
    }
  }
}
