package org.pressespiegel.article;

import org.pressespiegel.text.SentenceEnds;

/** Tells running text from titles by shape alone. */
final class Prose {

  private static final int LONGEST_TITLE = 130;
  private static final int MOST_TITLE_WORDS = 16;
  private static final int FEWEST_SENTENCE_WORDS = 4;
  private static final int LONGEST_EXCLAMATION = 75;

  private Prose() {}

  /** Returns whether the text is sentences rather than a title. */
  static boolean is(String text) {
    if (text.length() > LONGEST_TITLE) {
      return Words.atLeast(text, FEWEST_SENTENCE_WORDS);
    }
    int words = Words.count(text);
    if (words > MOST_TITLE_WORDS) {
      return true;
    }
    boolean several = innerSentenceEnds(text) > 0;
    char last = SentenceEnds.lastMark(text);
    return switch (last) {
      case '.' -> !text.endsWith("...") && (words >= FEWEST_SENTENCE_WORDS || several);
      case '!', '?' -> several && words > 8 || text.length() > LONGEST_EXCLAMATION;
      case '…' -> text.length() > LONGEST_EXCLAMATION || several;
      case ':' -> words > 10;
      default -> several && words > 12;
    };
  }

  /** Counts full stops and the like that are followed by a space and a capital, not at the end. */
  static int innerSentenceEnds(String text) {
    int found = 0;
    for (int i = 2; i + 2 < text.length(); i++) {
      if (!SentenceEnds.isEnd(text.charAt(i))) {
        continue;
      }
      int next = i + 1;
      while (next < text.length() && SentenceEnds.isCloser(text.charAt(next))) {
        next++;
      }
      if (next + 1 < text.length() && text.charAt(next) == ' ') {
        char start = text.charAt(next + 1);
        char before = text.charAt(i - 1);
        boolean ordinal = Character.isDigit(before);
        boolean abbreviation =
            Character.isUpperCase(before) || text.charAt(i - 2) == ' ' || text.charAt(i - 2) == '.';
        if (!ordinal && !abbreviation && !Character.isLowerCase(start)) {
          found++;
        }
      }
    }
    return found;
  }
}
