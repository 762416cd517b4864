package org.pressespiegel.event;

import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Phrase;

/**
 * A noun where it stands.
 *
 * @param situation its clause
 * @param token the noun
 * @param phrase the phrase whose head it is, or in whose name it stands
 * @param outer the phrase of the clause to which that belongs; the same where it is one itself
 */
record NounUse(Situation situation, int token, Phrase phrase, Phrase outer) {

  /** Returns whether it stands without an article or with an indefinite one. */
  boolean isIndefinite() {
    String first = situation.scan.tokens.lower(phrase.first());
    return Agreement.determiner(first) == 0 || Agreement.isIndefinite(first);
  }
}
