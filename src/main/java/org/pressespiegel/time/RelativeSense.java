package org.pressespiegel.time;

import static org.pressespiegel.time.Slot.DIRECTION;
import static org.pressespiegel.time.Slot.PAIR;
import static org.pressespiegel.time.Slot.PART;
import static org.pressespiegel.time.Slot.PHASE;
import static org.pressespiegel.time.Slot.WEEKDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;

/**
 * Places what is told from publication or from the story: weekdays, {@code heute, voriges Jahr}.
 */
final class RelativeSense {

  private static final Set<String> DONE = Set.of("wurde", "wurden", "hat", "haben", "kam", "kamen");

  private final Setting setting;
  private final Anchor anchor;

  RelativeSense(Setting setting) {
    this.setting = setting;
    this.anchor = setting.anchor();
  }

  Resolved weekday(Mention mention) {
    int weekday = mention.get(WEEKDAY);
    LocalDate day = weekdayDate(mention, weekday);
    return day == null
        ? Resolved.open(TimexType.DATE, "XXXX-WXX-" + weekday, Granularity.DAY)
        : Dates.unit(Granularity.DAY, day, Certainty.ANCHORED);
  }

  Resolved weekdayPart(Mention mention) {
    int packed = mention.get(WEEKDAY);
    boolean compound = !mention.has(PART);
    int weekday = compound ? packed / 10 : packed;
    DayPart part = DayPart.values()[compound ? packed % 10 : mention.get(PART)];
    LocalDate named = weekdayDate(mention, weekday);
    boolean ahead =
        named != null
            && anchor.known() == Granularity.SECOND
            && part.start(named).isAfter(anchor.local());
    LocalDate day = ahead && setting.lean(mention) < 0 ? named.minusWeeks(1) : named;
    return day == null
        ? Resolved.open(TimexType.TIME, "XXXX-WXX-" + weekday + "T" + part, Granularity.DAYPART)
        : Dates.daypart(day, part, Certainty.ANCHORED);
  }

  /** Returns the night that ends on the day named: {@code in der Nacht zum Montag}. */
  Resolved nightBefore(Mention mention) {
    if (mention.has(Slot.DAY)) {
      if (!anchor.hasDay()) {
        return Resolved.open(TimexType.TIME, "XXXX-XX-XXTNI", Granularity.DAYPART);
      }
      LocalDate day = anchor.day().plusDays(mention.get(Slot.DAY) - 1L);
      return Dates.daypart(day, DayPart.NI, Certainty.ANCHORED);
    }
    int weekday = mention.get(WEEKDAY);
    LocalDate day = weekdayDate(mention, weekday);
    if (day == null) {
      int evening = weekday == 1 ? 7 : weekday - 1;
      return Resolved.open(TimexType.TIME, "XXXX-WXX-" + evening + "TNI", Granularity.DAYPART);
    }
    return Dates.daypart(day.minusDays(1), DayPart.NI, Certainty.ANCHORED);
  }

  private LocalDate weekdayDate(Mention mention, int weekday) {
    if (!anchor.hasDay()) {
      return null;
    }
    DayOfWeek wanted = DayOfWeek.of(weekday);
    LocalDate published = anchor.day();
    if (mention.has(Slot.UNIT)) {
      LocalDate week = Granularity.WEEK.floor(published).plusWeeks(mention.get(DIRECTION));
      return week.plusDays(weekday - 1L);
    }
    int lean = setting.lean(mention);
    if (mention.has(DIRECTION) && mention.get(DIRECTION) != 0) {
      int direction = mention.get(DIRECTION);
      return direction < 0
          ? published.with(TemporalAdjusters.previous(wanted)).plusWeeks(direction + 1L)
          : published.with(TemporalAdjusters.next(wanted)).plusWeeks(direction - 1L);
    }
    LocalDate inRange = inRange(mention, wanted);
    if (inRange != null) {
      return inRange;
    }
    boolean range = mention.has(Slot.SHIFT) || setting.closesRange(mention);
    if (range && setting.story().day() != null) {
      return setting.story().day().with(TemporalAdjusters.nextOrSame(wanted));
    }
    boolean announced = lean == 0 && setting.hasInSentence(mention, EnumSet.of(Meaning.CLOCK));
    boolean ahead = lean > 0 || announced || (mention.has(DIRECTION) && lean == 0);
    return published.with(
        ahead ? TemporalAdjusters.nextOrSame(wanted) : TemporalAdjusters.previousOrSame(wanted));
  }

