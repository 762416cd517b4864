package org.pressespiegel.time;

import java.util.Arrays;

/**
 * A text cut into words, numbers and single other characters, held in parallel arrays so that a
 * token costs no object. Words know what the {@link Lexicon} says of them.
 */
final class Tokens {

  /** What stands before a token. */
  static final byte GLUED = 0;

  static final byte SPACE = 1;
  static final byte LINE = 2;
  static final byte BLANK_LINE = 3;

  private static final long DIGITS_MASK = Category.INTEGER.bit();

  private final String text;
  private final Lexicon lexicon;
  private int[] begins;
  private int[] ends;
  private byte[] gaps;
  private long[] masks;
  private Word[] words;
  private int[] numbers;
  private int size;

  private Tokens(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    int capacity = text.length() / 5 + 16;
    begins = new int[capacity];
    ends = new int[capacity];
    gaps = new byte[capacity];
    masks = new long[capacity];
    words = new Word[capacity];
    numbers = new int[capacity];
  }

  static Tokens of(String text, Lexicon lexicon) {
    Tokens tokens = new Tokens(text, lexicon);
    tokens.scan();
    return tokens;
  }

  int size() {
    return size;
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** Returns what stands before the token: GLUED, SPACE, LINE or BLANK_LINE. */
  byte gap(int token) {
    return token < size ? gaps[token] : BLANK_LINE;
  }

  boolean isGlued(int token) {
    return token > 0 && token < size && gaps[token] == GLUED;
  }

  /** Returns the token's categories as bits. */
  long mask(int token) {
    return masks[token];
  }

  boolean is(int token, Category category) {
    return token >= 0 && token < size && (masks[token] & category.bit()) != 0;
  }

  /** Returns what the lexicon knows of the token, or null. */
  Word word(int token) {
    return words[token];
  }

  char firstChar(int token) {
    return token >= 0 && token < size ? text.charAt(begins[token]) : '\n';
  }

  int length(int token) {
    return ends[token] - begins[token];
  }

  boolean isNumber(int token) {
    return token >= 0 && token < size && (masks[token] & DIGITS_MASK) != 0;
  }

  boolean isWord(int token) {
    return is(token, Category.CAPITALISED) || is(token, Category.LOWER);
  }

  /** Returns the token as it is written. */
  String read(int token) {
    return text.substring(begins[token], ends[token]);
  }

  /** Returns whether the token ends with {@code ending}, which must be lower case. */
  boolean endsWith(int token, String ending) {
    return text.regionMatches(true, ends[token] - ending.length(), ending, 0, ending.length());
  }

  boolean startsWith(int token, String start) {
    return text.regionMatches(true, begins[token], start, 0, start.length());
  }

  /** Returns the value of the token in the first category of {@code wanted} that it has. */
  int value(int token, long wanted) {
    return isNumber(token) ? numbers[token] : words[token] == null ? 0 : words[token].value(wanted);
  }

  private void scan() {
    char[] buffer = new char[Lexicon.MAX_LENGTH];
    byte gap = BLANK_LINE;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = widen(gap, c);
        at++;
        continue;
      }
      int end;
      ensureCapacity();
      if (isDigit(c)) {
        end = scanNumber(at);
      } else if (Character.isLetter(c)) {
        end = scanWord(at, buffer);
      } else {
        end = at + 1;
        words[size] = lexicon.find(sign(c), 0, 1, buffer);
        masks[size] = 0;
      }
      begins[size] = at;
      ends[size] = end;
      gaps[size] = gap;
      size++;
      gap = GLUED;
      at = end;
    }
  }

  private static byte widen(byte gap, char c) {
    if (c != '\n') {
      return gap == GLUED ? SPACE : gap;
    }
    return gap >= LINE ? BLANK_LINE : LINE;
  }

  private int scanWord(int begin, char[] buffer) {
    int end = begin + 1;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    boolean capitalised = Character.isUpperCase(text.charAt(begin));
    Word word = lexicon.find(text, begin, end, buffer);
    words[size] = word;
    masks[size] =
        (word == null ? 0 : word.mask(capitalised))
            | (capitalised ? Category.CAPITALISED : Category.LOWER).bit();
    return end;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Scans digits, with thousands grouped by points or single spaces taken as one number. */
  private int scanNumber(int begin) {
    int end = endOfDigits(begin);
    int length = end - begin;
    boolean grouped = false;
    if (length <= 3 && text.charAt(begin) != '0') {
      char separator = end < text.length() ? text.charAt(end) : 0;
      while ((separator == '.' || separator == ' ' || separator == '\u00a0')
          && end < text.length()
          && text.charAt(end) == separator
          && endOfDigits(end + 1) == end + 4) {
        end += 4;
        grouped = true;
      }
    }
    int value = value(begin, end);
    numbers[size] = value;
    words[size] = null;
    masks[size] = grouped ? DIGITS_MASK : masks(value, length);
    return end;
  }

  private int endOfDigits(int begin) {
    int end = begin;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int value(int begin, int end) {
    long value = 0;
    for (int at = begin; at < end && value < 1_000_000_000; at++) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        value = value * 10 + (c - '0');
      }
    }
    return value < 1_000_000_000 ? (int) value : -1;
  }

  private static long masks(int value, int length) {
    if (value < 0) {
      return 0;
    }
    long mask = DIGITS_MASK;
    if (length <= 2) {
      mask |= value >= 1 && value <= 31 ? Category.DAY.bit() : 0;
      mask |= value >= 1 && value <= 12 ? Category.MONTH_NUMBER.bit() : 0;
      mask |= value <= 24 ? Category.HOUR.bit() : 0;
    }
    if (length == 2) {
      mask |= value < 60 ? Category.MINUTE.bit() : 0;
      mask |= Category.SHORT_YEAR.bit();
    }
    if (length == 4 && value >= 1000 && value < 2200) {
      mask |= Category.YEAR.bit();
    }
    return mask;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns the sign that rules write for {@code c}: one dash, one quote, one apostrophe. */
  private static String sign(char c) {
    return switch (c) {
      case '–', '—', '−', '‐', '‑' -> "-";
      case '„', '“', '”', '»', '«', '"', '‟' -> "\"";
      case '’', '‘', '`', '´', '\'', '‚' -> "'";
      default -> c < 128 ? SIGNS[c] : "\u0000";
    };
  }

  private static final String[] SIGNS = new String[128];

  static {
    Arrays.setAll(SIGNS, c -> String.valueOf((char) c));
  }

  private void ensureCapacity() {
    if (size < begins.length) {
      return;
    }
    int capacity = begins.length * 2;
    begins = Arrays.copyOf(begins, capacity);
    ends = Arrays.copyOf(ends, capacity);
    gaps = Arrays.copyOf(gaps, capacity);
    masks = Arrays.copyOf(masks, capacity);
    words = Arrays.copyOf(words, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
  }
}
