package org.pressespiegel.time;

import static org.pressespiegel.time.Slot.COUNT;
import static org.pressespiegel.time.Slot.FRACTION;
import static org.pressespiegel.time.Slot.HALVES;
import static org.pressespiegel.time.Slot.UNIT;
import static org.pressespiegel.time.Slot.VAGUE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Reads lengths of time, and what they reach from publication or from the story. */
final class DurationSense {

  /** Longer lengths reach no date. */
  private static final int MAX_COUNT = 3000;

  private static final List<String> LASTING =
      List.of("zeit", "strafe", "haft", "vertrag", "frist", "phase", "dauer", "programm", "krieg");

  private final Setting setting;
  private final Anchor anchor;

  DurationSense(Setting setting) {
    this.setting = setting;
    this.anchor = setting.anchor();
  }

  Resolved duration(Mention mention) {
    Granularity unit = mention.get(UNIT, Granularity.values());
    Link link = link(mention);
    Resolved bare =
        new Resolved(
            TimexType.DURATION,
            value(mention, unit),
            mention.get(Slot.QUANTIFIER, Mod.values()),
            null,
            null,
            unit,
            certainty(mention, link));
    return anchor.isKnown() ? placed(mention, bare, unit, link) : bare;
  }

  private Certainty certainty(Mention mention, Link link) {
    if (mention.has(VAGUE) || (link != Link.FREE && !anchor.isKnown())) {
      return Certainty.VAGUE;
    }
    return link == Link.FREE ? Certainty.EXPLICIT : Certainty.ANCHORED;
  }

  private Link link(Mention mention) {
    if (mention.has(Slot.DIRECTION)) {
      return mention.get(Slot.DIRECTION) > 0 ? Link.WITHIN : Link.SINCE;
    }
    Link told = mention.has(Slot.LINK) ? Link.values()[mention.get(Slot.LINK)] : Link.FREE;
    // "Er lernte in 16 Jahren viel, 50 Fälle je 100.000 Einwohner in sieben Tagen": how long, not
    // when it will be.
    boolean rate = setting.tokens().is(mention.begin() - 2, Category.COUNTED);
    return told == Link.AHEAD && (rate || setting.lean(mention) < 0) ? Link.FREE : told;
  }

  private Resolved placed(Mention mention, Resolved bare, Granularity unit, Link link) {
    LocalDateTime now = anchor.local();
    LocalDateTime from = moveAll(now, mention, unit, -1);
    LocalDateTime to = moveAll(now, mention, unit, 1);
    Granularity finest =
        granularity(
            mention,
            mention.has(Slot.LEAST_UNIT)
                ? Slot.LEAST_UNIT
                : mention.has(Slot.MINOR_UNIT) ? Slot.MINOR_UNIT : UNIT);
    return switch (link) {
      case AGO ->
          from == null
              ? bare.between(null, now)
              : around(bare, isToTheDay(mention) ? Granularity.DAY : finest, mention, from);
      case SINCE -> bare.between(from, anchor.end());
      case AHEAD -> to == null ? bare.between(now, null) : around(bare, finest, mention, to);
      case WITHIN -> {
        boolean over = !mention.has(Slot.DIRECTION) && setting.lean(mention) < 0;
        yield over ? bare.between(from, anchor.end()) : bare.between(now, to);
      }
      case FREE -> bare;
    };
  }

  /** {@code heute vor 50 Jahren}: that very day. */
  private boolean isToTheDay(Mention mention) {
    int before = mention.begin() - 2;
    if (before >= 0 && setting.tokens().read(before).equals("genau")) {
      return before > 0 && setting.tokens().read(before - 1).equals("Tag");
    }
    return before >= 0
        && setting.tokens().is(before, Category.DEICTIC_DAY)
        && setting.tokens().value(before, Category.DEICTIC_DAY.bit()) == 0;
  }

  /** Returns the unit that holds {@code time}; half a year ago speaks of a month. */
  private static Resolved around(
      Resolved bare, Granularity unit, Mention mention, LocalDateTime time) {
    if (unit.isClock()) {
      LocalDateTime end =
          switch (unit) {
            case SECOND -> time.plusSeconds(1);
            case MINUTE -> time.plusMinutes(1);
            default -> time.plusHours(1);
          };
      return bare.between(time, end);
    }
    boolean halves = mention.has(HALVES) && unit == Granularity.YEAR;
    Granularity size = halves ? Granularity.MONTH : unit;
    LocalDate first = size.floor(time.toLocalDate());
    return bare.between(first.atStartOfDay(), size.next(first).atStartOfDay());
  }

  /** Returns the time one length before or after {@code now}, or null for a vague one. */
  private LocalDateTime moveAll(LocalDateTime now, Mention mention, Granularity unit, int sign) {
    if (mention.has(VAGUE)) {
      return null;
    }
    int halves = mention.has(HALVES) ? mention.get(HALVES) : 2 * mention.get(COUNT);
    LocalDateTime large = move(now, halves, unit, sign);
    LocalDateTime small = moveBy(large, mention, Slot.MINOR_COUNT, Slot.MINOR_UNIT, sign);
    return moveBy(small, mention, Slot.LEAST_COUNT, Slot.LEAST_UNIT, sign);
  }

  private LocalDateTime moveBy(
      LocalDateTime time, Mention mention, Slot count, Slot unit, int sign) {
    return time == null || !mention.has(unit)
        ? time
        : move(time, 2 * mention.get(count), granularity(mention, unit), sign);
  }

