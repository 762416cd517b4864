package org.pressespiegel.event;

/**
 * What counts for a place near a trigger, in points; of several places the one with the most is
 * where the event took place, the first of equals. A place without any of the first seven never is.
 * To them come its {@link Exactness}, {@code inClause}, and a loss by its distance.
 *
 * <p>Source: set by hand, and held by the rows that are coded of the sample articles and by the
 * examples of the tests. They were tried on some dozens of articles coded by hand, never fitted:
 * only their order means something.
 *
 * @param at behind in, bei, nahe …
 * @param left behind aus and von, for what leaves a place
 * @param reached behind nach and zu, for what is bound for a place
 * @param between behind zwischen, but for what two parties do
 * @param through behind durch
 * @param struck without a preposition, for what strikes places
 * @param bare without a preposition, for all else that is done
 * @param inClause in the clause of the trigger
 * @param tokensPerPoint how many tokens between trigger and place take a point away
 */
record PlaceWeights(
    double at,
    double left,
    double reached,
    double between,
    double through,
    double struck,
    double bare,
    double inClause,
    double tokensPerPoint) {

  static final PlaceWeights STANDARD = new PlaceWeights(4, 4, 2, 2, 2, 3, 1.5, 3, 50);
}
