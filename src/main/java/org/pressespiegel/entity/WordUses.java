package org.pressespiegel.entity;

import java.io.Serializable;
import java.util.Map;

/** How some texts use words that are names now and then. */
public final class WordUses implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Of no text at all. */
  public static final WordUses NONE = new WordUses(Map.of());

  private final Map<String, WordUse> uses;

  private WordUses(Map<String, WordUse> uses) {
    this.uses = uses;
  }

  /**
   * Returns uses that were counted.
   *
   * @param uses by the word as it is printed, as {@link NameReader#uses} counts them
   */
  public static WordUses of(Map<String, WordUse> uses) {
    return new WordUses(Map.copyOf(uses));
  }

  /** Returns the uses of a word, or null. */
  WordUse of(String word) {
    return uses.get(word);
  }

  boolean isEmpty() {
    return uses.isEmpty();
  }
}
