package org.pressespiegel.event;

/**
 * How likely a row is right in every column: a sum of what tells right rows from wrong ones, from
 * {@code least} to {@code most}, to two decimals.
 *
 * <p>Source: the shares of right rows among 144 rows of 44 newspaper articles coded by hand, where
 * some feature is there and where not, rounded to 0.05. In that set 21 of 31 rows of 0.8 and more
 * were right in every column, 42 of 69 from 0.5 on, 7 of 24 below; it is a rough order, no
 * probability.
 *
 * @param base of every row
 * @param named where the actor is a name
 * @param target where the target is told
 * @param told where clause or sentence tell the day, or the tense that nobody does
 * @param context loss where the day is one that was told before
 * @param noun loss where the trigger is a noun
 * @param reported loss where it is somebody's words
 * @param least the least
 * @param most the most
 */
record Confidence(
    double base,
    double named,
    double target,
    double told,
    double context,
    double noun,
    double reported,
    double least,
    double most) {

  static final Confidence STANDARD =
      new Confidence(0.5, 0.15, 0.15, 0.1, 0.05, 0.1, 0.25, 0.05, 0.95);

  /**
   * Returns that of an event.
   *
   * @param head its first mention
   * @param actor who did it; or null
   * @param target to whom; or null
   * @param dated the mention that tells its date
   * @param words whether it stands in somebody's words
   */
  double of(Candidate head, Event.Party actor, Event.Party target, Candidate dated, boolean words) {
    double sum = base;
    sum += actor != null && actor.figure() != null ? named : 0;
    sum += target != null ? this.target : 0;
    switch (dated.datedBy.nearness()) {
      case TOLD, NONE -> sum += told;
      case CONTEXT -> sum -= context;
      case DEFAULT -> {}
    }
    sum -= head.usage == Candidate.Usage.NOUN ? noun : 0;
    sum -= words ? reported : 0;
    return Math.round(100 * Math.max(least, Math.min(most, sum))) / 100.0;
  }
}
