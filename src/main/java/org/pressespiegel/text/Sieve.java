package org.pressespiegel.text;

/**
 * Tells of most hashes that are not among some others that they are not: a Bloom filter whose bits
 * for one hash lie within one number, so that a single number is read (Putze, Sanders and Singler
 * 2007, Cache-, Hash- and Space-Efficient Bloom Filters).
 *
 * <p>A word of a text is in next to no table of words. What must be read to see that is so much
 * less than the hash table itself that it stays in the processor's caches.
 */
public final class Sieve {

  private static final int HASHES_PER_BLOCK = 4;
  private static final int SPREAD = 0x85EBCA6B;

  private final long[] blocks;
  private final int shift;

  /** Creates one for so many hashes; if there are more, fewer are told apart. */
  public Sieve(int hashes) {
    int length = Integer.highestOneBit(Math.max(hashes, HASHES_PER_BLOCK)) / HASHES_PER_BLOCK * 2;
    blocks = new long[length];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(length);
  }

  /** Adds a hash. */
  public void add(int hash) {
    blocks[block(hash)] |= bits(hash);
  }

  /** Returns true of every hash that was added, and of one or two in a hundred of all others. */
  public boolean mayHold(int hash) {
    long bits = bits(hash);
    return (blocks[block(hash)] & bits) == bits;
  }

  private int block(int hash) {
    return hash * SPREAD >>> shift;
  }

  private static long bits(int hash) {
    return 1L << hash | 1L << (hash >>> 6) | 1L << (hash >>> 12);
  }
}
