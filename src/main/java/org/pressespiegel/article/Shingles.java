package org.pressespiegel.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the set of its four-word sequences, for telling reprints from other articles.
 *
 * <p>Two sets are compared by the Jaccard index. Bands find likely pairs without comparing all:
 * texts that share a band are candidates (MinHash with banding, Broder 1997; Leskovec, Rajaraman
 * and Ullman, Mining of Massive Datasets, ch. 3). With 24 bands of 3 rows a pair of index 0.5
 * becomes a candidate with probability 0.96, one of 0.7 always but once in 20,000.
 */
public final class Shingles {

  /** How many numbers {@link #bands} returns. */
  public static final int BANDS = 24;

  private static final int WORDS = 4;
  private static final int ROWS = 3;

  /** Fewer say nothing about where a text comes from. */
  private static final int FEWEST = 12;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  /** Returns the shingles of a text, case and punctuation aside; none where it is too short. */
  public static Shingles of(String text) {
    Set<Long> found = new HashSet<>();
    long[] window = new long[WORDS];
    int words = 0;
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.GERMAN));
    while (matcher.find()) {
      window[words++ % WORDS] = hash(matcher.group());
      if (words >= WORDS) {
        long shingle = 0;
        for (int i = 0; i < WORDS; i++) {
          shingle = mix(shingle * 31 + window[(words + i) % WORDS]);
        }
        found.add(shingle);
      }
    }
    if (found.size() < FEWEST) {
      return new Shingles(new long[0]);
    }
    return new Shingles(found.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  /** Returns one number per shingle, ascending. */
  public long[] hashes() {
    return hashes.clone();
  }

  /** Returns one number per band; empty where there are no shingles. */
  public long[] bands() {
    if (hashes.length == 0) {
      return new long[0];
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = mix(key * 31 + least(band * ROWS + row + 1));
      }
      bands[band] = key;
    }
    return bands;
  }

  /** The least shingle under one of many orders. */
  private long least(int order) {
    long seed = mix(order * 0x9E3779B97F4A7C15L);
    return Arrays.stream(hashes).map(hash -> mix(hash ^ seed)).min().orElseThrow();
  }

  private static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /** SplitMix64's finalizer (Steele, Lea and Flood 2014): every bit depends on every other. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
