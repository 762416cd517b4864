package org.pressespiegel.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Mood;
import org.pressespiegel.language.Person;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.language.WordClass;

/** A clause with its phrases, their parts in it and what its auxiliaries say. */
final class Situation {

  private static final Set<String> AUXILIARIES = Set.of("haben", "sein", "werden");
  private static final Set<String> MODALS =
      Set.of("können", "müssen", "dürfen", "sollen", "wollen", "mögen");

  final Scan scan;
  final Clause clause;
  final List<Phrase> phrases;
  final Arguments arguments;

  /** The situation of the clause that this one depends on or goes on with; or null. */
  final Situation governor;

  /** What a relative pronoun stands for; or null. */
  final Phrase antecedent;

  /** Base of the finite verb where it is an auxiliary or modal; else empty. */
  final String auxiliary;

  final Tense tense;
  final Mood mood;
  final Boolean plural;
  final boolean question;

  /** The words of the clause in lower case; null until somebody asks. */
  private Set<String> words;

  Situation(
      Scan scan,
      Clause clause,
      List<Phrase> phrases,
      Situation governor,
      Lexicon lexicon,
      Parties parties,
      boolean question) {
    this.scan = scan;
    this.clause = clause;
    this.phrases = phrases;
    this.governor = governor;
    this.question = question;
    String aux = "";
    Tense seenTense = null;
    Mood seenMood = null;
    boolean singular = false;
    boolean manifold = false;
    boolean indicative = false;
    if (clause.finite() >= 0) {
      for (VerbForm form : lexicon.verbs().of(scan.tokens.lower(clause.finite()))) {
        if (!form.isFinite() || form.person() == Person.YOU || form.person() == Person.YOU_ALL) {
          continue;
        }
        String base = form.verb().base();
        boolean helps =
            form.verb().particle().isEmpty()
                && (MODALS.contains(base) || AUXILIARIES.contains(base));
        if (helps) {
          aux = base;
        }
        if (form.person() == Person.I) {
          // Nobody says "ich" in news: "habe" is Konjunktiv.
          continue;
        }
        if (!indicative || form.mood() == Mood.INDICATIVE) {
          if (form.mood() == Mood.INDICATIVE) {
            indicative = true;
          }
          seenMood = indicative ? Mood.INDICATIVE : form.mood();
          seenTense = form.tense();
        }
        singular |= !form.person().isPlural();
        manifold |= form.person().isPlural();
      }
    }
    auxiliary = aux;
    tense = seenTense;
    mood = seenMood;
    plural = singular == manifold ? null : Boolean.valueOf(manifold);
    // "… hat ein Dorf überfallen und elf Bewohner getötet": who has done the one did the other.
    boolean shared =
        governor != null
            && aux.equals("haben")
            && !clause.has(clause.finite())
            && clause.continues();
    boolean goesOn = shared || isElided() || isRelated() || goesOn(parties);
    Phrase known = goesOn ? governor.arguments.subject() : null;
    Arguments found = Arguments.of(clause, phrases, plural, known, parties);
    boolean inherits =
        found.subject() == null
            && governor != null
            && (clause.continues() || clause.kind() == Clause.Kind.INFINITIVE);
    arguments =
        inherits
            ? new Arguments(
                governor.arguments.subject(), found.object(), found.dative(), found.reflexive())
            : found;
    antecedent = clause.kind() == Clause.Kind.RELATIVE ? antecedent() : null;
  }

  /** Whether a verb right behind {@code und} shares the subject: "lud ein und bat die Gäste …". */
  private boolean isElided() {
    Phrase before = governor == null ? null : governor.arguments.subject();
    boolean verbFirst =
        before != null
            && clause.kind() == Clause.Kind.MAIN
            && clause.continues()
            && clause.finite() >= 0
            && clause.finite() == firstVerbal();
    return verbFirst
        && !scan.tokens.lower(before.head()).equals("es")
        && (plural == null || Arguments.agrees(before, plural));
  }

  /** Whether it goes on with what a relative pronoun did: "die fliehen und Hilfe suchen". */
  private boolean isRelated() {
    Phrase before = governor == null ? null : governor.arguments.subject();
    boolean goesOn =
        before != null
            && before.kind() == Phrase.Kind.RELATIVE
            && clause.kind() == Clause.Kind.SUBORDINATE
            && clause.continues()
            && (plural == null || Arguments.agrees(before, plural));
    if (!goesOn) {
      return false;
    }
    for (Phrase phrase : phrases) {
      if (phrase.preposition().isEmpty() && phrase.isOnly(Agreement.NOMINATIVE)) {
        return false;
      }
    }
    return true;
  }

