package org.pressespiegel.place;

import java.util.Locale;
import java.util.Map;

/** What becomes of a place when its name is put together with a point of the compass. */
final class Composition {

  private static final double DEGREES_PER_KM = 1 / 111.2;
  private static final double SHIFT = 0.8;
  private static final double PROVINCE_RADIUS_KM = 50;

  /** North and east of the middle, in parts of the way. */
  private static final Map<String, double[]> WAYS =
      Map.of(
          "Nord", new double[] {1, 0},
          "Süd", new double[] {-1, 0},
          "Ost", new double[] {0, 1},
          "West", new double[] {0, -1},
          "Nordost", new double[] {0.7, 0.7},
          "Nordwest", new double[] {0.7, -0.7},
          "Südost", new double[] {-0.7, 0.7},
          "Südwest", new double[] {-0.7, -0.7});

  private Composition() {}

  static Kind kind(Gazetteer gazetteer, Match match) {
    Kind kind = gazetteer.kind(match.place);
    boolean part = WAYS.containsKey(match.prefix);
    return part && (kind == Kind.COUNTRY || kind == Kind.ADMIN || kind == Kind.CONTINENT)
        ? Kind.REGION
        : kind;
  }

  static Place.Spot spot(Gazetteer gazetteer, Match match, String surface) {
    int place = match.place;
    double[] way = WAYS.get(match.prefix);
    if (way == null || gazetteer.kind(place) == Kind.CITY) {
      return new Place.Spot(
          gazetteer.geonamesId(place),
          gazetteer.name(place),
          gazetteer.german(place),
          gazetteer.country(place),
          gazetteer.admin1(place),
          gazetteer.feature(place),
          gazetteer.lat(place),
          gazetteer.lon(place));
    }
    double radius = radiusKm(gazetteer, place) * SHIFT * DEGREES_PER_KM;
    double lat = clamp(gazetteer.lat(place) + way[0] * radius, 90);
    double lon =
        clamp(
            gazetteer.lon(place) + way[1] * radius / Math.max(0.2, Math.cos(Math.toRadians(lat))),
            180);
    String whole = name(match, surface);
    return new Place.Spot(
        0, whole, whole, gazetteer.country(place), gazetteer.admin1(place), "RGN", lat, lon);
  }

  /** {@code Ostanatolien} by its own words, whatever else Anatolia is called. */
  private static String name(Match match, String surface) {
    int begin = surface.toLowerCase(Locale.GERMAN).indexOf(match.prefix.toLowerCase(Locale.GERMAN));
    String base = surface.substring(begin + match.prefix.length()).replaceFirst("^[-‐‑ ]", "");
    return match.prefix
        + (match.genitive ? base.substring(0, base.length() - 1) : base).toLowerCase(Locale.GERMAN);
  }

  private static double radiusKm(Gazetteer gazetteer, int place) {
    return switch (gazetteer.kind(place)) {
      case COUNTRY -> gazetteer.countryRadiusKm(place);
      case ADMIN -> PROVINCE_RADIUS_KM;
      default -> gazetteer.radiusKm(place);
    };
  }

  private static double clamp(double value, double limit) {
    return Math.max(-limit, Math.min(limit, value));
  }
}
