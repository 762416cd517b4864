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

  /** Returns the one of that name in tables. */
  public static ActorType of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
