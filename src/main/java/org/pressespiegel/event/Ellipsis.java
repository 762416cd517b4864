package org.pressespiegel.event;

import java.util.List;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.FiniteVerb;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.WordClass;

/**
 * Tells whether a clause leaves out its subject, since the clause before it has told it.
 *
 * @param tokens the text
 * @param clause the clause
 * @param phrases its phrases
 * @param governor the clause before; or null
 * @param verb what its finite verb says
 * @param parties who can act
 */
record Ellipsis(
    Tokens tokens,
    Clause clause,
    List<Phrase> phrases,
    Situation governor,
    FiniteVerb verb,
    Parties parties) {

  boolean isOfSubject() {
    return governor != null
        && (sharesAuxiliary() || isBehindAnd() || isInVerbLast() || isBehindComma());
  }

  /** "… hat ein Dorf überfallen und elf Bewohner getötet": who has done the one did the other. */
  private boolean sharesAuxiliary() {
    return (verb.auxiliary().equals("haben") || verb.isModal())
        && !clause.has(clause.finite())
        && clause.continues();
  }

  /** A verb right behind {@code und}: "lud ein und bat die Gäste …". */
  private boolean isBehindAnd() {
    Phrase before = governor.arguments.subject();
    boolean verbFirst =
        before != null
            && clause.kind() == Clause.Kind.MAIN
            && clause.continues()
            && clause.finite() >= 0
            && clause.finite() == firstVerbal()
            && !isSpeechTag();
    return verbFirst && !tokens.lower(before.head()).equals("es") && agrees(before);
  }

  /** {@code …, wirft sie ihm vor}: who says it stands right behind the verb. */
  private boolean isSpeechTag() {
    int at = clause.finite();
    return tokens.word(at - 1).equals(",")
        && switch (tokens.lower(at + 1)) {
          case "er", "sie", "es" -> true;
          default -> false;
        };
  }

  private boolean agrees(Phrase subject) {
    return verb.plural() == null || Arguments.agrees(subject, verb.plural());
  }

  /** The first token of the clause behind its conjunction. */
  private int firstVerbal() {
    int at = 0;
    while (at < clause.size() - 1 && tokens.lexeme(clause.token(at)).is(WordClass.COORDINATOR)) {
      at++;
    }
    return clause.token(at);
  }

  /**
   * What a relative pronoun did goes on: "die fliehen und Hilfe suchen"; "bis eine Frau kam und
   * bat".
   */
  private boolean isInVerbLast() {
    Phrase before = governor.arguments.subject();
    boolean goesOn =
        before != null
            && clause.kind() == Clause.Kind.SUBORDINATE
            && clause.continues()
            && agrees(before);
    boolean relative = goesOn && before.kind() == Phrase.Kind.RELATIVE;
    if (!relative && !(goesOn && governor.clause.kind() == Clause.Kind.SUBORDINATE)) {
      return false;
    }
    for (Phrase phrase : phrases) {
      boolean own =
          phrase.isOnly(Agreement.NOMINATIVE)
              || !relative && phrase.canBe(Agreement.NOMINATIVE) && agrees(phrase);
      if (phrase.preposition().isEmpty() && own) {
        return false;
      }
    }
    return true;
  }

  /** A verb right behind a comma: "lobte den Plan, verlangte aber mehr Geld". */
  private boolean isBehindComma() {
    boolean verbFirst =
        clause.kind() == Clause.Kind.MAIN
            && clause.first() == clause.finite()
            && tokens.word(clause.first() - 1).equals(",")
            && governor.clause.kind() == Clause.Kind.MAIN
            && governor.clause.last() == clause.first() - 2;
    Phrase before = verbFirst ? governor.arguments.subject() : null;
    boolean acts =
        before != null
            && (parties.isAgent(before)
                || before.kind() == Phrase.Kind.PRONOUN
                || has("aber")
                || has("jedoch"));
    if (!acts) {
      return false;
    }
    for (Phrase phrase : phrases) {
      boolean nominative = phrase.preposition().isEmpty() && phrase.canBe(Agreement.NOMINATIVE);
      if (nominative && (phrase.kind() != Phrase.Kind.NOUN || parties.isAgent(phrase))) {
        return false;
      }
    }
    return true;
  }

  private boolean has(String word) {
    for (int i = 0; i < clause.size(); i++) {
      if (tokens.lower(clause.token(i)).equals(word)) {
        return true;
      }
    }
    return false;
  }
}
