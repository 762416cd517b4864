package org.pressespiegel.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as few numbers, for finding texts that share most of their words without comparing all
 * with all.
 *
 * <p>Only the set of long words counts, since short ones are the same in every text. Texts that
 * share a band are candidates (MinHash with banding, Broder 1997; Leskovec, Rajaraman and Ullman,
 * Mining of Massive Datasets, ch. 3): with 32 bands of 3 rows two texts that differ in three words
 * of ten, hence share 54 % of all their words, become candidates with probability 0.996. A sketch
 * of one bit for each of 256 MinHashes (Li and König 2010) tells from 32 bytes how much candidates
 * share, so that few texts have to be read again.
 */
public final class Signature {

  /** How many numbers {@link #bands} returns for a text that says enough. */
  public static final int BANDS = 32;

  /** How many numbers {@link #sketch} returns. */
  public static final int SKETCH = 4;

  /**
   * Bits that sketches of reprints have in common at least. With 54 % of the words shared 197 are
   * to be expected, with 10 % as in texts of one subject 141, give or take 7 or 8.
   */
  public static final int COMMON_BITS = 166;

  private static final int ROWS = 3;
  private static final int ORDERS = SKETCH * Long.SIZE;
  private static final int LONG_WORD = 6;

  /** Fewer say nothing about where a text comes from. */
  private static final int FEWEST = 8;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final long[] SEEDS = seeds();

  private final long[] bands;
  private final long[] sketch;

  private Signature(long[] bands, long[] sketch) {
    this.bands = bands;
    this.sketch = sketch;
  }

  /** Returns the signature of a text, case and punctuation aside. */
  public static Signature of(String text) {
    Set<Long> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.GERMAN));
    while (matcher.find()) {
      if (matcher.end() - matcher.start() >= LONG_WORD) {
        words.add(hash(matcher.group()));
      }
    }
    if (words.size() < FEWEST) {
      return new Signature(new long[0], new long[SKETCH]);
    }
    long[] least = new long[ORDERS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long word : words) {
      for (int order = 0; order < ORDERS; order++) {
        least[order] = Math.min(least[order], mix(word ^ SEEDS[order]));
      }
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = mix(key * 31 + least[band * ROWS + row]);
      }
      bands[band] = key;
    }
    long[] sketch = new long[SKETCH];
    for (int order = 0; order < ORDERS; order++) {
      // The lowest bit: the high ones of a minimum are mostly alike.
      sketch[order / Long.SIZE] |= (least[order] & 1) << (order % Long.SIZE);
    }
    return new Signature(bands, sketch);
  }

  /** Returns one number per band; none where the text says too little. */
  public long[] bands() {
    return bands.clone();
  }

  /** Returns the bits, 64 a number. */
  public long[] sketch() {
    return sketch.clone();
  }

  private static long[] seeds() {
    long[] seeds = new long[ORDERS];
    for (int order = 0; order < ORDERS; order++) {
      seeds[order] = mix((order + 1) * 0x9E3779B97F4A7C15L);
    }
    return seeds;
  }

  /** FNV-1a. */
  static long hash(String word) {
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
