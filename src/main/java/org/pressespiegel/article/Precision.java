package org.pressespiegel.article;

/** How exactly the time of publication is known. */
public enum Precision {
  /** Day and time of day. */
  MINUTE,
  /** The day; the instant is its local start. */
  DAY,
  /** The month; the instant is its local start. */
  MONTH,
  /** Nothing is known. */
  NONE
}
