package org.pressespiegel.text;

/** Tells by its last mark whether a line ends a sentence. */
public final class SentenceEnds {

  private SentenceEnds() {}

  /** Returns the last character before closing quotation marks and brackets, or 0. */
  public static char lastMark(String text) {
    int at = text.length() - 1;
    while (at >= 0 && (isCloser(text.charAt(at)) || text.charAt(at) == ' ')) {
      at--;
    }
    return at < 0 ? 0 : text.charAt(at);
  }

  /** Returns whether a full stop or the like ends a text. */
  public static boolean in(String text) {
    return isEnd(lastMark(text));
  }

  /** Returns whether a mark ends sentences. */
  public static boolean isEnd(char mark) {
    return mark == '.' || mark == '!' || mark == '?' || mark == '…';
  }

  /** Returns whether a mark closes a quotation or a bracket. */
  public static boolean isCloser(char mark) {
    return switch (mark) {
      case '"', '\'', '“', '”', '»', '«', '‘', '’', '›', '‹', ')', ']' -> true;
      default -> false;
    };
  }
}
