package org.pressespiegel.time;

/** TIMEX3 modifiers: what part of a value is meant, or how exactly. */
public enum Mod {
  START,
  MID,
  END,
  APPROX,
  MORE_THAN,
  LESS_THAN,
  EQUAL_OR_MORE,
  EQUAL_OR_LESS,
  BEFORE,
  AFTER
}
