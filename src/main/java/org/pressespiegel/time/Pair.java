package org.pressespiegel.time;

/**
 * Two small numbers in one, for words that say two things: a unit and its shift, phase or count.
 *
 * @param first at least 0: the ordinal of a {@link Granularity} or {@link Season}
 * @param second from -1 up
 */
record Pair(int first, int second) {

  private static final int WIDTH = 1 << 20;

  static Pair of(int packed) {
    return new Pair(packed / WIDTH, packed % WIDTH - 1);
  }

  int packed() {
    return first * WIDTH + second + 1;
  }
}
