package org.pressespiegel.event;

import java.time.LocalDate;
import java.util.Set;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.FiniteVerb;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.time.TimexType;

/**
 * The past that a paragraph tells of from one sentence to the next: {@code 2016 steuerte ein Mann
 * einen Lastwagen in die Menge. 86 Menschen wurden getötet.} A sentence that tells a time of long
 * ago opens it; it goes on as long as the sentences stand in the preterite and tell no other time,
 * and ends with the paragraph.
 */
final class Narrative {

  /** How many sentences in the present may stand between: what is said of it today. */
  private static final int ASIDE = 1;

  /** Within how many words of a sentence it says that it takes up what was told. */
  private static final int OPENING = 3;

  /** With them what is told comes after what was told, nobody says when. */
  private static final Set<String> LATER =
      Set.of(
          "später",
          "seither",
          "seitdem",
          "inzwischen",
          "mittlerweile",
          "zuletzt",
          "nun",
          "jetzt",
          "heute",
          "zuvor",
          "vorher",
          "schließlich");

  /** {@code in jener Nacht}: of the day told last, however long ago. */
  private static final Set<String> THAT =
      Set.of("nacht", "tag", "tage", "abend", "morgen", "woche", "zeit");

  /** What says that a sentence tells of the years of National Socialism. */
  private static final Set<String> ERA =
      Set.of(
          "auschwitz",
          "treblinka",
          "sobibor",
          "stutthof",
          "theresienstadt",
          "bergen-belsen",
          "holocaust",
          "shoah",
          "kz",
          "vernichtungslager",
          "nationalsozialisten",
          "nationalsozialismus",
          "ns-zeit",
          "gestapo",
          "wehrmacht");

  private static final Days NAZI_ERA =
      new Days(LocalDate.of(1933, 1, 30), LocalDate.of(1945, 5, 8), DatePrecision.YEAR);

  private final Scan scan;
  private final Tokens tokens;

  /** By sentence the days that it goes on with; null where none. */
  private final Days[] days;

  private final boolean[] later;

  /** The time of the sentences read last. */
  private Days now;

  /** The last time of long ago that the paragraph told, whatever came behind it. */
  private Days told;

  /** The last time of long ago that the text told. */
  private Days last;

  private int part = -1;
  private int asides;

  Narrative(Scan scan) {
    this.scan = scan;
    this.tokens = scan.tokens;
    days = new Days[scan.document.sentences().size()];
    later = new boolean[days.length];
    int read = -1;
    for (int no = 0; no < scan.syntax.units().size(); no++) {
      Syntax.Unit unit = scan.syntax.units().get(no);
      int sentence = unit.from() < tokens.size() ? scan.sentence(unit.from()) : read;
      if (sentence > read) {
        read(no, sentence);
        read = sentence;
      }
    }
  }

  /**
   * Returns whether a sentence tells what came later than something of long ago, in its paragraph.
   */
  boolean isLater(int sentence) {
    return later[sentence];
  }

  /** Returns the time of long ago that a sentence goes on with; null where it tells its own. */
  Days of(int sentence) {
    return days[sentence];
  }

  private void read(int unit, int sentence) {
    Site site = scan.site(scan.syntax.units().get(unit).from());
    if (site.passage() != part) {
      part = site.passage();
      if (!takesUp(scan.syntax.units().get(unit))) {
        now = null;
        told = null;
      }
    }
    Tense tense = null;
    boolean then = false;
    boolean behind = false;
    boolean era = false;
    Days own = null;
    boolean recent = false;
    for (Clause clause : scan.syntax.clauses(unit)) {
      Tense ofClause = FiniteVerb.of(clause, tokens).tense();
      if (tense == null && clause.kind() == Clause.Kind.MAIN) {
        tense = ofClause;
      }
      boolean past = ofClause == Tense.PRETERITE;
      for (int at = 0; at < clause.size(); at++) {
        int token = clause.token(at);
        String lower = tokens.lower(token);
        then |= lower.equals("damals");
        if (own == null && lower.startsWith("jene") && THAT.contains(tokens.lower(token + 1))) {
          own = last;
          days[sentence] = last;
        }
        behind |= LATER.contains(lower);
        era |= past && (ERA.contains(lower) || lower.endsWith("konzentrationslager"));
        Moment moment = scan.moment(token);
        if (moment == null
            || moment.first() == null
            || scan.isDirect(token)
            || scan.isLimit(token)) {
          continue;
        }
        if (isLongAgo(moment)) {
          own = own == null && clause.kind() != Clause.Kind.RELATIVE ? Days.of(moment) : own;
        } else if (moment.type() == TimexType.DATE && !scan.isClock(moment)) {
          recent = true;
        }
      }
    }
    told = own == null ? told : own;
    last = own == null ? last : own;
    later[sentence] = behind && !recent && own == null && told != null;
    if (recent || behind) {
      now = null;
    } else if (own == null && era && scan.published.isPresent()) {
      // "Ihr Vater wurde in Auschwitz ermordet", with no word of when
      days[sentence] = NAZI_ERA;
      told = NAZI_ERA;
      now = tense == Tense.PRETERITE ? NAZI_ERA : null;
      asides = 0;
    } else if (own != null) {
      now = tense == Tense.PRETERITE ? own : null;
      asides = 0;
    } else if (then && tense == Tense.PRETERITE) {
      now = told;
      days[sentence] = now;
    } else if (tense == Tense.PRETERITE) {
      days[sentence] = now;
      asides = 0;
    } else {
      asides++;
      now = asides > ASIDE ? null : now;
    }
  }

  /**
   * Whether a sentence speaks of what was told right before: {@code Historiker werten dies als}.
   */
  private boolean takesUp(Syntax.Unit unit) {
    for (int at = unit.from(); at < unit.to() && at < unit.from() + OPENING; at++) {
      switch (tokens.lower(at)) {
        case "dies", "dabei", "damals" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean isLongAgo(Moment moment) {
    LocalDate day = scan.published.orElse(null);
    return day != null
        && moment.type() == TimexType.DATE
        && moment.last().isBefore(day.minusDays(EventDates.LONG_AGO));
  }
}
