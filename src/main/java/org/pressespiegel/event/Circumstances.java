package org.pressespiegel.event;

import java.util.List;
import org.pressespiegel.document.Part;

/**
 * Where and when: gives each candidate its place by the rules of {@link EventPlaces} and its date
 * by those of {@link EventDates}.
 */
final class Circumstances {

  private final Scan scan;
  private final EventPlaces places;
  private final EventDates dates;

  Circumstances(Scan scan, Lexicon lexicon) {
    this.scan = scan;
    this.places = new EventPlaces(scan, lexicon);
    this.dates = new EventDates(scan, lexicon);
  }

  /**
   * Says where and when each candidate of the article took place; they come in their order. What
   * took place many years before is background and goes.
   */
  void settle(List<Candidate> candidates) {
    Candidate before = null;
    for (Candidate candidate : candidates) {
      candidate.hasMoment = dates.isToldInClause(candidate);
      dates.expect(candidate);
      places.place(candidate, before);
      dates.date(candidate, before);
      if (dates.isLongAgo(candidate) && !candidate.isPlacedNearby()) {
        // Where the story plays now says nothing of what was long ago, but for the country.
        places.placeInCountry(candidate);
      }
      places.see(candidate);
      if (!candidate.frame.mention() && isTold(candidate)) {
        before = candidate;
      }
    }
    candidates.forEach(candidate -> candidate.background = dates.isBackground(candidate));
  }

  /** Whether a candidate stands in the text and not above it. */
  private boolean isTold(Candidate candidate) {
    if (candidate.passage < 0) {
      return true;
    }
    Part.Kind kind = scan.kind(candidate.passage);
    return kind == Part.Kind.PARAGRAPH || kind == Part.Kind.LEAD;
  }
}
