package org.pressespiegel.language;

import java.util.List;

/**
 * The phrases of a clause by their parts in it, as far as case, number and position tell.
 *
 * @param subject what stands in the nominative; or null
 * @param object what stands in the accusative; or null
 * @param dative what stands in the dative; or null
 * @param reflexive whether {@code sich} stands in the clause
 */
public record Arguments(Phrase subject, Phrase object, Phrase dative, boolean reflexive) {

  private static final SubjectWeights WEIGHTS = SubjectWeights.STANDARD;

  /** What tells whether a phrase can act. */
  public interface Agency {
    boolean isAgent(Phrase phrase);

    boolean isTime(Phrase phrase);

    /** Returns whether the verb of a clause says something, which somebody does and a thing not. */
    default boolean speaks(Clause clause, Phrase somebody, Phrase thing) {
      return false;
    }
  }

  /**
   * Returns the parts of a clause.
   *
   * @param plural whether the verb is plural; null where that is unknown
   * @param known the subject where another clause has told it; or null
   */
  public static Arguments of(
      Clause clause, List<Phrase> phrases, Boolean plural, Phrase known, Agency agency) {
    Phrase subject = known != null ? known : subject(clause, phrases, plural, agency);
    boolean reflexive = phrases.stream().anyMatch(p -> p.kind() == Phrase.Kind.REFLEXIVE);
    Phrase object = null;
    Phrase dative = null;
    for (Phrase phrase : phrases) {
      if (phrase == subject || !isBare(phrase) || agency.isTime(phrase)) {
        continue;
      }
      boolean accusative = phrase.canBe(Agreement.ACCUSATIVE);
      boolean onlyDative = phrase.canBe(Agreement.DATIVE) && !accusative;
      if (onlyDative) {
        dative = dative == null ? phrase : dative;
      } else if (accusative) {
        if (object == null) {
          object = phrase;
        } else if (dative == null && object.canBe(Agreement.DATIVE)) {
          // Of two that could be either, the receiver stands first.
          dative = object;
          object = phrase;
        }
      }
    }
    return new Arguments(subject, object, dative, reflexive);
  }

  /** Whether it can't be but the subject; a genitive would belong to another phrase. */
  private static boolean isNominative(Phrase phrase) {
    int free = phrase.cases() & ~Agreement.GENITIVE;
    return free != 0 && (free & ~Agreement.NOMINATIVE) == 0;
  }

  private static boolean isBare(Phrase phrase) {
    return phrase.preposition().isEmpty() && phrase.kind() != Phrase.Kind.REFLEXIVE;
  }

  private static Phrase subject(
      Clause clause, List<Phrase> phrases, Boolean plural, Agency agency) {
    if (clause.kind() == Clause.Kind.INFINITIVE) {
      // "…, die Preise anzuheben": who does it stands elsewhere.
      return null;
    }
    Phrase best = null;
    int most = Integer.MIN_VALUE;
    boolean verbFinal =
        clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.RELATIVE;
    int order = 0;
    for (Phrase phrase : phrases) {
      if (!isBare(phrase) || !phrase.canBe(Agreement.NOMINATIVE) || agency.isTime(phrase)) {
        continue;
      }
      if (plural != null && !agrees(phrase, plural)) {
        continue;
      }
      boolean front = verbFinal ? order == 0 : phrase.first() < clause.finite();
      int points = (front ? WEIGHTS.front() : 0) - order + points(phrase, clause, agency);
      order++;
      // "Die Erhöhung lehnte das Werk ab": of two that may be it, who can act says so.
      boolean said =
          points == most
              && agency.isAgent(phrase)
              && !agency.isAgent(best)
              && best.canBe(Agreement.ACCUSATIVE)
              && agency.speaks(clause, phrase, best);
      if (points > most || said) {
        most = points;
        best = phrase;
      }
    }
    return best;
  }

  private static int points(Phrase phrase, Clause clause, Agency agency) {
    boolean nominative = isNominative(phrase);
    return switch (phrase.kind()) {
      case PRONOUN -> {
        // "Eine Pause lehnte sie ab", but "Die Polizei nahm sie fest".
        boolean close = phrase.first() == clause.finite() + 1;
        int other = close ? WEIGHTS.closePronoun() : WEIGHTS.pronoun();
        // "Das weist die Ministerin zurück"
        boolean thing = !close && (phrase.cases() & Agreement.NEUTER) == phrase.cases();
        int plain = thing ? WEIGHTS.thing() : other;
        yield nominative ? WEIGHTS.nominativePronoun() : plain;
      }
      case RELATIVE -> nominative ? WEIGHTS.nominativeRelative() : WEIGHTS.relative();
      default ->
          (nominative ? WEIGHTS.nominative() : 0) + (agency.isAgent(phrase) ? WEIGHTS.agent() : 0);
    };
  }

  /** Returns them with another subject. */
  public Arguments with(Phrase other) {
    return new Arguments(other, object, dative, reflexive);
  }

  /** Returns the accusative object, else the dative one; null where there is neither. */
  public Phrase objectOrDative() {
    return object != null ? object : dative;
  }

  /** Returns whether a phrase can be the subject of a verb of some number. */
  public static boolean agrees(Phrase phrase, boolean plural) {
    int nominative = phrase.cases() & Agreement.NOMINATIVE;
    int manifold = nominative & Agreement.PLURAL;
    return plural ? manifold != 0 : manifold != nominative;
  }
}
