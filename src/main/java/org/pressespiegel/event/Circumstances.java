package org.pressespiegel.event;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.grammar.Phrase;
import org.pressespiegel.grammar.Tokens;
import org.pressespiegel.grammar.WordClass;
import org.pressespiegel.text.Span;

/** Where and when: the nearest place and time that fit, from the clause to the whole article. */
final class Circumstances {

  private static final String LOCATIVE =
      " in bei nahe an auf vor unweit nördlich südlich östlich westlich nordöstlich nordwestlich"
          + " südöstlich südwestlich innerhalb außerhalb rund um gegenüber hinter neben ";

  private final Scan scan;
  private final Tokens tokens;
  private final Report.Spot scene;

  Circumstances(Scan scan) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.scene = scene();
  }

  /** The place that the article is about. */
  private Report.Spot scene() {
    Report report = scan.report;
    Report.Spot found = null;
    if (report.focusPlace().isPresent()) {
      for (Report.Spot spot : report.spots()) {
        if (spot.name().equals(report.focusPlace().get())
            && (found == null || found.metonymic() && !spot.metonymic())) {
          found = spot;
        }
      }
    }
    return found != null ? found : mostTold();
  }

  private Report.Spot mostTold() {
    Map<String, Integer> counts = new HashMap<>();
    Report.Spot best = null;
    int most = 0;
    String focus = scan.report.focusCountry().orElse("");
    for (Report.Spot spot : scan.report.spots()) {
      if (spot.name().isEmpty() || spot.kind().equals("continent")) {
        continue;
      }
      int weight = spot.country().equals(focus) ? 3 : 1;
      weight += spot.metonymic() || exactness(spot) < 2 ? 0 : 2;
      counts.merge(spot.name(), weight, Integer::sum);
    }
    for (Report.Spot spot : scan.report.spots()) {
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
      case "water" -> 2;
      case "admin", "region", "other" -> 2;
      case "country" -> 1;
      default -> 0;
    };
  }

  /** Says where and when each candidate of the article took place; they come in their order. */
  void settle(List<Candidate> candidates) {
    Candidate before = null;
    for (Candidate candidate : candidates) {
      place(candidate, before);
      date(candidate);
      before = candidate;
    }
  }

  private void place(Candidate candidate, Candidate before) {
    Report.Spot inClause = nearest(candidate, true);
    if (inClause != null) {
      candidate.where = inClause;
      candidate.whereRule = "clause";
      return;
    }
    Report.Spot inSentence = nearest(candidate, false);
    if (inSentence != null && !candidate.type().isVerbal()) {
      candidate.where = inSentence;
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
    if (candidate.pluperfect && candidate.actor != null && candidate.actor.country() != null) {
      candidate.where = country(candidate.actor.country());
      candidate.whereRule = candidate.where == null ? "" : "actor";
      if (candidate.where != null) {
        return;
      }
    }
    if (before != null && before.where != null && before.passage == candidate.passage) {
      candidate.where = before.where;
      candidate.whereRule = "paragraph";
      return;
    }
    Report.Spot told = toldBefore(candidate);
    if (told != null) {
      candidate.where = told;
      candidate.whereRule = "paragraph";
      return;
    }
    candidate.where = scene;
    candidate.whereRule = scene == null ? "" : "article";
  }

  private Report.Spot country(String iso2) {
    for (Report.Spot spot : scan.report.spots()) {
      if (spot.country().equals(iso2) && spot.kind().equals("country")) {
        return spot;
      }
    }
    return null;
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
    // A state by its name speaks wherever the others do; "Moskau" and "die Regierung" at home.
    if (isStateByName(candidate.actor)) {
      return null;
    }
    Report.Spot best = null;
    for (Report.Spot spot : scan.report.spots()) {
      boolean named = candidate.actor.text().contains(spot.surface());
      boolean city = exactness(spot) >= 4;
      if (spot.country().equals(country)
          && (best == null || city && exactness(best) < 4 || city && named)) {
        best = spot;
      }
    }
    return best;
  }

  private boolean isStateByName(Event.Party party) {
    if (party.figure() != null && !scan.report.figures().get(party.figure()).country().isEmpty()) {
      return true;
    }
    for (Report.Spot spot : scan.report.spots()) {
      if (spot.kind().equals("country") && party.text().equals(spot.surface())) {
        return true;
      }
    }
    return false;
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
    if (spot.kind().equals("continent")) {
      return 0;
    }
    Phrase phrase = candidate.situation.phraseOf(token);
    String preposition = phrase == null ? before(token) : phrase.preposition();
    if (LOCATIVE.contains(" " + preposition + " ") && !preposition.isEmpty()) {
      return 4;
    }
    boolean leaving = candidate.type() == EventType.RETREAT;
    if (preposition.equals("aus") || preposition.equals("von")) {
      return leaving ? 4 : 0;
    }

    if (preposition.equals("nach") || preposition.equals("zu")) {
      return candidate.type() == EventType.CONSULT || candidate.type() == EventType.MOBILIZE ? 2 : 0;
    }
    if (preposition.equals("zwischen")) {
      return candidate.type() == EventType.CONSULT || candidate.type().isVerbal() ? 0 : 2;
    }
    if (!preposition.isEmpty()) {
      return preposition.equals("durch") ? 2 : 0;
    }
    if (spot.metonymic() || candidate.type().isVerbal() || phrase == null) {
      return 0;
    }
    // "verließen den Stützpunkt K1", "hat den Nordwesten Ecuadors erschüttert"
    boolean subject = phrase == candidate.situation.arguments.subject();
    return subject ? 0 : leaving ? 4 : candidate.type() == EventType.DISASTER ? 3 : 1.5;
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
    Span passage = scan.report.passages().isEmpty()
        ? sentence : scan.report.passages().get(Math.max(0, candidate.passage)).span();
    Report.Spot found = null;
    for (Report.Spot spot : scan.report.spots()) {
      boolean before =
          spot.span().begin() >= passage.begin() && spot.span().end() <= sentence.begin();
      if (before && !spot.metonymic() && exactness(spot) >= 1 && isLocated(spot)) {
        found = spot;
      }
    }
    return found;
  }

  private boolean isLocated(Report.Spot spot) {
    int token = scan.first(spot.span());
    for (int at = token - 1; at >= 0 && at >= token - 4; at--) {
      String preposition = WordClass.preposition(tokens.lower(at));
      if (!preposition.isEmpty()) {
        return LOCATIVE.contains(" " + preposition + " ");
      }
    }
    return false;
  }

  private void date(Candidate candidate) {
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
    if (candidate.pluperfect) {
      candidate.dateRule = "earlier";
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

  /** The latest day that the text has told before, where it is of these days. */
  private Report.Moment story(Candidate candidate) {
    Report.Moment found = null;
    int begin = scan.report.sentences().get(candidate.sentence).begin();
    for (Report.Moment moment : scan.report.moments()) {
      if (moment.span().begin() >= begin) {
        break;
      }
      int token = scan.first(moment.span());
      boolean told = moment.first() != null && moment.precision() == DatePrecision.DAY
          && token < tokens.size() && !scan.isDirect(token) && isPast(token);
      if (told && isRecent(moment.first())) {
        found = moment;
      }
    }
    return found;
  }

  private boolean isPast(int token) {
    for (int at = token - 1; at >= 0 && at >= token - 3; at--) {
      String preposition = WordClass.preposition(tokens.lower(at));
      if (preposition.equals("bis") || preposition.equals("für") || preposition.equals("ab")
          || preposition.equals("seit")) {
        return false;
      }
    }
    return true;
  }

  private boolean isRecent(LocalDate day) {
    return scan.report.published().map(p -> !day.isBefore(p.minusDays(4)) && !day.isAfter(p))
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
      if (moment == null || moment.first() == null || token > 0 && scan.moment(token - 1) == moment) {
        continue;
      }
      boolean inside = candidate.clause.has(token);
      if (clauseOnly && !inside || scan.isDirect(token) || !fits(candidate, moment, token)) {
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
    for (int at = token - 1; at >= 0 && at >= token - 3; at--) {
      String preposition = WordClass.preposition(tokens.lower(at));
      if (!preposition.isEmpty()) {
        return !(preposition.equals("bis") || preposition.equals("für") || preposition.equals("ab"));
      }
    }
    return true;
  }
}
