package org.pressespiegel.place;

import java.util.List;
import java.util.Set;
import org.pressespiegel.text.WordMap;

/** How likely a German reader thinks of a place at its bare name, as points. */
final class Prominence {

  private static final double COUNTRY = 10;
  private static final double LANDSCAPE = 8;
  private static final double BUILT = 7.5;
  private static final double OBSCURE = 2.5;
  private static final double QUARTER = 5.5;
  private static final double GERMAN_SPEAKING = 1.5;

  /** Bethlehem is a name of Belém, too, but not the one that everybody else uses it for. */
  private static final double CONTESTED = 2.5;

  private static final int METROPOLIS = 1_000_000;
  private static final int KNOWN_ABROAD = 50_000;
  private static final double KNOWN_PROVINCE = 6;

  private static final Set<String> AT_HOME = WordMap.setOf(List.of("DE", "AT", "CH", "LI"));
  private static final Set<String> WELL_KNOWN_PROVINCES =
      WordMap.setOf(
          List.of("DE", "AT", "CH", "IT", "FR", "ES", "US", "GB", "BE", "NL", "PL", "CA", "AU"));

  private final Gazetteer gazetteer;

  Prominence(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Returns the points of the best known place of a name. */
  double most(int name) {
    double most = Double.NEGATIVE_INFINITY;
    for (int at = gazetteer.firstPosting(name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      most = Math.max(most, of(at));
    }
    return most;
  }

  /** Returns the kind of the best known place of a name. */
  Kind likelyKind(int name) {
    double most = Double.NEGATIVE_INFINITY;
    Kind kind = Kind.CITY;
    for (int at = gazetteer.firstPosting(name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      double points = of(at);
      if (points > most) {
        most = points;
        kind = gazetteer.kind(gazetteer.place(at));
      }
    }
    return kind;
  }

  /** Returns the points of a posting's place under its name. */
  double of(int posting) {
    int place = gazetteer.place(posting);
    double points =
        switch (gazetteer.kind(place)) {
          case COUNTRY, CONTINENT -> COUNTRY;
          case REGION, WATER, OTHER -> isListed(place) ? LANDSCAPE : OBSCURE;
          case FACILITY -> isListed(place) ? BUILT : OBSCURE;
          case ADMIN -> province(place);
          case CITY -> town(place);
        };
    if (gazetteer.isUsual(posting)) {
      return points;
    }
    return points - alternate(place) - (gazetteer.isContested(posting) ? CONTESTED : 0);
  }

  /** Whether this package's own tables have it, not only a dump of all there is. */
  private boolean isListed(int place) {
    return gazetteer.radiusKm(place) > 0;
  }

  private double alternate(int place) {
    return switch (gazetteer.kind(place)) {
      case COUNTRY, CONTINENT, REGION, WATER, OTHER, FACILITY -> 0;
      case ADMIN -> 2;
      case CITY ->
          isSouthTyrol(place)
              ? 0.5
              : AT_HOME.contains(gazetteer.country(place))
                  ? 0.7
                  : gazetteer.population(place) > METROPOLIS ? 1 : 2;
    };
  }

  /** Whether a place abroad is one that a German paper would not name without its country. */
  boolean isStranger(int place) {
    if (AT_HOME.contains(gazetteer.country(place)) || isSouthTyrol(place)) {
      return false;
    }
    return switch (gazetteer.kind(place)) {
      case ADMIN ->
          province(place) < KNOWN_PROVINCE
              && !(gazetteer.population(place) == 0 && gazetteer.hasGermanName(place));
      case CITY ->
          gazetteer.population(place) < KNOWN_ABROAD
              && gazetteer.radiusKm(place) == 0
              && !gazetteer.hasGermanName(place)
              && !gazetteer.feature(place).equals("PPLC");
      default -> false;
    };
  }

  private double province(int place) {
    double points = 3 + 0.4 * Math.log10(gazetteer.population(place) + 1.0);
    return WELL_KNOWN_PROVINCES.contains(gazetteer.country(place))
        ? points + GERMAN_SPEAKING
        : points;
  }

  private double town(int place) {
    int population = gazetteer.population(place);
    if (population == 0 && gazetteer.radiusKm(place) > 0) {
      return QUARTER;
    }
    double points = Math.log10(population + 10.0);
    if (AT_HOME.contains(gazetteer.country(place)) || isSouthTyrol(place)) {
      points += GERMAN_SPEAKING;
    }
    String feature = gazetteer.feature(place);
    if (feature.equals("PPLC")) {
      points += 2;
    } else if (feature.equals("PPLA")) {
      points += 0.7;
    } else if (feature.equals("PPLX")) {
      points -= 0.7;
    }
    if (population > METROPOLIS) {
      points += 1;
    }
    return gazetteer.hasGermanName(place) ? points + 0.5 : points;
  }

  private boolean isSouthTyrol(int place) {
    return gazetteer.country(place).equals("IT") && gazetteer.admin1(place).equals("17");
  }
}
