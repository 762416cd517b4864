package org.pressespiegel.event;

import java.util.Set;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Mood;
import org.pressespiegel.language.SayingVerb;
import org.pressespiegel.language.Tense;

/** Tells how real an event is that a verb names. */
final class VerbModality {

  private static final Set<String> PROTESTING = Set.of("demonstrieren", "protestieren");

  private VerbModality() {}

  /** Returns it of an event of a type, with what a quotation around the verb says of it. */
  static Modality of(VerbUse use, EventType type) {
    Situation situation = use.situation();
    Modality modality = inClause(use);
    // "Seither gehen jeden Samstag Tausende auf die Straße": that they do.
    boolean habit = !type.is(EventType.Trait.LOCAL) && situation.isRepeated();
    if (modality == Modality.ASSERTED
        && !type.isVerbal()
        && (situation.isGeneral() || situation.isUsual() || habit)) {
      // "Stipendien helfen Studenten": it happens, but nobody says that it did.
      return Modality.HYPOTHETICAL;
    }
    if (situation.scan.quote(use.token()) == null) {
      return modality;
    }
    if (modality == Modality.ASSERTED) {
      return Modality.REPORTED;
    }
    if (modality == Modality.HYPOTHETICAL) {
      if (!use.infinitive() && situation.mood == Mood.SUBJUNCTIVE) {
        // Konjunktiv II stands in for I where that looks like the indicative.
        return Modality.REPORTED;
      }
      if (use.infinitive() && situation.auxiliary.equals("werden")) {
        // "würden unterstützen" reports "werden unterstützen".
        return Modality.PLANNED;
      }
    }
    return modality;
  }

  private static Modality inClause(VerbUse use) {
    Situation situation = use.situation();
    if (situation.isNegated()) {
      return Modality.NEGATED;
    }
    if (situation.site.question()
        || situation.isPlayed()
        || situation.isProportional()
        || situation.isOrder()
        || situation.isConceivable()) {
      return Modality.HYPOTHETICAL;
    }
    return switch (situation.opener()) {
      case "was" -> goesOn(situation) ? ofVerbs(use) : Modality.HYPOTHETICAL;
      case "wenn", "falls", "sofern", "ob", "sobald", "solange", "wer", "warum" ->
          Modality.HYPOTHETICAL;
      case "bevor", "ehe" ->
          // "…, ehe die Polizei ihn erschoss" tells what took place.
          situation.looksBack() ? ofVerbs(use) : Modality.PLANNED;
      case "damit" -> Modality.PLANNED;
      default -> ofVerbs(use);
    };
  }

  /**
   * Whether {@code was} takes up all that the clause before tells: {@code sie wollten 300 Gäste
   * laden, was die Stadt untersagte}.
   */
  private static boolean goesOn(Situation situation) {
    Situation before = situation.governor;
    if (before == null || before.clause.finite() < 0 || before.arguments.object() == null) {
      return false;
    }
    int comma = situation.clause.first() - 1;
    return comma > 0
        && situation.scan.tokens.word(comma).equals(",")
        && !situation.scan.tokens.lexeme(comma - 1).isDeterminer()
        && situation.scan.tokens.lexeme(before.clause.finite()).forms().stream()
            .map(form -> SayingVerb.of(form.verb()))
            .noneMatch(said -> said != null && (said.with().isEmpty() || before.has(said.with())));
  }

  /** What the verb's form and those that govern it say. */
  private static Modality ofVerbs(VerbUse use) {
    Situation situation = use.situation();
    if (situation.clause.kind() == Clause.Kind.INFINITIVE) {
      if (isGathering(situation) && PROTESTING.contains(use.verb().infinitive())) {
        return Modality.ASSERTED;
      }
      return use.infinitive() && situation.governor != null
          ? ofGovernor(situation.governor)
          : Modality.PLANNED;
    }
    if (situation.isModal() && use.token() != situation.clause.finite()) {
      return ofModal(use);
    }
    if (situation.auxiliary.equals("werden") && (use.infinitive() || situation.isToBeDone())) {
      // "wird gewählt", but "wird wählen, gewählt werden wird"
      return situation.mood == Mood.SUBJUNCTIVE && situation.tense == Tense.PRETERITE
          ? Modality.HYPOTHETICAL
          : Modality.PLANNED;
    }
    boolean zu =
        use.infinitive()
            && situation.auxiliary.isEmpty()
            && situation.clause.finite() >= 0
            && situation.scan.tokens.lower(use.token() - 1).equals("zu");
    if (zu) {
      return situation.hasVerbOf(VerbGroup.IMPLYING) ? Modality.ASSERTED : Modality.PLANNED;
    }
    if (situation.mood == Mood.SUBJUNCTIVE) {
      return situation.tense == Tense.PRESENT ? Modality.REPORTED : Modality.HYPOTHETICAL;
    }
    return Modality.ASSERTED;
  }

  private static Modality ofModal(VerbUse use) {
    Situation situation = use.situation();
    boolean perfect = !use.infinitive() && (situation.has("haben") || situation.has("sein"));
    if (situation.auxiliary.equals("können") && situation.has("man")) {
      // "konnte man kritisieren": nobody did
      return Modality.HYPOTHETICAL;
    }
    return switch (situation.auxiliary) {
      case "sollen", "wollen" -> perfect ? Modality.REPORTED : Modality.PLANNED;
      case "mögen" -> Modality.HYPOTHETICAL;
      default ->
          situation.tense == Tense.PRETERITE && situation.mood == Mood.INDICATIVE
              ? Modality.ASSERTED
              : Modality.HYPOTHETICAL;
    };
  }

  /** {@code kamen zusammen, um zu demonstrieren}: who gathers for it does it. */
  private static boolean isGathering(Situation situation) {
    Situation governor = situation.governor;
    return governor != null
        && governor.clause.finite() >= 0
        && situation.scan.tokens.lower(situation.clause.first()).equals("um")
        && governor.mood == Mood.INDICATIVE
        && !governor.isModal()
        && !governor.isNegated()
        && governor.hasVerbOf(VerbGroup.GATHERING);
  }

  private static Modality ofGovernor(Situation governor) {
    if (governor.clause.finite() < 0) {
      return Modality.PLANNED;
    }
    if (governor.hasVerbOf(VerbGroup.IMPLYING)) {
      boolean open =
          governor.isHabit()
              || governor.isModal() && governor.tense == Tense.PRESENT
              || governor.auxiliary.equals("werden") && governor.endsInInfinitive();
      return open ? Modality.HYPOTHETICAL : Modality.ASSERTED;
    }
    return governor.hasVerbOf(VerbGroup.CLAIMING) ? Modality.REPORTED : Modality.PLANNED;
  }
}
