package org.pressespiegel.quote;

import java.util.Optional;
import java.util.OptionalInt;
import org.pressespiegel.text.Span;

/**
 * Who is quoted.
 *
 * @param name the fullest name that the text gives, else the description without its article
 * @param span the words nearest to the quotation that mean the speaker, a pronoun too; empty where
 *     there are none and the speaker of before speaks on
 * @param entityNo the entity of that name, if it is one
 * @param role office, profession or other description, if the text tells one
 */
public record Speaker(
    String name, Optional<Span> span, OptionalInt entityNo, Optional<String> role) {

  public Speaker {
    if (name.isBlank() || entityNo.isPresent() && entityNo.getAsInt() < 0) {
      throw new IllegalArgumentException("no speaker: '" + name + "'");
    }
  }
}
