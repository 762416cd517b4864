package org.pressespiegel.quote;

/**
 * A word, a mark or a quotation as a whole within a sentence. Positions are UTF-16 indexes.
 *
 * @param kind what it is
 * @param begin its first character
 * @param end behind its last character
 * @param text the word as written; empty of all else
 * @param lower the word in lower case; empty of all else
 * @param no the number of the name that a word belongs to, or of the quotation; -1 where there is
 *     none
 */
record Item(Kind kind, int begin, int end, String text, String lower, int no) {

  /** What stands in a sentence. */
  enum Kind {
    WORD,
    QUOTED,
    COMMA,
    COLON,
    SEMICOLON,
    DASH,
    STOP
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isQuoted() {
    return kind == Kind.QUOTED;
  }

  boolean isNumber() {
    return isWord() && Character.isDigit(text.charAt(0));
  }

  /** Returns whether the word begins with a capital letter. */
  boolean isCapitalised() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  boolean is(QuoteWords.Kind what) {
    return isWord() && QuoteWords.isA(what, lower);
  }

  /** Returns whether the word as written is of a kind of nouns. */
  boolean isNoun(QuoteWords.Kind what) {
    return isWord() && QuoteWords.isA(what, text);
  }

  boolean is(String word) {
    return lower.equals(word);
  }
}
