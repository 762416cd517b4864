package org.pressespiegel.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.document.Part;

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
  private Event.Place place;

  /** The town that the dateline names; or null. */
  private Event.Place dateline;

  Scene(Scan scan, Locatives locatives) {
    this.scan = scan;
    this.locatives = locatives;
    focusCountry = scan.layers.places().focusCountry().orElse("");
    place = read();
  }

  /** Returns the place; null where the article names none. */
  Event.Place place() {
    return place;
  }

  /** Returns whether a place is the town that the dateline names. */
  boolean isDateline(Event.Place spot) {
    return dateline != null && spot != null && dateline.name().equals(spot.name());
  }

  /** Takes the town of an event for the scene where that was vague. */
  void see(Candidate candidate) {
    boolean vague = place == null || Exactness.of(place) < Exactness.NAME;
    if (vague && candidate.isPlacedNearby() && Exactness.of(candidate.where) >= Exactness.TOWN) {
      place = candidate.where;
    }
  }

  private Event.Place read() {
    dateline = readDateline();
    Event.Place opening = opening();
    if (dateline == null) {
      return opening != null ? opening : focus();
    }
    int first = firstParagraphEnd();
    return opening != null && opening.span().end() <= first
        ? opening
        : landscapeOr(dateline, first);
  }

  /** The first town that the opening names as a place; or null. */
  private Event.Place opening() {
    List<Part> parts = scan.document.parts();
    int opening =
        parts.isEmpty()
            ? Integer.MAX_VALUE
            : parts.get(Math.min(OPENING, parts.size()) - 1).span().end();
    for (Event.Place spot : scan.places) {
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
  private Event.Place readDateline() {
    for (Part part : scan.document.parts()) {
      if (part.kind() == Part.Kind.PARAGRAPH) {
        return null;
      }
      if (part.kind() == Part.Kind.DATELINE) {
        Event.Place town = town(part);
        if (town != null) {
          return town;
        }
      }
    }
    return null;
  }

  private Event.Place town(Part dateline) {
    for (Event.Place spot : scan.located) {
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
  private Event.Place landscapeOr(Event.Place dateline, int first) {
    for (Event.Place spot : scan.places) {
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
    for (Part part : scan.document.parts()) {
      if (part.kind() == Part.Kind.PARAGRAPH) {
        return part.span().end();
      }
    }
    return 0;
  }

  /** The place that the article is about. */
  private Event.Place focus() {
    Event.Place found = focusPlace();
    Event.Place state = focusState();
    if (found != null
        && state != null
        && Exactness.of(found) > Exactness.STATE
        && timesTold(found) < OFTEN) {
      // A town that a long text names once, late, is not where all of it plays.
      return state;
    }
    return found != null ? found : mostTold();
  }

  private Event.Place focusPlace() {
    Event.Place found = null;
    String name = scan.layers.places().focusPlace().orElse(null);
    for (Event.Place spot : scan.located) {
      if (spot.name().equals(name) && (found == null || found.metonymic() && !spot.metonymic())) {
        found = spot;
      }
    }
    return found;
  }

  private Event.Place focusState() {
    for (Event.Place spot : scan.places) {
      boolean named = spot.kind().equals("country") && !spot.name().isEmpty();
      if (named && spot.country().equals(focusCountry)) {
        return spot;
      }
    }
    return null;
  }

  private int timesTold(Event.Place spot) {
    int times = 0;
    for (Event.Place other : scan.places) {
      times += other.name().equals(spot.name()) ? 1 : 0;
    }
    return times;
  }

  private Event.Place mostTold() {
    Map<String, Integer> points = new HashMap<>();
    for (Event.Place spot : scan.places) {
      if (spot.name().isEmpty() || spot.kind().equals("continent") || locatives.namesTreaty(spot)) {
        continue;
      }
      boolean exact = !spot.metonymic() && Exactness.of(spot) >= Exactness.LANDSCAPE;
      int more =
          (spot.country().equals(focusCountry) ? WEIGHTS.home() : WEIGHTS.abroad())
              + (exact ? WEIGHTS.exact() : 0);
      points.merge(spot.name(), more, Integer::sum);
    }
    Event.Place best = null;
    int most = 0;
    for (Event.Place spot : scan.places) {
      int all = points.getOrDefault(spot.name(), 0);
      if (all > most) {
        most = all;
        best = spot;
      }
    }
    return best;
  }
}
