package org.pressespiegel.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.document.Part;
import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.text.Span;
import org.pressespiegel.time.TimexType;

/** Says when events took place: the nearest time that fits, from the clause to the publication. */
final class EventDates {

  /** How near two days stand that one sentence tells, in code points. */
  private static final int SAME_SENTENCE = 40;

  /** From how many years before publication on an event is only background. */
  private static final int BACKGROUND = 10;

  /** From how many days before publication on an event was long ago. */
  static final int LONG_AGO = 14;

  /** Up to how many days before publication a day is that of the story. */
  private static final int RECENT = 4;

  /** How many times before a sentence are looked at, so that work grows with the text. */
  private static final int LOOK_BACK = 40;

  /** Up to which sentence a text tells the news of the day, whatever the tense. */
  private static final int OPENING = 6;

  /** How many tokens before a time what it is a distance from may stand. */
  private static final int FAR = 8;

  /** How many tokens behind a day the colon may stand that makes it the head of an entry. */
  private static final int HEAD = 6;

  /** How many times behind a sentence are looked at. */
  private static final int AHEAD = 8;

  private static final Pattern LASTING =
      Pattern.compile("(tage|wochen|monate|jahre|jahrzehnte)lang");

  /** Units that, with {@code lang}, tell a span and no day: {@code zwei Monate lang}. */
  private static final Set<String> LONG_UNITS = Set.of("wochen", "monate", "jahre", "jahrzehnte");

  private static final DateWeights WEIGHTS = DateWeights.STANDARD;

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;

  /** How many times stand before the sentence that is looked at. */
  private int momentsBefore;

  /** What long ago the paragraphs tell of; null until somebody asks. */
  private Narrative narrative;

  /** The days that the text tells, not only by an hour; null until somebody asks. */
  private Set<LocalDate> daysTold;

  /** The heads of dated entries; null until somebody asks. */
  private List<Entry> entries;

  /** The rules, in their order. */
  private final List<Rule<Days>> rules =
      List.of(
          new Rule<>(
              Evidence.CLAUSE,
              "the day so many days from the one of its clause: zwei Tage nach dem Treffen am Samstag",
              this::ofDistance),
          new Rule<>(Evidence.CLAUSE, "the time of its clause that fits best", this::ofClause),
          new Rule<>(
              Evidence.SENTENCE, "the time of its sentence that fits best", this::ofSentence),
          new Rule<>(
              Evidence.SENTENCE,
              "the year or month that lies so long before publication: zehn Jahre nach dem Anschlag",
              this::ofAnniversary),
          new Rule<>(
              Evidence.STORY,
              "of a deed told in the preterite the time of long ago that its paragraph goes on with",
              this::ofNarrative),
          new Rule<>(
              Evidence.BEFORE,
              "with danach, daraufhin, anschließend, damals the date of the event told before",
              this::ofWhatItFollows),
          new Rule<>(
              Evidence.EARLIER,
              "no date: the tense (hatte …), jahrelang, nach wochenlangen … or what was told of the"
                  + " same one before puts it before the story, and nothing tells when",
              this::unknownBefore),
          new Rule<>(
              Evidence.STORY,
              "the day that heads its entry in a text of dated entries: Sonntag, 17. Mai, 14.55 Uhr: …",
              this::ofEntry),
          new Rule<>(
              Evidence.STORY,
              "the last day that the text told before, if it lies at most "
                  + RECENT
                  + " days before publication; not for what is said in the present (fordern)",
              this::ofStory),
          new Rule<>(
              Evidence.STORY,
              "of a deed, the next such day that the text tells, in the past: Zwei Tote bei Angriff … Am"
                  + " Montag hatte ein Mann",
              this::ofStoryToCome),
          new Rule<>(
              Evidence.PUBLICATION, "the day (or month) of publication", this::ofPublication));

  /** A sentence that opens an entry, and the day that it tells first. */
  private record Entry(int sentence, Days days) {}

  EventDates(Scan scan, Lexicon lexicon) {
    this.scan = scan;
    this.lexicon = lexicon;
    this.tokens = scan.tokens;
  }

  /** Returns the rules, in their order. */
  List<Rule<Days>> rules() {
    return rules;
  }

  /** Says when an event took place, told after another; or null. */
  void date(Candidate candidate, Candidate before) {
    Rule.Found<Days> found = Rule.first(rules, candidate, before);
    candidate.days = found.what() == null ? Days.UNKNOWN : found.what();
    candidate.datedBy = found.evidence();
  }