  /** {@code vom 25. bis 27. November, Freitag ab 16 Uhr}: the day within what was just told. */
  private LocalDate inRange(Mention mention, DayOfWeek wanted) {
    Story story = setting.story();
    boolean bare = mention.begin() > 0 && setting.tokens().firstChar(mention.begin() - 1) == ',';
    boolean here = story.dayToken() >= setting.tokens().sentenceBegin(mention.begin());
    LocalDate first = story.dayBefore();
    LocalDate last = story.lastDated();
    if (!(bare || mention.has(Slot.SHIFT)) || !here || first == null || last == null) {
      return null;
    }
    LocalDate day = first.with(TemporalAdjusters.nextOrSame(wanted));
    return day.isAfter(last) || first.plusWeeks(1).isBefore(last) ? null : day;
  }

  Resolved deicticDay(Mention mention, boolean feature) {
    int days = mention.get(Slot.DAY);
    DayPart part = mention.get(PART, DayPart.values());
    if (part == null && days == 0 && isNow(mention, feature)) {
      return reference(Reference.PRESENT_REF);
    }
    if (!anchor.hasDay()) {
      String value = anchor.isKnown() && days == 0 ? anchor.day().toString() : "XXXX-XX-XX";
      String open = value.substring(0, 8) + "XX";
      return part == null
          ? Resolved.open(TimexType.DATE, open, Granularity.DAY)
          : Resolved.open(TimexType.TIME, open + "T" + part, Granularity.DAYPART);
    }
    LocalDate day = anchor.day().plusDays(days);
    return part == null
        ? Dates.unit(Granularity.DAY, day, Certainty.ANCHORED)
        : Dates.daypart(day, part, Certainty.ANCHORED);
  }

  /** Returns whether {@code heute} means nowadays rather than the day of publication. */
  private boolean isNow(Mention mention, boolean feature) {
    if (setting.hasInSentence(mention, EnumSet.of(Meaning.CLOCK, Meaning.DAYPART))) {
      return false;
    }
    // "Heute wurden mehr als 4.000 Menschen festgenommen" is of the day, also in a long piece.
    int next = mention.end();
    boolean done =
        setting.tokens().sentenceBegin(mention.begin()) == mention.begin()
            && next < setting.tokens().size()
            && DONE.contains(setting.tokens().read(next));
    return feature && !done || mention.has(Slot.REFERENCE);
  }

  Resolved daypart(Mention mention) {
    DayPart part = DayPart.values()[mention.get(PART)];
    LocalDate day = daypartDay(mention, part);
    if (day == null) {
      return Resolved.open(TimexType.TIME, "XXXX-XX-XXT" + part, Granularity.DAYPART);
    }
    Resolved whole = Dates.daypart(day, part, Certainty.ANCHORED);
    Mod phase = mention.get(PHASE, Mod.values());
    return phase == null ? whole : whole.with(phase);
  }

  private LocalDate daypartDay(Mention mention, DayPart part) {
    int direction = mention.get(DIRECTION, 0);
    boolean after = part == DayPart.MO || part == DayPart.MI || part == DayPart.AF;
    LocalDate told = after && direction <= 0 ? setting.story().dayAt(0) : setting.story().day();
    if (part == DayPart.NI
        && direction == 0
        && told != null
        && setting.story().wasNightBefore(told)
        && setting.lean(mention) < 0) {
      return told.minusDays(1);
    }
    LocalDate published = anchor.hasDay() ? anchor.day() : null;
    if (direction < 0) {
      return published == null ? null : published.minusDays(1);
    }
    if (direction > 0) {
      boolean tonight = part == DayPart.NI && told == null;
      LocalDate base = told != null ? told : published;
      return base == null ? null : tonight ? base : base.plusDays(1);
    }
    if (told != null || published == null) {
      return told;
    }
    boolean lastNight = part == DayPart.NI && setting.lean(mention) < 0;
    return lastNight
        ? published.minusDays(1)
        : setting.publishedDay(mention, part.start(published).toLocalTime());
  }

  /** Returns {@code dieses Jahr}, {@code die vergangene Woche}, {@code Ende des Monats}. */
  Resolved unit(Mention mention) {
    Pair pair = mention.has(PAIR) ? Pair.of(mention.get(PAIR)) : null;
    Granularity unit = Granularity.values()[pair == null ? mention.get(Slot.UNIT) : pair.first()];
    Mod phase = pair == null ? mention.get(PHASE, Mod.values()) : Mod.values()[pair.second()];
    if (pair != null && mention.has(Slot.YEAR)) {
      LocalDate first = LocalDate.of(mention.get(Slot.YEAR), 1, 1);
      return Dates.phase(Dates.unit(unit, first, Certainty.EXPLICIT), phase);
    }
    int direction = mention.get(DIRECTION, 0);
    if (unit.compareTo(Granularity.DAY) <= 0) {
      return unit == Granularity.DAY ? narrowed(mention, dayUnit(direction), null) : null;
    }
    boolean fine = unit.compareTo(Granularity.MONTH) < 0;
    if (!anchor.isKnown() || (fine && !anchor.hasDay())) {
      Resolved open = Resolved.open(TimexType.DATE, Dates.openValue(unit), unit);
      return narrowed(mention, open, phase);
    }
    int told = setting.story().yearFor(mention.begin(), setting.publishedYear());
    if (mention.rule().constants().containsKey(DIRECTION)
        && unit == Granularity.YEAR
        && (phase != null || mention.has(Slot.PARTS))
        && told > 0) {
      return narrowed(
          mention, Dates.unit(unit, LocalDate.of(told, 1, 1), Certainty.ANCHORED), phase);
    }
    LocalDate day =
        unit == Granularity.WEEKEND
            ? weekend(mention)
            : unit.plus(unit.floor(anchor.day()), direction);
    return narrowed(mention, Dates.unit(unit, day, Certainty.ANCHORED), phase);
  }

