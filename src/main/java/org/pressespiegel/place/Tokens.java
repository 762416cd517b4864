package org.pressespiegel.place;

import java.util.Arrays;

/**
 * A text as words, split at hyphens too, with what stands between them.
 *
 * <p>Positions are UTF-16 indexes.
 */
final class Tokens {

  /** What stands between a word and the one before. */
  enum Gap {
    SPACE,
    HYPHEN,
    SLASH,
    PAREN,
    DOT,
    COMMA,
    END,
    OTHER
  }

  private final String text;
  private int count;
  private int[] begins;
  private int[] ends;
  private Gap[] gaps;
  private String[] words;

  private Tokens(String text) {
    this.text = text;
    int guess = text.length() / 5 + 8;
    begins = new int[guess];
    ends = new int[guess];
    gaps = new Gap[guess];
  }

  static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    tokens.read();
    tokens.words = new String[tokens.count];
    for (int i = 0; i < tokens.count; i++) {
      tokens.words[i] = text.substring(tokens.begins[i], tokens.ends[i]);
    }
    return tokens;
  }

  int count() {
    return count;
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  String word(int token) {
    return words[token];
  }

  String text() {
    return text;
  }

  /** Returns what stands before a token; END at both ends of the text. */
  Gap gap(int token) {
    return token <= 0 || token >= count ? Gap.END : gaps[token];
  }

  boolean isCapitalised(int token) {
    return Character.isUpperCase(words[token].charAt(0));
  }

  private void read() {
    int at = 0;
    int length = text.length();
    int last = 0;
    while (at < length) {
      if (!isWord(text.charAt(at))) {
        at++;
        continue;
      }
      int begin = at;
      while (at < length
          && (isWord(text.charAt(at))
              || NameKey.isApostrophe(text.charAt(at))
                  && at + 1 < length
                  && Character.isLetter(text.charAt(at + 1)))) {
        at++;
      }
      add(begin, at, gap(last, begin));
      last = at;
    }
  }

  private void add(int begin, int end, Gap gap) {
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      gaps = Arrays.copyOf(gaps, count * 2);
    }
    begins[count] = begin;
    ends[count] = end;
    gaps[count++] = gap;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }

  /** Whether the word before may be an abbreviation or an ordinal number. */
  private boolean isShort(int end) {
    return count > 0
        && (ends[count - 1] - begins[count - 1] <= 2 || Character.isDigit(text.charAt(end - 1)));
  }

  private Gap gap(int begin, int end) {
    if (end - begin == 1) {
      return switch (text.charAt(begin)) {
        case ' ', '\u00A0', '\u202F' -> Gap.SPACE;
        case '\t', '\n', '\r' -> text.charAt(begin) == '\t' ? Gap.SPACE : Gap.OTHER;
        case '-', '\u2010', '\u2011' -> Gap.HYPHEN;
        case '/' -> Gap.SLASH;
        case '.' -> Gap.DOT;
        case ',' -> Gap.COMMA;
        default -> Gap.OTHER;
      };
    }
    Gap gap = Gap.SPACE;
    int lines = 0;
    for (int at = begin; at < end; at++) {
      char c = text.charAt(at);
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == ';') {
        return c == '.' && end - begin == 2 && isShort(begin) ? Gap.DOT : Gap.END;
      } else if (c == '(') {
        gap = at == begin + 1 && end == at + 1 ? Gap.PAREN : Gap.OTHER;
      } else if (c == ',') {
        gap = gap == Gap.SPACE ? Gap.COMMA : Gap.OTHER;
      } else if (c == '/') {
        gap = gap == Gap.SPACE ? Gap.SLASH : Gap.OTHER;
      } else if (c == '\n') {
        lines++;
      } else if (!Character.isWhitespace(c) && c != '\u00A0') {
        gap = Gap.OTHER;
      }
    }
    return lines > 1 ? Gap.END : gap;
  }
}
