package org.pressespiegel.entity;

/** What kind of thing a name names, as GermEval 2014 divides them. */
public enum EntityType {
  /** A person, a family, a figure of fiction. */
  PER,
  /** A place: state, town, street, river, building as a place. */
  LOC,
  /** An organisation: office, party, company, club, medium, agency. */
  ORG,
  /** Any other name: work, product, event, law, ship. */
  MISC
}
