package org.pressespiegel.quote;

/**
 * Whom something is said to and where.
 *
 * @param addressee whom, or null
 * @param medium by or on what, or null
 */
record Told(Voice addressee, Passage medium) {

  static final Told NOTHING = new Told(null, null);
}
