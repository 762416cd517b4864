package org.pressespiegel.event;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.WordClass;
import org.pressespiegel.text.Span;

/** Where and when: the nearest place and time that fit, from the clause to the whole article. */
final class Circumstances {

  private static final String LOCATIVE =
      " in bei nahe an auf vor unweit nördlich südlich östlich westlich nordöstlich nordwestlich"
          + " südöstlich südwestlich innerhalb außerhalb rund um gegenüber hinter neben ";

  /** How near two days stand that one sentence tells, in code points. */
  private static final int SAME_SENTENCE = 40;

  /** From how many years before publication on an event is only background. */
  private static final int BACKGROUND = 10;

  /** How many passages tell what an article is about. */
  private static final int OPENING = 5;

  /** How many times or places before a word are looked at, so that work grows with the text. */
  private static final int LOOK_BACK = 40;

  private static final Pattern GATHERING =
      Pattern.compile("(konferenz|gipfel|gipfeltreffen|vollversammlung|gipfels)$");

  private static final Pattern DECIDING =
      Pattern.compile("^(beschloss|beschlossen|entschied|entschieden|vereinbarten|geschah)$");

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private Report.Spot scene;
  private final Map<String, Report.Spot> states = new HashMap<>();
  private final Map<String, Report.Spot> seats = new HashMap<>();
  private final Set<String> stateNames = new HashSet<>();

  /** Whether states gather; null until somebody asks. */
  private Boolean conference;

  /** How many times and places stand before the sentence that is looked at. */
  private int momentsBefore;

  private int spotsBefore;

  Circumstances(Scan scan, Lexicon lexicon) {
    this.scan = scan;
    this.lexicon = lexicon;
    this.tokens = scan.tokens;
    this.scene = scene();
    for (Report.Spot spot : scan.places) {
      if (spot.kind().equals("country")) {
        states.putIfAbsent(spot.country(), spot);
        stateNames.add(spot.surface());
      }
      Report.Spot known = seats.get(spot.country());
      if (known == null || exactness(spot) >= 4 && exactness(known) < 4) {
        seats.put(spot.country(), spot);
      }
    }
  }

  /**
   * The place where the article plays: the town that its opening names as a place, else what it is
   * about.
   */
  private Report.Spot scene() {
    Report report = scan.report;
    Report.Spot found = null;
    int opening =
        report.passages().isEmpty()
            ? Integer.MAX_VALUE
            : report.passages().get(Math.min(OPENING, report.passages().size()) - 1).span().end();
    Report.Spot dateline = dateline();
    int first = dateline == null ? opening : firstParagraphEnd();
    for (Report.Spot spot : scan.places) {
      if (spot.span().end() > opening) {
        break;
      }
      if (exactness(spot) >= 3 && !spot.metonymic() && isLocated(spot)) {
        return spot.span().end() > first ? landscapeOr(dateline, first) : spot;
      }
    }
    if (dateline != null) {
      return landscapeOr(dateline, first);
    }
    Report.Spot state = null;
    for (Report.Spot spot : scan.places) {
      boolean named = spot.kind().equals("country") && !spot.name().isEmpty();
      if (named && spot.country().equals(report.focusCountry().orElse("")) && state == null) {
        state = spot;
      }
    }
    if (report.focusPlace().isPresent()) {
      for (Report.Spot spot : report.spots()) {
        if (spot.name().equals(report.focusPlace().get())
            && (found == null || found.metonymic() && !spot.metonymic())) {
          found = spot;
        }
      }
    }
    if (found != null && state != null && exactness(found) > 1 && timesTold(found) < 2) {
      // A town that a long text names once, late, is not where all of it plays.
      return state;
    }
    return found != null ? found : mostTold();
  }

  /** The town of the dateline, where it lies in the country that the article is about; or null. */
  private Report.Spot dateline() {
    String focus = scan.report.focusCountry().orElse("");
    for (Report.Passage passage : scan.report.passages()) {
      if (passage.kind().equals("paragraph")) {
        return null;
      }
      for (Report.Spot spot : scan.report.spots()) {
        boolean inside =
            passage.kind().equals("dateline")
                && spot.span().begin() >= passage.span().begin()
                && spot.span().end() <= passage.span().end();
        if (inside
            && spot.kind().equals("city")
            && (focus.isEmpty() || focus.equals(spot.country()))) {
          return spot;
        }
      }
    }
    return null;
  }

