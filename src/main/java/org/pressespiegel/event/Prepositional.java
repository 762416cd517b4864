package org.pressespiegel.event;

import java.util.List;
import org.pressespiegel.language.Phrase;

/**
 * A phrase that a condition wants behind a preposition: {@code zu=PRISON|haft}, {@code gegen}.
 *
 * @param preposition its plain form
 * @param fillers what must stand behind it, one of them; empty for anything
 */
record Prepositional(String preposition, List<Filler> fillers) {

  Prepositional {
    fillers = List.copyOf(fillers);
  }

  /** Returns whether such a phrase stands in a clause, and tells no time. */
  boolean standsIn(Situation situation) {
    for (Phrase phrase : situation.phrases) {
      if (phrase.preposition().equals(preposition)
          && isFilled(phrase, situation)
          && !situation.parties.isTime(phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFilled(Phrase phrase, Situation situation) {
    boolean relative = phrase.kind() == Phrase.Kind.RELATIVE && situation.antecedent != null;
    Phrase meant = relative ? situation.antecedent : phrase;
    for (Filler filler : fillers) {
      if (filler.fits(meant, situation)) {
        return true;
      }
    }
    return fillers.isEmpty();
  }
}
