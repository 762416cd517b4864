package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses, of all places that bear a name, the one that the article means. */
final class Ranking {

  private static final double COUNTRY_CONTEXT = 4;
  private static final double SAME_DIVISION = 3;
  private static final double ARTICLED = 2.5;
  private static final double STRANGER = 0.5;
  private static final double KNOWN = 6.2;
  private static final double SAME_SORT = 2.5;
  private static final double CLOSE_CALL = 0.3;
  private static final double UNKNOWN_TOWN = 4.5;
  private static final double APART_KM = 161;

  /** More than any article has; a list of all towns would be compared with itself. */
  private static final int MOST_ANCHORS = 300;

  private final Gazetteer gazetteer;
  private final Prominence prominence;
  private final Evidence evidence;

  Ranking(Gazetteer gazetteer, Prominence prominence, Evidence evidence) {
    this.gazetteer = gazetteer;
    this.prominence = prominence;
    this.evidence = evidence;
  }

  /** Gives every match its place, or none where it can't be told. */
  void rank(List<Match> matches) {
    Map<String, List<Match.Hint>> hints = new HashMap<>();
    for (Match match : matches) {
      hints.computeIfAbsent(match.key, key -> new ArrayList<>()).addAll(match.hints);
    }
    Map<Integer, Double> countries = new HashMap<>();
    for (Evidence.Clue clue : evidence.clues()) {
      countries.merge(clue.countryNo(), clue.weight(), Double::sum);
    }
    choose(matches, hints, countries, false);
    for (Match match : matches) {
      if (match.place != Gazetteer.NONE && match.margin > 1) {
        countries.merge(
            gazetteer.countryNo(match.place),
            gazetteer.kind(match.place) == Kind.COUNTRY ? 1.0 : match.dateline ? 0.5 : 0.8,
            Double::sum);
      }
    }
    choose(matches, hints, countries, false);
    choose(matches, hints, countries, true);
    leaveOutsiders(matches, hints);
    leaveStrangers(matches);
  }

  /**
   * Leaves names open that the article puts into a country or division where the gazetteer knows no
   * such place: Moskau in Idaho is not the capital of Russia.
   */
  private void leaveOutsiders(List<Match> matches, Map<String, List<Match.Hint>> hints) {
    Set<String> outside = new HashSet<>();
    for (Match match : matches) {
      if (match.within
          && match.place != Gazetteer.NONE
          && !lies(match.place, hints.get(match.key))) {
        outside.add(match.key);
      }
    }
    for (Match match : matches) {
      if (outside.contains(match.key)) {
        match.place = Gazetteer.NONE;
      }
    }
  }

  private boolean lies(int place, List<Match.Hint> hints) {
    for (Match.Hint hint : hints) {
      int around = hint.place();
      boolean city = around != Gazetteer.NONE && gazetteer.kind(around) == Kind.CITY;
      boolean inside =
          around == Gazetteer.NONE || gazetteer.kind(around) != Kind.ADMIN && !city
              ? gazetteer.countryNo(place) == hint.countryNo()
              : !city && gazetteer.sameAdmin1(place, around)
                  || gazetteer.distanceKm(place, around) < 50 + 1.2 * gazetteer.radiusKm(around);
      if (inside) {
        return true;
      }
    }
    return false;
  }

  /**
   * Leaves little known places abroad open where nothing else in the article speaks of their
   * country: most such names are a place, a person or a thing that the gazetteer lacks.
   */
  private void leaveStrangers(List<Match> matches) {
    Map<Integer, Set<String>> names = new HashMap<>();
    for (Evidence.Clue clue : evidence.clues()) {
      names.computeIfAbsent(clue.countryNo(), no -> new HashSet<>()).add("");
    }
    for (Match match : matches) {
      if (match.place != Gazetteer.NONE) {
        names
            .computeIfAbsent(gazetteer.countryNo(match.place), no -> new HashSet<>())
            .add(match.key);
      }
    }
    for (Match match : matches) {
      if (match.place != Gazetteer.NONE
          && prominence.isStranger(match.place)
          && names.get(gazetteer.countryNo(match.place)).size() == 1) {
        match.place = Gazetteer.NONE;
      }
    }
  }

  private void choose(
      List<Match> matches,
      Map<String, List<Match.Hint>> hints,
      Map<Integer, Double> countries,
      boolean near) {
    double all = 2;
    for (double weight : countries.values()) {
      all += weight;
    }
    List<Integer> anchors = near ? anchors(matches) : List.of();
    Map<String, Match> known = new HashMap<>();
    for (Match match : matches) {
      String sense = match.sort == null ? match.key : match.key + match.sort.letter();
      Match same = known.get(sense);
      if (same == null) {
        choose(match, hints.get(match.key), countries, all, anchors);
        known.put(sense, match);
      } else {
        match.place = same.place;
        match.margin = same.margin;
        match.how = same.how;
      }
    }
  }

  private List<Integer> anchors(List<Match> matches) {
    Set<Integer> anchors = new LinkedHashSet<>();
    for (Match match : matches) {
      if (match.place != Gazetteer.NONE
          && match.margin > 1
          && anchors.size() < MOST_ANCHORS
          && gazetteer.kind(match.place) != Kind.COUNTRY
          && gazetteer.radiusKm(match.place) < 100) {
        anchors.add(match.place);
      }
    }
    return List.copyOf(anchors);
  }

