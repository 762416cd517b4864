package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Column.optional;
import static org.pressespiegel.table.Column.required;
import static org.pressespiegel.table.Types.BOOLEAN;
import static org.pressespiegel.table.Types.DOUBLE;
import static org.pressespiegel.table.Types.INT;
import static org.pressespiegel.table.Types.STRING;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.pressespiegel.place.Place;

/** {@code places}: one row per mention of a place. */
public final class Places {

  /** The declaration. */
  public static final Table<Place> TABLE =
      new Table<>(
          "places",
          "mention of a place",
          List.of(
              later("article_id", STRING, true, "the article"),
              later("place_no", INT, true, "number of the mention in its article, from 0"),
              later(
                  "sentence_no",
                  INT,
                  false,
                  "the sentence that it begins in; null outside of sentences, as in a dateline"),
              required("begin", INT, "first code point in articles.text", p -> p.span().begin()),
              required("end", INT, "code point after the last one", p -> p.span().end()),
              required("surface", STRING, "its words", Place::surface),
              required(
                  "kind",
                  STRING,
                  "country, admin, city, region, water, facility, continent or other",
                  p -> p.kind().name().toLowerCase(Locale.ROOT)),
              spot(
                  "geonames_id",
                  INT,
                  "identifier in GeoNames, where known",
                  s -> s.geonamesId() == 0 ? null : s.geonamesId()),
              spot(
                  "name",
                  STRING,
                  "local name of the place; null, as all below up to feature_code, where it can't be told which of several is meant",
                  Place.Spot::name),
              spot("name_de", STRING, "German name of the place", Place.Spot::german),
              spot(
                  "country_iso2",
                  STRING,
                  "ISO 3166-1 alpha-2 code; null where it lies in several countries or none",
                  s -> s.country().isEmpty() ? null : s.country()),
              spot(
                  "admin1",
                  STRING,
                  "GeoNames code of the first-order division within the country, where known",
                  s -> s.admin1().isEmpty() ? null : s.admin1()),
              spot("lat", DOUBLE, "latitude in degrees north, WGS 84", Place.Spot::lat),
              spot("lon", DOUBLE, "longitude in degrees east, WGS 84", Place.Spot::lon),
              spot(
                  "geohash",
                  STRING,
                  "geohash of the point, six letters: a cell of 1.2 by 0.6 km; a prefix is a larger cell",
                  Place.Spot::geohash),
              spot("feature_code", STRING, "GeoNames feature code", Place.Spot::feature),
              required(
                  "metonymic",
                  BOOLEAN,
                  "whether the name stands for a government, a state as actor or a team",
                  Place::metonymic),
              required(
                  "confidence", DOUBLE, "how sure the place is, from 0 to 1", Place::confidence),
              required(
                  "reason",
                  STRING,
                  "what made it a place (preposition, noun, dateline, usage: that texts mostly use the name so, name …) and what made it this one (only, prominence, country, hierarchy, distance or ambiguous)",
                  Place::reason),
              required(
                  "candidates", INT, "how many places of that name there are", Place::candidates)),
          List.of("article_id", "place_no"),
          true,
          1_500_000);

  private Places() {}

  private static Column<Place> spot(
      String name,
      org.apache.spark.sql.types.DataType type,
      String meaning,
      Function<Place.Spot, Object> value) {
    return optional(name, type, meaning, place -> place.spot().map(value).orElse(null));
  }
}
