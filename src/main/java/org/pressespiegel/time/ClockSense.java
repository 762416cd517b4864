package org.pressespiegel.time;

import static org.pressespiegel.time.Slot.HOUR;
import static org.pressespiegel.time.Slot.MINUTE;
import static org.pressespiegel.time.Slot.SECOND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/** Gives times of the clock their day. */
final class ClockSense {

  /** The value of the word for the clock of a place that is not told. */
  static final int LOCAL = -1;

  /** The value of the words for the clock of Berlin; in summer many write MEZ for it as well. */
  private static final int BERLIN = 60;

  private static final ZoneId GREENWICH = ZoneOffset.UTC;

  /** Adjectives that tell the clock of Berlin: {@code deutscher Zeit}. */
  private static final Set<String> AT_HOME =
      Set.of(
          "deutscher",
          "mitteleuropäischer",
          "hiesiger",
          "unserer",
          "schweizer",
          "österreichischer",
          "berliner",
          "wiener",
          "zürcher");

  private final Setting setting;

  ClockSense(Setting setting) {
    this.setting = setting;
  }

  /** Returns the time on {@code day}; null stands for an unknown day. */
  Resolved clock(Mention mention, LocalDate day) {
    int minutes = minutes(mention);
    if (minutes < 0 || minutes > 24 * 60) {
      return null;
    }
    boolean toTheMinute = mention.has(MINUTE) || mention.has(Slot.OFFSET);
    String time = "T" + Dates.padded(minutes / 60, 2) + ":" + Dates.padded(minutes % 60, 2);
    Granularity unit = toTheMinute ? Granularity.MINUTE : Granularity.HOUR;
    if (mention.has(SECOND)) {
      time += ":" + Dates.padded(mention.get(SECOND), 2);
      unit = Granularity.SECOND;
    }
    Mod mod = mention.get(Slot.QUANTIFIER, Mod.values());
    if (day == null) {
      return Resolved.open(TimexType.TIME, "XXXX-XX-XX" + time, unit).with(mod);
    }
    int zone = zone(mention);
    if (zone == LOCAL) {
      // The instant hangs on a place that is not known.
      return Resolved.open(TimexType.TIME, day + time, unit).with(mod);
    }
    LocalDateTime told =
        day.atStartOfDay().plusMinutes(minutes).plusSeconds(mention.get(SECOND, 0));
    LocalDateTime start = zone == BERLIN ? told : atBerlin(told);
    if (mod == Mod.BEFORE) {
      LocalDateTime before = start.minusHours(1);
      return new Resolved(TimexType.TIME, day + time, mod, before, start, unit, Certainty.ANCHORED);
    }
    LocalDateTime end =
        switch (unit) {
          case SECOND -> start.plusSeconds(1);
          case MINUTE -> start.plusMinutes(1);
          default -> start.plusHours(1);
        };
    return new Resolved(TimexType.TIME, day + time, mod, start, end, unit, Certainty.ANCHORED);
  }

  /** Returns Greenwich's time as Berlin's clock shows it. */
  private static LocalDateTime atBerlin(LocalDateTime time) {
    return time.atZone(GREENWICH).withZoneSameInstant(Anchor.ZONE).toLocalDateTime();
  }

  /** Returns whose clock is meant, by the words behind a time: {@code GMT, (Ortszeit)}. */
  private int zone(Mention mention) {
    TaggedAtoms tokens = setting.tokens();
    int at = mention.end();
    if (tokens.firstChar(at) == '(') {
      at++;
    }
    if (at >= tokens.size() || tokens.sentence(at) != tokens.sentence(mention.begin())) {
      return BERLIN;
    }
    if (tokens.is(at, Category.ZONE)) {
      return tokens.value(at, Category.ZONE.bit());
    }
    // "17 Uhr New Yorker Zeit"
    for (int last = at + 1; last <= at + 2 && last < tokens.size(); last++) {
      boolean adjective = tokens.isWord(last - 1) && tokens.endsWith(last - 1, "er");
      if (adjective && tokens.read(last).equals("Zeit")) {
        String place = tokens.read(last - 1).toLowerCase(Locale.ROOT);
        boolean capital = tokens.is(last - 1, Category.CAPITALISED);
        return AT_HOME.contains(place) || !capital && !place.equals("dortiger") ? BERLIN : LOCAL;
      }
    }
    return BERLIN;
  }

