package org.pressespiegel.entity;

import java.util.Arrays;

/**
 * A text cut into words: letters and digits with the hyphens and apostrophes inside them. What
 * stands between two words is a gap. Positions are UTF-16 indexes.
 */
final class Words {

  private final String text;
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private String[] words = new String[64];
  private int size;

  Words(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      if (!isPart(at)) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && (isPart(end) || isJoint(end))) {
        end++;
      }
      add(at, end);
      at = end;
    }
  }

  private boolean isPart(int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u00AD';
  }

  /** Returns whether a hyphen or apostrophe stands between two letters. */
  private boolean isJoint(int at) {
    char c = text.charAt(at);
    boolean joins = c == '-' || c == '\u2010' || c == '\u2011' || c == '\'' || c == '’';
    return joins && at + 1 < text.length() && isPart(at + 1);
  }

  private void add(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
    }
    begins[size] = begin;
    ends[size] = end;
    words[size++] = text.substring(begin, end);
  }

  int size() {
    return size;
  }

  int begin(int word) {
    return begins[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** Returns the word, or the empty string where there is none. */
  String get(int word) {
    return word >= 0 && word < size ? words[word] : "";
  }

  /** Returns what stands between the word before and this one. */
  String gap(int word) {
    int from = word > 0 ? ends[word - 1] : 0;
    int to = word < size ? begins[word] : text.length();
    return text.substring(from, to);
  }

  /** Returns whether nothing but blanks or one line end stands before the word. */
  boolean isSpaced(int word) {
    return word > 0 && word < size && isSpace(ends[word - 1], begins[word]);
  }

  private boolean isSpace(int from, int to) {
    int lineEnds = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
      lineEnds += c == '\n' ? 1 : 0;
    }
    return from < to && lineEnds < 2;
  }

  /** Returns the first word that ends behind a position; {@link #size} where there is none. */
  int at(int position) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns whether the word begins with a capital letter. */
  boolean isCapitalised(int word) {
    return word >= 0 && word < size && Character.isUpperCase(words[word].codePointAt(0));
  }

  /** Returns whether the word has two letters or more and none of them is small. */
  boolean isCapitals(int word) {
    return isCapitals(get(word));
  }

  static boolean isCapitals(String word) {
    int letters = 0;
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (Character.isLowerCase(c) && c != 'ß') {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters > 1;
  }
}