  /**
   * The valley, mountains or water in which the first paragraph says that it happened, from which
   * the town of the dateline only tells; else that town.
   */
  private Report.Spot landscapeOr(Report.Spot dateline, int first) {
    for (Report.Spot spot : scan.places) {
      if (spot.span().begin() >= dateline.span().end()
          && spot.span().end() <= first
          && exactness(spot) == 2
          && !spot.kind().equals("admin")
          && spot.country().equals(dateline.country())
          && !spot.metonymic()
          && isLocated(spot)) {
        return spot;
      }
    }
    return dateline;
  }

  private int firstParagraphEnd() {
    for (Report.Passage passage : scan.report.passages()) {
      if (passage.kind().equals("paragraph")) {
        return passage.span().end();
      }
    }
    return 0;
  }

  private int timesTold(Report.Spot spot) {
    int times = 0;
    for (Report.Spot other : scan.places) {
      times += other.name().equals(spot.name()) ? 1 : 0;
    }
    return times;
  }

  private Report.Spot mostTold() {
    Map<String, Integer> counts = new HashMap<>();
    Report.Spot best = null;
    int most = 0;
    String focus = scan.report.focusCountry().orElse("");
    for (Report.Spot spot : scan.places) {
      if (spot.name().isEmpty() || spot.kind().equals("continent")) {
        continue;
      }
      int weight = spot.country().equals(focus) ? 3 : 1;
      weight += spot.metonymic() || exactness(spot) < 2 ? 0 : 2;
      counts.merge(spot.name(), weight, Integer::sum);
    }
    for (Report.Spot spot : scan.places) {
      int count = counts.getOrDefault(spot.name(), 0);
      if (count > most) {
        most = count;
        best = spot;
      }
    }
    return best;
  }

  static int exactness(Report.Spot spot) {
    return switch (spot.kind()) {
      case "facility" -> 5;
      case "city" -> 4;
      case "unknown" -> 3;
      case "admin", "region", "other", "water" -> 2;
      case "country" -> 1;
      default -> 0;
    };
  }

  /**
   * Says where and when each candidate of the article took place; they come in their order. What
   * took place more than {@value #BACKGROUND} years before is background and goes.
   */
  void settle(List<Candidate> candidates) {
    Candidate before = null;
    for (Candidate candidate : candidates) {
      candidate.hasMoment = moment(candidate, true) != null;
      expect(candidate);
      place(candidate, before);
      date(candidate, before);
      if (isOld(candidate) && !candidate.isPlacedNearby()) {
        // Where the story plays now says nothing of what was long ago, but for the country.
        candidate.where = states.get(scan.report.focusCountry().orElse(""));
        candidate.whereRule = candidate.where == null ? "" : "article";
      }
      boolean vague = scene == null || exactness(scene) < 3;
      if (vague && candidate.isPlacedNearby() && exactness(candidate.where) >= 4) {
        scene = candidate.where;
      }
      if (!candidate.frame.mention() && isTold(candidate)) {
        before = candidate;
      }
    }
    candidates.removeIf(this::isHistory);
  }

  private void place(Candidate candidate, Candidate before) {
    Report.Spot inClause = nearest(candidate, true);
    if (inClause != null) {
      candidate.where = inClause;
      candidate.whereRule = "clause";
      return;
    }
    Report.Spot told = landscape(candidate);
    if (told != null) {
      candidate.where = told;
      candidate.whereRule = "clause";
      return;
    }
    Report.Spot inSentence = nearest(candidate, false);
    if (inSentence != null && !candidate.type().isVerbal()) {
      candidate.where = inSentence;
      candidate.whereRule = "sentence";
      return;
    }
    Report.Spot decided = candidate.type().isVerbal() ? null : decided(candidate);
    if (decided != null) {
      candidate.where = decided;
      candidate.whereRule = "sentence";
      return;
    }
    if (candidate.type().isVerbal()) {
      Report.Spot seat = seat(candidate);
      if (seat != null) {
        candidate.where = seat;
        candidate.whereRule = "actor";
        return;
      }
    }
    if (inSentence != null) {
      candidate.where = inSentence;
      candidate.whereRule = "sentence";
      return;
    }
    if (candidate.pluperfect
        && candidate.hasMoment
        && candidate.actor != null
        && candidate.actor.country() != null) {
      candidate.where = country(candidate.actor.country());
      candidate.whereRule = candidate.where == null ? "" : "actor";
      if (candidate.where != null) {
        return;
      }
    }
    boolean goesOn =
        before != null
            && before.where != null
            && before.passage == candidate.passage
            && (scene == null || exactness(before.where) >= Math.min(3, exactness(scene)));
    if (goesOn) {
      candidate.where = before.where;
      candidate.whereRule = "paragraph";
      return;
    }
    Report.Spot earlier = toldBefore(candidate);
    if (earlier != null) {
      candidate.where = earlier;
      candidate.whereRule = "paragraph";
      return;
    }
    candidate.where = scene;
    candidate.whereRule = scene == null ? "" : "article";
  }