  /** Returns an hour of many days, which has no date. */
  Resolved recurring(Mention mention) {
    Resolved open = clock(mention, null);
    if (open == null) {
      return null;
    }
    String time = open.value().substring(open.value().indexOf('T'));
    return Resolved.open(TimexType.TIME, time, open.granularity()).with(open.mod());
  }

  Resolved midnight(Mention mention, LocalDate day) {
    Mod mod = mention.get(Slot.QUANTIFIER, Mod.values());
    boolean after = mod == Mod.AFTER;
    String time = after ? "T00:00" : "T24:00";
    if (day == null) {
      return Resolved.open(TimexType.TIME, "XXXX-XX-XX" + time, Granularity.HOUR).with(mod);
    }
    LocalDateTime midnight = day.plusDays(after ? 0 : 1).atStartOfDay();
    LocalDateTime start = mod == Mod.BEFORE ? midnight.minusHours(1) : midnight;
    return new Resolved(
        TimexType.TIME,
        day + time,
        mod,
        start,
        start.plusHours(1),
        Granularity.HOUR,
        Certainty.ANCHORED);
  }

  /** Returns the time of day as said; midnight is the last minute before it. */
  LocalTime time(Mention mention) {
    if (mention.meaning() == Meaning.MIDNIGHT) {
      boolean after = mention.get(Slot.QUANTIFIER, Mod.values()) == Mod.AFTER;
      return after ? LocalTime.MIDNIGHT : LocalTime.of(23, 59);
    }
    int minutes = Math.max(0, Math.min(minutes(mention), 24 * 60 - 1));
    return LocalTime.ofSecondOfDay(minutes * 60L);
  }

  private int minutes(Mention mention) {
    int hour = mention.get(HOUR);
    DayPart own = mention.get(Slot.PART, DayPart.values());
    DayPart part = own == null ? partBefore(mention) : own;
    int full = part == null ? hour : part.hour(hour);
    return full * 60 + mention.get(MINUTE, 0) + mention.get(Slot.OFFSET, 0);
  }

  /** The part of the day right before a time: {@code Freitagabend um 8 Uhr}. */
  private DayPart partBefore(Mention mention) {
    Mention other = setting.before(mention);
    if (other == null) {
      return null;
    }
    int between = mention.begin() - other.end();
    if (between == 0 || between == 1 && isPreposition(mention.begin() - 1)) {
      if (other.has(Slot.PART)) {
        return other.get(Slot.PART, DayPart.values());
      }
      if (other.meaning() == Meaning.WEEKDAY_PART) {
        return DayPart.values()[other.get(Slot.WEEKDAY) % 10];
      }
    }
    return null;
  }

  private boolean isPreposition(int token) {
    return switch (setting.tokens().read(token)) {
      case "um", "gegen", "ab" -> true;
      default -> false;
    };
  }

  /** Returns the day told before in the paragraph, unless a list begins a new item. */
  LocalDate toldDay(Mention mention) {
    Story story = setting.story();
    boolean inSentence = story.dayToken() >= setting.tokens().sentenceBegin(mention.begin());
    boolean newItem = isListItem(mention.begin());
    return inSentence || !newItem ? story.dayAt(time(mention).getHour()) : null;
  }

  /**
   * Returns whether the sentence begins like an item of a list, {@code Bozen: Konzert, 20 Uhr};
   * what the colon stands right before is no item, {@code Beginn: 20 Uhr}.
   */
  private boolean isListItem(int token) {
    TaggedAtoms tokens = setting.tokens();
    int begin = tokens.sentenceBegin(token);
    int end = Math.min(token - 2, begin + 8);
    for (int at = begin; at < end; at++) {
      if (tokens.firstChar(at) == ':') {
        return true;
      }
    }
    return false;
  }
}
