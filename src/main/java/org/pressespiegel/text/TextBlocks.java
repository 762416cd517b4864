package org.pressespiegel.text;

import java.util.ArrayList;
import java.util.List;

/** The blocks of a text that blank lines separate. */
public final class TextBlocks {

  private TextBlocks() {}

  /** Returns the blocks in order, without white space around them. */
  public static List<Span> of(String text) {
    CodePoints codePoints = CodePoints.of(text);
    List<Span> blocks = new ArrayList<>();
    int begin = -1;
    int end = -1;
    int lineEnds = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (!Character.isWhitespace(letter)) {
        if (begin >= 0 && lineEnds > 1) {
          blocks.add(codePoints.span(begin, end));
          begin = -1;
        }
        begin = begin < 0 ? at : begin;
        end = at + 1;
        lineEnds = 0;
      } else if (letter == '\n' || letter == '\r' && !followedByLineFeed(text, at)) {
        lineEnds++;
      }
    }
    if (begin >= 0) {
      blocks.add(codePoints.span(begin, end));
    }
    return blocks;
  }

  private static boolean followedByLineFeed(String text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == '\n';
  }
}
