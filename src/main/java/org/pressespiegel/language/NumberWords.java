package org.pressespiegel.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/**
 * Numbers in digits and in words: {@code 3.000}, {@code zwölf}, {@code einundzwanzig}, {@code
 * dreißig} and {@code dreissig}.
 */
public final class NumberWords {

  private static final Map<String, Integer> WORDS = words();

  /** By value the word that makes longer ones: {@code ein, zwei, …, neunzig}. */
  private static final Map<Integer, String> STEMS = stems();

  private static final Map<Integer, String> IRREGULAR_ORDINALS =
      Map.of(1, "erst", 3, "dritt", 7, "siebt", 8, "acht");

  private static final Map<String, Integer> ORDINALS = ordinals();

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}|[0-9]{1,3}(\\.[0-9]{3}){1,2}");

  private static final int MOST_DIGITS = 9;

  /** Letters of the longest number, with room to spare. */
  private static final int LONGEST = 100;

  private NumberWords() {}

  /** Returns the whole number that a token in lower case stands for. */
  public static OptionalInt of(String lower) {
    if (lower.isEmpty()) {
      return OptionalInt.empty();
    }
    if (lower.charAt(0) >= '0' && lower.charAt(0) <= '9') {
      return digits(lower);
    }
    return lower.length() > LONGEST ? OptionalInt.empty() : word(Spelling.swiss(lower));
  }

  private static OptionalInt word(String swiss) {
    Integer word = WORDS.get(swiss);
    return word != null ? OptionalInt.of(word) : compound(swiss);
  }

  /** Returns the words that are not put together, in lower case, with their values. */
  public static Map<String, Integer> simple() {
    return WORDS;
  }

  /**
   * Returns the ways to write a number from 1 to 999 in words, as they begin longer words: {@code
   * ein, hundertdrei, einhundertdrei}.
   */
  public static List<String> spelled(int value) {
    if (value < 1 || value > 999) {
      throw new IllegalArgumentException("not from 1 to 999: " + value);
    }
    String rest = belowHundred(value % 100);
    int hundreds = value / 100;
    if (hundreds == 0) {
      return List.of(rest);
    }
    String spelled = STEMS.get(hundreds) + "hundert" + rest;
    return hundreds == 1 ? List.of(spelled, "hundert" + rest) : List.of(spelled);
  }

  private static String belowHundred(int value) {
    String simple = value == 0 ? "" : STEMS.get(value);
    return simple != null ? simple : STEMS.get(value % 10) + "und" + STEMS.get(value / 10 * 10);
  }

  /** Returns the ordinal of a number from 1 to 99, without its ending: {@code zwanzigst}. */
  public static String ordinal(int value) {
    String regular = spelled(value).get(0) + (value < 20 ? "t" : "st");
    return IRREGULAR_ORDINALS.getOrDefault(value, regular);
  }

  /** Returns whether a word in lower case is an ordinal, whatever its ending: {@code dritten}. */
  public static boolean isOrdinal(String lower) {
    String swiss = Spelling.swiss(lower);
    int end = swiss.length();
    if (end > 3 && "nrsm".indexOf(swiss.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 3
        && swiss.charAt(end - 1) == 'e'
        && ORDINALS.containsKey(swiss.substring(0, end - 1));
  }

  private static OptionalInt digits(String word) {
    if (!DIGITS.matcher(word).matches()) {
      return OptionalInt.empty();
    }
    String digits = word.replace(".", "");
    return digits.length() > MOST_DIGITS
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(digits));
  }

  /** Reads {@code dreiundzwanzig, zweihundert, hundertdrei, dreitausend}. */
  private static OptionalInt compound(String word) {
    int thousand = word.indexOf("tausend");
    if (thousand >= 0) {
      return times(word, thousand, "tausend".length(), 1000);
    }
    int hundred = word.indexOf("hundert");
    if (hundred >= 0) {
      return times(word, hundred, "hundert".length(), 100);
    }
    int and = word.indexOf("und");
    if (and > 0) {
      Integer ones = WORDS.get(word.substring(0, and));
      Integer tens = WORDS.get(word.substring(and + 3));
      if (ones != null && tens != null && ones < 10 && tens >= 20 && tens < 100) {
        return OptionalInt.of(ones + tens);
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt times(String word, int at, int length, int unit) {
    OptionalInt factor = at == 0 ? OptionalInt.of(1) : of(word.substring(0, at));
    String rest = word.substring(at + length);
    OptionalInt more = rest.isEmpty() ? OptionalInt.of(0) : of(rest);
    boolean fits =
        factor.isPresent()
            && more.isPresent()
            && factor.getAsInt() < 1000
            && more.getAsInt() < unit;
    return fits ? OptionalInt.of(factor.getAsInt() * unit + more.getAsInt()) : OptionalInt.empty();
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    for (TableRow row : table().rows()) {
      words.put(Spelling.swiss(row.word("word")), row.integer("value"));
    }
    return WordMap.copyOf(words);
  }

  private static Map<Integer, String> stems() {
    Map<Integer, String> stems = new HashMap<>();
    for (TableRow row : table().rows()) {
      stems.putIfAbsent(row.integer("value"), row.word("word"));
    }
    return Map.copyOf(stems);
  }

  private static WordTable table() {
    return WordTable.of(NumberWords.class, "numbers.tsv", "word", "value").distinct("word");
  }

  private static Map<String, Integer> ordinals() {
    Map<String, Integer> ordinals = new HashMap<>();
    for (int value = 1; value < 100; value++) {
      ordinals.put(Spelling.swiss(ordinal(value)), value);
    }
    return WordMap.copyOf(ordinals);
  }
}