  private static Resolved narrowed(Mention mention, Resolved whole, Mod phase) {
    return mention.has(Slot.PARTS) ? DateSense.phase(mention, whole) : Dates.phase(whole, phase);
  }

  private LocalDate weekend(Mention mention) {
    LocalDate published = anchor.day();
    boolean isWeekend = published.getDayOfWeek().getValue() >= 6;
    LocalDate ofThisWeek = Granularity.WEEKEND.floor(published);
    if (mention.has(DIRECTION)) {
      return switch (mention.get(DIRECTION)) {
        case -2, -1 -> ofThisWeek.plusWeeks(mention.get(DIRECTION));
        case 0 -> ofThisWeek;
        default -> ofThisWeek.plusWeeks(mention.get(DIRECTION) - (isWeekend ? 0L : 1L));
      };
    }
    return setting.lean(mention) > 0 || isWeekend ? ofThisWeek : ofThisWeek.minusWeeks(1);
  }

  /** Returns {@code am nächsten Tag}, which is told from the story. */
  private Resolved dayUnit(int direction) {
    LocalDate told = setting.story().lastDay();
    LocalDate base = told != null || !anchor.hasDay() ? told : anchor.day();
    return base == null
        ? Resolved.open(TimexType.DATE, "XXXX-XX-XX", Granularity.DAY)
        : Dates.unit(Granularity.DAY, base.plusDays(direction), Certainty.ANCHORED);
  }

  Resolved sameUnit(Mention mention) {
    Granularity unit = Granularity.values()[mention.get(Slot.UNIT)];
    Story story = setting.story();
    if (unit == Granularity.DAY) {
      return dayUnit(0);
    }
    boolean known = story.first() != null && story.grain().compareTo(unit) <= 0;
    if (!known || unit.isClock()) {
      return unit.compareTo(Granularity.DAY) < 0
          ? null
          : Resolved.open(TimexType.DATE, Dates.openValue(unit), unit);
    }
    return Dates.unit(unit, story.first(), Certainty.ANCHORED);
  }

  /** Returns {@code Vorjahr, Vortag}: told from a year of the same sentence, else publication. */
  Resolved unitShifted(Mention mention) {
    Pair pair = Pair.of(mention.get(PAIR));
    Granularity unit = Granularity.values()[pair.first()];
    Mod phase = mention.get(PHASE, Mod.values());
    LocalDate base = shiftBase(mention, unit, pair.second());
    if (base == null) {
      return Dates.phase(Resolved.open(TimexType.DATE, Dates.openValue(unit), unit), phase);
    }
    LocalDate day = unit.plus(unit.floor(base), pair.second());
    return Dates.phase(Dates.unit(unit, day, Certainty.ANCHORED), phase);
  }

  private LocalDate shiftBase(Mention mention, Granularity unit, int shift) {
    Story story = setting.story();
    if (unit == Granularity.DAY && story.day() != null) {
      return story.day();
    }
    boolean toldYear = unit == Granularity.YEAR && story.yearInSentence(mention.begin()) > 0;
    boolean ahead = shift > 0 && story.first() != null && story.grain().compareTo(unit) <= 0;
    if (toldYear || ahead) {
      return story.first();
    }
    boolean fine = unit.compareTo(Granularity.MONTH) < 0;
    return !anchor.isKnown() || (fine && !anchor.hasDay()) ? null : anchor.day();
  }

  Resolved reference(Mention mention) {
    return reference(mention.get(Slot.REFERENCE, Reference.values()));
  }

  private Resolved reference(Reference reference) {
    Resolved open = Resolved.open(TimexType.DATE, reference.name(), Granularity.DAY);
    if (!anchor.isKnown()) {
      return open;
    }
    return switch (reference) {
      case PAST_REF -> open.between(null, anchor.local());
      case PRESENT_REF -> open;
      case FUTURE_REF -> open.between(anchor.end(), null);
    };
  }
}
