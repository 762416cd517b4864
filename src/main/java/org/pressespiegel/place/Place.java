package org.pressespiegel.place;

import java.util.Objects;
import java.util.Optional;
import org.pressespiegel.text.Span;

/**
 * A name in a text that stands for a place.
 *
 * @param span where it stands
 * @param surface its words
 * @param kind what sort of place
 * @param spot the place on the map; empty where several are as likely
 * @param metonymic whether it stands for a government, a team or an agreement instead of the ground
 * @param confidence how sure the place is, from 0 to 1
 * @param reason why this one, as words joined by {@code +}
 * @param candidates how many places of that name there are
 */
public record Place(
    Span span,
    String surface,
    Kind kind,
    Optional<Spot> spot,
    boolean metonymic,
    double confidence,
    String reason,
    int candidates) {

  /**
   * A point with a name.
   *
   * @param geonamesId identifier in GeoNames, 0 where unknown
   * @param name local name
   * @param german German name
   * @param country ISO 3166-1 alpha-2 code, empty where it lies in several countries or none
   * @param admin1 GeoNames code of the first-order division, empty if unknown
   * @param feature GeoNames feature code
   * @param lat degrees north
   * @param lon degrees east
   */
  public record Spot(
      int geonamesId,
      String name,
      String german,
      String country,
      String admin1,
      String feature,
      double lat,
      double lon) {

    public Spot {
      if (name.isEmpty() || german.isEmpty() || feature.isEmpty()) {
        throw new IllegalArgumentException("a spot without a name or feature code");
      }
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
        throw new IllegalArgumentException("not on Earth: " + lat + " " + lon);
      }
    }

    /** Returns the geohash of the point, six letters: a cell of about 1.2 by 0.6 km. */
    public String geohash() {
      return Geohash.of(lat, lon);
    }
  }

  public Place {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(spot, "spot");
    if (surface.isEmpty() || reason.isEmpty()) {
      throw new IllegalArgumentException("a place without words or reason");
    }
    if (!(confidence >= 0 && confidence <= 1) || candidates < 1) {
      throw new IllegalArgumentException("no confidence or no candidates: " + surface);
    }
  }

  /** Returns it as standing for those who govern there. */
  Place asMetonymic() {
    return new Place(span, surface, kind, spot, true, confidence, reason, candidates);
  }
}