  /** Returns whether the clause of an event tells when it took place. */
  boolean isToldInClause(Candidate candidate) {
    return moment(candidate, true) != null;
  }

  /** {@code Zwei Tage nach dem Treffen am Samstag}: on Monday. */
  private Days ofDistance(Candidate candidate, Candidate before) {
    Clause clause = candidate.clause;
    for (int i = 0; i < clause.size(); i++) {
      int token = clause.token(i);
      Moment moment = scan.moment(token);
      if (moment != null && moment.first() != null && moment.precision() == DatePrecision.DAY) {
        int days = distance(token);
        LocalDate day = moment.first().plusDays(days);
        boolean known = scan.published.filter(printed -> !day.isAfter(printed)).isPresent();
        return days != 0 && known ? new Days(day, day, DatePrecision.DAY) : null;
      }
    }
    return null;
  }

  /** How many days lie between a time and what its clause tells; 0 where it is not told. */
  private int distance(int token) {
    for (int at = token - 1; at > 1 && at >= token - FAR && tokens.isWord(at); at--) {
      String preposition = tokens.lower(at);
      if (preposition.equals("nach") || preposition.equals("vor")) {
        int count = tokens.lexeme(at - 2).value().orElse(0);
        int unit =
            switch (tokens.lower(at - 1)) {
              case "tag", "tage" -> 1;
              case "woche", "wochen" -> 7;
              default -> 0;
            };
        boolean one = tokens.lower(at - 2).equals("einen") || tokens.lower(at - 2).equals("eine");
        count = count == 0 && one ? 1 : count;
        return preposition.equals("vor") ? -count * unit : count * unit;
      }
    }
    return 0;
  }

  private Days ofClause(Candidate candidate, Candidate before) {
    Moment moment = moment(candidate, true);
    return moment == null ? null : Days.of(moment);
  }

  private Days ofSentence(Candidate candidate, Candidate before) {
    Moment moment = moment(candidate, false);
    return moment == null ? null : Days.of(moment);
  }

  /** {@code zehn Jahre nach dem Anschlag}: what was so long ago. */
  private Days ofAnniversary(Candidate candidate, Candidate before) {
    Phrase phrase =
        candidate.usage == Usage.NOUN ? candidate.situation.phraseOf(candidate.token) : null;
    int count = candidate.situation.timeAfter(phrase);
    if (count == 0 || scan.published.isEmpty()) {
      return null;
    }
    int unit = phrase.first() - 2;
    LocalDate published = scan.published.get();
    return switch (tokens.lower(unit)) {
      case "jahr", "jahre" -> {
        LocalDate then = published.minusYears(count).withDayOfYear(1);
        yield new Days(then, then.plusYears(1).minusDays(1), DatePrecision.YEAR);
      }
      case "monat", "monate" -> {
        LocalDate then = published.minusMonths(count).withDayOfMonth(1);
        yield new Days(then, then.plusMonths(1).minusDays(1), DatePrecision.MONTH);
      }
      default -> null;
    };
  }

  /** {@code 2016 fuhr ein Mann in die Menge. 86 Menschen wurden getötet}: in 2016. */
  private Days ofNarrative(Candidate candidate, Candidate before) {
    if (isSpoken(candidate)
        || candidate.pluperfect
        || candidate.situation.tense != Tense.PRETERITE
        || scan.quote(candidate.token) != null) {
      return null;
    }
    return narrative().of(candidate.sentence);
  }

  private Narrative narrative() {
    if (narrative == null) {
      narrative = new Narrative(scan);
    }
    return narrative;
  }

  private Days unknownBefore(Candidate candidate, Candidate before) {
    boolean open =
        candidate.pluperfect
            || isLong(candidate)
            || isSomeTimeAgo(candidate)
            || goesOnLongBefore(candidate, before);
    return open ? Days.UNKNOWN : null;
  }

  /**
   * {@code Er wurde 2019 verurteilt. Später wurde er entlassen}: what is told of the same one right
   * behind, in the preterite, followed then.
   */
  private boolean goesOnLongBefore(Candidate candidate, Candidate before) {
    Phrase subject = candidate.situation.arguments.subject();
    return before != null
        && candidate.usage != Usage.NOUN
        && candidate.situation.tense == Tense.PRETERITE
        && candidate.passage == before.passage
        && candidate.sentence - before.sentence == 1
        && subject != null
        && subject.kind() == Phrase.Kind.PRONOUN
        && isLongAgo(before);
  }