  private Report.Spot country(String iso2) {
    return states.get(iso2);
  }

  /** A place of the actor's state, where the article's own is another. */
  private Report.Spot seat(Candidate candidate) {
    if (candidate.actor == null || candidate.actor.country() == null) {
      return null;
    }
    String country = candidate.actor.country();
    if (scene != null && scene.country().equals(country) && exactness(scene) >= 2) {
      return null;
    }
    // At a conference a state by its name speaks where the others do, else at home.
    if (isStateByName(candidate.actor)
        && (!candidate.type().is(Trait.DISPUTING) || isConference())) {
      return null;
    }
    return seats.get(country);
  }

  /** Whether the article tells of a gathering of states. */
  private boolean isConference() {
    if (conference == null) {
      conference = false;
      for (int token = 0; token < tokens.size() && !conference; token++) {
        conference =
            tokens.isCapitalised(token)
                && GATHERING.matcher(tokens.lower(token)).find()
                && !tokens.lower(token).startsWith("presse");
      }
    }
    return conference;
  }

  /** "Das beschlossen die Minister in Luxemburg": where the sentence before took place. */
  private Report.Spot decided(Candidate candidate) {
    int next = candidate.sentence + 1;
    if (next >= scan.report.sentences().size()) {
      return null;
    }
    int first = scan.first(scan.report.sentences().get(next));
    int end = scan.end(scan.report.sentences().get(next));
    boolean points = tokens.lower(first).equals("das") || tokens.lower(first).equals("dies");
    if (!points || first + 1 >= end || !DECIDING.matcher(tokens.lower(first + 1)).find()) {
      return null;
    }
    for (int token = first; token < end; token++) {
      Report.Spot spot = scan.spot(token);
      if (spot != null && exactness(spot) >= 3 && isLocated(spot)) {
        return spot;
      }
    }
    return null;
  }

  private boolean isStateByName(Event.Party party) {
    if (party.figure() != null && !scan.report.figures().get(party.figure()).country().isEmpty()) {
      return true;
    }
    return stateNames.contains(party.text());
  }

  /** {@code vor der libyschen Küste}: a state by its adjective. */
  private Report.Spot landscape(Candidate candidate) {
    for (Phrase phrase : candidate.situation.phrases) {
      boolean local =
          LOCATIVE.contains(" " + phrase.preposition() + " ")
              && !phrase.preposition().isEmpty()
              && lexicon.isA("LANDSCAPE", tokens.lower(phrase.head()));
      for (int token = phrase.first(); local && token < phrase.head(); token++) {
        Optional<String> country = lexicon.country(tokens.lower(token));
        if (country.isPresent()) {
          return new Report.Spot(
              scan.span(token, phrase.head() + 1),
              scan.words(token, phrase.head() + 1),
              "region",
              0,
              "",
              country.get(),
              null,
              null,
              false);
        }
      }
    }
    return null;
  }

  private Report.Spot nearest(Candidate candidate, boolean clauseOnly) {
    Span sentence = scan.report.sentences().get(candidate.sentence);
    Report.Spot best = null;
    double most = 0;
    int end = scan.end(sentence);
    for (int token = scan.first(sentence); token < end; token++) {
      Report.Spot spot = scan.spot(token);
      if (spot == null || token > 0 && scan.spot(token - 1) == spot) {
        continue;
      }
      boolean inside = candidate.clause.has(token);
      if (clauseOnly && !inside || scan.isDirect(token)) {
        continue;
      }
      double score = fitness(candidate, token, spot);
      if (score <= 0) {
        continue;
      }
      score += exactness(spot) - Math.abs(token - candidate.token) / 50.0 + (inside ? 3 : 0);
      if (score > most) {
        most = score;
        best = spot;
      }
    }
    return best;
  }

