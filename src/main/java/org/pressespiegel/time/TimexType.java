package org.pressespiegel.time;

/** The four kinds of temporal expression that TIMEX3 knows. */
public enum TimexType {
  /** A calendar date of any size, from a day to a millennium, or a vague now, once, some day. */
  DATE,
  /** A time of day. */
  TIME,
  /** A length of time. */
  DURATION,
  /** Something that recurs. */
  SET
}