  /** The first token of the clause behind its conjunction. */
  private int firstVerbal() {
    int at = 0;
    while (at < clause.size() - 1
        && WordClass.COORDINATOR.has(scan.tokens.lower(clause.token(at)))) {
      at++;
    }
    return clause.token(at);
  }

  /** Whether the clause before tells the subject: "lobte den Plan, verlangte aber mehr Geld". */
  private boolean goesOn(Parties parties) {
    boolean verbFirst =
        governor != null
            && clause.kind() == Clause.Kind.MAIN
            && clause.first() == clause.finite()
            && scan.tokens.word(clause.first() - 1).equals(",")
            && governor.clause.kind() == Clause.Kind.MAIN
            && governor.clause.last() == clause.first() - 2;
    Phrase before = verbFirst ? governor.arguments.subject() : null;
    if (before == null || !parties.isAgent(before)) {
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

  private Phrase antecedent() {
    if (governor == null) {
      return null;
    }
    Phrase last = null;
    Phrase agreeing = null;
    int genders = pronounGenders();
    for (Phrase phrase : governor.phrases) {
      if (phrase.first() < clause.first() && phrase.kind() == Phrase.Kind.NOUN) {
        last = phrase;
        agreeing = (genders(phrase.cases()) & genders) == 0 ? agreeing : phrase;
      }
    }
    return agreeing == null ? last : agreeing;
  }

  /** What the relative pronoun tells of gender and number: {@code der} as subject is masculine. */
  private int pronounGenders() {
    for (Phrase phrase : phrases) {
      if (phrase.kind() == Phrase.Kind.RELATIVE) {
        int cases = phrase.cases();
        if (phrase == arguments.subject()) {
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

  boolean isModal() {
    return MODALS.contains(auxiliary);
  }

  boolean has(String lower) {
    if (words == null) {
      words = new HashSet<>();
      for (int i = 0; i < clause.size(); i++) {
        words.add(scan.tokens.lower(clause.token(i)));
      }
    }
    return words.contains(lower);
  }

  /** Returns whether {@code nicht}, {@code kein} or {@code niemand} denies the clause. */
  boolean isNegated() {
    Tokens tokens = scan.tokens;
    for (int i = 0; i < clause.size(); i++) {
      int token = clause.token(i);
      String lower = tokens.lower(token);
      String next = tokens.lower(token + 1);
      boolean restricted =
          next.equals("nur")
              || next.equals("mehr")
              || next.equals("allein")
              || next.equals("zuletzt");
      if (WordClass.NEGATION.has(lower) && !lower.equals("kaum") && !restricted) {
        return true;
      }
      if (lower.equals("niemand") || lower.equals("niemanden")) {
        return true;
      }
    }
    return isDenied(arguments.subject()) || isDenied(arguments.object());
  }

  boolean isDenied(Phrase phrase) {
    return phrase != null
        && scan.tokens.lower(phrase.first()).startsWith("kein")
        && Agreement.determiner(scan.tokens.lower(phrase.first())) != 0;
  }

  /** The word that opens a subordinate clause, in lower case; empty of others. */
  String opener() {
    if (clause.kind() != Clause.Kind.SUBORDINATE) {
      return "";
    }
    for (int i = 0; i < Math.min(3, clause.size()); i++) {
      String lower = scan.tokens.lower(clause.token(i));
      if (WordClass.SUBORDINATOR.has(lower)) {
        return lower.equals("wie") && scan.tokens.lower(clause.token(i) + 1).startsWith("viel")
            ? "ob"
            : lower;
      }
    }
    return clause.continues() && governor != null ? governor.opener() : "";
  }

  /** Returns the phrase of the clause that holds a token; null where none does. */
  Phrase phraseOf(int token) {
    for (Phrase phrase : phrases) {
      if (phrase.first() <= token && token < phrase.fullEnd()) {
        return phrase;
      }
    }
    return null;
  }

  Phrase behind(String preposition) {
    for (Phrase phrase : phrases) {
      if (phrase.preposition().equals(preposition) && scan.moment(phrase.head()) == null) {
        return phrase;
      }
    }
    return null;
  }
}