  /** How well a place fits by what stands before it; 0 where it doesn't. */
  private double fitness(Candidate candidate, int token, Report.Spot spot) {
    if (spot.kind().equals("continent") || isCommon(spot, token)) {
      return 0;
    }
    Phrase phrase = candidate.situation.phraseOf(token);
    String preposition = phrase == null ? before(token) : phrase.preposition();
    if (LOCATIVE.contains(" " + preposition + " ") && !preposition.isEmpty()) {
      return 4;
    }
    boolean leaving = candidate.type().is(Trait.LEAVING);
    if (preposition.equals("aus") || preposition.equals("von")) {
      return leaving ? 4 : 0;
    }

    if (preposition.equals("nach") || preposition.equals("zu")) {
      return candidate.type().is(Trait.BOUND) ? 2 : 0;
    }
    if (preposition.equals("zwischen")) {
      return candidate.type().is(Trait.MEETING) || candidate.type().isVerbal() ? 0 : 2;
    }
    if (!preposition.isEmpty()) {
      return preposition.equals("durch") ? 2 : 0;
    }
    if (spot.metonymic() || candidate.type().isVerbal() || phrase == null) {
      return 0;
    }
    // "verließen den Stützpunkt K1", "hat den Nordwesten Ecuadors erschüttert"
    boolean subject = phrase == candidate.situation.arguments.subject();
    return subject ? 0 : leaving ? 4 : candidate.type().is(Trait.STRIKING) ? 3 : 1.5;
  }

  /** Whether an unknown name has an article as common nouns have: "in der Nähe des Brandherds". */
  private boolean isCommon(Report.Spot spot, int token) {
    return spot.kind().equals("unknown")
        && token > 0
        && Agreement.determiner(tokens.lower(token - 1)) != 0;
  }

  /** The preposition before a token, where no phrase is known. */
  private String before(int token) {
    for (int at = token - 1; at >= 0 && at >= token - 4; at--) {
      String preposition = WordClass.preposition(tokens.lower(at));
      if (!preposition.isEmpty()) {
        return preposition;
      }
      if (!tokens.isWord(at) || tokens.isCapitalised(at) && at < token - 2) {
        return "-";
      }
    }
    return "-";
  }

  /** The last place that an earlier sentence of the paragraph told as a place. */
  private Report.Spot toldBefore(Candidate candidate) {
    Span sentence = scan.report.sentences().get(candidate.sentence);
    Span passage =
        scan.report.passages().isEmpty()
            ? sentence
            : scan.report.passages().get(Math.max(0, candidate.passage)).span();
    List<Report.Spot> spots = scan.places;
    while (spotsBefore < spots.size() && spots.get(spotsBefore).span().end() <= sentence.begin()) {
      spotsBefore++;
    }
    for (int at = spotsBefore - 1; at >= 0 && at >= spotsBefore - LOOK_BACK; at--) {
      Report.Spot spot = spots.get(at);
      boolean before =
          spot.span().begin() >= passage.begin() && spot.span().end() <= sentence.begin();
      if (before && !spot.metonymic() && exactness(spot) >= 3 && isLocated(spot)) {
        return spot;
      }
    }
    return null;
  }

  private boolean isLocated(Report.Spot spot) {
    int token = scan.first(spot.span());
    if (token >= tokens.size() || scan.isDirect(token)) {
      return false;
    }
    for (int at = token - 1; at >= 0 && at >= token - 4; at--) {
      String preposition = WordClass.preposition(tokens.lower(at));
      if (!tokens.isWord(at)) {
        return false;
      }
      // "im Hafen von Catania"
      boolean attribute = preposition.equals("von") && tokens.isCapitalised(at - 1);
      // "die Regierung in Athen" tells a seat, not where something happens.
      boolean seat =
          preposition.equals("in")
              && lexicon.isA("AGENT", tokens.lower(at - 1))
              && tokens.isCapitalised(at - 1)
              && !lexicon.isA("CROWD", tokens.lower(at - 1));
      if (seat) {
        return false;
      }
      if (!preposition.isEmpty() && !attribute) {
        return LOCATIVE.contains(" " + preposition + " ");
      }
    }
    return false;
  }

