package org.pressespiegel.event;

/** What happened: the types of PLOVER, and four of our own at the end. */
public enum EventType {
  AGREE,
  CONSULT,
  SUPPORT,
  CONCEDE,
  COOPERATE,
  AID,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT,
  DISASTER,
  ACCIDENT,
  CRIME,
  ELECTION;

  /** Returns whether people are hurt by what this says. */
  boolean isHarmful() {
    return this == ASSAULT || this == DISASTER || this == ACCIDENT || this == CRIME;
  }

  /** Returns whether it is done with words, so that it happens where the speaker is. */
  boolean isVerbal() {
    return switch (this) {
      case AGREE, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> true;
      default -> false;
    };
  }
}
