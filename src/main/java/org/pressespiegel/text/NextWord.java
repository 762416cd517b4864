package org.pressespiegel.text;

/**
 * What comes after a possible end of a sentence, opening quotes, brackets and dashes aside.
 *
 * @param kind how the text goes on
 * @param word the word or number that follows, a number with its period; empty for other kinds
 * @param bracketed whether a bracket opens before the word
 */
record NextWord(Kind kind, String word, boolean bracketed) {

  enum Kind {
    /** A word with a small initial. */
    LOWER,
    /** A word that may begin a sentence. */
    CAPITAL,
    NUMBER,
    /** A sign that opens something, such as a bullet or an emoji. */
    SIGN,
    /** Punctuation that carries the sentence on, or nothing at all. */
    NOTHING
  }

  /** Longer words are cut: no rule looks further. */
  private static final int LONGEST = 60;

  /** Returns what stands from {@code begin} on. */
  static NextWord read(String text, int begin, int end) {
    int at = begin;
    boolean bracketed = false;
    while (at < end && Marks.mayPrecedeWord(text.charAt(at))) {
      bracketed |= Marks.opensBracket(text.charAt(at));
      at++;
    }
    if (at == end) {
      return new NextWord(Kind.NOTHING, "", bracketed);
    }
    int first = text.codePointAt(at);
    if (Marks.isDigit(first)) {
      return new NextWord(Kind.NUMBER, number(text, at, end), bracketed);
    }
    if (Character.isLetter(first)) {
      String word = word(text, at, end);
      return new NextWord(capitalised(word) ? Kind.CAPITAL : Kind.LOWER, word, bracketed);
    }
    boolean carriesOn = Marks.carriesOn(first);
    return new NextWord(carriesOn ? Kind.NOTHING : Kind.SIGN, "", bracketed);
  }

  private static String number(String text, int begin, int end) {
    int limit = Math.min(end, begin + LONGEST);
    int at = begin;
    while (at < limit && Marks.isDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(begin, at < limit && text.charAt(at) == '.' ? at + 1 : at);
  }

  private static String word(String text, int begin, int end) {
    int limit = Math.min(end, begin + LONGEST);
    int at = begin;
    while (at < limit && Marks.isWordPart(text.charAt(at))) {
      at++;
    }
    return text.substring(begin, at);
  }

  /** Trade names and Arabic surnames (iPhone, al-Assad) begin small and count as capitalised. */
  private static boolean capitalised(String word) {
    if (word.isEmpty() || !Character.isLowerCase(word.codePointAt(0))) {
      return true;
    }
    return word.length() > 1 && Character.isUpperCase(word.charAt(1))
        || word.length() > 3 && word.charAt(2) == '-' && Character.isUpperCase(word.charAt(3));
  }

  /** Returns whether the word is a number that an ordinal's period follows. */
  boolean dotted() {
    return kind == Kind.NUMBER && word.endsWith(".");
  }
}
