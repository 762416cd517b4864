package org.pressespiegel.time;

import java.util.BitSet;

/**
 * One token of a rule's shape.
 *
 * @param glued whether no space may stand before it
 * @param mask the categories it may have, as bits
 * @param literals the ids of the words it may be; not changed after construction
 */
record Atom(boolean glued, long mask, BitSet literals) {

  boolean matches(TaggedAtoms tokens, int token) {
    if (token < 0 || token >= tokens.size() || (glued && !tokens.isGlued(token))) {
      return false;
    }
    return matchesWord(tokens, token);
  }

  /** Returns whether the token fits, whatever stands before it. */
  boolean matchesWord(TaggedAtoms tokens, int token) {
    if ((tokens.mask(token) & mask) != 0) {
      return true;
    }
    Word word = tokens.word(token);
    return word != null && literals.get(word.id);
  }
}
