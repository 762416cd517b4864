package org.pressespiegel.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.FiniteVerb;
import org.pressespiegel.language.Mood;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.language.VerbForm.Shape;
import org.pressespiegel.language.WordClass;
import org.pressespiegel.time.TimexType;

/** A clause with its phrases, its arguments and what its finite verb says. */
final class Situation {

  /** Adverbs that tell of a whole country or more. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "bundesweit",
          "deutschlandweit",
          "europaweit",
          "landesweit",
          "schweizweit",
          "vielerorts",
          "weltweit",
          "österreichweit");

  private static final Pattern POINT_OF_COMPASS = Pattern.compile("(nörd|süd|öst|west)lich$");

  private static final Set<String> DIRECTIONS =
      Set.of(
          "unweit",
          "abseits",
          "jenseits",
          "diesseits",
          "oberhalb",
          "unterhalb",
          "außerhalb",
          "innerhalb",
          "links",
          "rechts",
          "entfernt",
          "weit");

  private static final Pattern OWN = Pattern.compile("(sein|ihr)er");

  private static final Pattern DEED = Pattern.compile("(ung|keit|heit|tion|nahme)$");

  private static final Set<String> OFTEN =
      Set.of(
          "häufig",
          "häufiger",
          "oft",
          "öfter",
          "öfters",
          "oftmals",
          "regelmäßig",
          "regelmäßiger",
          "meist",
          "meistens",
          "gewöhnlich",
          "manchmal",
          "gelegentlich",
          "normalerweise",
          "üblicherweise",
          "vielerorts",
          "alljährlich");

  /** Behind them {@code dass} tells what somebody thinks of: {@code Angst davor, dass …}. */
  private static final Set<String> FEARS =
      Set.of("davor", "angst", "furcht", "sorge", "gefahr", "risiko", "befürchtung", "hoffnung");

  private static final Set<String> PERHAPS =
      Set.of("vielleicht", "womöglich", "möglicherweise", "eventuell");

  private static final Set<String> LIKELY = Set.of("wohl", "vermutlich", "wahrscheinlich");

  private static final Set<String> USUALLY =
      Set.of("normalerweise", "üblicherweise", "gewöhnlich", "meist", "meistens", "alljährlich");

  /** What those do to a deed who do it. */
  private static final Set<String> CARRYING_OUT =
      Set.of(
          "verüben",
          "begehen",
          "ausführen",
          "durchführen",
          "führen",
          "anführen",
          "organisieren",
          "veranstalten",
          "abhalten",
          "unternehmen",
          "starten",
          "beginnen",
          "auslösen",
          "verursachen",
          "planen",
          "fliegen",
          "vermitteln",
          "leiten",
          "tragen",
          "richten",
          "erheben",
          "äußern");

  /** Prepositions that hold the definite article. */
  private static final Set<String> WITH_ARTICLE = Set.of("am", "beim", "im", "ins", "vom");

  private static final Set<String> CONDITIONS = Set.of("wenn", "falls", "sofern", "sobald");

  /** Verbs with a second nominative. */
  private static final Set<String> COPULAS = Set.of("sein", "werden", "bleiben", "heißen");

  /** What is played, not done. */
  private static final Set<String> PLAYING = Set.of("simulieren", "proben");

  final Scan scan;
  final Lexicon lexicon;
  final Parties parties;
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
  final Site site;
  private final FiniteVerb verb;

  /** The words of the clause in lower case, quoted ones too; null until somebody asks. */
  private Set<String> words;

