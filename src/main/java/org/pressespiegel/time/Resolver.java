package org.pressespiegel.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Gives every expression of one text its meaning, from the first to the last. */
@SuppressWarnings("EnumOrdinal") // Ordinals are ids within one run; none is ever stored.
final class Resolver {

  private static final Set<Meaning> DAYS =
      EnumSet.of(Meaning.DAY, Meaning.WEEKDAY, Meaning.DEICTIC_DAY, Meaning.HOLIDAY);

  /** A text of fewer tokens is too short to tell what kind it is of. */
  private static final int SHORT_TEXT = 80;

  /** News of the day is shorter than this. */
  private static final int LONG_TEXT = 500;

  /** So many tokens before an hour {@code jeweils} may stand. */
  private static final int EACH_TIME = 3;

  /** A story is no older than this, in days. */
  private static final int RECENT = 7;

  private final Setting setting;
  private final boolean feature;
  private final DateSense dates;
  private final RelativeSense relatives;
  private final ClockSense clocks;
  private final DurationSense durations;

  private Resolver(Setting setting) {
    this.setting = setting;
    this.feature = isFeature(setting);
    this.dates = new DateSense(setting);
    this.relatives = new RelativeSense(setting);
    this.clocks = new ClockSense(setting);
    this.durations = new DurationSense(setting);
  }

  /** Hands over each expression that has a meaning, with it. */
  static void resolve(
      List<Mention> mentions,
      TaggedAtoms tokens,
      Anchor anchor,
      String country,
      BiConsumer<Mention, Resolved> found) {
    Story story = new Story(tokens);
    Setting setting = new Setting(anchor, tokens, story, mentions, country);
    Resolver resolver = new Resolver(setting);
    for (int n = 0; n < mentions.size(); n++) {
      Mention mention = mentions.get(n);
      story.moveTo(mention.begin());
      Resolved resolved = resolver.meaning(mention, n);
      if (resolved != null) {
        story.remember(resolved, mention);
        found.accept(mention, resolver.lasting(mention, resolved));
      }
    }
  }

  /**
   * Returns whether the text is no news of the day: it looks back over years and names no weekday,
   * hour, yesterday or tomorrow. There {@code heute} means nowadays.
   */
  private static boolean isFeature(Setting setting) {
    if (setting.tokens().size() < SHORT_TEXT) {
      return false;
    }
    boolean looksBack = setting.tokens().size() > LONG_TEXT;
    boolean weekday = false;
    for (Mention mention : setting.mentions()) {
      switch (mention.meaning()) {
        case CLOCK, MIDNIGHT -> {
          return false;
        }
        case DEICTIC_DAY -> {
          if (mention.get(Slot.DAY) != 0 || mention.has(Slot.PART)) {
            return false;
          }
        }
        case WEEKDAY, WEEKDAY_PART, NIGHT_BEFORE -> weekday = true;
        case DURATION -> looksBack |= isYears(mention);
        case YEAR, DECADE, CENTURY -> looksBack = true;
        case REFERENCE -> looksBack |= mention.get(Slot.REFERENCE) == Reference.PAST_REF.ordinal();
        default -> {}
      }
    }
    return looksBack && (!weekday || setting.tokens().size() > LONG_TEXT);
  }

  private static boolean isYears(Mention mention) {
    return mention.get(Slot.UNIT) == Granularity.YEAR.ordinal() && mention.has(Slot.LINK);
  }

  /** {@code seit Montag} lasts until publication, as {@code seit drei Jahren} does. */
  private Resolved lasting(Mention mention, Resolved resolved) {
    boolean dated = resolved.type() == TimexType.DATE || resolved.type() == TimexType.TIME;
    if (!dated
        || resolved.start() == null
        || !setting.anchor().isKnown()
        || !setting.isSince(mention)
        || !resolved.start().isBefore(setting.anchor().end())) {
      return resolved;
    }
    return resolved.between(resolved.start(), setting.anchor().end());
  }