  private LocalDateTime move(LocalDateTime now, int halves, Granularity unit, int sign) {
    if (halves > 2 * MAX_COUNT || (unit.isClock() && anchor.known() != Granularity.SECOND)) {
      return null;
    }
    LocalDateTime moved =
        switch (unit) {
          case SECOND -> now.plusSeconds((long) sign * halves / 2);
          case MINUTE -> now.plusSeconds(30L * sign * halves);
          case HOUR -> now.plusMinutes(30L * sign * halves);
          case YEAR -> now.plusMonths(6L * sign * halves);
          default ->
              LocalDateTime.of(unit.plus(now.toLocalDate(), sign * halves / 2), now.toLocalTime());
        };
    return isOnCalendar(moved.getYear()) ? moved : null;
  }

  private static boolean isOnCalendar(int year) {
    return year >= 1 && year <= 9999;
  }

  private static String value(Mention mention, Granularity unit) {
    String count;
    if (mention.has(VAGUE)) {
      count = "X";
    } else if (mention.has(HALVES)) {
      int halves = mention.get(HALVES);
      count = halves % 2 == 0 ? "" + halves / 2 : halves / 2 + ".5";
    } else {
      count = mention.get(COUNT) + (mention.has(FRACTION) ? "." + mention.get(FRACTION) : "");
    }
    StringBuilder period = new StringBuilder(period(count, unit));
    append(period, mention, Slot.MINOR_COUNT, Slot.MINOR_UNIT);
    append(period, mention, Slot.LEAST_COUNT, Slot.LEAST_UNIT);
    return period.toString();
  }

  /** {@code drei Jahre und sechs Monate} is {@code P3Y6M}. */
  private static void append(StringBuilder period, Mention mention, Slot count, Slot unit) {
    if (!mention.has(unit)) {
      return;
    }
    String more = period(Integer.toString(mention.get(count)), granularity(mention, unit));
    boolean timed = period.indexOf("T") > 0 && more.startsWith("PT");
    period.append(more, timed ? 2 : 1, more.length());
  }

  private static Granularity granularity(Mention mention, Slot unit) {
    return mention.get(unit, Granularity.values());
  }

  /** Returns the TIMEX3 period; quarters and half-years are written in months. */
  static String period(String count, Granularity unit) {
    if (unit == Granularity.DAYPART) {
      return "P" + count + "NI";
    }
    int months = unit == Granularity.QUARTER ? 3 : unit == Granularity.HALF_YEAR ? 6 : 0;
    if (months > 0 && count.chars().allMatch(Character::isDigit) && count.length() < 4) {
      return "P" + Integer.parseInt(count) * months + "M";
    }
    String letter = months > 0 ? "M" : unit.letter();
    return (unit.isClock() ? "PT" : "P") + count + letter;
  }

  /** Returns {@code dreitägig}; {@code zehnjährig} only before what can last, else it is an age. */
  Resolved span(Mention mention) {
    Pair pair = Pair.of(mention.get(Slot.PAIR));
    Granularity unit = Granularity.values()[pair.first()];
    if (unit == Granularity.YEAR && !lasts(mention.end())) {
      return null;
    }
    int halves = pair.second();
    String count;
    if (halves < 0) {
      if (!mention.has(COUNT)) {
        return null;
      }
      count = Integer.toString(mention.get(COUNT));
    } else if (halves == 0) {
      count = "X";
    } else {
      count = halves % 2 == 0 ? "" + halves / 2 : halves / 2 + ".5";
    }
    return new Resolved(
        TimexType.DURATION,
        period(count, unit),
        null,
        null,
        null,
        unit,
        halves == 0 ? Certainty.VAGUE : Certainty.EXPLICIT);
  }

  private boolean lasts(int token) {
    TaggedAtoms tokens = setting.tokens();
    if (!tokens.is(token, Category.CAPITALISED)) {
      return false;
    }
    return tokens.is(token, Category.EVENT)
        || LASTING.stream().anyMatch(ending -> tokens.endsWith(token, ending));
  }

  /** Returns {@code einen Tag später}: a date where the story has one, else a length. */
  Resolved shifted(Mention mention) {
    Granularity unit = mention.get(UNIT, Granularity.values());
    int sign = mention.get(Slot.SHIFT);
    Story story = setting.story();
    boolean counted = mention.has(COUNT) && !mention.has(FRACTION);
    boolean bareShift = mention.rule().constants().containsKey(COUNT);
    boolean near = story.first() != null && (bareShift || story.isFresh(mention.begin()));
    boolean told = near && story.grain().compareTo(unit) <= 0;
    if (counted
        && told
        && !unit.isClock()
        && unit != Granularity.DAYPART
        && mention.get(COUNT) <= MAX_COUNT) {
      LocalDate day = unit.plus(story.first(), sign * mention.get(COUNT));
      if (isOnCalendar(day.getYear())) {
        return Dates.unit(unit, day, Certainty.ANCHORED);
      }
    }
    if (bareShift) {
      return unit.isClock() ? null : Resolved.open(TimexType.DATE, Dates.openValue(unit), unit);
    }
    return new Resolved(
        TimexType.DURATION,
        value(mention, unit),
        mention.get(Slot.QUANTIFIER, Mod.values()),
        null,
        null,
        unit,
        Certainty.VAGUE);
  }
}
