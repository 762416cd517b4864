package org.pressespiegel.text;

import java.util.function.Function;

/**
 * What was found out about the words met first, as long as there is room: news repeat their words,
 * and the common ones come early. What is kept is never replaced: a cache of the words met last
 * knows hardly more of them, and its change costs the garbage collector a multiple of what it
 * saves.
 *
 * <p>Any number of threads may share one. They need no lock: what is kept never changes, and who
 * misses another thread's word finds out the same once more.
 *
 * @param <V> what is known of a word; it must not change, and hang on nothing but the word
 */
public final class WordCache<V> {

  /** So many slots may hold a word. */
  private static final int PROBES = 4;

  private record Entry<V>(String word, V value) {}

  private final Entry<V>[] slots;
  private final Function<String, V> finder;

  /**
   * Makes an empty cache.
   *
   * @param slots how many words it keeps at most, a power of two
   * @param finder finds out about a word; never null
   */
  @SuppressWarnings("unchecked")
  public WordCache(int slots, Function<String, V> finder) {
    if (Integer.bitCount(slots) != 1) {
      throw new IllegalArgumentException("no power of two: " + slots);
    }
    this.slots = new Entry[slots];
    this.finder = finder;
  }

  /** Returns what is known of a word. */
  public V of(String word) {
    int spread = word.hashCode() * 0x9E3779B9;
    int slot = spread ^ spread >>> 15;
    for (int probe = 0; probe < PROBES; probe++) {
      Entry<V> entry = slots[slot + probe & slots.length - 1];
      if (entry == null) {
        V value = finder.apply(word);
        slots[slot + probe & slots.length - 1] = new Entry<>(word, value);
        return value;
      }
      if (entry.word.equals(word)) {
        return entry.value;
      }
    }
    return finder.apply(word);
  }
}
