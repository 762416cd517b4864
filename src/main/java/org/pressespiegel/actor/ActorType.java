package org.pressespiegel.actor;

import java.util.Locale;

/** What an actor is. */
public enum ActorType {
  PERSON,
  ORGANISATION,
  STATE;

  /** Returns its name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
