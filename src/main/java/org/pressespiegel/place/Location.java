package org.pressespiegel.place;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One entry of a gazetteer: somewhere on Earth, and what it is called.
 *
 * @param geonamesId identifier in GeoNames, 0 where unknown
 * @param kind what sort of place
 * @param feature GeoNames feature code, such as {@code PPLC}
 * @param country ISO 3166-1 alpha-2 code, empty where it lies in several countries or none
 * @param admin1 GeoNames code of the first-order division within the country, empty if unknown
 * @param name usual local name
 * @param german German name, empty where it is the local one
 * @param population inhabitants, 0 where unknown
 * @param lat latitude in degrees north, WGS 84
 * @param lon longitude in degrees east, WGS 84
 * @param radiusKm how far the place reaches from that point, in kilometres; 0 for a town
 * @param otherNames further names, without the two above
 */
public record Location(
    int geonamesId,
    Kind kind,
    String feature,
    String country,
    String admin1,
    String name,
    String german,
    int population,
    double lat,
    double lon,
    int radiusKm,
    List<OtherName> otherNames) {

  private static final Pattern FEATURE = Pattern.compile("[A-Z][A-Z0-9]{1,7}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  public Location {
    Objects.requireNonNull(kind, "kind");
    if (geonamesId < 0 || population < 0 || radiusKm < 0) {
      throw new IllegalArgumentException("less than nothing: " + name);
    }
    if (!FEATURE.matcher(feature).matches()) {
      throw new IllegalArgumentException("no feature code: " + name + " " + feature);
    }
    if (!country.isEmpty() && !COUNTRY.matcher(country).matches()) {
      throw new IllegalArgumentException("no country code: " + name + " " + country);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("a place without a name: " + geonamesId);
    }
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("not on Earth: " + name + " " + lat + " " + lon);
    }
    otherNames = List.copyOf(otherNames);
  }

  /** Returns the name that a German article would use. */
  public String germanOrLocal() {
    return german.isEmpty() ? name : german;
  }
}
