package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/**
 * Counts the function words of each language in a text.
 *
 * <p>Running text of any language owes a fifth to a half of its words to a few dozen of them, so
 * they tell words from mere letters, and German from the rest, without any model.
 */
final class FunctionWords {

  private static final List<String> LANGUAGES = new ArrayList<>();

  /** Word in lower case to the languages that have it, one bit each. */
  private static final Map<String, Integer> BITS = new HashMap<>();

  /** The words of {@link #BITS} by their hash code, open addressing; null where there is none. */
  private static final String[] SLOTS = new String[1 << 12];

  private static final int[] SLOT_BITS = new int[SLOTS.length];

  private static final int LONGEST = 12;

  /** Letters before this one are lowered one by one, whatever stands beside them. */
  private static final char FIRST_LOWERED_IN_CONTEXT = '\u0130';

  /** A power of two; enough to count the different words of a sample roughly. */
  private static final int BUCKETS = 1 << 13;

  static {
    WordTable table = DataFile.table("function_words.tsv", "word", "language");
    for (TableRow row : table.distinct("word", "language").rows()) {
      String language = row.word("language");
      if (!language.matches("[a-z]{2}")) {
        throw row.wrong("language", "no code of two letters");
      }
      if (!LANGUAGES.contains(language)) {
        LANGUAGES.add(language);
      }
      BITS.merge(row.word("word"), 1 << LANGUAGES.indexOf(language), (a, b) -> a | b);
    }
    BITS.forEach(
        (word, bits) -> {
          int slot = slot(word.hashCode(), word, 0, word.length());
          SLOTS[slot] = word;
          SLOT_BITS[slot] = bits;
        });
  }

  private static final int GERMAN = 1 << LANGUAGES.indexOf("de");

  private FunctionWords() {}

  /**
   * What was counted.
   *
   * @param words runs of two or more letters
   * @param german how many are German function words
   * @param bestOther the other language with most function words, or null
   * @param other how many it has
   * @param any how many are function words of any language
   * @param distinct about how many different words there are, at most a few thousand
   */
  record Census(int words, int german, String bestOther, int other, int any, int distinct) {

    double germanRate() {
      return words == 0 ? 0 : (double) german / words;
    }

    double distinctRate() {
      return words == 0 ? 0 : (double) distinct / words;
    }

    double otherRate() {
      return words == 0 ? 0 : (double) other / words;
    }

    double anyRate() {
      return words == 0 ? 0 : (double) any / words;
    }
  }

  static boolean isGerman(String lower) {
    return (BITS.getOrDefault(lower, 0) & GERMAN) != 0;
  }

  static Census count(String text) {
    int[] counts = new int[LANGUAGES.size()];
    int words = 0;
    int any = 0;
    BitSet seen = new BitSet(BUCKETS);
    int at = 0;
    int length = text.length();
    while (at < length) {
      if (!Character.isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int begin = at;
      char greatest = 0;
      while (at < length && Character.isLetter(text.charAt(at))) {
        greatest = (char) Math.max(greatest, text.charAt(at));
        at++;
      }
      if (at - begin < 2) {
        continue;
      }
      words++;
      if (at - begin > LONGEST) {
        seen.set(hash(text, begin, at) & BUCKETS - 1);
        continue;
      }
      int bits;
      if (greatest < FIRST_LOWERED_IN_CONTEXT) {
        // Most words come here, which costs no objects.
        int hash = lowerHash(text, begin, at);
        seen.set(hash & BUCKETS - 1);
        bits = SLOT_BITS[slot(hash, text, begin, at)];
      } else {
        String word = DataFile.lower(text.substring(begin, at));
        seen.set(word.hashCode() & BUCKETS - 1);
        bits = BITS.getOrDefault(word, 0);
      }
      if (bits == 0) {
        continue;
      }
      any++;
      for (int b = bits; b != 0; b &= b - 1) {
        counts[Integer.numberOfTrailingZeros(b)]++;
      }
    }
    int german = counts[Integer.numberOfTrailingZeros(GERMAN)];
    int best = -1;
    for (int i = 0; i < counts.length; i++) {
      if (1 << i != GERMAN && counts[i] > 0 && (best < 0 || counts[i] > counts[best])) {
        best = i;
      }
    }
    return new Census(
        words,
        german,
        best < 0 ? null : LANGUAGES.get(best),
        best < 0 ? 0 : counts[best],
        any,
        seen.cardinality());
  }

  /** Returns the slot of a word, the free one for it where the word is unknown. */
  private static int slot(int hash, String text, int begin, int end) {
    int slot = (hash ^ hash >>> 16) & SLOTS.length - 1;
    while (SLOTS[slot] != null && !isWord(SLOTS[slot], text, begin, end)) {
      slot = slot + 1 & SLOTS.length - 1;
    }
    return slot;
  }

  private static boolean isWord(String word, String text, int begin, int end) {
    if (word.length() != end - begin) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != Character.toLowerCase(text.charAt(begin + i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the hash code of the word in lower case. */
  private static int lowerHash(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + Character.toLowerCase(text.charAt(i));
    }
    return hash;
  }

  private static int hash(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
