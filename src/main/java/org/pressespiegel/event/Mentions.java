package org.pressespiegel.event;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * All mentions of one event, and what they tell together: of most things the first that tells them,
 * of place and date the one that tells them best.
 *
 * @param all the mentions, the one first that the row shows
 */
record Mentions(List<Candidate> all) {

  Mentions {
    all = List.copyOf(all);
  }

  Candidate head() {
    return all.get(0);
  }

  Event.Party actor() {
    return first(mention -> mention.actor);
  }

  /** Returns the target; null where it is the actor over again. */
  Event.Party target() {
    Event.Party actor = actor();
    Event.Party target = first(mention -> mention.target);
    boolean same = actor != null && target != null && actor.text().equals(target.text());
    return same ? null : target;
  }

  String mode() {
    return first(mention -> mention.frame.mode());
  }

  /** Returns asserted if one mention is, else what the first says. */
  Modality modality() {
    boolean asserted = all.stream().anyMatch(one -> one.modality == Modality.ASSERTED);
    return asserted ? Modality.ASSERTED : head().modality;
  }

  /** Returns who says so; null where the article does. */
  String reportedBy() {
    return modality() == Modality.ASSERTED ? null : first(mention -> mention.reportedBy);
  }

  private <T> T first(Function<Candidate, T> told) {
    return all.stream().map(told).filter(Objects::nonNull).findFirst().orElse(null);
  }

  Integer fatalities() {
    return most(mention -> mention.fatalities);
  }

  Integer injuries() {
    return most(mention -> mention.injuries);
  }

  private Integer most(Function<Candidate, Integer> told) {
    return all.stream().map(told).filter(Objects::nonNull).max(Integer::compare).orElse(null);
  }

  /** Returns the mention that tells best where it took place. */
  Candidate placed() {
    Candidate best = head();
    for (Candidate one : all) {
      best = isPlacedBetter(one, best) ? one : best;
    }
    return best;
  }

  private static boolean isPlacedBetter(Candidate one, Candidate known) {
    if (known.where == null) {
      return true;
    }
    if (one.where == null || !one.isPlacedNearby()) {
      return false;
    }
    return !known.isPlacedNearby()
        || Exactness.of(one.where) > Exactness.of(known.where)
            && one.where.country().equals(known.where.country());
  }

  /** Returns the mention that tells best when it took place: beside the word, and to the day. */
  Candidate dated() {
    Candidate best = head();
    for (Candidate one : all) {
      best = isDatedBetter(one, best) ? one : best;
    }
    return best;
  }

  private static boolean isDatedBetter(Candidate one, Candidate known) {
    boolean exact =
        known.days.precision() == DatePrecision.DAY || one.days.precision() != DatePrecision.DAY;
    return one.isDatedNearby() && (!known.isDatedNearby() || !exact);
  }
}
