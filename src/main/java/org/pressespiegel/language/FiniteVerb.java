package org.pressespiegel.language;

import java.util.List;
import java.util.Set;

/**
 * What a finite verb tells of its clause.
 *
 * @param auxiliary the infinitive of an auxiliary or modal verb; empty of other verbs
 * @param tense its tense; null where no verb is known
 * @param mood its mood, indicative where it looks alike; null where no verb is known
 * @param plural whether it is a plural; null where it may be either
 */
public record FiniteVerb(String auxiliary, Tense tense, Mood mood, Boolean plural) {

  private static final Set<String> AUXILIARIES = Set.of("haben", "sein", "werden");
  private static final Set<String> MODALS =
      Set.of("können", "müssen", "dürfen", "sollen", "wollen", "mögen");

  static final FiniteVerb NONE = new FiniteVerb("", null, null, null);

  /** Returns what the finite verb of a clause tells; nothing where it has none. */
  public static FiniteVerb of(Clause clause, Tokens tokens) {
    return clause.finite() < 0 ? NONE : tokens.lexeme(clause.finite()).finiteVerb();
  }

  /** Returns what a word tells that may be some forms. */
  static FiniteVerb of(List<VerbForm> forms) {
    String auxiliary = "";
    Tense tense = null;
    Mood mood = null;
    boolean singular = false;
    boolean manifold = false;
    for (VerbForm form : forms) {
      if (!form.isFinite() || form.person() == Person.YOU || form.person() == Person.YOU_ALL) {
        continue;
      }
      auxiliary = helps(form.verb()) ? form.verb().base() : auxiliary;
      if (form.person() == Person.I) {
        // Nobody says "ich" in news: "habe" is Konjunktiv.
        continue;
      }
      if (mood != Mood.INDICATIVE || form.mood() == Mood.INDICATIVE) {
        mood = form.mood();
        tense = form.tense();
      }
      singular |= !form.person().isPlural();
      manifold |= form.person().isPlural();
    }
    Boolean plural = singular == manifold ? null : Boolean.valueOf(manifold);
    return new FiniteVerb(auxiliary, tense, mood, plural);
  }

  /** Returns whether a verb helps another one: an auxiliary or a modal. */
  static boolean helps(Verb verb) {
    return verb.particle().isEmpty() && isHelper(verb);
  }

  /** Returns whether it is an auxiliary or a modal, or one with a particle: {@code innehaben}. */
  static boolean isHelper(Verb verb) {
    return MODALS.contains(verb.base()) || AUXILIARIES.contains(verb.base());
  }

  /** Returns whether it is a modal verb. */
  public boolean isModal() {
    return MODALS.contains(auxiliary);
  }

  /** Returns whether it is {@code haben, sein} or {@code werden}. */
  public boolean isAuxiliary() {
    return AUXILIARIES.contains(auxiliary);
  }
}
