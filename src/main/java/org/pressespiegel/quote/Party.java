package org.pressespiegel.quote;

import org.pressespiegel.language.Phrase;

/**
 * A noun phrase or pronoun that may mean who speaks.
 *
 * @param phrase the phrase
 * @param owner what belongs to it in the genitive or behind {@code von}, or null
 * @param end the token behind all of it
 * @param pronoun the relative pronoun that stands for it beside what is quoted, or null
 */
record Party(Phrase phrase, Phrase owner, int end, Phrase pronoun) {

  Party(Phrase phrase, Phrase owner, int end) {
    this(phrase, owner, end, null);
  }

  Party meantBy(Phrase relative) {
    return new Party(phrase, owner, end, relative);
  }

  int first() {
    return phrase.first();
  }

  int head() {
    return phrase.head();
  }

  boolean isPronoun() {
    return phrase.kind() != Phrase.Kind.NOUN;
  }
}
