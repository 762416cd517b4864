package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Inflection;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.Verb;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.text.Span;
import org.pressespiegel.time.TimexType;

/** Finds how many were killed or hurt, and gives the numbers to the events that did it. */
final class Harm {

  /** How many events around a number are looked at, so that work grows with the text. */
  private static final int WINDOW = 200;

  /**
   * How much farther an event counts that is told only after the number, in tenths of a sentence:
   * numbers belong to what was told before. Set by hand, like that of the hundred tokens.
   */
  private static final int AHEAD = 15;

  /** From so many days on a time is a stretch, in which many events may lie. */
  private static final int STRETCH = 20;

  /** How many sentences behind an event its number may stand, if that points back to it. */
  private static final int POINTING = 3;

  /** How many where it is told that nobody was killed or hurt. */
  private static final int CLOSING = 5;

  /** How many, if nothing says so. */
  private static final int GOING_ON = 2;

  /** Fewer may have died at once in a year that tells no day. */
  private static final int FEW = 10;

  /** From so many on a number that only stands near an event is the sum of many. */
  static final int MANY = 1_000;

  /** Tokens that count within a sentence; what is farther counts as so far. */
  private static final int TOKENS = 100;

  private static final List<String> PEOPLE =
      List.of("mensch", "person", "leute", "opfer", "tote", "verletzte", "mann", "frau");

  /** Verbs that tell of harm with a word beside them: {@code kamen ums Leben}. */
  private static final Set<String> WITH_WORD = Set.of("kommen", "verlieren", "erleiden", "kosten");

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Casualties casualties;
  private final Parties parties;
  private final List<Toll> tolls = new ArrayList<>();

  /** The sentence last asked for by {@link #isOfNoEvent}, and the answer. */
  private int judged = -1;

  private boolean noEvent;

  /** Whether the clause that is read takes up an event told before. */
  private boolean pointing;

  /** Candidates whose target is who was hurt, until somebody is told dead. */
  private final Set<Candidate> hurt = new HashSet<>();

  /** A number of people at one place of the text. */
  private record Toll(
      int sentence,
      int token,
      int count,
      boolean deadly,
      boolean more,
      boolean points,
      Moment moment,
      Event.Party whom,
      Clause clause) {

    /** A number that a noun tells: of nobody in particular, and of no clause. */
    Toll(
        int sentence,
        int token,
        int count,
        boolean deadly,
        boolean more,
        boolean points,
        Moment moment) {
      this(sentence, token, count, deadly, more, points, moment, null, null);
    }
  }

  Harm(Scan scan, Lexicon lexicon, Parties parties) {
    this.scan = scan;
    this.parties = parties;
    this.tokens = scan.tokens;
    this.lexicon = lexicon;
    this.casualties = new Casualties(scan, lexicon);
  }

  /** Reads the numbers of some clauses. */
  void read(List<Situation> situations) {
    for (Situation situation : situations) {
      boolean ofEvent = !isOfNoEvent(situation.site.sentence()) || tellsDeed(situation);
      if (mayTell(situation) && !isSum(situation) && ofEvent) {
        pointing = points(situation);
        verbs(situation.site.sentence(), situation);
        Moment moment = moment(situation);
        for (Phrase phrase : situation.phrases) {
          nouns(situation.site.sentence(), phrase, moment);
          rising(situation, phrase, moment);
        }
      }
    }
  }

  /** Whether a clause sums up many events: "Seit Jahresbeginn starben zwölf Menschen". */
  private boolean isSum(Situation situation) {
    return TollWords.sumUp(situation.words())
        || tellsYear(situation)
        || tellsMonths(situation)
        || recurs(situation);
  }

  /** Whether a clause tells what comes again: "Jahr für Jahr verunglücken 2000 Radfahrer". */
  private boolean recurs(Situation situation) {
    for (int i = 0; i < situation.clause.size(); i++) {
      int token = situation.clause.token(i);
      if (tokens.lower(token).equals("jahr")
          && tokens.lower(token + 1).equals("für")
          && tokens.lower(token + 2).equals("jahr")) {
        return true;
      }
    }
    return moment(situation, moment -> moment.type() == TimexType.SET) != null;
  }

  /** Whether a clause tells of a stretch of weeks or more: "in den vergangenen fünf Jahren". */
  private boolean tellsMonths(Situation situation) {
    return moment(
            situation,
            moment ->
                moment.first() != null
                    && moment.first().plusDays(STRETCH).isBefore(moment.last())
                    && (moment.precision() != DatePrecision.YEAR
                        || moment.first().plusYears(1).isBefore(moment.last())))
        != null;
  }