  /** Whether a candidate stands in the text and not above it. */
  private boolean isTold(Candidate candidate) {
    if (candidate.passage < 0) {
      return true;
    }
    String kind = scan.report.passages().get(candidate.passage).kind();
    return kind.equals("paragraph") || kind.equals("lead");
  }

  /** What is told of a day to come is planned, whatever its tense: "trifft sich am Freitag". */
  private void expect(Candidate candidate) {
    boolean open =
        candidate.modality.isFactual()
            && (candidate.usage == Usage.NOUN
                ? !isBehind(candidate)
                : isPresent(candidate.situation) && candidate.type().is(Trait.SCHEDULED));
    if (!open || candidate.hasMoment || scan.report.published().isEmpty()) {
      return;
    }
    LocalDate published = scan.report.published().get();
    Modality told = candidate.modality;
    candidate.modality = Modality.PLANNED;
    Report.Moment moment = moment(candidate, true);
    if (moment == null || !moment.first().isAfter(published)) {
      candidate.modality = told;
    }
  }

  /** Whether the clause comes after what the noun names: "nach dem Brand". */
  private boolean isBehind(Candidate candidate) {
    Phrase phrase = candidate.situation.phraseOf(candidate.token);
    String preposition = phrase == null ? "" : phrase.preposition();
    return switch (preposition) {
      case "nach", "wegen", "seit", "trotz", "durch", "infolge", "aufgrund" -> true;
      default -> false;
    };
  }

  private void date(Candidate candidate, Candidate before) {
    Report.Moment moment = moment(candidate, true);
    String rule = "clause";
    if (moment == null) {
      moment = moment(candidate, false);
      rule = "sentence";
    }
    if (moment != null) {
      candidate.first = moment.first();
      candidate.last = moment.last();
      candidate.precision = moment.precision();
      candidate.dateRule = rule;
      return;
    }
    if (candidate.pluperfect || isLong(candidate)) {
      candidate.dateRule = "earlier";
      return;
    }
    if (before != null && before.first != null && follows(candidate.situation)) {
      candidate.first = before.first;
      candidate.last = before.last;
      candidate.precision = before.precision;
      candidate.dateRule = "before";
      return;
    }
    Report.Moment story = story(candidate);
    if (story != null) {
      candidate.first = story.first();
      candidate.last = story.last();
      candidate.precision = story.precision();
      candidate.dateRule = "story";
      return;
    }
    scan.report.published().ifPresent(day -> publication(candidate, day));
  }

  /** Whether a clause follows in time what was told before it: "drohten danach mit Vergeltung". */
  private static boolean follows(Situation situation) {
    boolean past = situation.tense == Tense.PRETERITE;
    return past
        && (situation.has("danach")
            || situation.has("daraufhin")
            || situation.has("anschließend")
            || situation.has("damals"));
  }

  /** Whether it went on for long before: "nach wochenlangen Protesten". */
  private boolean isLong(Candidate candidate) {
    if (candidate.usage != Usage.NOUN || !isBehind(candidate)) {
      return false;
    }
    String before = tokens.lower(candidate.token - 1);
    return before.startsWith("wochenlang")
        || before.startsWith("monatelang")
        || before.startsWith("jahrelang")
        || before.startsWith("tagelang");
  }

  /** The latest day that the text has told before, where it is of these days. */
  private Report.Moment story(Candidate candidate) {
    Report.Moment found = null;
    int begin = scan.report.sentences().get(candidate.sentence).begin();
    List<Report.Moment> moments = scan.report.moments();
    while (momentsBefore < moments.size() && moments.get(momentsBefore).span().begin() < begin) {
      momentsBefore++;
    }
    for (int at = momentsBefore - 1; at >= 0 && at >= momentsBefore - LOOK_BACK; at--) {
      Report.Moment moment = moments.get(at);
      int token = scan.first(moment.span());
      boolean told =
          moment.first() != null
              && moment.precision() == DatePrecision.DAY
              && token < tokens.size()
              && !scan.isDirect(token)
              && isPast(token);
      if (found != null && found.span().begin() - moment.span().end() > SAME_SENTENCE) {
        break;
      }
      if (told && isRecent(moment.first())) {
        // The first of a sentence is its day: "am Montagabend, einen Tag früher als geplant".
        found = moment;
      }
    }
    return found;
  }

