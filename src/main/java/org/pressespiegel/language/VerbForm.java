package org.pressespiegel.language;

import java.util.Objects;

/**
 * One form of a verb.
 *
 * @param verb the verb
 * @param word the form, in lower case
 * @param shape what sort of form
 * @param tense tense of a finite form, null of others
 * @param mood mood of a finite form, null of others
 * @param person person and number of a finite form, null of others
 */
public record VerbForm(Verb verb, String word, Shape shape, Tense tense, Mood mood, Person person) {

  /** What sort of form. */
  public enum Shape {
    /** Finite and whole: {@code sagte}, in a subordinate clause {@code zusagte}. */
    FINITE,
    /** Finite, its particle apart at the end of the clause: {@code sagte … zu}. */
    FINITE_APART,
    /** {@code zusagen}. */
    INFINITIVE,
    /** {@code zuzusagen}; only where {@code zu} stands within the word. */
    ZU_INFINITIVE,
    /** {@code zugesagt}. */
    PARTICIPLE,
    /** A participle whose particle is a word of its own: {@code verantwortlich gemacht}. */
    PARTICIPLE_APART,
    /** {@code zusagend}. */
    PRESENT_PARTICIPLE
  }

  public VerbForm {
    Objects.requireNonNull(verb, "verb");
    Objects.requireNonNull(shape, "shape");
    boolean finite = shape == Shape.FINITE || shape == Shape.FINITE_APART;
    if (finite != (tense != null) || finite != (mood != null) || finite != (person != null)) {
      throw new IllegalArgumentException("finite forms alone have tense, mood, person: " + word);
    }
    if (word.isBlank() || shape == Shape.FINITE_APART && verb.particle().isEmpty()) {
      throw new IllegalArgumentException("no form of " + verb + ": '" + word + "'");
    }
  }

  /** Returns whether the form is finite. */
  public boolean isFinite() {
    return tense != null;
  }

  /** Returns whether the form can be nothing but Konjunktiv, told from all forms of its verb. */
  public boolean isSubjunctive() {
    return mood == Mood.SUBJUNCTIVE;
  }
}
