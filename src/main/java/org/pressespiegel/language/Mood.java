package org.pressespiegel.language;

/**
 * The mood of a finite form. The subjunctive of the present is Konjunktiv I, that of the preterite
 * Konjunktiv II.
 */
public enum Mood {
  INDICATIVE,
  SUBJUNCTIVE
}
