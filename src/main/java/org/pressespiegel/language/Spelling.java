package org.pressespiegel.language;

/** Several ways to spell one word, and the one that tables have. */
public final class Spelling {

  private static final int SHORTEST_STEM = 3;

  private Spelling() {}

  /** Returns a word as it is written in Switzerland, which has no {@code ß}. */
  public static String swiss(String word) {
    return word.indexOf('ß') < 0 ? word : word.replace("ß", "ss");
  }

  /**
   * Returns a gender-fair form as the plain feminine, {@code Sprecherin} for {@code Sprecher:in,
   * Sprecher*in, Sprecher_in, Sprecher/-in} and {@code SprecherIn}; any other word as it is.
   */
  public static String feminine(String word) {
    int at = word.length() - 2;
    while (at > 0 && !isEnding(word, at)) {
      at--;
    }
    int stem = at;
    while (stem > 0 && isMark(word.charAt(stem - 1))) {
      stem--;
    }
    boolean marked = stem < at && word.charAt(at - 1) != '-' || stem < at - 1;
    if (at <= 0 || stem < SHORTEST_STEM || !marked && !hasInnerCapital(word, at)) {
      return word;
    }
    return word.substring(0, stem) + "in" + word.substring(at + 2);
  }

  /** Returns whether a word means men and women by its form. */
  public static boolean isGenderFair(String word) {
    return !feminine(word).equals(word);
  }

  private static boolean isEnding(String word, int at) {
    boolean in = word.startsWith("in", at) || word.startsWith("In", at);
    boolean begins = isMark(word.charAt(at - 1)) || word.charAt(at) == 'I';
    return in && begins && (at + 2 == word.length() || word.startsWith("nen", at + 2));
  }

  private static boolean isMark(char c) {
    return c == ':' || c == '*' || c == '_' || c == '/' || c == '-';
  }

  /** {@code SchülerInnen, PolitikerIn}. */
  private static boolean hasInnerCapital(String word, int at) {
    boolean ends = at + 2 == word.length() || at + 5 == word.length();
    return ends && word.charAt(at) == 'I' && Character.isLowerCase(word.charAt(at - 1));
  }
}
