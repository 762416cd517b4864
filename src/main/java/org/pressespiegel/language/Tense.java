package org.pressespiegel.language;

/** The tense of a finite form. */
public enum Tense {
  PRESENT,
  PRETERITE
}
