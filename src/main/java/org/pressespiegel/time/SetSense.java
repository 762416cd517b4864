package org.pressespiegel.time;

import static org.pressespiegel.time.Slot.PART;
import static org.pressespiegel.time.Slot.WEEKDAY;

/** Writes what recurs. */
final class SetSense {

  private SetSense() {}

  static Resolved unit(Mention mention) {
    Granularity unit = mention.get(Slot.UNIT, Granularity.values());
    if (unit == Granularity.WEEKEND) {
      return set("XXXX-WXX-WE", unit);
    }
    if (unit == Granularity.DAYPART) {
      return set("XXXX-XX-XXTNI", unit);
    }
    String count;
    if (mention.has(Slot.VAGUE)) {
      count = "X";
    } else if (mention.has(Slot.HALVES)) {
      int halves = mention.get(Slot.HALVES);
      count = halves / 2 + (halves % 2 == 0 ? "" : ".5");
    } else {
      count = Integer.toString(mention.get(Slot.COUNT));
    }
    return set(DurationSense.period(count, unit), unit);
  }

  static Resolved weekday(Mention mention) {
    int weekday = mention.get(WEEKDAY);
    DayPart part = mention.get(PART, DayPart.values());
    if (mention.has(Slot.OFFSET)) {
      part = DayPart.values()[weekday % 10];
      weekday = weekday / 10;
    }
    String day = "XXXX-WXX-" + (weekday == 0 ? "WD" : weekday);
    return part == null ? set(day, Granularity.DAY) : set(day + "T" + part, Granularity.DAYPART);
  }

  static Resolved daypart(Mention mention) {
    return set("XXXX-XX-XXT" + mention.get(PART, DayPart.values()), Granularity.DAYPART);
  }

  static Resolved month(Mention mention) {
    return set("XXXX-" + Dates.padded(mention.get(Slot.MONTH), 2), Granularity.MONTH);
  }

  static Resolved season(Mention mention) {
    return set("XXXX-" + mention.get(Slot.SEASON, Season.values()), Granularity.SEASON);
  }

  private static Resolved set(String value, Granularity granularity) {
    return new Resolved(TimexType.SET, value, null, null, null, granularity, Certainty.EXPLICIT);
  }
}
