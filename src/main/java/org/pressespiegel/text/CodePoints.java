package org.pressespiegel.text;

import java.util.Arrays;

/**
 * Translates between Java's UTF-16 indexes of one text and Unicode code points, both ways.
 *
 * <p>Text without surrogate pairs, which is nearly all German news, costs no memory: both ways of
 * counting agree. Unpaired surrogates count as one code point each, as in {@link
 * String#codePointCount}.
 */
public final class CodePoints {

  private final String text;

  /** UTF-16 index of the second half of each surrogate pair, ascending. */
  private final int[] lowHalves;

  private CodePoints(String text, int[] lowHalves) {
    this.text = text;
    this.lowHalves = lowHalves;
  }

  /** Returns the translation for {@code text}. */
  public static CodePoints of(String text) {
    int pairs = text.length() - text.codePointCount(0, text.length());
    int[] lowHalves = new int[pairs];
    for (int at = 1, found = 0; found < pairs; at++) {
      if (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
        lowHalves[found++] = at;
        at++;
      }
    }
    return new CodePoints(text, lowHalves);
  }

  /** Returns how many code points the text holds. */
  public int length() {
    return text.length() - lowHalves.length;
  }

  /**
   * Returns the number of code points before a UTF-16 index; an index inside a surrogate pair
   * counts as the pair's end.
   */
  public int fromUtf16(int index) {
    if (lowHalves.length == 0) {
      return index;
    }
    int found = Arrays.binarySearch(lowHalves, index);
    int before = found >= 0 ? found : -found - 1;
    return index - before;
  }

  /** Returns the UTF-16 index at which a code point starts. */
  public int toUtf16(int codePoint) {
    int low = 0;
    int high = lowHalves.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // The code point of this pair, and one for its first half.
      if (lowHalves[middle] - middle > codePoint) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return codePoint + low;
  }

  /** Returns the span in code points of a half-open range of UTF-16 indexes. */
  public Span span(int beginUtf16, int endUtf16) {
    return new Span(fromUtf16(beginUtf16), fromUtf16(endUtf16));
  }

  /** Returns the words that {@code span} covers. */
  public String read(Span span) {
    return text.substring(toUtf16(span.begin()), toUtf16(span.end()));
  }
}
