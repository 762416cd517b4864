package org.pressespiegel.text;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A map from words that does not change, made for asking of each word of a text whether it is in:
 * an open hash table behind a sieve, so that for a word that is not in it, as most are, next to no
 * memory is read. With maps of nodes that reading was an eighth of all work.
 *
 * @param <V> what is known of a word; not null
 */
public final class WordMap<V> extends AbstractMap<String, V> {

  /** Of a free slot; a word of this hash is kept under another. */
  private static final int FREE = 0;

  private final Sieve sieve;
  private final int[] hashes;
  private final String[] words;
  private final Object[] values;
  private final int size;

  private WordMap(Map<String, ? extends V> map) {
    int length = Integer.highestOneBit(Math.max(map.size(), 1)) * 4;
    sieve = new Sieve(map.size());
    hashes = new int[length];
    words = new String[length];
    values = new Object[length];
    size = map.size();
    map.forEach(this::enter);
  }

  /** Returns a map with the words and values that a map has now. */
  public static <V> WordMap<V> copyOf(Map<String, ? extends V> map) {
    return new WordMap<>(map);
  }

  /** Returns a set of some words, made for the same use. */
  public static Set<String> setOf(Collection<String> words) {
    return copyOf(words.stream().distinct().collect(Collectors.toMap(word -> word, word -> true)))
        .keySet();
  }

  private void enter(String word, V value) {
    int hash = hash(word);
    int slot = hash & hashes.length - 1;
    while (hashes[slot] != FREE) {
      slot = slot + 1 & hashes.length - 1;
    }
    sieve.add(hash);
    hashes[slot] = hash;
    words[slot] = word;
    values[slot] = value;
  }

  private static int hash(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    hash ^= hash >>> 15;
    return hash == FREE ? 1 : hash;
  }

  @Override
  public V get(Object word) {
    return getOrDefault(word, null);
  }

  @Override
  @SuppressWarnings("unchecked")
  public V getOrDefault(Object word, V other) {
    if (!(word instanceof String letters)) {
      return other;
    }
    int hash = hash(letters);
    if (!sieve.mayHold(hash)) {
      return other;
    }
    int slot = hash & hashes.length - 1;
    for (int found = hashes[slot]; found != FREE; found = hashes[slot]) {
      if (found == hash && words[slot].equals(letters)) {
        return (V) values[slot];
      }
      slot = slot + 1 & hashes.length - 1;
    }
    return other;
  }

  @Override
  public boolean containsKey(Object word) {
    return get(word) != null;
  }

  @Override
  public int size() {
    return size;
  }

  /** Returns the entries, in an order that hangs on nothing but the words. */
  @Override
  @SuppressWarnings("unchecked")
  public Set<Map.Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, V>> iterator() {
        return IntStream.range(0, words.length)
            .filter(slot -> words[slot] != null)
            .mapToObj(slot -> Map.entry(words[slot], (V) values[slot]))
            .iterator();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }
}