  /** Whether a sentence tells of a disease or a war, whose dead are not those of one event. */
  private boolean isOfNoEvent(int sentence) {
    if (sentence != judged) {
      judged = sentence;
      noEvent = false;
      Span span = scan.document.sentences().get(sentence);
      int end = scan.end(span);
      for (int token = scan.first(span); token < end && !noEvent; token++) {
        noEvent = tokens.isWord(token) && TollWords.isOfNoEvent(tokens.lower(token));
      }
    }
    return noEvent;
  }

  /** {@code Im Krieg starben bei einem Angriff zwölf Menschen}: the deed has its own dead. */
  private boolean tellsDeed(Situation situation) {
    for (Phrase phrase : situation.phrases) {
      String head = tokens.lower(phrase.head());
      boolean by = phrase.preposition().equals("bei") || phrase.preposition().equals("durch");
      if (by && lexicon.isEvent(head) && !TollWords.isOfNoEvent(head)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause takes up an event told before: "Dabei starben drei Menschen". */
  private boolean points(Situation situation) {
    for (int i = 0; i < situation.clause.size(); i++) {
      if (TollWords.isPointer(tokens.lower(situation.clause.token(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether any word of a clause is one of harm, as those of few clauses are. */
  private boolean mayTell(Situation situation) {
    for (int i = 0; i < situation.clause.size(); i++) {
      String lower = tokens.lower(situation.clause.token(i));
      if (lexicon.isHarm(lower)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause tells of the year of publication, or of one not over by then. */
  private boolean tellsYear(Situation situation) {
    return moment(
            situation,
            moment ->
                moment.first() != null
                    && moment.precision() == DatePrecision.YEAR
                    && scan.published.filter(day -> !moment.last().isBefore(day)).isPresent())
        != null;
  }

  /** Whether it tells days, or a part of one, not habits. */
  private static boolean isDay(Moment moment) {
    return moment.type() != TimexType.SET;
  }

  /** The time that a clause tells; null where it tells none. */
  private Moment moment(Situation situation) {
    return moment(
        situation, moment -> moment.first() != null && isDay(moment) && !scan.isClock(moment));
  }

  /** The first time of a clause that fits; null where none does. */
  private Moment moment(Situation situation, Predicate<Moment> fits) {
    for (int i = 0; i < situation.clause.size(); i++) {
      Moment moment = scan.moment(situation.clause.token(i));
      if (moment != null && fits.test(moment)) {
        return moment;
      }
    }
    return null;
  }

  private void nouns(int sentence, Phrase phrase, Moment moment) {
    if (phrase.kind() != Phrase.Kind.NOUN) {
      return;
    }
    List<Phrase> parts = phrase.parts().isEmpty() ? List.of(phrase) : phrase.parts();
    for (Phrase part : parts) {
      String head = tokens.lower(part.head());
      Boolean told = toldByAdjective(part);
      boolean dead = lexicon.isA("DEAD", head) || Boolean.TRUE.equals(told);
      if (dead || told != null || lexicon.isA("HURT", head)) {
        Phrase one = parts.size() == 1 ? part : alone(part);
        OptionalInt count = isPart(part.first()) ? OptionalInt.empty() : casualties.count(one);
        boolean more = tokens.lower(part.first()).startsWith("weiter");
        count.ifPresent(
            number ->
                tolls.add(new Toll(sentence, part.head(), number, dead, more, pointing, moment)));
      }
    }
  }

  /** "zwei tote Kinder", "40 verletzte Teilnehmer": whether people are dead; null of others. */
  private Boolean toldByAdjective(Phrase phrase) {
    String head = tokens.lower(phrase.head());
    boolean people =
        phrase.head() > phrase.first()
            && (lexicon.isA("PERSON", head)
                || Inflection.isAny(PEOPLE, head)
                || lexicon.isA("CROWD", head)
                || lexicon.isA("AGENT", head));
    for (int token = phrase.first(); people && token < phrase.head(); token++) {
      String lower = tokens.lower(token);
      if (!tokens.isCapitalised(token)) {
        for (String form : List.of("", "e", "en", "er")) {
          if (lower.equals("tot" + form) || lower.equals("getötet" + form)) {
            return true;
          }
          if (lower.endsWith("verletzt" + form) && !lower.startsWith("un")) {
            return false;
          }
        }
      }
    }
    return null;
  }

  /** "Die Zahl der Toten stieg auf zwölf": how many, behind {@code auf} or {@code bei}. */
  private void rising(Situation situation, Phrase phrase, Moment moment) {
    Phrase whose = phrase.genitive();
    if (whose == null || !tokens.lower(phrase.head()).equals("zahl")) {
      return;
    }
    String head = tokens.lower(whose.head());
    boolean dead = lexicon.isA("DEAD", head);
    if (!dead && !lexicon.isA("HURT", head)) {
      return;
    }
    for (Phrase other : situation.phrases) {
      boolean at = other.preposition().equals("auf") || other.preposition().equals("bei");
      OptionalInt count = at ? casualties.count(other) : OptionalInt.empty();
      if (count.isPresent()) {
        int sentence = situation.site.sentence();
        tolls.add(
            new Toll(sentence, whose.head(), count.getAsInt(), dead, false, pointing, moment));
        return;
      }
    }
  }

  private static Phrase alone(Phrase part) {
    return new Phrase(
        part.kind(),
        part.preposition(),
        part.first(),
        Math.max(part.head() + 1, part.first() + 1),
        part.head(),
        part.cases(),
        null,
        List.of(),
        null);
  }

  /** Who suffers, and how badly. */
  private record Suffering(Phrase whom, boolean deadly) {}

  private void verbs(int sentence, Situation situation) {
    if (situation.isModal() && !situation.has("mussten") && !situation.has("musste")) {
      return;
    }
    for (int i = 0; i < situation.clause.size(); i++) {
      int token = situation.clause.token(i);
      if (tokens.isCapitalised(token) && i > 0) {
        continue;
      }
      for (VerbForm form : lexicon.harms(tokens.lower(token))) {
        Suffering suffering = isUsed(form, token, situation) ? suffering(form, situation) : null;
        if (suffering != null && suffering.whom() != null) {
          add(sentence, token, suffering.whom(), suffering.deadly(), situation);
          return;
        }
      }
    }
  }

  private static boolean isUsed(VerbForm form, int token, Situation situation) {
    boolean apart =
        form.shape() == VerbForm.Shape.FINITE_APART && !situation.has(form.verb().particle());
    return !apart
        && (form.shape() == VerbForm.Shape.PARTICIPLE || token == situation.clause.finite());
  }

  /** Returns whether somebody suffers what a verb says, perhaps with some word beside it. */
  static boolean tellsOf(Verb verb, Lexicon lexicon) {
    return lexicon.isOf(VerbGroup.DYING, verb)
        || lexicon.isOf(VerbGroup.KILLING, verb)
        || lexicon.isOf(VerbGroup.HURTING, verb)
        || WITH_WORD.contains(verb.infinitive());
  }

  /** Who suffers what a verb says: "starben", "kamen ums Leben", "wurden verletzt"; or null. */
  private Suffering suffering(VerbForm form, Situation situation) {
    String verb = form.verb().infinitive();
    boolean participle = form.shape() == VerbForm.Shape.PARTICIPLE;
    boolean lost = situation.has("leben") && (situation.has("ums") || situation.has("ihr"));
    if (lexicon.isOf(VerbGroup.DYING, form.verb())
        || lost && (verb.equals("kommen") || verb.equals("verlieren"))
        || verb.equals("kommen") && situation.has("tode")) {
      return new Suffering(situation.arguments.subject(), true);
    }
    if (verb.equals("kosten") && situation.has("leben")) {
      return new Suffering(paying(situation), true);
    }
    if (lexicon.isOf(VerbGroup.KILLING, form.verb())) {
      return new Suffering(sufferer(situation, participle), true);
    }
    if (lexicon.isOf(VerbGroup.HURTING, form.verb())) {
      return new Suffering(sufferer(situation, participle), situation.has("tödlich"));
    }
    if (verb.equals("erleiden") && hasWound(situation)) {
      return new Suffering(situation.arguments.subject(), false);
    }
    return null;
  }

  /** {@code Die Lawine kostete zwei Menschen das Leben}: whom; or null. */
  private Phrase paying(Situation situation) {
    for (Phrase phrase : situation.phrases) {
      if (phrase != situation.arguments.subject()
          && phrase.preposition().isEmpty()
          && phrase.kind() == Phrase.Kind.NOUN
          && !tokens.lower(phrase.head()).equals("leben")) {
        return phrase;
      }
    }
    return null;
  }

  private boolean hasWound(Situation situation) {
    for (Phrase phrase : situation.phrases) {
      if (lexicon.isA("WOUND", tokens.lower(phrase.head()))) {
        return true;
      }
    }
    return false;
  }

  private static Phrase sufferer(Situation situation, boolean participle) {
    boolean passive =
        participle
            && (situation.auxiliary.equals("werden")
                || situation.auxiliary.equals("sein")
                || situation.has("worden")
                || situation.clause.finite() < 0);
    return passive ? situation.arguments.subject() : situation.arguments.object();
  }

  private void add(int sentence, int token, Phrase whom, boolean deadly, Situation situation) {
    Phrase meant = whom.kind() == Phrase.Kind.RELATIVE ? situation.antecedent : whom;
    if (meant == null) {
      return;
    }
    OptionalInt count = casualties.count(meant);
    boolean more = tokens.lower(meant.first()).startsWith("weiter");
    if (isPart(meant.first())) {
      return;
    }
    for (int at = meant.first(); at < meant.head(); at++) {
      more |= tokens.lower(at).startsWith("weiter");
    }
    boolean denied = situation.isNegated() && !tokens.lexeme(meant.first()).isDeterminer();
    if (denied) {
      tolls.add(
          new Toll(
              sentence,
              token,
              0,
              deadly,
              false,
              pointing,
              moment(situation),
              null,
              situation.clause));
    } else if (count.isPresent()) {
      Moment moment = moment(situation);
      Event.Party victims = victims(meant);
      tolls.add(
          new Toll(
              sentence,
              token,
              count.getAsInt(),
              deadly,
              more,
              pointing,
              moment,
              victims,
              situation.clause));
    }
  }

  /** {@code darunter zwei Kinder}: some of those told before. */
  private boolean isPart(int first) {
    return tokens.lower(first).equals("darunter")
        || tokens.lower(first - 1).equals("darunter")
        || tokens.lower(first + 1).equals("davon");
  }

  /** Who was killed or hurt, where the words say more than that they were people; else null. */
  private Event.Party victims(Phrase phrase) {
    String head = tokens.lower(phrase.head());
    boolean plain = Inflection.isAny(PEOPLE, head) || !parties.isAgent(phrase);
    return plain ? null : parties.of(phrase, null).orElse(null);
  }

  /** Gives each number to the harmful event nearest to it: same sentence, before, after. */
  void attach(List<Candidate> candidates) {
    int from = 0;
    for (Toll toll : tolls) {
      while (from + WINDOW / 2 < candidates.size()
          && candidates.get(from + WINDOW / 2).sentence < toll.sentence()) {
        from++;
      }
      int end = Math.min(candidates.size(), from + WINDOW);
      Candidate nearest = nearest(candidates.subList(from, end), toll);
      if (nearest == null) {
        continue;
      }
      give(nearest, toll);
      suffer(nearest, toll);
      if (toll.moment() != null && !nearest.isDatedNearby()) {
        nearest.days = Days.of(toll.moment());
        nearest.datedBy = Evidence.SENTENCE;
      }
    }
  }

  private Candidate nearest(List<Candidate> candidates, Toll toll) {
    Candidate nearest = null;
    int least = Integer.MAX_VALUE;
    for (Candidate candidate : candidates) {
      boolean fits =
          (candidate.type().isHarmful() || isAround(candidate, toll))
              && candidate.modality.isFactual()
              && isNear(candidate, toll)
              && !isOtherTime(candidate, toll.moment());
      int distance = fits ? distance(candidate, toll) : Integer.MAX_VALUE;
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /**
   * Whether people were hurt within what does no harm itself: {@code bei den Protesten starben drei
   * Menschen}.
   */
  private static boolean isAround(Candidate candidate, Toll toll) {
    if (!candidate.type().is(Trait.CROWDED)
        || candidate.usage != Usage.NOUN
        || toll.clause() == null
        || !candidate.clause.has(toll.token())) {
      return false;
    }
    Phrase phrase = candidate.situation.phraseOf(candidate.token);
    String preposition = phrase == null ? "" : phrase.preposition();
    return preposition.equals("bei") || preposition.equals("während");
  }

  /**
   * Whether a number may belong to an event: it stands in the same sentence, or in the next that
   * goes on with it, or before it where a heading or sentence opens the story.
   */
  private boolean isNear(Candidate candidate, Toll toll) {
    int behind = toll.sentence() - candidate.sentence;
    if (candidate.usage != Usage.NOUN
        && !candidate.frame.mention()
        && !candidate.clause.has(toll.token())
        && hasOwnVictims(candidate)
        && !goesOn(candidate, toll)) {
      // "Vier Menschen starben, ehe die Polizei den Täter erschoss."
      return false;
    }
    if (isMany(candidate) || isOfYear(candidate, toll)) {
      return false;
    }
    if (behind == 0) {
      // "Mehr als hunderttausend Menschen wurden getötet": not on one day.
      return toll.count() < MANY
          || candidate.isDatedNearby() && candidate.clause.has(toll.token())
          || candidate.usage == Usage.NOUN;
    }
    if (toll.count() >= MANY) {
      return false;
    }
    Site site = scan.site(toll.token());
    boolean together = site.passage() == candidate.passage || site.headline();
    if (behind > 0) {
      boolean opening = candidate.situation.site.headline() || scan.isLead(candidate.passage);
      // "Verletzt wurde niemand" closes a report.
      int reach = toll.count() == 0 ? CLOSING : toll.points() ? POINTING : GOING_ON;
      return behind <= reach && (together || opening || toll.count() == 0);
    }
    return behind >= (site.headline() ? -GOING_ON : -1) && together;
  }

  /** "Zwei Menschen wurden getötet und drei verletzt": the clause beside tells of the same deed. */
  private static boolean goesOn(Candidate candidate, Toll toll) {
    Clause other = toll.clause();
    return !toll.deadly()
        && other != null
        && candidate.clause.kind() == other.kind()
        && candidate.sentence == toll.sentence()
        && candidate.token < toll.token();
  }

  /** "50 Menschen, die im vergangenen Jahr getötet wurden": of a whole year verbs tell a sum. */
  private static boolean isOfYear(Candidate candidate, Toll toll) {
    return candidate.usage != Usage.NOUN
        && toll.count() >= FEW
        && toll.moment() != null
        && toll.moment().precision() == DatePrecision.YEAR;
  }

  /** Whether a noun names many events of a long time: "Unfälle von März bis Juni". */
  private static boolean isMany(Candidate candidate) {
    Phrase phrase = candidate.situation.phraseOf(candidate.token);
    return candidate.usage == Usage.NOUN
        && candidate.isDatedNearby()
        && candidate.days.first().plusDays(STRETCH).isBefore(candidate.days.last())
        && phrase != null
        && phrase.isOnly(Agreement.PLURAL);
  }

  /** Whether a verb names whom it killed or hurt. */
  private boolean hasOwnVictims(Candidate candidate) {
    for (VerbForm form : lexicon.harms(tokens.lower(candidate.token))) {
      boolean does =
          lexicon.isOf(VerbGroup.KILLING, form.verb())
              || lexicon.isOf(VerbGroup.HURTING, form.verb());
      if (does && candidate.target != null) {
        return true;
      }
    }
    return false;
  }

  /** How far an event is from a number: by sentences first, then by tokens. */
  private static int distance(Candidate candidate, Toll toll) {
    int sentences = toll.sentence() - candidate.sentence;
    int tenths = sentences >= 0 ? sentences * 10 : -sentences * 10 + AHEAD;
    int apart = Math.abs(candidate.token - toll.token());
    if (!candidate.type().isHarmful()) {
      // What did the harm comes first.
      tenths += AHEAD;
    }
    return tenths * TOKENS + Math.min(TOKENS - 1, apart);
  }

  /** Names the victims as the target of an attack or accident whose words name none. */
  private void suffer(Candidate candidate, Toll toll) {
    boolean noun = candidate.usage == Candidate.Usage.NOUN || candidate.frame.mention();
    boolean meant = noun && candidate.type().is(Trait.WOUNDING);
    boolean worse = toll.deadly() && hurt.contains(candidate);
    if (toll.whom() == null || !meant || candidate.target != null && !worse) {
      return;
    }
    candidate.target = toll.whom();
    if (toll.deadly()) {
      hurt.remove(candidate);
    } else {
      hurt.add(candidate);
    }
  }

  private static boolean isOtherTime(Candidate candidate, Moment moment) {
    return moment != null
        && candidate.isDatedNearby()
        && (moment.first().isAfter(candidate.days.last())
            || candidate.days.first().isAfter(moment.last()));
  }

  private static void give(Candidate candidate, Toll toll) {
    if (toll.deadly()) {
      candidate.fatalities = sum(candidate.fatalities, toll);
    } else {
      candidate.injuries = sum(candidate.injuries, toll);
    }
  }

  private static Integer sum(Integer known, Toll toll) {
    if (known == null) {
      return toll.count();
    }
    return toll.more() ? known + toll.count() : Math.max(known, toll.count());
  }
}
