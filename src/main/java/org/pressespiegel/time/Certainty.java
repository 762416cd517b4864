package org.pressespiegel.time;

/** How a value came about. */
public enum Certainty {
  /** The text says it all: {@code 30. März 2020}. */
  EXPLICIT,
  /** The publication date or another date of the text was needed: {@code am Sonntag}. */
  ANCHORED,
  /**
   * Part of it stays open: {@code seit Wochen}, or {@code am Sonntag} without a publication date.
   */
  VAGUE
}