  Situation(
      Scan scan,
      Lexicon lexicon,
      Parties parties,
      Clause clause,
      List<Phrase> phrases,
      Situation governor,
      Site site) {
    this.scan = scan;
    this.lexicon = lexicon;
    this.parties = parties;
    this.clause = clause;
    this.phrases = phrases;
    this.governor = governor;
    this.site = site;
    verb = FiniteVerb.of(clause, scan.tokens);
    auxiliary = verb.auxiliary();
    tense = verb.tense();
    mood = verb.mood();
    plural = verb.plural();
    arguments = readArguments();
    antecedent =
        clause.kind() == Clause.Kind.RELATIVE && governor != null
            ? Antecedent.of(
                governor.phrases.stream()
                    .filter(phrase -> !parties.isTime(phrase) && !isOneTown(phrase))
                    .toList(),
                clause.first(),
                phrases,
                arguments.subject(),
                plural)
            : null;
  }

  /** {@code Gefangene in Syrien, die freikamen}: of many no single place is meant. */
  private boolean isOneTown(Phrase phrase) {
    return Boolean.TRUE.equals(verb.plural())
        && phrase.preposition().equals("in")
        && phrase.first() == phrase.head()
        && scan.place(phrase.head()) != null;
  }

  private Arguments readArguments() {
    boolean elided =
        new Ellipsis(scan.tokens, clause, phrases, governor, verb, parties).isOfSubject();
    Phrase known = elided ? governor.arguments.subject() : null;
    Arguments found = withoutPredicate(Arguments.of(clause, phrases, plural, known, parties));
    boolean inherits =
        found.subject() == null
            && governor != null
            && (clause.continues() || clause.kind() == Clause.Kind.INFINITIVE);
    return inherits ? found.with(controller()) : found;
  }

  /** Who does what an infinitive says: "bat die Anwohner, zu gehen", "verbot dem Werk, …". */
  private Phrase controller() {
    Arguments before = governor.arguments;
    Phrase object = before.objectOrDative();
    boolean asks =
        clause.kind() == Clause.Kind.INFINITIVE
            && !clause.continues()
            && object != null
            && governor.hasVerbOf(VerbGroup.CONTROLLING);
    return asks ? object : before.subject();
  }

  /** Takes out what is no object: "Er war Lehrer", "Es kamen viele". */
  private Arguments withoutPredicate(Arguments found) {
    Phrase object = found.object();
    Phrase dative = found.dative();
    boolean formal =
        object != null
            && object.first() < clause.finite()
            && scan.tokens.lower(object.head()).equals("es");
    boolean names = isCopula();
    if (formal || names && object != null && object.canBe(Agreement.NOMINATIVE)) {
      object = null;
    }
    if (names && dative != null && dative.canBe(Agreement.NOMINATIVE)) {
      dative = null;
    }
    return new Arguments(found.subject(), object, dative, found.reflexive());
  }

  /**
   * Returns whether the verb says what somebody is; {@code wird} does where it helps no other verb.
   */
  boolean isCopula() {
    if (clause.finite() < 0) {
      return false;
    }
    boolean copula = false;
    for (VerbForm form : scan.tokens.lexeme(clause.finite()).forms()) {
      copula |= form.isFinite() && COPULAS.contains(form.verb().infinitive());
    }
    return copula && !(auxiliary.equals("werden") && helpsOther());
  }

  /** Returns whether the clause only says what its subject is: "Der Streik ist keine Lösung". */
  boolean saysWhatItIs() {
    return isCopula() && !closesInParticiple();
  }