  private Resolved meaning(Mention mention, int index) {
    return switch (mention.meaning()) {
      case NONE -> null;
      case DAY -> dates.day(mention);
      case MONTH -> dates.month(mention);
      case YEAR -> dates.year(mention);
      case DECADE -> dates.decade(mention);
      case CENTURY -> dates.era(mention, Granularity.CENTURY);
      case MILLENNIUM -> dates.era(mention, Granularity.MILLENNIUM);
      case SEASON -> dates.season(mention);
      case HOLIDAY -> dates.holiday(mention);
      case NTH_UNIT -> dates.nthUnit(mention);
      case NTH_WEEKDAY -> dates.nthWeekday(mention);
      case NTH_WEEK -> dates.nthWeek(mention);
      case MONTH_PART -> dates.monthPart(mention);
      case YEAR_PAIR -> dates.yearPair(mention);
      case YEARLY -> dates.yearly(mention);
      case WEEK_NUMBER -> dates.weekNumber(mention);
      case WEEKDAY -> relatives.weekday(mention);
      case WEEKDAY_PART -> relatives.weekdayPart(mention);
      case NIGHT_BEFORE ->
          mention.has(Slot.MONTH) || mention.has(Slot.HOLIDAY)
              ? dates.nightTo(mention)
              : relatives.nightBefore(mention);
      case DEICTIC_DAY -> relatives.deicticDay(mention, feature);
      case DAYPART -> relatives.daypart(mention);
      case UNIT -> relatives.unit(mention);
      case SAME_UNIT -> relatives.sameUnit(mention);
      case UNIT_SHIFTED -> relatives.unitShifted(mention);
      case REFERENCE -> relatives.reference(mention);
      case CLOCK ->
          recurs(mention, index)
              ? clocks.recurring(mention)
              : clocks.clock(mention, clockDay(mention, index));
      case MIDNIGHT -> clocks.midnight(mention, clockDay(mention, index));
      case DURATION -> durations.duration(mention);
      case SPAN -> durations.span(mention);
      case SHIFTED -> durations.shifted(mention);
      case SET_UNIT -> SetSense.unit(mention);
      case SET_WEEKDAY -> SetSense.weekday(mention);
      case SET_DAYPART -> SetSense.daypart(mention);
      case SET_MONTH -> SetSense.month(mention);
      case SET_SEASON -> SetSense.season(mention);
    };
  }

  /**
   * Returns whether an hour is of many days: {@code jeden Abend um 20 Uhr}, {@code am 3. und 4. Mai
   * um 20 Uhr, jeweils 20 Uhr}.
   */
  private boolean recurs(Mention mention, int index) {
    int begin = setting.tokens().sentenceBegin(mention.begin());
    for (int at = mention.begin() - 1; at >= begin && at >= mention.begin() - EACH_TIME; at--) {
      if (setting.tokens().read(at).equalsIgnoreCase("jeweils")) {
        return true;
      }
    }
    boolean dayBefore = false;
    for (int n = index - 1; n >= 0 && setting.mentions().get(n).begin() >= begin; n--) {
      Mention before = setting.mentions().get(n);
      switch (before.meaning()) {
        case SET_UNIT, SET_WEEKDAY, SET_DAYPART -> {
          return true;
        }
        case DAY -> {
          if (before.has(Slot.MEMBER)) {
            return true;
          }
          if (dayBefore) {
            return false;
          }
          dayBefore = true;
        }
        case WEEKDAY, DEICTIC_DAY, HOLIDAY -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Returns the day of a clock time: told before it, or after it in its sentence, or published. */
  private LocalDate clockDay(Mention mention, int index) {
    LocalDate told = clocks.toldDay(mention);
    if (told != null) {
      return told;
    }
    int end = setting.tokens().sentenceEnd(mention.begin());
    List<Mention> mentions = setting.mentions();
    for (int n = index + 1; n < mentions.size() && mentions.get(n).end() <= end; n++) {
      if (DAYS.contains(mentions.get(n).meaning())) {
        Resolved day = meaning(mentions.get(n), n);
        if (day != null && day.start() != null) {
          return day.start().toLocalDate();
        }
      }
    }
    LocalTime time = clocks.time(mention);
    return isOfStory(mention, time)
        ? setting.story().lastDay()
        : setting.publishedDay(mention, time);
  }

  /**
   * Returns whether an hour that was, but is still to come on the day of publication, is of the day
   * that an earlier paragraph told: the hours of a crime are told after its day.
   */
  private boolean isOfStory(Mention mention, LocalTime time) {
    LocalDate last = setting.story().lastDay();
    Anchor anchor = setting.anchor();
    return last != null
        && anchor.known() == Granularity.SECOND
        && last.isBefore(anchor.day())
        && !last.isBefore(anchor.day().minusDays(RECENT))
        && anchor.day().atTime(time).isAfter(anchor.local())
        && setting.lean(mention) < 0;
  }
}
