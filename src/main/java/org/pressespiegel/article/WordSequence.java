package org.pressespiegel.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text in their order, as numbers, for telling how much of one text is in another.
 */
public final class WordSequence {

  /** What is longer is compared by its beginning. */
  private static final int MOST = 5000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private WordSequence() {}

  /** Returns one number per word, case and punctuation aside. */
  public static int[] of(String text) {
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.GERMAN));
    int[] words = new int[64];
    int length = 0;
    while (length < MOST && matcher.find()) {
      if (length == words.length) {
        words = Arrays.copyOf(words, 2 * length);
      }
      words[length++] = Long.hashCode(Signature.hash(matcher.group()));
    }
    return Arrays.copyOf(words, length);
  }

  /**
   * Returns which share of their words two texts have in common in the same order: twice the length
   * of the longest common subsequence by the sum of lengths, from 0 to 1.
   */
  public static double similarity(int[] one, int[] other) {
    int words = one.length + other.length;
    return words == 0 ? 0 : 2.0 * commonWords(one, other) / words;
  }

  /** Returns the most that {@link #similarity} can be for texts of these lengths. */
  public static double mostSimilarity(int oneLength, int otherLength) {
    int words = oneLength + otherLength;
    return words == 0 ? 0 : 2.0 * Math.min(oneLength, otherLength) / words;
  }

  /**
   * The length of the longest common subsequence, 64 steps of the usual table at once (Hyyrö 2004):
   * a bit of {@code rows} is 0 where the row's length grows by one.
   */
  private static int commonWords(int[] one, int[] other) {
    int blocks = (one.length + Long.SIZE - 1) / Long.SIZE;
    Map<Integer, long[]> places = new HashMap<>();
    for (int i = 0; i < one.length; i++) {
      places.computeIfAbsent(one[i], word -> new long[blocks])[i / Long.SIZE] |=
          1L << (i % Long.SIZE);
    }
    long[] rows = new long[blocks];
    Arrays.fill(rows, -1L);
    for (int word : other) {
      long[] at = places.get(word);
      if (at == null) {
        continue;
      }
      long carry = 0;
      for (int block = 0; block < blocks; block++) {
        long row = rows[block];
        long matched = row & at[block];
        long sum = row + matched;
        long overflow = Long.compareUnsigned(sum, row) < 0 ? 1 : 0;
        long carried = sum + carry;
        overflow |= Long.compareUnsigned(carried, sum) < 0 ? 1 : 0;
        rows[block] = carried | (row & ~at[block]);
        carry = overflow;
      }
    }
    int common = 0;
    for (int i = 0; i < one.length; i++) {
      common += (rows[i / Long.SIZE] >>> (i % Long.SIZE) & 1) == 0 ? 1 : 0;
    }
    return common;
  }
}
