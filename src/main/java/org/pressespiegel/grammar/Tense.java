package org.pressespiegel.grammar;

/** The tense of a finite form. */
public enum Tense {
  PRESENT,
  PRETERITE
}
