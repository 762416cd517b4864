package org.pressespiegel.quote;

/**
 * Somebody who speaks or is spoken of.
 *
 * @param speaker who
 * @param sex m, f or n (unknown, or no person)
 * @param person whether it is one person
 */
record Voice(Speaker speaker, char sex, boolean person) {

  boolean isNamedPerson() {
    return person && speaker.entityNo().isPresent();
  }
}
