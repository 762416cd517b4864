package org.pressespiegel.language;

import org.pressespiegel.language.Clause.Kind;

/**
 * What stands between two marks of a sentence.
 *
 * @param begin its first token
 * @param end the token after its last
 * @param afterComma whether a comma stands before it
 * @param continues whether it goes on behind a conjunction
 * @param colon whether a colon stands behind it
 * @param set what it is whatever its words say, an aside or speech; or null
 */
record Piece(int begin, int end, boolean afterComma, boolean continues, boolean colon, Kind set) {

  Piece(int begin, int end, Kind set) {
    this(begin, end, false, false, false, set);
  }
}