  /** Whether it went on for long: "nach wochenlangen Protesten", "ermittelte jahrelang". */
  private boolean isLong(Candidate candidate) {
    if (candidate.usage == Usage.NOUN) {
      return isBehind(candidate) && LASTING.matcher(tokens.lower(candidate.token - 1)).find();
    }
    Clause clause = candidate.clause;
    for (int i = 0; i < clause.size(); i++) {
      int token = clause.token(i);
      String lower = tokens.lower(token);
      boolean adverb = LASTING.matcher(lower).matches();
      boolean counted = lower.equals("lang") && LONG_UNITS.contains(tokens.lower(token - 1));
      if (adverb || counted) {
        return true;
      }
    }
    return false;
  }

  /** {@code Damals wurden sie bestraft}, {@code vor ein paar Tagen}: before the story. */
  private boolean isSomeTimeAgo(Candidate candidate) {
    Situation situation = candidate.situation;
    boolean told = situation.tense == Tense.PRETERITE && !isSpoken(candidate);
    boolean then =
        told
            && (situation.has("damals")
                || scan.quote(candidate.token) == null && narrative().isLater(candidate.sentence));
    for (int i = 0; i < candidate.clause.size() && !then; i++) {
      int token = candidate.clause.token(i);
      Moment moment = scan.moment(token);
      then =
          moment != null
              && moment.first() == null
              && moment.type() == TimexType.DURATION
              && (tokens.lexeme(token - 1).preposition().equals("vor") || isLast(moment));
    }
    return then;
  }

