package org.pressespiegel.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** Numbers in digits and in words: {@code 3.000}, {@code zwölf}, {@code einundzwanzig}. */
public final class NumberWords {

  private static final Map<String, Integer> WORDS = words();

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
    Integer word = WORDS.get(lower);
    if (word != null) {
      return OptionalInt.of(word);
    }
    return lower.length() > LONGEST ? OptionalInt.empty() : compound(lower);
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

  /** Reads {@code dreiundzwanzig, zweihundert, dreitausend}. */
  private static OptionalInt compound(String word) {
    int thousand = word.indexOf("tausend");
    if (thousand > 0) {
      return times(word, thousand, "tausend".length(), 1000);
    }
    int hundred = word.indexOf("hundert");
    if (hundred > 0) {
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
    OptionalInt factor = of(word.substring(0, at));
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
    for (List<String> row : WordTable.rows(NumberWords.class, "numbers.tsv")) {
      words.put(row.get(0), Integer.valueOf(row.get(1)));
    }
    return WordMap.copyOf(words);
  }
}
