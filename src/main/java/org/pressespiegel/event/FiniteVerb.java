package org.pressespiegel.event;

import java.util.List;
import java.util.Set;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Mood;
import org.pressespiegel.language.Person;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.language.VerbIndex;

/**
 * What the finite verb of a clause says beside its meaning.
 *
 * @param auxiliary its base where it is an auxiliary or modal; else empty
 * @param tense null where there is no finite verb that is known
 * @param mood likewise
 * @param plural null where it may be either, or nobody knows
 */
record FiniteVerb(String auxiliary, Tense tense, Mood mood, Boolean plural) {

  private static final Set<String> AUXILIARIES = Set.of("haben", "sein", "werden");
  private static final Set<String> MODALS =
      Set.of("können", "müssen", "dürfen", "sollen", "wollen", "mögen");

  /** Returns what the finite verb of a clause says. */
  static FiniteVerb of(Clause clause, Tokens tokens, VerbIndex verbs) {
    String auxiliary = "";
    Tense tense = null;
    Mood mood = null;
    boolean singular = false;
    boolean plural = false;
    for (VerbForm form : forms(clause, tokens, verbs)) {
      if (!form.isFinite() || form.person() == Person.YOU || form.person() == Person.YOU_ALL) {
        continue;
      }
      auxiliary = helps(form) ? form.verb().base() : auxiliary;
      if (form.person() == Person.I) {
        // Nobody says "ich" in news: "habe" is Konjunktiv.
        continue;
      }
      if (mood != Mood.INDICATIVE || form.mood() == Mood.INDICATIVE) {
        mood = form.mood();
        tense = form.tense();
      }
      singular |= !form.person().isPlural();
      plural |= form.person().isPlural();
    }
    return new FiniteVerb(auxiliary, tense, mood, singular == plural ? null : (Boolean) plural);
  }

  private static List<VerbForm> forms(Clause clause, Tokens tokens, VerbIndex verbs) {
    return clause.finite() < 0 ? List.of() : verbs.of(tokens.lower(clause.finite()));
  }

  private static boolean helps(VerbForm form) {
    String base = form.verb().base();
    return form.verb().particle().isEmpty()
        && (MODALS.contains(base) || AUXILIARIES.contains(base));
  }

  boolean isModal() {
    return MODALS.contains(auxiliary);
  }
}
