package org.pressespiegel.language;

/** Person and number of a finite form. */
public enum Person {
  I,
  YOU,
  HE,
  WE,
  YOU_ALL,
  THEY;

  /** Returns whether more than one is meant. */
  public boolean isPlural() {
    return this == WE || this == YOU_ALL || this == THEY;
  }
}