  /** {@code in den vergangenen Monaten} */
  private boolean isLast(Moment moment) {
    for (int at = scan.first(moment.span()); at < scan.end(moment.span()); at++) {
      switch (tokens.lower(at)) {
        case "vergangenen", "letzten", "vorigen" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** What follows in time has the day of what was told before: "drohten danach mit Vergeltung". */
  private Days ofWhatItFollows(Candidate candidate, Candidate before) {
    Situation situation = candidate.situation;
    boolean follows =
        situation.tense == Tense.PRETERITE
            && (situation.has("danach")
                || situation.has("daraufhin")
                || situation.has("anschließend")
                || situation.has("damals"));
    return follows && before != null && before.days.first() != null ? before.days : null;
  }

  /** The day of the entry of a ticker or diary that an event stands in. */
  private Days ofEntry(Candidate candidate, Candidate before) {
    if (entries == null) {
      entries = entries();
    }
    Days found = null;
    for (Entry entry : entries) {
      found = entry.sentence() <= candidate.sentence ? entry.days() : found;
    }
    return entries.size() > 1 ? found : null;
  }

  private List<Entry> entries() {
    List<Entry> found = new ArrayList<>();
    for (Part part : scan.document.parts()) {
      int token = scan.first(part.span());
      Moment moment = token < tokens.size() ? scan.moment(token) : null;
      if (moment != null && moment.precision() == DatePrecision.DAY && isHead(moment)) {
        found.add(new Entry(scan.sentence(token), Days.of(moment)));
      }
    }
    return found;
  }

  private boolean isHead(Moment moment) {
    int end = scan.end(moment.span());
    for (int token = end; token < Math.min(end + HEAD, tokens.size()); token++) {
      if (tokens.word(token).equals(":")) {
        return true;
      }
      if (tokens.isWord(token) && scan.moment(token) == null) {
        return false;
      }
    }
    return false;
  }

  /** The latest day that the text has told before, where it is of these days. */
  private Days ofStory(Candidate candidate, Candidate before) {
    if (isSpoken(candidate) && isPresent(candidate.situation)) {
      // "Parteien fordern Aufklärung": they go on to, as the paper is printed.
      return null;
    }
    if (candidate.usage == Usage.NOUN ? !isOfStory(candidate) : explains(candidate)) {
      return null;
    }
    Moment found = null;
    int begin = scan.document.sentences().get(candidate.sentence).begin();
    List<Moment> moments = scan.moments;
    while (momentsBefore < moments.size() && moments.get(momentsBefore).span().begin() < begin) {
      momentsBefore++;
    }
    for (int at = momentsBefore - 1; at >= 0 && at >= momentsBefore - LOOK_BACK; at--) {
      Moment moment = moments.get(at);
      if (found != null && found.span().begin() - moment.span().end() > SAME_SENTENCE) {
        break;
      }
      if (isDayOfStory(moment)) {
        // The first of a sentence is its day: "am Montagabend, einen Tag früher als geplant".
        found = moment;
      }
    }
    return found == null ? null : Days.of(found);
  }

  /**
   * Whether its clause only says who somebody is: {@code die Mutter der Frau, die starb, als Männer
   * die Wohnung stürmten}. That may have been at any time.
   */
  private boolean explains(Candidate candidate) {
    Situation situation = candidate.situation;
    while (situation.governor != null && situation.clause.kind() == Clause.Kind.SUBORDINATE) {
      situation = situation.governor;
    }
    return situation.clause.kind() == Clause.Kind.RELATIVE
        && situation.looksBack()
        && candidate.sentence >= OPENING
        && scan.explainsOther(situation.clause.first(), lexicon);
  }

  /**
   * Whether a noun tells what its sentence is about, and not what it only goes back to: {@code
   * erholt sich von einem Anschlag}. Ballots have days of their own.
   */
  private static boolean isOfStory(Candidate candidate) {
    Phrase phrase = candidate.situation.phraseOf(candidate.token);
    return !candidate.type().isBallot()
        && (phrase == null
            || switch (phrase.preposition()) {
              case "von", "vor", "gegen", "über", "für", "seit", "zu", "ohne" -> false;
              default -> true;
            });
  }

  /** What opens a story is told again with its day. */
  private Days ofStoryToCome(Candidate candidate, Candidate before) {
    boolean set = candidate.type().is(Trait.SCHEDULED) && !candidate.type().is(Trait.LOCAL);
    if (set || candidate.type().isVerbal() || !candidate.modality.isFactual()) {
      return null;
    }
    int end = scan.document.sentences().get(candidate.sentence).end();
    int seen = 0;
    for (int at = momentsBefore; at < scan.moments.size() && seen < AHEAD; at++) {
      Moment moment = scan.moments.get(at);
      if (moment.span().begin() < end) {
        continue;
      }
      seen++;
      boolean printed = scan.published.filter(day -> day.equals(moment.first())).isPresent();
      if (!printed && isDayOfStory(moment)) {
        return Days.of(moment);
      }
    }
    return null;
  }

  private boolean isDayOfStory(Moment moment) {
    int token = scan.first(moment.span());
    return moment.first() != null
        && moment.precision() == DatePrecision.DAY
        && token < tokens.size()
        && !scan.isDirect(token)
        && scan.moment(token) == moment
        && !scan.isLimit(token)
        && isRecent(moment.first());
  }

  private boolean isRecent(LocalDate day) {
    return scan.published
        .map(p -> !day.isBefore(p.minusDays(RECENT)) && !day.isAfter(p))
        .orElse(true);
  }

  private Days ofPublication(Candidate candidate, Candidate before) {
    if (scan.published.isEmpty() || !isOfTheDay(candidate)) {
      return null;
    }
    LocalDate day = scan.published.get();
    DatePrecision precision =
        scan.layers.published().hasDay() ? DatePrecision.DAY : DatePrecision.MONTH;
    LocalDate last = precision == DatePrecision.MONTH ? day.plusMonths(1).minusDays(1) : day;
    return new Days(day, last, precision);
  }

  /**
   * Whether it is news: told above the text, in its first sentences or in the present. What a text
   * looks back on further down, and gives no day, may have been at any time.
   */
  private boolean isOfTheDay(Candidate candidate) {
    if (candidate.modality == Modality.PLANNED || candidate.modality == Modality.HYPOTHETICAL) {
      // "soll abstimmen": it did not take place when that was printed.
      return false;
    }
    if (candidate.usage == Usage.NOUN && candidate.type().isBallot()) {
      return false;
    }
    boolean opens =
        candidate.situation.site.headline()
            || scan.isLead(candidate.passage)
            || candidate.sentence < OPENING;
    return opens || candidate.usage != Usage.NOUN && isPresent(candidate.situation);
  }

  /** What is told of a day to come is planned, whatever its tense: "trifft sich am Freitag". */
  void expect(Candidate candidate) {
    boolean open =
        candidate.modality.isFactual()
            && (candidate.usage == Usage.NOUN
                ? !isBehind(candidate)
                : isPresent(candidate.situation) && candidate.type().is(Trait.SCHEDULED));
    if (!open || scan.published.isEmpty()) {
      return;
    }
    LocalDate published = scan.published.get();
    Modality told = candidate.modality;
    if (!candidate.hasMoment) {
      candidate.modality = Modality.PLANNED;
    }
    Moment moment = moment(candidate, true);
    boolean ahead = moment != null && moment.first().isAfter(published);
    candidate.modality = ahead ? Modality.PLANNED : told;
  }

  /** Whether the clause comes after what the noun names: "nach dem Brand". */
  private static boolean isBehind(Candidate candidate) {
    Phrase phrase = candidate.situation.phraseOf(candidate.token);
    String preposition = phrase == null ? "" : phrase.preposition();
    return switch (preposition) {
      case "nach", "wegen", "seit", "trotz", "durch", "infolge", "aufgrund" -> true;
      default -> false;
    };
  }

  /** Whether a clause tells what goes on now; the perfect looks back. */
  private static boolean isPresent(Situation situation) {
    return situation.tense == Tense.PRESENT
        && (situation.auxiliary.isEmpty() || situation.isPassive());
  }

  /** Returns whether an event has a day that was long ago. */
  boolean isLongAgo(Candidate candidate) {
    return candidate.isDatedNearby() && isBefore(candidate.days.last(), LONG_AGO);
  }

  private boolean isBefore(LocalDate last, int days) {
    return scan.published.map(day -> last.isBefore(day.minusDays(days))).orElse(false);
  }

  /** Returns whether an event is so long ago that it is only background. */
  boolean isBackground(Candidate candidate) {
    boolean told = candidate.isDatedNearby() || candidate.datedBy == Evidence.STORY;
    return told
        && scan.published
            .map(day -> candidate.days.last().isBefore(day.minusYears(BACKGROUND)))
            .orElse(false);
  }

  /** The time of the sentence that counts most; null where none fits. */
  private Moment moment(Candidate candidate, boolean clauseOnly) {
    Span sentence = scan.document.sentences().get(candidate.sentence);
    Moment best = null;
    double most = Double.NEGATIVE_INFINITY;
    int end = scan.end(sentence);
    for (int token = scan.first(sentence); token < end; token++) {
      Moment moment = scan.moment(token);
      if (moment == null
          || moment.first() == null
          || token > 0 && scan.moment(token - 1) == moment) {
        continue;
      }
      boolean inside = candidate.clause.has(token);
      boolean spoken = scan.isOfOtherSpeech(token, candidate.token);
      if (clauseOnly && !inside || spoken || !fits(candidate, moment, token)) {
        continue;
      }
      if (!inside && scan.explainsOther(token, lexicon)) {
        continue;
      }
      boolean aside = !inside && candidate.clause.kind() == Clause.Kind.RELATIVE;
      if (aside && tokens.lexeme(token - 1).preposition().equals("seit")) {
        // "der zum zweiten Mal kandidiert hat, ist seit 1988 Mitglied"
        continue;
      }
      if (!inside && token > candidate.token && isSpoken(candidate)) {
        // "warf ihm vor, im Herbst gelogen zu haben": the day of what is said, not of saying it.
        continue;
      }
      double points = WEIGHTS.points(moment.precision(), Math.abs(token - candidate.token));
      if (points > most) {
        most = points;
        best = moment;
      }
    }
    return best;
  }

  private static boolean isSpoken(Candidate candidate) {
    return candidate.type().isVerbal() && candidate.usage != Usage.NOUN;
  }

  /** {@code vor zwei Wochen} tells a day, {@code zwei Wochen} how long it took. */
  private boolean isAgo(Moment moment, int token) {
    boolean before = tokens.lexeme(token - 1).preposition().equals("vor");
    return before && isBefore(moment.last(), 0);
  }

  /** {@code in gut einem Monat} */
  private boolean isAhead(Moment moment, int token) {
    boolean in = tokens.lexeme(token - 1).preposition().equals("in");
    return in && scan.published.map(day -> moment.first().isAfter(day)).orElse(false);
  }

  /** {@code Als der Mann um 20 Uhr schoss} in a story of long ago: not today at eight. */
  private boolean isClockOfStory(Candidate candidate, Moment moment) {
    if (!scan.isClock(moment)) {
      return false;
    }
    Days then = ofNarrative(candidate, null);
    if (then != null) {
      return moment.first().isBefore(then.first()) || moment.first().isAfter(then.last());
    }
    return candidate.sentence >= OPENING && !isTold(moment);
  }

  /** Whether the text tells the day of an hour in words of its own, the day of publication too. */
  private boolean isTold(Moment hour) {
    if (daysTold == null) {
      daysTold = new HashSet<>();
      scan.published.ifPresent(daysTold::add);
      for (Moment other : scan.moments) {
        if (other.precision() == DatePrecision.DAY && !scan.isClock(other)) {
          daysTold.add(other.first());
        }
      }
    }
    return daysTold.contains(hour.first());
  }

  private boolean fits(Candidate candidate, Moment moment, int token) {
    boolean span =
        moment.type() == TimexType.DURATION
            && !isAgo(moment, token)
            && !(candidate.modality == Modality.PLANNED && isAhead(moment, token));
    if (span
        || distance(token) != 0
        || moment.type() == TimexType.SET
        || isClockOfStory(candidate, moment)) {
      return false;
    }
    boolean future =
        scan.published.map(day -> moment.first().isAfter(day.plusDays(1))).orElse(false);
    if (candidate.modality.isFactual() && future) {
      return false;
    }
    boolean present = candidate.usage != Usage.NOUN && candidate.situation.tense == Tense.PRESENT;
    if (present && moment.precision() != DatePrecision.DAY && isBefore(moment.last(), LONG_AGO)) {
      // "prüft Zahlungen aus dem Jahr 2017": what goes on now is not of then.
      return false;
    }
    return (!isLimit(token) || isOfPlan(candidate, token))
        && !(isSpoken(candidate) && isAim(token))
        && !isOfOther(candidate, moment, token);
  }

  /**
   * Whether a time belongs to a noun alone that does not name the event: {@code protestierten gegen
   * das Ergebnis der Wahl vom 12. Juni}.
   */
  private boolean isOfOther(Candidate candidate, Moment moment, int token) {
    int noun = bearer(moment, token);
    if (noun < 0 || noun == candidate.token) {
      return false;
    }
    Phrase phrase = candidate.situation.phraseOf(noun);
    if (phrase == null) {
      return !candidate.clause.has(noun);
    }
    // "Bei dem Angriff vom Samstag starben drei": what is told took place in it, or by it.
    return switch (phrase.preposition()) {
      case "bei", "während", "in", "mit", "durch" -> false;
      // "Die Demonstration vom Samstag wurde aufgelöst", not "Er verurteilte den Angriff vom
      // Samstag"
      case "" ->
          candidate.type().isVerbal()
              || phrase.head() != noun
              || !lexicon.isEvent(tokens.lower(noun));
      default -> true;
    };
  }

  /** The noun right before a time that {@code vom} or {@code aus dem Jahr} ties to it; or -1. */
  private int bearer(Moment moment, int token) {
    int at = token - 1;
    for (int back = 0; back < Scan.BEFORE && at > 0; back++, at--) {
      String lower = tokens.lower(at);
      boolean ties =
          lower.equals("vom")
              || lower.equals("aus") && moment.precision() != DatePrecision.DAY
              || lower.equals("von") && moment.precision() == DatePrecision.YEAR;
      if (ties) {
        boolean noun = tokens.isCapitalised(at - 1) && scan.moment(at - 1) == null;
        return noun && !isRange(moment) ? at - 1 : -1;
      }
      if (tokens.isCapitalised(at) || !tokens.isWord(at)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a time goes on to another one: {@code vom 3. bis 5. März}. */
  private boolean isRange(Moment moment) {
    int end = scan.end(moment.span());
    return end < tokens.size()
        && (tokens.lower(end).equals("bis") || tokens.lower(end).equals("an"));
  }

  /** "kündigte den Rücktritt zum 1. Juli an": when it shall be, not when it was said. */
  private boolean isAim(int token) {
    return token > 0 && tokens.isNumber(token) && tokens.lower(token - 1).equals("zum");
  }

  /** {@code die für den 30. Dezember geplante Demonstration}: an attribute tells the day. */
  private static boolean isOfPlan(Candidate candidate, int token) {
    Phrase phrase = candidate.situation.phraseOf(candidate.token);
    return candidate.usage == Usage.NOUN
        && candidate.modality == Modality.PLANNED
        && phrase != null
        && phrase.first() < token
        && token < candidate.token;
  }

  /** Whether the preposition before a time says that it only begins or ends there. */
  private boolean isLimit(int token) {
    for (int at = token - 1; at >= 0 && at >= token - Scan.BEFORE; at--) {
      String preposition = tokens.lexeme(at).preposition();
      if (!preposition.isEmpty()) {
        return preposition.equals("bis") || preposition.equals("für") || preposition.equals("ab");
      }
    }
    return false;
  }
}
