package org.pressespiegel.language;

import java.util.Set;

/** Words that mean all genders: {@code Leser:innen, Leser*in, Leser/-innen, LeserInnen}. */
public final class GenderFair {

  private static final Set<String> ENDINGS = Set.of("in", "innen");

  /** Of words that are no nouns: {@code jede:r, ein*e, gute_n}. */
  private static final Set<String> SHORT = Set.of("r", "e", "n", "s", "m", "er", "en", "em");

  private GenderFair() {}

  /** Returns whether a character may stand between a word and its other ending. */
  static boolean isMark(char c) {
    return c == ':' || c == '*' || c == '_' || c == '/' || c == '·';
  }

  /**
   * Returns whether the other ending of a word follows a mark.
   *
   * @param begin where the word begins
   * @param at where the mark stands
   * @param to where the text ends
   */
  static boolean goesOn(String text, int begin, int at, int to) {
    boolean slash = text.charAt(at) == '/';
    int from = at + 1;
    if (slash && from < to && text.charAt(from) == '-') {
      from++;
    }
    int end = from;
    while (end < to && end - from <= 5 && Character.isLowerCase(text.charAt(end))) {
      end++;
    }
    String ending = text.substring(from, end);
    if (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      // "Leser:innenbriefe"
      return ending.startsWith("innen") && !slash;
    }
    boolean noun = Character.isUpperCase(text.charAt(begin));
    return noun && ENDINGS.contains(ending) || !slash && SHORT.contains(ending);
  }

  /** Returns whether a word means more than one person of any gender: {@code Leser:innen}. */
  public static boolean isPlural(String word) {
    return ending(word).equals("innen");
  }

  /** Returns whether a word means one person of any gender: {@code Leser*in}. */
  public static boolean isSingular(String word) {
    return ending(word).equals("in");
  }

  /** Returns the other ending of a word, or the empty string. */
  private static String ending(String word) {
    String ending = word.endsWith("nnen") ? "innen" : "in";
    int cut = word.length() - ending.length();
    if (cut < 3 || !word.substring(cut + 1).equals(ending.substring(1))) {
      return "";
    }
    boolean capital = word.charAt(cut) == 'I' && Character.isLowerCase(word.charAt(cut - 1));
    boolean marked =
        word.charAt(cut) == 'i' && (isMark(word.charAt(cut - 1)) || word.startsWith("/-", cut - 2));
    return capital || marked ? ending : "";
  }

  /**
   * Returns a gender-fair noun as that of a woman or of women, {@code Leserinnen}; others as is.
   */
  public static String feminine(String word) {
    String ending = ending(word);
    if (ending.isEmpty()) {
      return word;
    }
    int cut = word.length() - ending.length();
    while (cut > 0 && !Character.isLetter(word.charAt(cut - 1))) {
      cut--;
    }
    return word.substring(0, cut) + ending;
  }
}