  private void choose(
      Match match,
      List<Match.Hint> hints,
      Map<Integer, Double> countries,
      double all,
      List<Integer> anchors) {
    double best = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    int bestPlace = Gazetteer.NONE;
    int secondPlace = Gazetteer.NONE;
    double plainBest = Double.NEGATIVE_INFINITY;
    int state = state(match.name);
    String how = "only";
    for (int at = gazetteer.firstPosting(match.name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      int place = gazetteer.place(at);
      double plain = prominence.of(at) + article(match, place);
      double country = countries.getOrDefault(gazetteer.countryNo(place), 0.0) / all;
      // What speaks of Panama speaks no more of its capital, which bears its name.
      boolean capital =
          state != Gazetteer.NONE
              && place != state
              && gazetteer.countryNo(place) == gazetteer.countryNo(state);
      double context =
          gazetteer.kind(place) == Kind.COUNTRY || gazetteer.country(place).isEmpty() || capital
              ? 0
              : COUNTRY_CONTEXT * country;
      double hinted = hinted(place, hints);
      double close = capital ? 0 : close(match, place, anchors);
      double sort = gazetteer.kind(place) == match.sort ? SAME_SORT : 0;
      // A small town abroad is meant rather than a city of its name only if the text says where.
      double heard = isNamesakeOfKnown(match, place) && hinted < 2 ? STRANGER : 1;
      double bare = match.articled && gazetteer.kind(place) == Kind.CITY ? ARTICLED : 0;
      double points = plain + heard * (context + close) + hinted + sort - bare;
      if (points > best) {
        second = best;
        secondPlace = bestPlace;
        best = points;
        bestPlace = place;
        plainBest = plain;
        how =
            hinted >= 2
                ? "hierarchy"
                : close >= 1 && close > context
                    ? "distance"
                    : context >= 1 ? "country" : "prominence";
      } else if (points > second) {
        second = points;
        secondPlace = place;
      }
    }
    match.place = bestPlace;
    match.margin = secondPlace == Gazetteer.NONE ? 3 : best - second;
    match.how = match.candidates == 1 ? "only" : how;
    if (secondPlace != Gazetteer.NONE
        && match.margin < CLOSE_CALL
        && plainBest < UNKNOWN_TOWN
        && gazetteer.kind(bestPlace) == Kind.CITY
        && gazetteer.distanceKm(bestPlace, secondPlace) > APART_KM) {
      match.place = Gazetteer.NONE;
    }
  }

  private boolean isNamesakeOfKnown(Match match, int place) {
    return match.prominence >= KNOWN
        && gazetteer.kind(place) == Kind.CITY
        && prominence.isStranger(place);
  }

  /** Returns the country that bears a name, if one does. */
  private int state(int name) {
    for (int at = gazetteer.firstPosting(name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      if (gazetteer.kind(gazetteer.place(at)) == Kind.COUNTRY) {
        return gazetteer.place(at);
      }
    }
    return Gazetteer.NONE;
  }

  private double article(Match match, int place) {
    Kind kind = gazetteer.kind(place);
    boolean landscape = kind == Kind.WATER || kind == Kind.REGION || kind == Kind.FACILITY;
    return landscape && match.homonym == Lexicon.Homonym.WORD ? -1 : 0;
  }

  private double hinted(int place, List<Match.Hint> hints) {
    double most = 0;
    for (Match.Hint hint : hints) {
      double points = 0;
      int around = hint.place();
      if (around == Gazetteer.NONE) {
        points = gazetteer.countryNo(place) == hint.countryNo() ? hint.strength() : 0;
      } else if (around == place) {
        // A hint at the place itself says no less than one at another place of its country.
        points = hint.strength() / 2;
      } else {
        if (gazetteer.kind(around) == Kind.ADMIN && gazetteer.sameAdmin1(place, around)) {
          points = hint.strength() + SAME_DIVISION;
        } else {
          double far = gazetteer.distanceKm(place, around);
          if (far < 50 + 1.2 * gazetteer.radiusKm(around)) {
            points = hint.strength() + 1;
          } else if (gazetteer.countryNo(place) == hint.countryNo()
              && !gazetteer.country(place).isEmpty()) {
            points = hint.strength() / 2;
          }
        }
      }
      most = Math.max(most, points);
    }
    return most;
  }

  private double close(Match match, int place, List<Integer> anchors) {
    double most = 0;
    for (int anchor : anchors) {
      if (anchor != place && !isNamesake(match, anchor)) {
        double far = gazetteer.distanceKm(place, anchor);
        most = Math.max(most, far < 30 ? 2 : far < 100 ? 1.3 : far < 250 ? 0.5 : 0);
      }
    }
    return most;
  }

  /** Whether a place bears the name itself: a town must not draw the province of its name near. */
  private boolean isNamesake(Match match, int anchor) {
    for (int at = gazetteer.firstPosting(match.name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      if (gazetteer.place(at) == anchor) {
        return true;
      }
    }
    return false;
  }
}
