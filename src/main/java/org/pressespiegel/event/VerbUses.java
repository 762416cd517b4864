package org.pressespiegel.event;

import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Mood;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.language.VerbForm.Shape;
import org.pressespiegel.language.WordClass;

/** Tells how a form of a verb is used in its clause: active, passive, or not that verb at all. */
final class VerbUses {

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Parties parties;

  VerbUses(Tokens tokens, Lexicon lexicon, Parties parties) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.parties = parties;
  }

  /** Returns whether a word of a clause may be a verb: a capital within makes a noun of it. */
  static boolean mayBeVerb(Tokens tokens, Clause clause, int position) {
    int token = clause.token(position);
    // "in 21 Tagen" counts nouns.
    boolean opens = !tokens.isWord(token - 1) && !tokens.isNumber(token - 1);
    return !tokens.isCapitalised(token) || position == 0 || opens;
  }

  /** Returns how a form is used where it stands; null where it can't be what it looks like. */
  VerbUse of(Situation situation, int position, VerbForm form) {
    int token = situation.clause.token(position);
    return switch (form.shape()) {
      case FINITE -> finite(situation, token, form);
      case FINITE_APART -> apart(situation, position, form);
      case PARTICIPLE -> participle(situation, token, form);
      case INFINITIVE, ZU_INFINITIVE -> infinitive(situation, token, form);
      // "hat seinen Rücktritt bekannt gegeben"
      case PARTICIPLE_APART ->
          tokens.lower(token - 1).equals(form.verb().particle())
              ? participle(situation, token, form)
              : null;
      case PRESENT_PARTICIPLE -> null;
    };
  }

  private static VerbUse use(Situation situation, VerbForm form, int token, Usage usage) {
    return new VerbUse(situation, form.verb(), token, usage, false);
  }

  private VerbUse finite(Situation situation, int token, VerbForm form) {
    Clause clause = situation.clause;
    if (token != clause.finite()) {
      return null;
    }
    boolean other =
        form.verb().particle().isEmpty()
            && clause.last() != token
            // "brachte das Paket auf den Weg" is no wegbringen.
            && !tokens.isCapitalised(clause.last())
            && lexicon.isParticle(tokens.lower(clause.last()))
            && isApart(clause, clause.size() - 1);
    return other ? null : use(situation, form, token, Usage.ACTIVE);
  }

  private boolean isApart(Clause clause, int position) {
    String lower = tokens.lower(clause.token(position));
    if (lower.equals("ein") && position < clause.size() - 1) {
      // "forderte ein Lösegeld", but "brach ein und stahl".
      return tokens.lexeme(clause.token(position + 1)).is(WordClass.COORDINATOR);
    }
    return position == clause.size() - 1
        || clause.token(position + 1) != clause.token(position) + 1
        || tokens.lexeme(clause.token(position + 1)).is(WordClass.COORDINATOR)
        || WordClass.preposition(lower).isEmpty();
  }

  private VerbUse apart(Situation situation, int position, VerbForm form) {
    Clause clause = situation.clause;
    int token = clause.token(position);
    if (token != clause.finite()) {
      return null;
    }
    for (int i = position + 1; i < clause.size(); i++) {
      if (tokens.word(clause.token(i)).equals(form.verb().particle()) && isApart(clause, i)) {
        return use(situation, form, token, Usage.ACTIVE);
      }
    }
    return null;
  }

  private VerbUse participle(Situation situation, int token, VerbForm form) {
    Clause clause = situation.clause;
    if (token == clause.finite()) {
      return isPassiveHeadline(situation) ? use(situation, form, token, Usage.PASSIVE) : null;
    }
    boolean being = lexicon.isBeing(form.verb());
    if (clause.kind() == Clause.Kind.INFINITIVE && tokens.lower(token + 1).equals("zu")) {
      // "…, zwei Gäste verletzt zu haben"
      boolean did = tokens.lower(token + 2).equals("haben") || being;
      return use(situation, form, token, did ? Usage.ACTIVE : Usage.PASSIVE);
    }
    if (clause.finite() < 0) {
      boolean participial = clause.kind() == Clause.Kind.FRAGMENT && !isAttribute(token);
      return participial ? use(situation, form, token, being ? Usage.ACTIVE : Usage.PASSIVE) : null;
    }
    if (situation.has("worden")) {
      return use(situation, form, token, Usage.PASSIVE);
    }
    boolean active =
        switch (situation.auxiliary) {
          case "haben" -> true;
          case "werden" -> false;
          case "sein" -> being;
          default -> situation.has("haben");
        };
    return situation.auxiliary.isEmpty()
        ? null
        : use(situation, form, token, active ? Usage.ACTIVE : Usage.PASSIVE);
  }

  /** "Altstadt evakuiert": the same letters as the present tense, but nobody who does it. */
  private boolean isPassiveHeadline(Situation situation) {
    Clause clause = situation.clause;
    Phrase subject = situation.arguments.subject();
    return situation.site.headline()
        && clause.last() == clause.finite()
        && (subject == null || !parties.isAgent(subject));
  }

  private boolean isAttribute(int token) {
    return tokens.isCapitalised(token + 1) && tokens.lexeme(token - 1).isDeterminer();
  }

  private VerbUse infinitive(Situation situation, int token, VerbForm form) {
    if (token == situation.clause.finite()) {
      return null;
    }
    if (isAttribute(situation, token)) {
      return null;
    }
    boolean zu = form.shape() == Shape.ZU_INFINITIVE || tokens.lower(token - 1).equals("zu");
    if (!zu && situation.auxiliary.equals("werden") && looksLikeParticiple(form)) {
      // "wurde entlassen", "wird entlassen": the same letters as "wird jemanden entlassen".
      boolean past = situation.tense == Tense.PRETERITE && situation.mood == Mood.INDICATIVE;
      if (past || situation.arguments.object() == null) {
        return null;
      }
    }
    boolean helped =
        zu
            || situation.isModal()
            || situation.auxiliary.equals("werden")
            || situation.has("lassen")
            || situation.has("lässt")
            || situation.has("ließ")
            || situation.has("ließen");
    return helped ? new VerbUse(situation, form.verb(), token, Usage.ACTIVE, true) : null;
  }

  /** {@code mit billigen Masken}: an adjective with the letters of a verb. */
  private boolean isAttribute(Situation situation, int token) {
    Phrase phrase = situation.phraseOf(token);
    return phrase != null
        && phrase.first() <= token
        && token < phrase.head()
        && tokens.isCapitalised(token + 1)
        && !tokens.lexeme(token - 1).preposition().isEmpty();
  }

  private boolean looksLikeParticiple(VerbForm form) {
    for (VerbForm other : lexicon.triggers(form.word())) {
      if (other.shape() == Shape.PARTICIPLE && other.verb().equals(form.verb())) {
        return true;
      }
    }
    return false;
  }
}
