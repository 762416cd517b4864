package org.pressespiegel.language;

/**
 * What counts for a phrase that may be the subject, in points; the one with the most is it, the
 * first of equals. Each phrase before it that may be the subject as well takes a point away.
 *
 * <p>Source: set by hand after German word order and the frequency of cases; held by the examples
 * of the frames, never fitted.
 *
 * @param front before the finite verb; in a clause that ends with its verb, as the first
 * @param agent a noun that can act
 * @param nominative a noun that can't be but nominative
 * @param nominativePronoun a pronoun that can't be but nominative
 * @param nominativeRelative a relative pronoun that can't be but nominative
 * @param closePronoun another pronoun right behind the finite verb: lehnte sie ab
 * @param pronoun another pronoun
 * @param thing a pronoun that points at things before the finite verb: das, beides
 * @param relative another relative pronoun
 */
record SubjectWeights(
    int front,
    int agent,
    int nominative,
    int nominativePronoun,
    int nominativeRelative,
    int closePronoun,
    int pronoun,
    int thing,
    int relative) {

  static final SubjectWeights STANDARD = new SubjectWeights(3, 4, 9, 12, 8, 5, 3, -1, 4);
}
