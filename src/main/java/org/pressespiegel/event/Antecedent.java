package org.pressespiegel.event;

import java.util.List;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Phrase;

/** Finds what a relative pronoun stands for: the last noun before it that agrees with it. */
final class Antecedent {

  private Antecedent() {}

  /**
   * Returns the antecedent of the pronoun of a relative clause; null where there is none.
   *
   * @param before the phrases of the clause that it depends on
   * @param first the first token of the relative clause
   * @param phrases the phrases of the relative clause
   * @param subject its subject; or null
   * @param plural whether its verb is plural; null where that is unknown
   */
  static Phrase of(
      List<Phrase> before, int first, List<Phrase> phrases, Phrase subject, Boolean plural) {
    Phrase last = null;
    Phrase agreeing = null;
    int genders = pronounGenders(phrases, subject, plural);
    for (Phrase phrase : before) {
      if (phrase.first() < first && phrase.kind() == Phrase.Kind.NOUN) {
        last = phrase;
        Phrase fitting = fitting(phrase, genders);
        agreeing = fitting == null ? agreeing : fitting;
      }
    }
    return agreeing == null ? last : agreeing;
  }

  /** The phrase, else what stands in the genitive behind it: "ein Video des Chefs, der …". */
  private static Phrase fitting(Phrase phrase, int genders) {
    for (Phrase one = phrase; one != null; one = one.genitive()) {
      if ((genders(one.cases()) & genders) != 0) {
        return one;
      }
    }
    return null;
  }

  /** What the relative pronoun tells of gender and number: {@code der} as subject is masculine. */
  private static int pronounGenders(List<Phrase> phrases, Phrase subject, Boolean plural) {
    for (Phrase phrase : phrases) {
      if (phrase.kind() == Phrase.Kind.RELATIVE) {
        int cases = phrase.cases();
        if (phrase == subject) {
          cases &= Agreement.NOMINATIVE;
          if (plural != null) {
            cases &= plural ? Agreement.PLURAL : ~Agreement.PLURAL;
          }
        }
        return genders(cases == 0 ? phrase.cases() : cases);
      }
    }
    return 0;
  }

  /** Folds the cases: one bit for each gender and one for the plural. */
  private static int genders(int cases) {
    return (cases | cases >> 4 | cases >> 8 | cases >> 12) & 0xF;
  }
}
