package org.pressespiegel.time;

/** TIMEX3's three words for a vague time, seen from now. */
enum Reference {
  PAST_REF,
  PRESENT_REF,
  FUTURE_REF
}
