package org.pressespiegel.language;

/** Which time the verb of a clause speaks of. */
public enum TimeReference {
  PAST,
  PRESENT,
  FUTURE,
  /** No verb tells. */
  UNKNOWN
}
