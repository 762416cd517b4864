package org.pressespiegel.nlp;

/** How a word is written: what its letters, digits and marks tell without being read. */
public enum WordShape {
  /** {@code haus}. */
  LOWER,
  /** {@code e-mail}. */
  LOWER_WITH_MARKS,
  /** {@code Haus}. */
  CAPITALIZED,
  /** {@code Haus-Tür}: several capitals, the first letter among them. */
  CAPITALS_AMONG_OTHERS,
  /** {@code O'haus}: one capital, first, and a mark. */
  CAPITALIZED_WITH_MARKS,
  /** {@code X}. */
  ONE_CAPITAL,
  /** {@code EU}. */
  ALL_CAPITALS,
  /** {@code iPhone}. */
  CAPITALS_INSIDE,
  /** {@code A380}. */
  LETTERS_AND_DIGITS,
  /** {@code 1914}. */
  DIGITS,
  /** {@code –}. */
  MARKS;

  /** Returns the shape of a word. */
  public static WordShape of(String word) {
    int capitals = 0;
    boolean small = false;
    boolean digits = false;
    boolean marks = false;
    for (int at = 0; at < word.length(); ) {
      int c = word.codePointAt(at);
      at += Character.charCount(c);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        capitals++;
      } else if (Character.isLetter(c)) {
        small = true;
      } else if (Character.isDigit(c)) {
        digits = true;
      } else {
        marks = true;
      }
    }
    if (digits) {
      return small || capitals > 0 ? LETTERS_AND_DIGITS : DIGITS;
    }
    if (!small && capitals == 0) {
      return MARKS;
    }
    if (capitals == 0) {
      return marks ? LOWER_WITH_MARKS : LOWER;
    }
    if (!Character.isUpperCase(word.codePointAt(0))) {
      return CAPITALS_INSIDE;
    }
    if (!small) {
      return capitals == 1 ? ONE_CAPITAL : ALL_CAPITALS;
    }
    if (capitals > 1) {
      return CAPITALS_AMONG_OTHERS;
    }
    return marks ? CAPITALIZED_WITH_MARKS : CAPITALIZED;
  }
}
