package org.pressespiegel.event;

import java.util.HashMap;
import java.util.Map;

/**
 * Where an article plays: the town that its opening names as a place, else that of the dateline,
 * else what it is about.
 */
final class Scene {

  /** How many passages tell what an article is about. */
  private static final int OPENING = 5;

  /** How often a long text names the town that it is about, at least. */
  private static final int OFTEN = 2;

  private static final SceneWeights WEIGHTS = SceneWeights.STANDARD;

  private final Scan scan;
  private final Locatives locatives;
  private final String focusCountry;
  private Report.Spot place;

  Scene(Scan scan, Locatives locatives) {
    this.scan = scan;
    this.locatives = locatives;
    focusCountry = scan.report.focusCountry().orElse("");
    place = read();
  }

  /** Returns the place; null where the article names none. */
  Report.Spot place() {
    return place;
  }

  /** Takes the town of an event for the scene where that was vague. */
  void see(Candidate candidate) {
    boolean vague = place == null || Exactness.of(place) < Exactness.NAME;
    if (vague && candidate.isPlacedNearby() && Exactness.of(candidate.where) >= Exactness.TOWN) {
      place = candidate.where;
    }
  }

  private Report.Spot read() {
    Report.Spot dateline = dateline();
    Report.Spot opening = opening();
    if (dateline == null) {
      return opening != null ? opening : focus();
    }
    int first = firstParagraphEnd();
    return opening != null && opening.span().end() <= first
        ? opening
        : landscapeOr(dateline, first);
  }

  /** The first town that the opening names as a place; or null. */
  private Report.Spot opening() {
    Report report = scan.report;
    int opening =
        report.passages().isEmpty()
            ? Integer.MAX_VALUE
            : report.passages().get(Math.min(OPENING, report.passages().size()) - 1).span().end();
    for (Report.Spot spot : scan.places) {
      if (spot.span().end() > opening) {
        return null;
      }
      if (Exactness.of(spot) >= Exactness.NAME && !spot.metonymic() && locatives.isLocated(spot)) {
        return spot;
      }
    }
    return null;
  }

  /** The town of the dateline, where it lies in the country that the article is about; or null. */
  private Report.Spot dateline() {
    for (Report.Passage passage : scan.report.passages()) {
      if (passage.kind().equals("paragraph")) {
        return null;
      }
      if (passage.kind().equals("dateline")) {
        Report.Spot town = town(passage);
        if (town != null) {
          return town;
        }
      }
    }
    return null;
  }

  private Report.Spot town(Report.Passage dateline) {
    for (Report.Spot spot : scan.report.spots()) {
      boolean inside =
          spot.span().begin() >= dateline.span().begin()
              && spot.span().end() <= dateline.span().end();
      if (inside
          && spot.kind().equals("city")
          && (focusCountry.isEmpty() || focusCountry.equals(spot.country()))) {
        return spot;
      }
    }
    return null;
  }

  /**
   * The valley, mountains or water in which the first paragraph says that it happened, from which
   * the town of the dateline only tells; else that town.
   */
  private Report.Spot landscapeOr(Report.Spot dateline, int first) {
    for (Report.Spot spot : scan.places) {
      if (spot.span().begin() >= dateline.span().end()
          && spot.span().end() <= first
          && Exactness.of(spot) == Exactness.LANDSCAPE
          && !spot.kind().equals("admin")
          && spot.country().equals(dateline.country())
          && !spot.metonymic()
          && locatives.isLocated(spot)) {
        return spot;
      }
    }
    return dateline;
  }

  private int firstParagraphEnd() {
    for (Report.Passage passage : scan.report.passages()) {
      if (passage.kind().equals("paragraph")) {
        return passage.span().end();
      }
    }
    return 0;
  }

  /** The place that the article is about. */
  private Report.Spot focus() {
    Report.Spot found = focusPlace();
    Report.Spot state = focusState();
    if (found != null
        && state != null
        && Exactness.of(found) > Exactness.STATE
        && timesTold(found) < OFTEN) {
      // A town that a long text names once, late, is not where all of it plays.
      return state;
    }
    return found != null ? found : mostTold();
  }

  private Report.Spot focusPlace() {
    Report.Spot found = null;
    String name = scan.report.focusPlace().orElse(null);
    for (Report.Spot spot : scan.report.spots()) {
      if (spot.name().equals(name) && (found == null || found.metonymic() && !spot.metonymic())) {
        found = spot;
      }
    }
    return found;
  }

  private Report.Spot focusState() {
    for (Report.Spot spot : scan.places) {
      boolean named = spot.kind().equals("country") && !spot.name().isEmpty();
      if (named && spot.country().equals(focusCountry)) {
        return spot;
      }
    }
    return null;
  }

  private int timesTold(Report.Spot spot) {
    int times = 0;
    for (Report.Spot other : scan.places) {
      times += other.name().equals(spot.name()) ? 1 : 0;
    }
    return times;
  }

  private Report.Spot mostTold() {
    Map<String, Integer> points = new HashMap<>();
    for (Report.Spot spot : scan.places) {
      if (spot.name().isEmpty() || spot.kind().equals("continent")) {
        continue;
      }
      boolean exact = !spot.metonymic() && Exactness.of(spot) >= Exactness.LANDSCAPE;
      int more =
          (spot.country().equals(focusCountry) ? WEIGHTS.home() : WEIGHTS.abroad())
              + (exact ? WEIGHTS.exact() : 0);
      points.merge(spot.name(), more, Integer::sum);
    }
    Report.Spot best = null;
    int most = 0;
    for (Report.Spot spot : scan.places) {
      int all = points.getOrDefault(spot.name(), 0);
      if (all > most) {
        most = all;
        best = spot;
      }
    }
    return best;
  }
}