  private boolean isPast(int token) {
    for (int at = token - 1; at >= 0 && at >= token - 3; at--) {
      String preposition = WordClass.preposition(tokens.lower(at));
      if (preposition.equals("bis")
          || preposition.equals("für")
          || preposition.equals("ab")
          || preposition.equals("seit")) {
        return false;
      }
    }
    return true;
  }

  /** Whether a clause tells what goes on now; the perfect looks back. */
  private static boolean isPresent(Situation situation) {
    return situation.tense == Tense.PRESENT && situation.auxiliary.isEmpty();
  }

  private boolean isLongAgo(Report.Moment moment) {
    return scan.report
        .published()
        .map(day -> moment.last().isBefore(day.minusDays(14)))
        .orElse(false);
  }

  private boolean isOld(Candidate candidate) {
    return candidate.isDatedNearby()
        && scan.report
            .published()
            .map(day -> candidate.last.isBefore(day.minusDays(14)))
            .orElse(false);
  }

  private boolean isHistory(Candidate candidate) {
    return candidate.isDatedNearby()
        && scan.report
            .published()
            .map(day -> candidate.last.isBefore(day.minusYears(BACKGROUND)))
            .orElse(false);
  }

  private boolean isRecent(LocalDate day) {
    return scan.report
        .published()
        .map(p -> !day.isBefore(p.minusDays(4)) && !day.isAfter(p))
        .orElse(true);
  }

  private void publication(Candidate candidate, LocalDate day) {
    candidate.precision = scan.report.publishedPrecision();
    candidate.first = day;
    candidate.last =
        candidate.precision == DatePrecision.MONTH ? day.plusMonths(1).minusDays(1) : day;
    candidate.dateRule = "publication";
  }

  private Report.Moment moment(Candidate candidate, boolean clauseOnly) {
    Span sentence = scan.report.sentences().get(candidate.sentence);
    Report.Moment best = null;
    double most = Double.NEGATIVE_INFINITY;
    int end = scan.end(sentence);
    for (int token = scan.first(sentence); token < end; token++) {
      Report.Moment moment = scan.moment(token);
      if (moment == null
          || moment.first() == null
          || token > 0 && scan.moment(token - 1) == moment) {
        continue;
      }
      boolean inside = candidate.clause.has(token);
      if (clauseOnly && !inside || scan.isDirect(token) || !fits(candidate, moment, token)) {
        continue;
      }
      if (!inside && token > candidate.token && isSpoken(candidate)) {
        // "warf ihm vor, im Herbst gelogen zu haben": the day of what is said, not of saying it.
        continue;
      }
      double score = -Math.abs(token - candidate.token) / 10.0 + precision(moment) * 2;
      if (score > most) {
        most = score;
        best = moment;
      }
    }
    return best;
  }

  private static boolean isSpoken(Candidate candidate) {
    return candidate.type().isVerbal() && candidate.usage != Usage.NOUN;
  }

  private static int precision(Report.Moment moment) {
    return switch (moment.precision()) {
      case DAY -> 4;
      case WEEK -> 3;
      case MONTH -> 2;
      case YEAR -> 1;
      default -> 0;
    };
  }

  private boolean fits(Candidate candidate, Report.Moment moment, int token) {
    if (moment.type().equals("DURATION") || moment.type().equals("SET")) {
      return false;
    }
    boolean factual = candidate.modality.isFactual();
    boolean future =
        scan.report.published().map(day -> moment.first().isAfter(day.plusDays(1))).orElse(false);
    if (factual && future) {
      return false;
    }
    boolean present = candidate.usage != Usage.NOUN && candidate.situation.tense == Tense.PRESENT;
    if (present && !moment.precision().equals(DatePrecision.DAY) && isLongAgo(moment)) {
      // "prüft Zahlungen aus dem Jahr 2017": what goes on now is not of then.
      return false;
    }
    for (int at = token - 1; at >= 0 && at >= token - 3; at--) {
      String preposition = WordClass.preposition(tokens.lower(at));
      if (!preposition.isEmpty()) {
        return !(preposition.equals("bis")
            || preposition.equals("für")
            || preposition.equals("ab"));
      }
    }
    return true;
  }
}
