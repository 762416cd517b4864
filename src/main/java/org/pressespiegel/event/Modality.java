package org.pressespiegel.event;

/** How real an event is by the words of the article. */
public enum Modality {
  ASSERTED,
  REPORTED,
  PLANNED,
  HYPOTHETICAL,
  NEGATED;

  /** Returns whether it is told as something that took place. */
  boolean isFactual() {
    return this == ASSERTED || this == REPORTED;
  }
}
