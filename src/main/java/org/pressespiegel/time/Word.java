package org.pressespiegel.time;

import java.util.EnumMap;
import java.util.Map;

/** A word of the tables with all it may mean; some meanings need a capital letter. */
final class Word {

  final int id;
  private final Map<Category, Integer> values = new EnumMap<>(Category.class);
  private long mask;
  private long nounMask;

  Word(int id) {
    this.id = id;
  }

  /** Adds a meaning; of two of one category the first stays. */
  void add(Category category, int value, boolean noun) {
    boolean isNew = values.putIfAbsent(category, value) == null;
    if (isNew && noun) {
      nounMask |= category.bit();
    }
    if (!noun) {
      nounMask &= ~category.bit();
    }
    mask |= category.bit();
  }

  /** Returns the categories of the word as it stands, with or without a capital. */
  long mask(boolean capitalised) {
    return capitalised ? mask : mask & ~nounMask;
  }

  /** Returns the value in the first category of {@code wanted} that the word has. */
  int value(long wanted) {
    for (Map.Entry<Category, Integer> entry : values.entrySet()) {
      if ((entry.getKey().bit() & wanted) != 0) {
        return entry.getValue();
      }
    }
    return 0;
  }
}
