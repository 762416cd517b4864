package org.pressespiegel.quote;

import org.pressespiegel.language.SayingVerb;

/**
 * Words that say that somebody is quoted.
 *
 * @param form how they stand to what is quoted
 * @param stretch the stretch of the sentence that they stand in, of a verb its finite form
 * @param from their first token: of a verb that of its clause, of a phrase the preposition
 * @param to behind their last token
 * @param cue the token of the finite verb or preposition
 * @param words the cue as words
 * @param stance what saying so does
 * @param introduces what a verb may introduce; {@code cdo} of a phrase
 * @param verb the verb; null of a phrase
 * @param speaker who is quoted, or null where the words don't say it
 * @param impersonal whether they need not say it: es heißt, wurde mitgeteilt, demnach
 * @param passive whether the verb stands in the passive
 */
record Attribution(
    Form form,
    int stretch,
    int from,
    int to,
    int cue,
    String words,
    String stance,
    String introduces,
    SayingVerb verb,
    Party speaker,
    boolean impersonal,
    boolean passive) {

  /** How an attribution stands in its clause. */
  enum Form {
    /** Subject or adverb first: X sagte, Gestern sagte X. */
    SECOND,
    /** The verb first: sagte X. */
    FIRST,
    /** The verb last: wie X sagte. */
    LIKE,
    /** The verb last in another clause: nachdem X gesagt hatte; der sagte. */
    LAST,
    /** A phrase: laut X, nach Angaben von X, X zufolge. */
    PHRASE,
    /** A phrase behind what is quoted or within it: so X. */
    SO
  }

  boolean isVerb() {
    return form != Form.PHRASE && form != Form.SO;
  }

  boolean introduces(char what) {
    return introduces.indexOf(what) >= 0;
  }

  boolean says() {
    return introduces('c') || introduces('d');
  }
}
