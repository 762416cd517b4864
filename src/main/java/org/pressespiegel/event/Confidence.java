package org.pressespiegel.event;

/**
 * How much of an event the article tells, and how near its trigger: a sum of what is there, at most
 * {@code most}, to two decimals.
 *
 * <pre>
 * verb | noun + conditions? + actor? + near place? + near date? + mention × min(2, mentions − 1)
 * </pre>
 *
 * <p>It is no probability: a row of 0.8 is not right in eight of ten cases. It only orders rows,
 * those that say more before those that say less; a threshold wants a look at one's own rows.
 *
 * <p>Unit: none, from 0 to 1. Source: set by hand so that a verb with actor, place and date in its
 * clause comes to 0.85; not fitted to coded articles.
 *
 * @param verb for a trigger that is a verb
 * @param noun for one that is a noun
 * @param conditions where its frame has conditions
 * @param actor where the actor is told
 * @param place where the place stands in clause or sentence
 * @param date where the date stands in clause or sentence
 * @param mention for each mention more, up to {@code mentions}
 * @param mentions how many of those count
 * @param most for all together
 */
record Confidence(
    double verb,
    double noun,
    double conditions,
    double actor,
    double place,
    double date,
    double mention,
    int mentions,
    double most) {

  static final Confidence STANDARD = new Confidence(0.55, 0.45, 0.05, 0.1, 0.1, 0.1, 0.05, 2, 0.99);

  /**
   * Returns that of an event.
   *
   * @param head its first mention
   * @param acts whether its actor is told
   * @param placed the mention that tells its place
   * @param dated the mention that tells its date
   * @param count how many mentions it has
   */
  double of(Candidate head, boolean acts, Candidate placed, Candidate dated, int count) {
    double sum = head.usage == Candidate.Usage.NOUN ? noun : verb;
    sum += head.frame.conditions().isEmpty() ? 0 : conditions;
    sum += acts ? actor : 0;
    sum += placed.isPlacedNearby() ? place : 0;
    sum += dated.isDatedNearby() ? date : 0;
    sum += Math.min(mentions, count - 1) * mention;
    return Math.round(100 * Math.min(most, sum)) / 100.0;
  }
}
