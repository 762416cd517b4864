package org.pressespiegel.nlp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found out about words met lately, for all threads: two generations, of which the older
 * one is forgotten when the younger one is full.
 */
final class WordMemory<V> {

  private final int generation;
  private volatile Map<String, V> young = new ConcurrentHashMap<>();
  private volatile Map<String, V> old = Map.of();

  /**
   * Makes an empty memory.
   *
   * @param words how many it holds at most
   */
  WordMemory(int words) {
    this.generation = words / 2;
  }

  /** Returns what is known of a word, or null. */
  V get(String word) {
    V known = young.get(word);
    if (known == null) {
      known = old.get(word);
      if (known != null) {
        put(word, known);
      }
    }
    return known;
  }

  /** Keeps what is known of a word. */
  void put(String word, V known) {
    Map<String, V> own = young;
    own.put(word, known);
    if (own.size() >= generation) {
      grow(own);
    }
  }

  private synchronized void grow(Map<String, V> full) {
    if (young == full) {
      old = full;
      young = new ConcurrentHashMap<>();
    }
  }
}
