package org.pressespiegel.language;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words, numbers and marks of a text.
 *
 * <p>Positions are UTF-16 indexes. A hyphenated word is one token, a mark is one of its own.
 */
public final class Tokens {

  private final String text;
  private int size;
  private int[] begins;
  private int[] ends;
  private String[] words;
  private String[] lowers;

  /** What goes on longer is no word; it is cut, since words are looked at again and again. */
  private static final int LONGEST = 500;

  private Tokens(String text) {
    this.text = text;
    int guess = text.length() / 5 + 8;
    begins = new int[guess];
    ends = new int[guess];
  }

  /** Returns the tokens of a text. */
  public static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    tokens.read();
    tokens.words = new String[tokens.size];
    tokens.lowers = new String[tokens.size];
    for (int i = 0; i < tokens.size; i++) {
      String word = text.substring(tokens.begins[i], tokens.ends[i]);
      tokens.words[i] = word;
      tokens.lowers[i] = word.toLowerCase(Locale.ROOT);
    }
    return tokens;
  }

  /** Returns how many there are. */
  public int size() {
    return size;
  }

  /** Returns where a token begins. */
  public int begin(int token) {
    return begins[token];
  }

  /** Returns where a token ends. */
  public int end(int token) {
    return ends[token];
  }

  /** Returns a token as printed; empty beyond both ends. */
  public String word(int token) {
    return token < 0 || token >= size ? "" : words[token];
  }

  /** Returns a token in lower case; empty beyond both ends. */
  public String lower(int token) {
    return token < 0 || token >= size ? "" : lowers[token];
  }

  /** Returns whether a token begins with a letter. */
  public boolean isWord(int token) {
    return token >= 0 && token < size && Character.isLetter(words[token].codePointAt(0));
  }

  /** Returns whether a token begins with a digit. */
  public boolean isNumber(int token) {
    return token >= 0 && token < size && Character.isDigit(words[token].codePointAt(0));
  }

  /** Returns whether a token begins with a capital letter. */
  public boolean isCapitalised(int token) {
    return token >= 0 && token < size && Character.isUpperCase(words[token].codePointAt(0));
  }

  /** Returns whether a sentence, a line or a quotation may begin with a token. */
  public boolean opens(int token) {
    if (token <= 0 || token >= size) {
      return token == 0;
    }
    for (int at = ends[token - 1]; at < begins[token]; at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    // "Bonn (dpa) - Nach …": a hyphen between blanks is a dash.
    boolean dash =
        words[token - 1].equals("-")
            && ends[token - 1] < begins[token]
            && token > 1
            && ends[token - 2] < begins[token - 1];
    return dash || ".!?:…\"„“”»«–—".contains(words[token - 1]);
  }

  /** Returns the first token that ends after a UTF-16 index, the size where there is none. */
  public int at(int index) {
    int found = Arrays.binarySearch(ends, 0, size, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private void read() {
    int at = 0;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
        at++;
        continue;
      }
      int begin = at++;
      if (isWordChar(c)) {
        while (at < length
            && (isWordChar(text.charAt(at)) || joins(at))
            && (at - begin < LONGEST || Character.isLowSurrogate(text.charAt(at)))) {
          at++;
        }
      }
      add(begin, at);
    }
  }

  /** Returns whether a mark stands within a word or a number. */
  private boolean joins(int at) {
    if (at + 1 >= text.length() || !isWordChar(text.charAt(at + 1))) {
      return false;
    }
    return switch (text.charAt(at)) {
      case '-', '\u2010', '\u2011', '\'', '’' -> true;
      case '.', ',' ->
          Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
      default -> false;
    };
  }

  private void add(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    begins[size] = begin;
    ends[size++] = end;
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }
}
