package org.pressespiegel.text;

/** The characters that decide where sentences end. */
final class Marks {

  private static final String TERMINATORS = ".!?…‼⁇⁈⁉";
  private static final String QUOTES = "\"“”„‟«»‹›‘’‚‛'";
  private static final String ONLY_OPENING = "„‚‟‛";
  private static final String OPENING_BRACKETS = "([{";
  private static final String CLOSING_BRACKETS = ")]}";
  private static final String DASHES = "-–—‒―−";
  private static final String CARRIES_ON = ",;:.!?…)]}/%=";
  private static final String SUPERSCRIPTS = "¹²³⁴⁵⁶⁷⁸⁹⁰";

  private Marks() {}

  /** Returns whether nothing is seen of the character; all of Unicode's white space is meant. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  static boolean isTerminator(char c) {
    return TERMINATORS.indexOf(c) >= 0;
  }

  /** Returns whether the character is a quotation mark of any language and side. */
  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Returns whether the character may close what a sentence has opened. */
  static boolean mayClose(char c) {
    return isQuote(c) && ONLY_OPENING.indexOf(c) < 0
        || CLOSING_BRACKETS.indexOf(c) >= 0
        || SUPERSCRIPTS.indexOf(c) >= 0;
  }

  /** Returns whether the mark opens a quotation wherever it stands. */
  static boolean onlyOpens(char quote) {
    return ONLY_OPENING.indexOf(quote) >= 0;
  }

  static boolean opensBracket(char c) {
    return OPENING_BRACKETS.indexOf(c) >= 0;
  }

  /** Returns the bracket that closes {@code bracket}. */
  static char closing(char bracket) {
    return CLOSING_BRACKETS.charAt(OPENING_BRACKETS.indexOf(bracket));
  }

  /** Returns whether the character may stand between two sentences without belonging to a word. */
  static boolean mayPrecedeWord(char c) {
    return isSpace(c) || isQuote(c) || opensBracket(c) || DASHES.indexOf(c) >= 0;
  }

  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  static boolean carriesOn(int codePoint) {
    return CARRIES_ON.indexOf(codePoint) >= 0;
  }

  static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || c == '-'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u00AD';
  }
}
