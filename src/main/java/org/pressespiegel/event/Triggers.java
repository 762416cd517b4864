package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.ClauseReader;
import org.pressespiegel.language.Mood;
import org.pressespiegel.language.NumberWords;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.PhraseReader;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.Verb;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.language.VerbForm.Shape;
import org.pressespiegel.language.WordClass;

/** Finds the words that name events, and from their clauses who takes part and how real it is. */
final class Triggers {

  /** Longer stretches are read in parts, so that work grows with the text whatever it is. */
  private static final int LONGEST = 300;

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final ClauseReader clauses;
  private final PhraseReader phrases;
  private final Parties parties;

  Triggers(Scan scan, Lexicon lexicon, ClauseReader clauses, Parties parties) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.lexicon = lexicon;
    this.clauses = clauses;
    this.parties = parties;
    this.phrases = new PhraseReader(tokens, scan.nameEnds);
  }

  /** Adds the candidates of a sentence; returns its clauses. */
  List<Situation> read(int sentenceNo, int passage, List<Candidate> candidates) {
    int from = scan.first(scan.report.sentences().get(sentenceNo));
    int to = scan.end(scan.report.sentences().get(sentenceNo));
    List<Situation> all = new ArrayList<>();
    int begin = from;
    while (begin < to) {
      int end = begin + 1;
      boolean direct = scan.isDirect(begin);
      while (end < to && end - begin < LONGEST && scan.isDirect(end) == direct) {
        end++;
      }
      if (!direct) {
        boolean question = tokens.word(end - 1).equals("?");
        read(begin, end, question, all);
      }
      begin = end;
    }
    for (Situation situation : all) {
      verbs(situation, all, sentenceNo, passage, candidates);
      nouns(situation, sentenceNo, passage, candidates);
      for (Phrase phrase : situation.phrases) {
        if (phrase != situation.arguments.subject()
            && phrase.kind() == Phrase.Kind.NOUN
            && phrase.preposition().isEmpty()
            && parties.isAgent(phrase)) {
          parties.of(phrase, null).ifPresent(party -> parties.hear(phrase, party, false));
        }
      }
      Phrase subject = situation.arguments.subject();
      if (subject != null && subject.kind() == Phrase.Kind.NOUN) {
        boolean plural = situation.plural != null && situation.plural;
        parties.of(subject, null).ifPresent(party -> parties.hear(subject, party, plural));
      }
    }
    return all;
  }

  private void read(int from, int to, boolean question, List<Situation> all) {
    Map<Clause, Situation> known = new HashMap<>();
    for (Clause clause : clauses.read(tokens, from, to)) {
      Situation governor = known.get(clause.governor());
      if (governor == null && clause.governor() != null) {
        governor = alone(clause.governor(), question);
        known.put(clause.governor(), governor);
      }
      Situation situation =
          new Situation(scan, clause, phrases.read(clause), governor, lexicon, parties, question);
      known.put(clause, situation);
      all.add(situation);
    }
  }

  /** Reads words that wait for their verb, for what a relative pronoun stands for. */
  private Situation alone(Clause clause, boolean question) {
    return new Situation(scan, clause, phrases.read(clause), null, lexicon, parties, question);
  }

  // ------------------------------------------------------------------ verbs

  private record Use(Verb verb, int token, Usage usage, boolean infinitive) {}

  private void verbs(
      Situation situation,
      List<Situation> all,
      int sentence,
      int passage,
      List<Candidate> candidates) {
    Clause clause = situation.clause;
    for (int i = 0; i < clause.size(); i++) {
      int token = clause.token(i);
      Use best = null;
      Lexicon.Entry entry = null;
      for (VerbForm form : lexicon.triggers(tokens.lower(token))) {
        Use use = use(situation, i, form, passage);
        if (use == null
            || best != null && best.verb().particle().length() >= use.verb().particle().length()) {
          continue;
        }
        Lexicon.Entry found = first(lexicon.rows(use.verb()), situation, use);
        if (found != null) {
          best = use;
          entry = found;
        }
      }
      boolean names =
          entry != null
              && !entry.isTrap()
              && !isTotal(entry, situation)
              && !isBackground(entry, situation)
              && !isCue(entry, situation, best);
      if (names) {
        Candidate candidate = candidate(situation, best, entry, sentence, passage);
        if (candidate.target == null && entry.target().contains("inf")) {
          candidate.target = complement(situation, all);
        }
        answer(candidate, situation, candidates);
        candidates.add(candidate);
      }
    }
  }

  /** Whom a refusal answers: "Sie verlangte Geld. Die Stadt lehnte das ab." */
  private void answer(Candidate candidate, Situation situation, List<Candidate> candidates) {
    Phrase object = situation.arguments.object();
    boolean open =
        candidate.type().is(Trait.ANSWERING)
            && candidate.target == null
            && object != null
            && object.kind() == Phrase.Kind.PRONOUN;
    if (!open || candidates.isEmpty()) {
      return;
    }
    Candidate said = candidates.get(candidates.size() - 1);
    boolean answered = candidate.sentence - said.sentence <= 2 && said.type().is(Trait.ANSWERED);
    if (answered && said.actor != null && !said.actor.equals(candidate.actor)) {
      candidate.target = said.actor;
    }
  }

  /** Whether a harm is told as the sum of a long time: "In diesem Jahr ertranken 800 Menschen". */
  private boolean isTotal(Lexicon.Entry entry, Situation situation) {
    if (!entry.type().isHarmful()) {
      return false;
    }
    boolean since = situation.has("seit") || situation.has("jährlich") || situation.has("bislang");
    for (Phrase phrase : situation.phrases) {
      for (int token = phrase.first(); token < phrase.end(); token++) {
        Report.Moment moment = scan.moment(token);
        boolean repeated = moment != null && moment.type().equals("SET");
        boolean year =
            moment != null
                && moment.precision() == DatePrecision.YEAR
                && moment.first() != null
                && scan.report.published().map(day -> !moment.last().isBefore(day)).orElse(false);
        boolean lasting = moment != null && moment.type().equals("DURATION") && since;
        if (repeated || year || lasting) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether help is told as going on for long: "Die Kirche unterstützt das Schiff seit März". */
  private static boolean isBackground(Lexicon.Entry entry, Situation situation) {
    return entry.type().is(Trait.LASTING)
        && situation.tense == Tense.PRESENT
        && situation.has("seit");
  }

  /** Whether a verb only says who is quoted: "Die Liste sei zu kurz, kritisierte die Anwältin." */
  private boolean isCue(Lexicon.Entry entry, Situation situation, Use use) {
    int finite = situation.clause.finite();
    return entry.type().is(Trait.QUOTING)
        && use.token() == finite
        && situation.clause.first() == finite
        && use.verb().particle().isEmpty()
        && isMark(finite - 1)
        && situation.arguments.subject() != null
        && situation.clause.has(situation.arguments.subject().first())
        && !situation.question;
  }

  private boolean isMark(int token) {
    return token >= 0 && !tokens.isWord(token) && !tokens.isNumber(token);
  }

  /** Whom a threat is aimed at: "drohte damit, den Botschafter auszuweisen". */
  private Event.Party complement(Situation situation, List<Situation> all) {
    for (Situation other : all) {
      if (other.governor == situation
          && other.clause.kind() == Clause.Kind.INFINITIVE
          && other.arguments.object() != null
          && parties.isAgent(other.arguments.object())) {
        return parties.of(other.arguments.object(), null).orElse(null);
      }
    }
    return null;
  }

  /** How a form is used where it stands; null where it can't be what it looks like. */
  private Use use(Situation situation, int position, VerbForm form, int passage) {
    Clause clause = situation.clause;
    int token = clause.token(position);
    boolean opens = position == 0 || !tokens.isWord(token - 1);
    if (tokens.isCapitalised(token) && !opens) {
      return null;
    }
    return switch (form.shape()) {
      case FINITE -> finite(situation, token, form);
      case FINITE_APART -> apart(situation, position, form);
      case PARTICIPLE -> participle(situation, token, form, passage);
      case INFINITIVE, ZU_INFINITIVE -> infinitive(situation, token, form);
      case PRESENT_PARTICIPLE -> null;
    };
  }

  private Use finite(Situation situation, int token, VerbForm form) {
    if (token != situation.clause.finite()) {
      return null;
    }
    String last = lastWord(situation.clause);
    boolean other =
        form.verb().particle().isEmpty()
            && situation.clause.last() != token
            && lexicon.isParticle(last)
            && isApart(situation.clause, situation.clause.size() - 1);
    return other ? null : new Use(form.verb(), token, Usage.ACTIVE, false);
  }

  private String lastWord(Clause clause) {
    return tokens.lower(clause.last());
  }

  private boolean isApart(Clause clause, int position) {
    String lower = tokens.lower(clause.token(position));
    if (lower.equals("ein") && position < clause.size() - 1) {
      // "forderte ein Lösegeld", but "brach ein und stahl".
      return WordClass.COORDINATOR.has(tokens.lower(clause.token(position + 1)));
    }
    return position == clause.size() - 1
        || clause.token(position + 1) != clause.token(position) + 1
        || WordClass.COORDINATOR.has(tokens.lower(clause.token(position + 1)))
        || WordClass.preposition(lower).isEmpty();
  }

  private Use apart(Situation situation, int position, VerbForm form) {
    Clause clause = situation.clause;
    int token = clause.token(position);
    if (token != clause.finite()) {
      return null;
    }
    for (int i = position + 1; i < clause.size(); i++) {
      if (tokens.word(clause.token(i)).equals(form.verb().particle()) && isApart(clause, i)) {
        return new Use(form.verb(), token, Usage.ACTIVE, false);
      }
    }
    return null;
  }

  private Use participle(Situation situation, int token, VerbForm form, int passage) {
    Clause clause = situation.clause;
    if (token == clause.finite()) {
      // "Altstadt evakuiert": the same letters as the present tense, but nobody who does it.
      boolean headline = isHeadline(passage);
      Phrase subject = situation.arguments.subject();
      boolean passive =
          headline && clause.last() == token && (subject == null || !parties.isAgent(subject));
      return passive ? new Use(form.verb(), token, Usage.PASSIVE, false) : null;
    }
    boolean being = isBeing(form.verb());
    if (clause.finite() < 0) {
      boolean participial = clause.kind() == Clause.Kind.FRAGMENT;
      return participial && !isAttribute(token)
          ? new Use(form.verb(), token, being ? Usage.ACTIVE : Usage.PASSIVE, false)
          : null;
    }
    if (situation.has("worden")) {
      return new Use(form.verb(), token, Usage.PASSIVE, false);
    }
    return switch (situation.auxiliary) {
      case "haben" -> new Use(form.verb(), token, Usage.ACTIVE, false);
      case "werden" -> new Use(form.verb(), token, Usage.PASSIVE, false);
      case "sein" -> new Use(form.verb(), token, being ? Usage.ACTIVE : Usage.PASSIVE, false);
      case "" -> null;
      default ->
          new Use(form.verb(), token, situation.has("haben") ? Usage.ACTIVE : Usage.PASSIVE, false);
    };
  }

  private boolean isAttribute(int token) {
    return tokens.isCapitalised(token + 1) && Agreement.determiner(tokens.lower(token - 1)) != 0;
  }

  private boolean isHeadline(int passage) {
    if (passage < 0) {
      return false;
    }
    String kind = scan.report.passages().get(passage).kind();
    return kind.equals("headline") || kind.equals("kicker") || kind.equals("crosshead");
  }

  /** Whether the perfect goes with {@code sein}. */
  private boolean isBeing(Verb verb) {
    return lexicon.isBeing(verb);
  }

  private Use infinitive(Situation situation, int token, VerbForm form) {
    if (token == situation.clause.finite()) {
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
    return helped ? new Use(form.verb(), token, Usage.ACTIVE, true) : null;
  }

  private boolean looksLikeParticiple(VerbForm form) {
    for (VerbForm other : lexicon.triggers(form.word())) {
      if (other.shape() == Shape.PARTICIPLE && other.verb().equals(form.verb())) {
        return true;
      }
    }
    return false;
  }

  private Lexicon.Entry first(List<Lexicon.Entry> rows, Situation situation, Use use) {
    for (Lexicon.Entry row : rows) {
      boolean all = true;
      for (Lexicon.Condition condition : row.conditions()) {
        if (holds(condition, situation, use) == condition.negated()) {
          all = false;
          break;
        }
      }
      if (all) {
        return row;
      }
    }
    return null;
  }

  private boolean holds(Lexicon.Condition condition, Situation situation, Use use) {
    Arguments arguments = situation.arguments;
    boolean passive = use.usage() == Usage.PASSIVE;
    return switch (condition.kind()) {
      case "sich" -> arguments.reflexive();
      case "obj" -> {
        boolean any = condition.values().isEmpty();
        Phrase active = any ? arguments.object() : objectOrReceiver(arguments);
        yield is(condition, passive ? arguments.subject() : active, situation);
      }
      case "subj" -> !passive && is(condition, arguments.subject(), situation);
      case "dat" -> is(condition, receiver(arguments, situation), situation);
      case "prep" -> hasPrepositional(condition, situation);
      case "with" -> condition.values().stream().anyMatch(situation::has);
      case "dass" -> hasComplement(situation);
      case "passive" -> passive;
      case "before" -> condition.values().contains(tokens.lower(use.token() - 1));
      default -> throw new IllegalStateException("no condition: " + condition.kind());
    };
  }

  private static Phrase objectOrReceiver(Arguments arguments) {
    return arguments.object() != null ? arguments.object() : arguments.dative();
  }

  private boolean is(Lexicon.Condition condition, Phrase phrase, Situation situation) {
    if (phrase == null) {
      return false;
    }
    if (condition.values().isEmpty()) {
      return true;
    }
    Phrase meant = phrase.kind() == Phrase.Kind.RELATIVE ? situation.antecedent : phrase;
    if (meant == null) {
      return false;
    }
    for (String value : condition.values()) {
      if (isA(value, meant)) {
        return true;
      }
      for (Phrase part : meant.parts()) {
        if (isA(value, part)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isA(String value, Phrase phrase) {
    if (value.equals("AGENT")) {
      boolean thing =
          tokens.lower(phrase.head()).equals("es") || tokens.lower(phrase.head()).startsWith("d");
      return parties.isAgent(phrase) || phrase.kind() == Phrase.Kind.PRONOUN && !thing;
    }
    if (value.equals("PRONOUN")) {
      return phrase.kind() == Phrase.Kind.PRONOUN;
    }
    if (value.equals("STATE")) {
      return isState(phrase);
    }
    for (int token = phrase.head(); token < phrase.end(); token++) {
      if (lexicon.isA(value, tokens.lower(token))) {
        return true;
      }
    }
    return false;
  }

  private boolean isState(Phrase phrase) {
    Report.Figure figure = scan.figure(phrase.head());
    Report.Spot spot = scan.spot(phrase.head());
    if (lexicon.country(tokens.lower(phrase.head())).isPresent()) {
      return true;
    }
    return figure != null && !figure.country().isEmpty()
        || spot != null && spot.kind().equals("country");
  }

  /** {@code prep:gegen}, {@code prep:zu=PRISON}. */
  private boolean hasPrepositional(Lexicon.Condition condition, Situation situation) {
    for (String value : condition.values()) {
      int equals = value.indexOf('=');
      String preposition = equals < 0 ? value : value.substring(0, equals);
      for (Phrase phrase : situation.phrases) {
        boolean relative = phrase.kind() == Phrase.Kind.RELATIVE && situation.antecedent != null;
        Phrase meant = relative ? situation.antecedent : phrase;
        boolean fits =
            phrase.preposition().equals(preposition)
                && (equals < 0 || isA(value.substring(equals + 1), meant));
        if (fits && !parties.isTime(phrase)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasComplement(Situation situation) {
    int next = situation.clause.last() + 1;
    return tokens.word(next).equals(",") || tokens.word(next).equals(":");
  }

  private Candidate candidate(
      Situation situation, Use use, Lexicon.Entry entry, int sentence, int passage) {
    Candidate candidate =
        new Candidate(entry, use.token(), sentence, passage, situation, use.usage());
    reality(candidate, situation, use.infinitive());
    candidate.pluperfect = isPluperfect(situation);
    candidate.actor = party(entry.actor(), situation, use.usage(), null);
    candidate.target = party(entry.target(), situation, use.usage(), null);
    part(candidate, situation);
    mutual(candidate, situation);
    distinct(candidate);
    helped(candidate, situation);
    return candidate;
  }

  /** Takes from the actor what is the receiver: "drohten Milizen der Regierung". */
  private void part(Candidate candidate, Situation situation) {
    Phrase subject = situation.arguments.subject();
    boolean parted =
        candidate.usage == Usage.ACTIVE
            && candidate.entry.target().contains("dat")
            && candidate.entry.actor().contains("subj")
            && subject != null
            && subject.genitive() != null
            && receiver(situation.arguments, situation) == subject.genitive();
    if (parted) {
      candidate.actor = parties.of(subject.bare(), null).orElse(candidate.actor);
    }
  }

  /** "A und B einigten sich": the one is the actor, the other the target. */
  private void mutual(Candidate candidate, Situation situation) {
    Phrase subject = situation.arguments.subject();
    if (candidate.type().is(Trait.MUTUAL)
        && candidate.target == null
        && candidate.entry.target().contains("mit")
        && subject != null
        && subject.parts().size() == 2
        && candidate.usage == Usage.ACTIVE) {
      pair(candidate, subject);
    }
  }

  /** Aid goes to people and states; what money is meant for is no target. */
  private void helped(Candidate candidate, Situation situation) {
    List<String> slots = candidate.entry.target();
    if (!candidate.type().is(Trait.GIVING) || slots.isEmpty() || slots.get(0).equals("obj")) {
      return;
    }
    for (String slot : slots) {
      Phrase phrase = phrase(slot, situation, candidate.usage, null);
      if (phrase != null && parties.isAgent(phrase)) {
        candidate.target = parties.of(phrase, situation.antecedent).orElse(null);
        return;
      }
    }
    candidate.target = null;
  }

  private void pair(Candidate candidate, Phrase joined) {
    Optional<Event.Party> one = parties.of(Parties.single(joined.parts().get(0)), null);
    Optional<Event.Party> other = parties.of(Parties.single(joined.parts().get(1)), null);
    if (one.isPresent() && other.isPresent()) {
      candidate.actor = one.get();
      candidate.target = other.get();
    }
  }

  private static void distinct(Candidate candidate) {
    if (candidate.actor != null
        && candidate.target != null
        && candidate.actor.text().equals(candidate.target.text())) {
      candidate.target = null;
    }
  }

  private boolean isPluperfect(Situation situation) {
    boolean helped = situation.auxiliary.equals("haben") || situation.auxiliary.equals("sein");
    return helped
        && situation.tense == Tense.PRETERITE
        && situation.mood == Mood.INDICATIVE
        && (!situation.auxiliary.equals("sein") || closesInParticiple(situation));
  }

  /** Whether {@code war} helps a participle and is no verb of its own: "waren im Einsatz". */
  private boolean closesInParticiple(Situation situation) {
    Clause clause = situation.clause;
    for (int i = Math.max(0, clause.size() - 2); i < clause.size(); i++) {
      for (VerbForm form : lexicon.verbs().of(tokens.lower(clause.token(i)))) {
        if (form.shape() == Shape.PARTICIPLE && !tokens.isCapitalised(clause.token(i))) {
          return true;
        }
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ parties

  private Event.Party party(List<String> slots, Situation situation, Usage usage, Phrase noun) {
    for (String slot : slots) {
      Phrase phrase = phrase(slot, situation, usage, noun);
      Optional<Event.Party> party = Optional.empty();
      if (phrase != null) {
        party = resolved(phrase, situation);
      }
      if (party.isPresent()) {
        return party.get();
      }
    }
    return null;
  }

  private Optional<Event.Party> resolved(Phrase phrase, Situation situation) {
    boolean subject = phrase == situation.arguments.subject();
    if (subject
        && phrase.kind() == Phrase.Kind.PRONOUN
        && situation.plural != null
        && tokens.lower(phrase.head()).equals("sie")) {
      Optional<Event.Party> they = parties.they(situation.plural);
      return they.isPresent() ? they : parties.of(phrase, null);
    }
    Phrase antecedent = situation.antecedent;
    if (antecedent == null && situation.governor != null) {
      antecedent = situation.governor.antecedent;
    }
    return parties.of(phrase, antecedent);
  }

  private Phrase phrase(String slot, Situation situation, Usage usage, Phrase noun) {
    Arguments arguments = situation.arguments;
    boolean passive = usage == Usage.PASSIVE;
    return switch (slot) {
      case "subj" -> passive ? agent(situation) : arguments.subject();
      case "obj" -> passive ? arguments.subject() : object(arguments);
      case "dat" -> receiver(arguments, situation);
      case "gen" -> noun == null ? null : possessor(noun);
      case "objgen" -> arguments.object() == null ? null : arguments.object().genitive();
      case "clause" -> usage == Usage.NOUN ? agentOf(situation) : null;
      default -> noun == null ? behind(slot, situation) : behindNoun(slot, situation, noun);
    };
  }

  /**
   * What stands in the genitive behind a noun, a name in -s too: {@code Raketentest Nordkoreas}.
   */
  private Phrase possessor(Phrase noun) {
    if (noun.genitive() != null) {
      return noun.genitive();
    }
    int name = noun.head() + 1;
    boolean behind =
        name < noun.end() && scan.nameEnds[name] > 0 && tokens.lower(noun.end() - 1).endsWith("s");
    return behind
        ? new Phrase(
            Phrase.Kind.NOUN, "", name, noun.end(), name, Agreement.GENITIVE, null, List.of(), null)
        : null;
  }

  private Phrase object(Arguments arguments) {
    return arguments.object() != null ? arguments.object() : arguments.dative();
  }

  private Phrase receiver(Arguments arguments, Situation situation) {
    if (arguments.dative() != null) {
      return arguments.dative();
    }
    Phrase object = arguments.object();
    if (object != null && object.canBe(Agreement.DATIVE)) {
      boolean determined =
          Agreement.determiner(tokens.lower(object.first())) != 0
              && NumberWords.of(tokens.lower(object.first())).isEmpty();
      if (determined || scan.nameEnds[object.head()] > 0) {
        return object;
      }
    }
    // "drohten Milizen der Regierung": what looks like a genitive may be the receiver.
    Phrase subject = arguments.subject();
    boolean open =
        subject != null
            && subject.genitive() != null
            && subject.genitive().canBe(Agreement.DATIVE)
            && situation.clause.has(subject.first());
    if (!open) {
      return null;
    }
    boolean bare =
        situation.clause.kind() == Clause.Kind.MAIN
            && subject.first() > situation.clause.finite()
            && Agreement.determiner(tokens.lower(subject.first())) == 0;
    // "weil die Opposition der Regierung Betrug vorwirft"
    boolean last =
        situation.clause.kind() == Clause.Kind.SUBORDINATE
            && object != null
            && !parties.isAgent(object)
            && parties.isAgent(subject.genitive());
    return bare || last ? subject.genitive() : null;
  }

  private Phrase agent(Situation situation) {
    for (Phrase phrase : situation.phrases) {
      boolean by = phrase.preposition().equals("von") || phrase.preposition().equals("durch");
      if (by && parties.isAgent(phrase) && scan.moment(phrase.head()) == null) {
        return phrase;
      }
    }
    return null;
  }

  private Phrase agentOf(Situation situation) {
    Phrase subject = situation.arguments.subject();
    return subject != null && (parties.isAgent(subject) || subject.kind() == Phrase.Kind.PRONOUN)
        ? subject
        : null;
  }

  private Phrase behind(String preposition, Situation situation) {
    return situation.behind(preposition);
  }

  /** The phrase behind a noun, or behind what belongs to it. */
  private Phrase behindNoun(String preposition, Situation situation, Phrase noun) {
    for (Phrase phrase : situation.phrases) {
      if (phrase.first() > noun.head()
          && phrase.preposition().equals(preposition)
          && !parties.isTime(phrase)) {
        return phrase;
      }
    }
    return null;
  }

  // ------------------------------------------------------------------ reality

  private void reality(Candidate candidate, Situation situation, boolean infinitive) {
    Modality modality = modality(candidate, situation, infinitive);
    Report.Speech speech = scan.speech(candidate.token);
    if (modality == Modality.HYPOTHETICAL
        && speech != null
        && situation.mood == Mood.SUBJUNCTIVE
        && !infinitive) {
      // Konjunktiv II stands in for I where that looks like the indicative.
      modality = Modality.REPORTED;
    }
    if (modality == Modality.HYPOTHETICAL
        && speech != null
        && infinitive
        && situation.auxiliary.equals("werden")) {
      // "würden unterstützen" reports "werden unterstützen".
      modality = Modality.PLANNED;
    }
    if (modality == Modality.ASSERTED && speech != null) {
      modality = Modality.REPORTED;
    }
    candidate.modality = modality;
    if (speech != null && !speech.speaker().isEmpty()) {
      candidate.reportedBy = speech.speaker();
    }
  }

  private Modality modality(Candidate candidate, Situation situation, boolean infinitive) {
    if (situation.isNegated()) {
      return Modality.NEGATED;
    }
    if (situation.question) {
      return Modality.HYPOTHETICAL;
    }
    switch (situation.opener()) {
      case "wenn", "falls", "sofern", "ob", "sobald", "solange", "wer", "was", "warum" -> {
        return Modality.HYPOTHETICAL;
      }
      case "damit", "bevor", "ehe" -> {
        return Modality.PLANNED;
      }
      default -> {}
    }
    if (situation.clause.kind() == Clause.Kind.INFINITIVE) {
      return infinitive && situation.governor != null ? ofGovernor(situation) : Modality.PLANNED;
    }
    if (situation.isModal()) {
      return ofModal(situation, infinitive);
    }
    if (situation.auxiliary.equals("werden") && infinitive) {
      return situation.mood == Mood.SUBJUNCTIVE && situation.tense == Tense.PRETERITE
          ? Modality.HYPOTHETICAL
          : Modality.PLANNED;
    }
    if (infinitive
        && situation.auxiliary.isEmpty()
        && situation.clause.finite() >= 0
        && tokens.lower(candidate.token - 1).equals("zu")) {
      return implies(situation) ? Modality.ASSERTED : Modality.PLANNED;
    }
    if (situation.mood == Mood.SUBJUNCTIVE) {
      return situation.tense == Tense.PRESENT ? Modality.REPORTED : Modality.HYPOTHETICAL;
    }
    return Modality.ASSERTED;
  }

  private Modality ofModal(Situation situation, boolean infinitive) {
    boolean perfect = !infinitive && (situation.has("haben") || situation.has("sein"));
    return switch (situation.auxiliary) {
      case "sollen", "wollen" -> perfect ? Modality.REPORTED : Modality.PLANNED;
      case "mögen" -> Modality.HYPOTHETICAL;
      default ->
          situation.tense == Tense.PRETERITE && situation.mood == Mood.INDICATIVE
              ? Modality.ASSERTED
              : Modality.HYPOTHETICAL;
    };
  }

  private Modality ofGovernor(Situation situation) {
    Situation governor = situation.governor;
    if (governor.clause.finite() < 0) {
      return Modality.PLANNED;
    }
    if (implies(governor)) {
      return Modality.ASSERTED;
    }
    return claims(governor) ? Modality.REPORTED : Modality.PLANNED;
  }

  private boolean implies(Situation situation) {
    return hasVerbOf("implying", situation);
  }

  private boolean claims(Situation situation) {
    return hasVerbOf("claiming", situation);
  }

  private boolean hasVerbOf(String group, Situation situation) {
    for (int i = 0; i < situation.clause.size(); i++) {
      for (VerbForm form : lexicon.verbs().of(tokens.lower(situation.clause.token(i)))) {
        if (lexicon.isOf(group, form.verb())) {
          return true;
        }
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ nouns

  private void nouns(Situation situation, int sentence, int passage, List<Candidate> candidates) {
    for (Phrase phrase : situation.phrases) {
      noun(phrase, situation, sentence, passage, candidates, phrase);
    }
  }

  private void noun(
      Phrase phrase,
      Situation situation,
      int sentence,
      int passage,
      List<Candidate> candidates,
      Phrase outer) {
    if (phrase.kind() != Phrase.Kind.NOUN) {
      return;
    }
    for (int token = phrase.head(); token < phrase.end(); token++) {
      if (scan.nameEnds[token] == 0 && tokens.isCapitalised(token)) {
        nounAt(token, phrase, situation, sentence, passage, candidates, outer);
      }
    }
    if (phrase.genitive() != null) {
      noun(phrase.genitive(), situation, sentence, passage, candidates, outer);
    }
    for (Phrase part : phrase.parts()) {
      if (part.first() != phrase.first()) {
        noun(part, situation, sentence, passage, candidates, outer);
      }
    }
    if (phrase.apposition() != null) {
      noun(phrase.apposition(), situation, sentence, passage, candidates, outer);
    }
  }

  private void nounAt(
      int token,
      Phrase phrase,
      Situation situation,
      int sentence,
      int passage,
      List<Candidate> candidates,
      Phrase outer) {
    List<Lexicon.Entry> rows = lexicon.rowsOfNoun(tokens.lower(token));
    if (rows.isEmpty()) {
      return;
    }
    Lexicon.Entry entry = null;
    for (Lexicon.Entry row : rows) {
      boolean all = true;
      for (Lexicon.Condition condition : row.conditions()) {
        if (holdsOfNoun(condition, situation, phrase, token, passage) == condition.negated()) {
          all = false;
          break;
        }
      }
      if (all) {
        entry = row;
        break;
      }
    }
    if (entry == null || entry.isTrap()) {
      return;
    }
    Candidate candidate = new Candidate(entry, token, sentence, passage, situation, Usage.NOUN);
    candidate.definite = !isIndefinite(phrase);
    candidate.within = phrase != outer && !entry.type().isHarmful();
    candidate.modality = ofNoun(phrase, outer, situation, candidates, entry);
    if (candidate.modality == null) {
      return;
    }
    Report.Speech speech = scan.speech(token);
    if (candidate.modality == Modality.ASSERTED && speech != null) {
      candidate.modality = Modality.REPORTED;
    }
    if (speech != null && !speech.speaker().isEmpty()) {
      candidate.reportedBy = speech.speaker();
    }
    // "Zu dem Streik hatte der Verband aufgerufen": the call came before, not the strike.
    candidate.pluperfect = !outer.preposition().equals("zu") && isPluperfect(situation);
    candidate.actor = party(entry.actor(), situation, Usage.NOUN, phrase);
    candidate.target = party(entry.target(), situation, Usage.NOUN, phrase);
    Phrase between =
        entry.actor().contains("zwischen") ? behindNoun("zwischen", situation, phrase) : null;
    Phrase subject = situation.arguments.subject();
    if (between == null
        && candidate.target == null
        && subject != null
        && entry.type().is(Trait.MEETING)
        && subject.parts().size() == 2
        && parties.isAgent(subject)) {
      pair(candidate, subject);
    }
    if (between != null && between.parts().size() == 2 && !entry.type().isHarmful()) {
      pair(candidate, between);
    }
    distinct(candidate);
    candidates.add(candidate);
  }

  private boolean holdsOfNoun(
      Lexicon.Condition condition, Situation situation, Phrase phrase, int token, int passage) {
    return switch (condition.kind()) {
      case "prep" -> {
        boolean found = false;
        for (String value : condition.values()) {
          found |= behindNoun(value, situation, phrase) != null;
        }
        yield found;
      }
      case "gen" -> phrase.genitive() != null;
      case "under" -> condition.values().contains(phrase.preposition());
      case "verb" -> condition.values().stream().anyMatch(v -> hasVerb(v, situation));
      case "headline" -> isHeadline(passage);
      case "indefinite" -> isIndefinite(phrase);
      case "word" -> Lexicon.isAny(condition.values(), tokens.lower(token));
      case "with" -> condition.values().stream().anyMatch(situation::has);
      default -> throw new IllegalStateException("no condition of nouns: " + condition.kind());
    };
  }

  private boolean isIndefinite(Phrase phrase) {
    String first = tokens.lower(phrase.first());
    return Agreement.determiner(first) == 0 || Agreement.isIndefinite(first);
  }

  private boolean hasVerb(String infinitive, Situation situation) {
    for (int i = 0; i < situation.clause.size(); i++) {
      for (VerbForm form : lexicon.verbs().of(tokens.lower(situation.clause.token(i)))) {
        if (form.verb().base().equals(infinitive) || form.verb().infinitive().equals(infinitive)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How real an event is that a noun names; null where the noun only names what another says. */
  private Modality ofNoun(
      Phrase phrase,
      Phrase outer,
      Situation situation,
      List<Candidate> candidates,
      Lexicon.Entry entry) {
    if (situation.isDenied(phrase)
        || outer.preposition().equals("ohne")
        || outer.preposition().equals("statt")
        || outer.preposition().equals("anstelle")) {
      return Modality.NEGATED;
    }
    if (tokens.lower(outer.first() - 2).equals("bis")
        || tokens.lower(outer.first() - 1).equals("bis")) {
      return Modality.PLANNED;
    }
    boolean subjectDenied = situation.isNegated() && phrase == situation.arguments.subject();
    if (subjectDenied) {
      return Modality.NEGATED;
    }
    for (int at = phrase.first(); at < phrase.head(); at++) {
      if (lexicon.isUnreal(tokens.lower(at))) {
        return Modality.PLANNED;
      }
    }
    Candidate verb = null;
    for (Candidate candidate : candidates) {
      if (candidate.clause == situation.clause && candidate.usage != Usage.NOUN) {
        verb = candidate;
      }
    }
    if (verb != null && isWithin(verb, phrase, outer, situation)) {
      return null;
    }
    boolean blamed = situation.has("verantwortlich") || situation.has("verantwortung");
    if (outer.preposition().equals("für") && !blamed
        || outer.preposition().equals("gegen")
        || outer.preposition().equals("vor") && (verb != null || isAhead(entry, situation))
        || outer.preposition().equals("um")
        || outer.preposition().equals("über")
        || outer.preposition().equals("zu") && verb != null) {
      return Modality.HYPOTHETICAL;
    }
    if (situation.question) {
      return Modality.HYPOTHETICAL;
    }
    switch (situation.opener()) {
      case "wenn", "falls", "sofern", "ob", "damit", "bevor" -> {
        return Modality.HYPOTHETICAL;
      }
      default -> {}
    }
    boolean core =
        phrase == situation.arguments.subject() || phrase == situation.arguments.object();
    if (core && situation.clause.kind() == Clause.Kind.INFINITIVE) {
      return Modality.PLANNED;
    }
    if (core && situation.isModal() && situation.tense == Tense.PRESENT) {
      // "Der Absturz soll sich am Abend ereignet haben."
      boolean hearsay = situation.auxiliary.equals("sollen") && situation.has("haben");
      return hearsay ? Modality.REPORTED : Modality.PLANNED;
    }
    boolean ahead =
        situation.auxiliary.equals("wollen")
            || situation.auxiliary.equals("sollen")
            || situation.auxiliary.equals("werden") && endsInInfinitive(situation);
    if (ahead
        && situation.tense == Tense.PRESENT
        && entry.type().is(Trait.MEETING)
        && isIndefinite(phrase)
        && !outer.preposition().equals("nach")) {
      // "wollen sich bei einem Gipfel treffen"
      return Modality.PLANNED;
    }
    if (core && situation.auxiliary.equals("werden") && endsInInfinitive(situation)) {
      return Modality.PLANNED;
    }
    if (core && hasVerbOf("planning", situation)) {
      return Modality.PLANNED;
    }
    if (situation.mood == Mood.SUBJUNCTIVE && core) {
      return situation.tense == Tense.PRESENT ? Modality.REPORTED : Modality.HYPOTHETICAL;
    }
    return Modality.ASSERTED;
  }

  /** Whether what stands behind {@code vor} is still to come: "vor den Verhandlungen zu …". */
  private static boolean isAhead(Lexicon.Entry entry, Situation situation) {
    return situation.clause.kind() == Clause.Kind.INFINITIVE && entry.type().is(Trait.CONVENED);
  }

  private boolean endsInInfinitive(Situation situation) {
    for (VerbForm form : lexicon.verbs().of(tokens.lower(situation.clause.last()))) {
      if (form.shape() == Shape.INFINITIVE) {
        return true;
      }
    }
    return false;
  }

  /** Whether what the noun names is what the verb demands, denies, threatens or does. */
  private boolean isWithin(Candidate verb, Phrase phrase, Phrase outer, Situation situation) {
    Arguments arguments = situation.arguments;
    boolean object =
        outer == arguments.object()
            || outer == arguments.dative()
            || verb.usage == Usage.PASSIVE && outer == arguments.subject();
    if (verb.type().isVerbal() || verb.type().is(Trait.TOPICAL)) {
      boolean past =
          outer.preposition().equals("bei")
              || outer.preposition().equals("nach")
              || outer.preposition().equals("während")
              || outer.preposition().equals("in");
      return !past && outer != arguments.subject() || object;
    }
    return object && outer == phrase;
  }
}
