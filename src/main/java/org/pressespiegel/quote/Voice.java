package org.pressespiegel.quote;

import java.util.Optional;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.text.Span;

/**
 * Somebody who speaks or is spoken of, as some words mean him.
 *
 * @param who who
 * @param words the words; empty where there are none
 */
record Voice(Discourse.Referent who, Optional<Span> words) {

  boolean isPerson() {
    return who.person();
  }

  Speaker speaker() {
    return new Speaker(who.name(), words, who.entityNo(), who.role());
  }

  /** Returns the same one meant by other words, or by none. */
  Voice at(Optional<Span> others) {
    return new Voice(who, others);
  }
}