  private boolean helpsOther() {
    for (int i = 0; i < clause.size(); i++) {
      int token = clause.token(i);
      for (VerbForm form : scan.tokens.lexeme(token).forms()) {
        boolean other = form.shape() == Shape.PARTICIPLE || form.shape() == Shape.INFINITIVE;
        if (other && token != clause.finite() && !scan.tokens.isCapitalised(token)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isModal() {
    return verb.isModal();
  }

  /** Returns whether a word in lower case stands in the clause. */
  boolean has(String lower) {
    return words().contains(lower);
  }

  /** Returns whether one of some words in lower case stands in the clause. */
  boolean hasAny(Set<String> lower) {
    for (String word : lower) {
      if (words().contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the words of the clause in lower case, quoted ones too. */
  Set<String> words() {
    if (words == null) {
      words = new HashSet<>();
      for (int i = 0; i < clause.size(); i++) {
        words.add(scan.tokens.lower(clause.token(i)));
        if (scan.tokens.isQuotation(clause.token(i))) {
          words.addAll(scan.quotedWords(clause.token(i)));
        }
      }
    }
    return words;
  }

  /** Returns whether one of some verbs stands in the clause, whatever its particle. */
  boolean hasVerb(Set<String> infinitives) {
    for (int i = 0; i < clause.size(); i++) {
      for (VerbForm form : scan.tokens.lexeme(clause.token(i)).forms()) {
        if (isThere(form)
            && (infinitives.contains(form.verb().base())
                || infinitives.contains(form.verb().infinitive()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether something is done to the subject: {@code wurde erschüttert}. */
  boolean isPassive() {
    return auxiliary.equals("werden") && !endsInInfinitive()
        || auxiliary.equals("sein") && has("worden");
  }

  /** Returns whether the clause tells what happens again and again: "wird häufig heimgesucht". */
  boolean isHabit() {
    if (tense != Tense.PRESENT) {
      return false;
    }
    for (String word : OFTEN) {
      if (has(word)) {
        return true;
      }
    }
    return has("immer") && has("wieder") || isShare();
  }

  /** Returns whether the clause tells what is done as a rule: "Normalerweise berät sie Schüler". */
  boolean isUsual() {
    boolean rule =
        has("regel") && has("in") && has("der")
            || has("im") && (has("notfall") || has("ernstfall"));
    return tense == Tense.PRESENT
        && (auxiliary.isEmpty() || auxiliary.equals("werden"))
        && (hasAny(USUALLY) || rule);
  }

  /**
   * Returns whether somebody only thinks of it: {@code Vielleicht wird man aufgefordert}, {@code Es
   * kann nicht sein, dass}.
   */
  boolean isConceivable() {
    boolean absurd =
        governor != null
            && opener().equals("dass")
            && governor.auxiliary.equals("können")
            && governor.has("sein")
            && governor.has("es")
            && governor.isNegated();
    boolean feared =
        opener().equals("dass") && FEARS.contains(scan.tokens.lower(clause.first() - 2));
    boolean likely =
        tense == Tense.PRESENT && auxiliary.equals("werden") && hasAny(LIKELY) && !isToBeDone();
    return absurd || feared || likely || hasAny(PERHAPS);
  }

  /** Returns how many of a unit lie before a phrase: {@code zehn Jahre nach dem Anschlag}; or 0. */
  int timeAfter(Phrase phrase) {
    if (phrase == null || !phrase.preposition().equals("nach")) {
      return 0;
    }
    int unit = phrase.first() - 2;
    switch (scan.tokens.lower(unit)) {
      case "jahr", "jahre", "monat", "monate" -> {}
      default -> {
        return 0;
      }
    }
    int count = scan.tokens.lexeme(unit - 1).value().orElse(0);
    return count == 0 && scan.tokens.lower(unit - 1).startsWith("ein") ? 1 : count;
  }

  /** Whether a share of cases is told: "in 97 Prozent der Fälle", "in vielen Fällen". */
  private boolean isShare() {
    for (Phrase phrase : phrases) {
      String head = scan.tokens.lower(phrase.head());
      boolean cases =
          head.equals("fällen") && phrase.first() < phrase.head()
              || head.equals("prozent")
                  && phrase.genitive() != null
                  && scan.tokens.lower(phrase.genitive().head()).startsWith("fälle");
      if (cases && phrase.preposition().equals("in")) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a verb of a group stands in the clause. */
  boolean hasVerbOf(VerbGroup group) {
    for (int i = 0; i < clause.size(); i++) {
      for (VerbForm form : scan.tokens.lexeme(clause.token(i)).forms()) {
        if (isThere(form) && lexicon.isOf(group, form.verb())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the particle of a verb stands in the clause: "meldete" alone is no "meldete an". */
  private boolean isThere(VerbForm form) {
    return form.shape() != Shape.FINITE_APART || has(form.verb().particle());
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
              || next.equals("mehr") && tokens.lower(token + 2).equals("als")
              || next.equals("allein")
              || next.equals("zuletzt");
      if (WordClass.NEGATION.has(lower)
          && !lower.equals("kaum")
          && !restricted
          && !isOfAttribute(token)) {
        return true;
      }
      if (lower.equals("niemand") || lower.equals("niemanden") || lower.equals("nichts")) {
        return true;
      }
    }
    return phrases.stream().anyMatch(this::isDenied);
  }

  /** {@code eine nicht angemeldete Versammlung}: what is denied is the attribute. */
  private boolean isOfAttribute(int token) {
    for (Phrase phrase : phrases) {
      if (phrase.kind() == Phrase.Kind.NOUN
          && phrase.first() < token
          && token < phrase.head()
          && scan.tokens.lexeme(phrase.first()).isDeterminer()
          && !scan.tokens.isCapitalised(token + 1)) {
        return true;
      }
    }
    return false;
  }

  boolean isDenied(Phrase phrase) {
    if (phrase == null) {
      return false;
    }
    if (scan.tokens.isQuotation(phrase.first())) {
      return scan.quotedWords(phrase.first()).stream()
          .skip(1)
          .findFirst()
          .filter(word -> word.startsWith("kein"))
          .isPresent();
    }
    return scan.tokens.lower(phrase.first()).startsWith("kein")
        && scan.tokens.lexeme(phrase.first()).isDeterminer();
  }

  /** "Bleibt der Zug stehen, sterben Hunderte": two clauses that open with their verbs. */
  private boolean isConditional() {
    if (clause.kind() != Clause.Kind.MAIN || tense != Tense.PRESENT || site.question()) {
      return false;
    }
    if (clause.continues() && governor != null) {
      return governor.isConditional();
    }
    Tokens tokens = scan.tokens;
    if (isConsequence()) {
      return true;
    }
    if (clause.first() != clause.finite()) {
      return false;
    }
    if (tokens.opens(clause.first())) {
      int comma = clause.last() + 1;
      return comma + 1 < tokens.size()
          && tokens.word(comma).equals(",")
          && !tokens.isCapitalised(comma + 1)
          && isFinite(comma + 1);
    }
    int opening = scan.first(scan.document.sentences().get(site.sentence()));
    return tokens.word(clause.first() - 1).equals(",")
        && opening < clause.first() - 1
        && tokens.opens(opening)
        && isFinite(opening)
        && scan.nameEnd(opening) == 0;
  }

  /** {@code Wenn eine Bank ausfällt, springt der Staat ein}: what follows from a condition. */
  private boolean isConsequence() {
    Tokens tokens = scan.tokens;
    int opening = scan.first(scan.document.sentences().get(site.sentence()));
    boolean then =
        tokens.lower(clause.first()).equals("dann") || tokens.lower(clause.first()).equals("so");
    return CONDITIONS.contains(tokens.lower(opening))
        && clause.first() > opening
        && tokens.word(clause.first() - 1).equals(",")
        && clause.finite() == clause.first() + (then ? 1 : 0);
  }

  /** {@code Je mehr Stimmen ausgezählt werden, desto …}: it grows with something else. */
  boolean isProportional() {
    for (int i = 0; i < Math.min(2, clause.size()); i++) {
      String lower = scan.tokens.lower(clause.token(i));
      boolean compared =
          scan.tokens.lower(clause.token(i) + 1).endsWith("er")
              || scan.tokens.lower(clause.token(i) + 1).equals("mehr");
      if (compared && (lower.equals("je") || lower.equals("desto") || lower.equals("umso"))) {
        return tense == Tense.PRESENT;
      }
    }
    return false;
  }

  /** Returns whether somebody is told to do it: {@code Bitten Sie darum}, {@code Findet Wege}. */
  boolean isOrder() {
    Tokens tokens = scan.tokens;
    boolean first =
        clause.kind() == Clause.Kind.MAIN
            && clause.finite() == clause.first()
            && tokens.opens(clause.first())
            && tense == Tense.PRESENT
            && auxiliary.isEmpty()
            && !site.question()
            && !site.headline();
    return first
        && (tokens.word(clause.first() + 1).equals("Sie")
            || arguments.subject() == null && !isConditional());
  }

  /** Returns whether the clause tells what is done again and again: "zweimal pro Woche". */
  boolean isRepeated() {
    for (int i = 0; i < clause.size() && tense == Tense.PRESENT; i++) {
      Moment moment = scan.moment(clause.token(i));
      if (moment != null && moment.type() == TimexType.SET) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the clause tells what people do in general, at no time and nowhere: {@code
   * Stipendien helfen Studenten}. It stands in the present and names nobody, nothing counted and
   * nothing known.
   */
  boolean isGeneral() {
    boolean now = tense == Tense.PRESENT && mood == Mood.INDICATIVE && !isModal();
    boolean told = auxiliary.isEmpty() || auxiliary.equals("werden") && !endsInInfinitive();
    Phrase subject = arguments.subject();
    boolean opens = site.headline() || scan.isLead(site.passage());
    if (!now || !told || opens || clause.finite() < 0 || subject == null) {
      // Headlines and leads tell news in the present too: "Milizen greifen Dörfer an".
      return false;
    }
    if (scan.tokens.lower(subject.head()).equals("man")) {
      return true;
    }
    boolean relative =
        subject.kind() == Phrase.Kind.RELATIVE
            && antecedent != null
            && Boolean.TRUE.equals(plural)
            && antecedent.canBe(Agreement.PLURAL)
            && !isKnown(antecedent);
    if (subject.kind() != Phrase.Kind.NOUN && !relative) {
      return false;
    }
    for (Phrase phrase : phrases) {
      if (!(relative && phrase == subject) && isKnown(phrase)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a phrase tells of somebody or something that is known or counted, or of a time. */
  private boolean isKnown(Phrase phrase) {
    if (phrase.first() > 0 && WITH_ARTICLE.contains(scan.tokens.lower(phrase.first() - 1))) {
      return true;
    }
    for (Phrase part = phrase; part != null; part = part.genitive()) {
      if (part.kind() != Phrase.Kind.NOUN && part.kind() != Phrase.Kind.REFLEXIVE) {
        return true;
      }
      for (int token = part.first(); token < part.end(); token++) {
        boolean definite =
            scan.tokens.lexeme(token).isDeterminer() && scan.tokens.lower(token).startsWith("d");
        if (definite
            || scan.tokens.lexeme(token).isCounting()
            || scan.nameEnd(token) > 0
            || scan.entity(token) != null
            || scan.place(token) != null
            || scan.moment(token) != null) {
          return true;
        }
      }
    }
    return scan.tokens.isQuotation(phrase.first());
  }

  private boolean isFinite(int token) {
    for (VerbForm form : scan.tokens.lexeme(token).forms()) {
      if (form.isFinite() && form.tense() == Tense.PRESENT && !form.verb().base().equals("sagen")) {
        return true;
      }
    }
    return false;
  }

  /** The word that opens a subordinate clause, in lower case; empty of others. */
  String opener() {
    if (clause.kind() != Clause.Kind.SUBORDINATE) {
      return isConditional() ? "wenn" : "";
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

  /** Returns whether the clause tells what came before all else: "hatte … gefordert". */
  boolean isPluperfect() {
    boolean helped = auxiliary.equals("haben") || auxiliary.equals("sein");
    return helped
        && tense == Tense.PRETERITE
        && mood == Mood.INDICATIVE
        && (!auxiliary.equals("sein") || closesInParticiple());
  }

  /** Whether {@code war} helps a participle and is no verb of its own: "waren im Einsatz". */
  private boolean closesInParticiple() {
    for (int i = Math.max(0, clause.size() - 2); i < clause.size(); i++) {
      int token = clause.token(i);
      if (!scan.tokens.isCapitalised(token) && mayBe(token, Shape.PARTICIPLE)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the clause tells of a story or an exercise: "Der Roman handelt von …". */
  boolean isPlayed() {
    if (isFiction(arguments.subject())) {
      return true;
    }
    for (Phrase phrase : phrases) {
      boolean within = phrase.preposition().equals("in") || phrase.preposition().equals("bei");
      boolean exercise =
          phrase.preposition().equals("bei")
              && lexicon.isA("EXERCISE", scan.tokens.lower(phrase.head()));
      if (exercise || within && isFiction(phrase)) {
        return true;
      }
    }
    return hasVerb(PLAYING);
  }

  private boolean isFiction(Phrase phrase) {
    return phrase != null
        && phrase.kind() == Phrase.Kind.NOUN
        && lexicon.isA("FICTION", scan.tokens.lower(phrase.head()));
  }

  /** Returns whether the clause tells what took place: "schoss", "hat geschossen". */
  boolean looksBack() {
    boolean helped = auxiliary.equals("haben") || auxiliary.equals("sein");
    return mood == Mood.INDICATIVE
        && (tense == Tense.PRETERITE && !isModal() || helped && closesInParticiple());
  }

  /** Returns whether {@code soll} only says that others say so: "soll geschossen haben". */
  boolean isHearsay() {
    int last = clause.last();
    boolean perfect =
        scan.tokens.lower(last).equals("haben") || scan.tokens.lower(last).equals("sein");
    boolean passive = scan.tokens.lower(last - 1).equals("worden");
    return auxiliary.equals("sollen") && perfect && (passive || mayBe(last - 1, Shape.PARTICIPLE));
  }

  /** Returns whether the clause closes in {@code gewählt werden} or {@code gewählt werden wird}. */
  boolean isToBeDone() {
    int token = closing();
    return token != clause.finite() && scan.tokens.lower(token).equals("werden");
  }

  /** The last token of the clause but a finite verb that closes it. */
  private int closing() {
    boolean finite = clause.last() == clause.finite() && clause.size() > 1;
    return finite ? clause.token(clause.size() - 2) : clause.last();
  }

  /** Returns whether an infinitive closes the clause, or stands before the verb that does. */
  boolean endsInInfinitive() {
    return mayBe(closing(), Shape.INFINITIVE);
  }

  /** Whether a token may be a form of a verb of some shape. */
  private boolean mayBe(int token, Shape shape) {
    for (VerbForm form : scan.tokens.lexeme(token).forms()) {
      if (form.shape() == shape) {
        return true;
      }
    }
    return false;
  }

  /** Returns the phrase of some right before the preposition of another; null where none is. */
  static Phrase rightBefore(List<Phrase> phrases, Phrase other) {
    for (Phrase phrase : phrases) {
      if (phrase.fullEnd() == other.first() - 1) {
        return phrase;
      }
    }
    return null;
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

  /** Returns whether a clause tells of many towns at once: "bundesweit", "in vielen Städten". */
  boolean isSpread() {
    if (hasAny(EVERYWHERE)) {
      return true;
    }
    for (Phrase phrase : phrases) {
      if (phrase.preposition().equals("in")
          && phrase.isOnly(Agreement.PLURAL)
          && lexicon.isA("TOWNS", scan.tokens.lower(phrase.head()))
          && !namesPlace(phrase)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a place is named in a phrase or right behind it: {@code in den Städten Bonn und Köln}.
   */
  private boolean namesPlace(Phrase phrase) {
    int end = Math.min(phrase.fullEnd() + 1, scan.tokens.size());
    for (int token = phrase.head(); token < end; token++) {
      if (scan.place(token) != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first phrase behind a preposition that tells no time; null where there is none. */
  Phrase behind(String preposition) {
    Phrase place = null;
    for (int no = 0; no < phrases.size(); no++) {
      Phrase phrase = phrases.get(no);
      if (phrase.preposition().equals(preposition)
          && scan.moment(phrase.head()) == null
          && !isOfFront(no)
          && !isAttribute(no)) {
        if (!preposition.equals("in") || scan.place(phrase.head()) == null) {
          return phrase;
        }
        // "raste in Trier in eine Gruppe"
        place = place == null ? phrase : place;
      }
    }
    return place;
  }

  /**
   * "Im Fall von Anna Ohm war kritisiert worden": before the verb of a main clause stands one part
   * of the sentence, so what follows another phrase there belongs to it.
   */
  private boolean isOfFront(int no) {
    return no > 0
        && clause.kind() == Clause.Kind.MAIN
        && phrases.get(no).preposition().equals("von")
        && phrases.get(no).first() < clause.finite()
        && !phrases.get(no - 1).preposition().isEmpty();
  }

  /** Returns such a phrase behind a noun, or behind what belongs to it. */
  Phrase behind(String preposition, Phrase noun) {
    for (Phrase phrase : phrases) {
      if (phrase.first() > noun.head()
          && phrase.preposition().equals(preposition)
          && !parties.isTime(phrase)
          && !isOfOther(noun, phrase)
          && !isParted(noun, phrase)) {
        return phrase;
      }
    }
    return null;
  }

  /** {@code Polizeieinsatz … die Proteste gegen X}: what stands behind another event is its own. */
  private boolean isOfOther(Phrase noun, Phrase phrase) {
    for (Phrase other : phrases) {
      if (other != noun
          && other.first() > noun.head()
          && other.kind() == Phrase.Kind.NOUN
          && other.preposition().isEmpty()
          && other.fullEnd() == phrase.first() - 1
          && lexicon.isEvent(scan.tokens.lower(other.head()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the verb stands between a noun and what is behind {@code von}, which then belongs to
   * another: "Der Anschlag hat nach den Worten von X …"; in the passive it is who did it.
   */
  private boolean isParted(Phrase noun, Phrase phrase) {
    if (!phrase.preposition().equals("von") || phrase.first() - 1 <= noun.fullEnd()) {
      return false;
    }
    if (clause.finite() < noun.head() || clause.finite() > phrase.first()) {
      // "die Festnahme wegen der Nichtbeachtung von Regeln"
      return !isCarriedOut();
    }
    if (auxiliary.equals("werden") || auxiliary.equals("sein")) {
      return clause.finite() < phrase.first() && !isCarriedOut();
    }
    // "Kritik kam von der Kammer"
    return clause.finite() < phrase.first() - 2;
  }

  /**
   * Whether what stands behind {@code von} belongs to the noun before: "die Gefährdung von
   * Menschen", "die Wohnungen von Angehörigen".
   */
  private boolean isAttribute(int no) {
    Phrase phrase = phrases.get(no);
    if (no == 0 || !phrase.preposition().equals("von")) {
      return false;
    }
    Phrase before = phrases.get(no - 1);
    if (before.kind() != Phrase.Kind.NOUN || phrase.first() - 1 > before.fullEnd()) {
      return false;
    }
    Phrase last = before;
    while (last.genitive() != null) {
      last = last.genitive();
    }
    String owned = scan.tokens.lower(last.head());
    if (closesSpeech(phrase, before)) {
      return true;
    }
    boolean deed = last != before && DEED.matcher(owned).find();
    boolean police = lexicon.isA("POLICE", scan.tokens.lower(phrase.head()));
    return deed || lexicon.isA("OWNED", owned) && !police;
  }

  /** {@code …, fordert Anna Ohm vom Verband}: whose words are told before is of what follows. */
  private boolean closesSpeech(Phrase phrase, Phrase before) {
    return clause.kind() == Clause.Kind.MAIN
        && clause.finite() == clause.first()
        && !scan.tokens.opens(clause.first())
        && clause.last() == phrase.fullEnd() - 1
        && before == arguments.subject()
        && arguments.object() == null
        && !isPassive()
        && !scan.tokens.word(clause.last() + 1).equals(",");
  }

  /** "Der Anschlag wurde von X verübt": who is told behind {@code von} did it. */
  private boolean isCarriedOut() {
    for (int i = 0; i < clause.size(); i++) {
      for (VerbForm form : scan.tokens.lexeme(clause.token(i)).forms()) {
        if (form.shape() == VerbForm.Shape.PARTICIPLE
            && CARRYING_OUT.contains(form.verb().infinitive())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether a phrase, or one that is joined to it, is such as one of some fillers says. */
  boolean isOneOf(List<Filler> fillers, Phrase phrase) {
    if (phrase == null) {
      return false;
    }
    Phrase meant = phrase.kind() == Phrase.Kind.RELATIVE ? antecedent : Parties.meant(phrase);
    if (meant == null) {
      return false;
    }
    for (Filler filler : fillers) {
      if (filler.fits(meant, this)) {
        return true;
      }
      for (Phrase part : meant.parts()) {
        if (filler.fits(part, this)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns who does it in a passive clause: behind {@code von} or {@code durch}; or null. */
  Phrase passiveAgent() {
    for (int no = 0; no < phrases.size(); no++) {
      Phrase phrase = phrases.get(no);
      boolean by = phrase.preposition().equals("von") || phrase.preposition().equals("durch");
      if (by
          && parties.isAgent(phrase)
          && scan.moment(phrase.head()) == null
          && !isOfFront(no)
          && !isAttribute(no)
          && !isDirection(phrase)) {
        return phrase;
      }
    }
    return null;
  }

  /** {@code nordöstlich von Budapest}, {@code unweit von Kassel}. */
  private boolean isDirection(Phrase phrase) {
    String before = scan.tokens.lower(phrase.first() - 2);
    return phrase.preposition().equals("von")
        && (POINT_OF_COMPASS.matcher(before).find() || DIRECTIONS.contains(before));
  }

  /** Returns who receives: the dative, or what may be one; null where there is none. */
  Phrase receiver() {
    if (arguments.dative() != null) {
      return arguments.dative();
    }
    Phrase object = arguments.object();
    if (object != null && object.canBe(Agreement.DATIVE)) {
      boolean determined =
          scan.tokens.lexeme(object.first()).isDeterminer()
              && !scan.tokens.lexeme(object.first()).isCounting();
      if (determined || scan.nameEnd(object.head()) > 0) {
        return object;
      }
    }
    return receiverBehindSubject();
  }

  /** "drohten Milizen der Regierung": what looks like a genitive may be the receiver. */
  private Phrase receiverBehindSubject() {
    Phrase subject = arguments.subject();
    Phrase object = arguments.object();
    boolean open =
        subject != null
            && subject.genitive() != null
            && subject.genitive().canBe(Agreement.DATIVE)
            && clause.has(subject.first());
    if (!open) {
      return null;
    }
    boolean bare =
        clause.kind() == Clause.Kind.MAIN
            && subject.first() > clause.finite()
            && !scan.tokens.lexeme(subject.first()).isDeterminer();
    // "versprach der Parteichef seiner Partei Hilfe": nobody is of what is his.
    boolean own =
        clause.kind() == Clause.Kind.MAIN
            && subject.first() > clause.finite()
            && OWN.matcher(scan.tokens.lower(subject.genitive().first())).matches();
    // "weil die Opposition der Regierung Betrug vorwirft"
    boolean last =
        clause.kind() == Clause.Kind.SUBORDINATE
            && object != null
            && !parties.isAgent(object)
            && parties.isAgent(subject.genitive());
    return bare || own || last ? subject.genitive() : null;
  }
}
