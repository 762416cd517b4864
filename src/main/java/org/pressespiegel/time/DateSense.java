package org.pressespiegel.time;

import static org.pressespiegel.time.Slot.DAY;
import static org.pressespiegel.time.Slot.DIRECTION;
import static org.pressespiegel.time.Slot.MONTH;
import static org.pressespiegel.time.Slot.ORDINAL;
import static org.pressespiegel.time.Slot.PAIR;
import static org.pressespiegel.time.Slot.PHASE;
import static org.pressespiegel.time.Slot.YEAR;
import static org.pressespiegel.time.Slot.YEAR_DIRECTION;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.IntFunction;
import org.pressespiegel.language.TimeReference;

/** Places named dates on the calendar: days, months, years, seasons, holidays. */
final class DateSense {

  /** Two-digit years up to this one are of the 21st century. */
  private static final int PIVOT = 30;

  /** A day this near is meant even where the verb's tense looks the other way. */
  private static final int NEAR_DAYS = 45;

  private static final int OLDEST_BARE_YEAR = 1700;

  /** From so many months before the month told on a day is nearer to it in the next year. */
  static final int HALF_YEAR = 6;

  /** What the present tense tells is no farther ahead than this. */
  private static final int FAR_DAYS = 240;

  /** A year that dates without one are taken from is no farther ahead than this. */
  private static final int MOST_YEARS_AHEAD = 2;

  private final Setting setting;

  DateSense(Setting setting) {
    this.setting = setting;
  }

  Resolved day(Mention mention) {
    int day = mention.get(DAY);
    int month = mention.get(MONTH, 0);
    Resolved date = month == 0 ? dayOfMonth(mention, day) : dayOfYear(mention, month, day);
    DayPart part = mention.get(Slot.PART, DayPart.values());
    if (date == null || part == null) {
      return date;
    }
    return date.start() == null
        ? date
        : Dates.daypart(date.start().toLocalDate(), part, date.certainty());
  }

  private Resolved dayOfYear(Mention mention, int month, int day) {
    if (day > 31 || day > java.time.Month.of(month).maxLength()) {
      return null;
    }
    if (mention.has(Slot.OFFSET)) {
      LocalDate date = dateOrNull(1 - mention.get(YEAR), month, day);
      String value = "-" + Dates.padded(month, 2) + "-" + Dates.padded(day, 2);
      return date == null
          ? null
          : new Resolved(
              TimexType.DATE,
              Dates.year(date.getYear()) + value,
              null,
              date.atStartOfDay(),
              date.plusDays(1).atStartOfDay(),
              Granularity.DAY,
              Certainty.EXPLICIT);
    }
    return inYear(
        mention,
        Granularity.DAY,
        year -> dateOrNull(year, month, day),
        "XXXX-" + Dates.padded(month, 2) + "-" + Dates.padded(day, 2));
  }

  /** Returns {@code am 15. dieses Monats}. */
  private Resolved dayOfMonth(Mention mention, int day) {
    if (!setting.anchor().isKnown()) {
      return Resolved.open(TimexType.DATE, "XXXX-XX-" + Dates.padded(day, 2), Granularity.DAY);
    }
    LocalDate month = setting.anchor().day().plusMonths(mention.get(DIRECTION, 0));
    LocalDate date = dateOrNull(month.getYear(), month.getMonthValue(), day);
    return date == null ? null : Dates.unit(Granularity.DAY, date, Certainty.ANCHORED);
  }

  Resolved month(Mention mention) {
    int month = mention.get(MONTH);
    return phase(
        mention,
        inYear(
            mention,
            Granularity.MONTH,
            year -> LocalDate.of(year, month, 1),
            "XXXX-" + Dates.padded(month, 2)));
  }

  Resolved season(Mention mention) {
    Pair pair = mention.has(PAIR) ? Pair.of(mention.get(PAIR)) : null;
    Season season = Season.values()[pair == null ? mention.get(Slot.SEASON) : pair.first()];
    Resolved whole =
        inYear(mention, Granularity.SEASON, year -> season.in(year).atDay(1), "XXXX-" + season);
    return pair == null || whole == null
        ? phase(mention, whole)
        : Dates.phase(whole, Mod.values()[pair.second()]);
  }

  Resolved holiday(Mention mention) {
    Holiday holiday = Holiday.values()[mention.get(Slot.HOLIDAY)];
    int weeks = mention.get(ORDINAL, 1) - 1;
    if (weeks > 3) {
      return null;
    }
    String country = setting.country();
    Resolved day =
        inYear(
            mention,
            Granularity.DAY,
            year -> {
              LocalDate first = holiday.in(year, country);
              return first == null ? null : first.plusWeeks(weeks);
            },
            "XXXX-XX-XX");
    if (day == null || day.start() == null) {
      return day;
    }
    LocalDate first = day.start().toLocalDate();
    DayPart part = mention.get(Slot.PART, DayPart.values());
    return part == null
        ? day.with(holiday.granularity())
            .between(holiday.start(first).atStartOfDay(), holiday.end(first).atStartOfDay())
        : Dates.daypart(first, part, day.certainty());
  }

  /** {@code in der Nacht zum 31. März, auf Karfreitag}: the night that ends on that day. */
  Resolved nightTo(Mention mention) {
    Resolved day = mention.has(Slot.HOLIDAY) ? holiday(mention) : day(mention);
    if (day == null) {
      return null;
    }
    return day.start() == null
        ? Resolved.open(TimexType.TIME, "XXXX-XX-XXTNI", Granularity.DAYPART)
        : Dates.daypart(day.start().toLocalDate().minusDays(1), DayPart.NI, day.certainty());
  }

  /**
   * {@code 2019/20}: as long as the noun before it says, {@code Saison, Schuljahr}, else both
   * years. Its value is the first year, as annotators write it.
   */
  Resolved yearPair(Mention mention) {
    int year = fullYear(mention.get(YEAR));
    Resolved first = Dates.unit(Granularity.YEAR, LocalDate.of(year, 1, 1), Certainty.EXPLICIT);
    return mention.has(Slot.YEARLY)
        ? yearly(mention, year, Certainty.EXPLICIT)
        : first.between(first.start(), first.end().plusYears(1));
  }

  /** {@code kommendes Schuljahr, Wintersemester 2020}. */
  Resolved yearly(Mention mention) {
    if (mention.has(YEAR)) {
      return yearly(mention, fullYear(mention.get(YEAR)), Certainty.EXPLICIT);
    }
    if (!setting.anchor().isKnown()) {
      return Resolved.open(TimexType.DATE, "XXXX", Granularity.YEAR);
    }
    Pair pair = Pair.of(mention.get(Slot.YEARLY));
    LocalDate day = setting.anchor().day();
    int direction = mention.get(DIRECTION, 0);
    LocalDate first = LocalDate.of(day.getYear(), pair.first(), 1);
    int current = first.isAfter(day) ? day.getYear() - 1 : day.getYear();
    boolean over = !LocalDate.of(current, pair.first(), 1).plusMonths(pair.second()).isAfter(day);
    // Between two semesters of a kind the last one is over, and the next one is no farther ahead.
    int ahead = over ? Math.max(0, direction - 1) + (direction >= 0 ? 1 : 0) : direction;
    int year = current + (over && direction < 0 ? direction + 1 : ahead);
    return phase(mention, yearly(mention, year, Certainty.ANCHORED));
  }

  private static Resolved yearly(Mention mention, int year, Certainty certainty) {
    Pair pair = Pair.of(mention.get(Slot.YEARLY));
    LocalDate first = LocalDate.of(year, pair.first(), 1);
    return Dates.unit(Granularity.YEAR, LocalDate.of(year, 1, 1), certainty)
        .between(first.atStartOfDay(), first.plusMonths(pair.second()).atStartOfDay());
  }

  Resolved year(Mention mention) {
    // An era is told: -1 before Christ, 1 after.
    int era = mention.get(Slot.OFFSET, 0);
    int named = mention.get(YEAR);
    int year = era < 0 ? 1 - named : era > 0 ? named : fullYear(named);
    if (year > 2500 || year < -9998 || isNumberOf(mention, year)) {
      return null;
    }
    LocalDate first = LocalDate.of(year, 1, 1);
    return phase(mention, Dates.unit(Granularity.YEAR, first, Certainty.EXPLICIT));
  }

  /** {@code Flug LH 1234}: behind capitals a bare number so long ago is no year. */
  private boolean isNumberOf(Mention mention, int year) {
    TaggedAtoms tokens = setting.tokens();
    int before = mention.begin() - 1;
    if (year >= OLDEST_BARE_YEAR || mention.end() - mention.begin() > 1 || !tokens.isWord(before)) {
      return false;
    }
    String word = tokens.read(before);
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  Resolved decade(Mention mention) {
    int named = mention.get(Slot.DECADE);
    if (named % 10 != 0 || named > 2190 || (named >= 100 && named < 1000)) {
      return null;
    }
    int year = named < 100 ? 1900 + named : named;
    LocalDate first = LocalDate.of(year, 1, 1);
    return phase(mention, Dates.unit(Granularity.DECADE, first, Certainty.EXPLICIT));
  }

  /** Returns the n-th century or millennium; the first begins in the year 1, like all years. */
  Resolved era(Mention mention, Granularity unit) {
    if (mention.has(Slot.OFFSET)) {
      return eraBeforeChrist(mention);
    }
    int nth = mention.get(ORDINAL);
    int years = unit == Granularity.CENTURY ? 100 : 1000;
    if (nth * years > 3000) {
      return null;
    }
    LocalDate inside = LocalDate.of((nth - 1) * years + 1, 1, 1);
    return phase(mention, Dates.unit(unit, inside, Certainty.EXPLICIT));
  }

  private static Resolved eraBeforeChrist(Mention mention) {
    Granularity unit = mention.get(Slot.UNIT, Granularity.values());
    boolean century = unit == Granularity.CENTURY;
    if (!century && unit != Granularity.MILLENNIUM) {
      return null;
    }
    int years = century ? 100 : 1000;
    int nth = mention.get(ORDINAL);
    LocalDate first = LocalDate.of(1 - nth * years, 1, 1);
    return new Resolved(
        TimexType.DATE,
        century ? "BC" + Dates.padded(nth - 1, 2) : "BC" + (nth - 1),
        null,
        first.atStartOfDay(),
        first.plusYears(years).atStartOfDay(),
        unit,
        Certainty.EXPLICIT);
  }

  /** Returns {@code das dritte Quartal}, {@code zweites Halbjahr 2014}. */
  Resolved nthUnit(Mention mention) {
    Granularity unit = mention.get(Slot.UNIT, Granularity.values());
    int nth = mention.get(ORDINAL);
    int months = unit == Granularity.QUARTER ? 3 : 6;
    boolean known = unit == Granularity.QUARTER || unit == Granularity.HALF_YEAR;
    if (!known || nth > 12 / months) {
      return null;
    }
    String sign = unit == Granularity.QUARTER ? "-Q" : "-H";
    return phase(
        mention,
        inYear(
            mention,
            unit,
            year -> LocalDate.of(year, (nth - 1) * months + 1, 1),
            "XXXX" + sign + nth));
  }

  /** {@code am ersten Sonntag im Oktober}; the ordinal -1 is the last. */
  Resolved nthWeekday(Mention mention) {
    int nth = mention.get(ORDINAL);
    if (nth > 5) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.of(mention.get(Slot.WEEKDAY));
    int month = mention.get(MONTH);
    return inYear(
        mention,
        Granularity.DAY,
        year -> nthDay(year, month, nth, weekday),
        "XXXX-" + Dates.padded(month, 2));
  }

  /**
   * {@code letzte Woche im Juli}; the ordinal -1 is the last. A week is of the month that its
   * Thursday is of, as ISO 8601 gives it to a year.
   */
  Resolved nthWeek(Mention mention) {
    int nth = mention.get(ORDINAL);
    if (nth > 5) {
      return null;
    }
    if (!mention.has(MONTH)) {
      return weekOfMonth(mention, nth);
    }
    int month = mention.get(MONTH);
    return inYear(
        mention,
        Granularity.WEEK,
        year -> {
          LocalDate thursday = nthDay(year, month, nth, DayOfWeek.THURSDAY);
          return thursday == null ? null : thursday.minusDays(3);
        },
        "XXXX-" + Dates.padded(month, 2));
  }

  /** {@code dritte Woche des Monats}: of the month of publication, or of one beside it. */
  private Resolved weekOfMonth(Mention mention, int nth) {
    if (!setting.anchor().isKnown()) {
      return Resolved.open(TimexType.DATE, "XXXX-WXX", Granularity.WEEK);
    }
    LocalDate month = setting.anchor().day().plusMonths(mention.get(DIRECTION, 0));
    LocalDate thursday = nthDay(month.getYear(), month.getMonthValue(), nth, DayOfWeek.THURSDAY);
    return thursday == null ? null : Dates.unit(Granularity.WEEK, thursday, Certainty.ANCHORED);
  }

  /** {@code erste Maihälfte, letzte Maiwoche, zweites Maiwochenende}. */
  Resolved monthPart(Mention mention) {
    Pair pair = Pair.of(mention.get(Slot.PAIR));
    int month = pair.first();
    Granularity unit = Granularity.values()[pair.second()];
    int nth = mention.get(ORDINAL);
    String open = "XXXX-" + Dates.padded(month, 2);
    if (unit == Granularity.MONTH) {
      Resolved whole = inYear(mention, unit, year -> LocalDate.of(year, month, 1), open);
      return whole == null || nth > 2 ? null : Dates.part(whole, nth < 0 ? 2 : nth, 2);
    }
    if (nth > 5) {
      return null;
    }
    DayOfWeek day = unit == Granularity.WEEK ? DayOfWeek.THURSDAY : DayOfWeek.SATURDAY;
    return inYear(
        mention,
        unit,
        year -> {
          LocalDate found = nthDay(year, month, nth, day);
          return found == null ? null : unit.floor(found);
        },
        open);
  }

  /** Returns the nth such day of a month; null where it has no fifth. */
  private static LocalDate nthDay(int year, int month, int nth, DayOfWeek weekday) {
    LocalDate day =
        LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    return day.getMonthValue() == month ? day : null;
  }

  Resolved weekNumber(Mention mention) {
    int week = mention.get(ORDINAL);
    if (week < 1 || week > 53) {
      return null;
    }
    return inYear(
        mention,
        Granularity.WEEK,
        year -> Granularity.WEEK.floor(LocalDate.of(year, 1, 4)).plusWeeks(week - 1L),
        "XXXX-W" + Dates.padded(week, 2));
  }

  /** Returns what of the whole the words {@code Ende, zweite Hälfte} leave. */
  static Resolved phase(Mention mention, Resolved whole) {
    if (whole == null) {
      return null;
    }
    if (!mention.has(Slot.PARTS)) {
      return Dates.phase(whole, mention.get(PHASE, Mod.values()));
    }
    int parts = mention.get(Slot.PARTS);
    int nth = mention.get(Slot.NTH) < 0 ? parts : mention.get(Slot.NTH);
    return nth > parts ? null : Dates.part(whole, nth, parts);
  }

  /**
   * {@code Im November 2019 begann es. Am 3. Januar …}: in the year told, or in the one after it
   * where that is nearer to the month told and not after publication; null where it has no such
   * day.
   */
  private LocalDate inNextYear(IntFunction<LocalDate> dates, int told) {
    LocalDate date = dates.apply(told);
    LocalDate named = setting.story().named();
    boolean far = date != null && named != null && date.isBefore(named.minusMonths(HALF_YEAR));
    LocalDate next = far ? dates.apply(told + 1) : null;
    boolean over =
        next != null && setting.anchor().isKnown() && !next.isAfter(setting.anchor().day());
    return over ? next : date;
  }

  /**
   * Places what comes once a year. A named year is taken as it is, then a year that the text has
   * just spoken of, then the year that direction and tense ask for.
   */
  private Resolved inYear(
      Mention mention, Granularity unit, IntFunction<LocalDate> dates, String openValue) {
    if (mention.has(YEAR)) {
      LocalDate date = dates.apply(fullYear(mention.get(YEAR)));
      return date == null ? null : Dates.unit(unit, date, Certainty.EXPLICIT);
    }
    if (mention.has(Slot.BACK) && setting.anchor().isKnown()) {
      LocalDate date = dates.apply(setting.publishedYear() - mention.get(Slot.BACK));
      return date == null ? null : Dates.unit(unit, date, Certainty.ANCHORED);
    }
    if ((mention.has(Slot.SHIFT) || setting.closesRange(mention))
        && setting.story().first() != null) {
      LocalDate date = earliest(dates, setting.story().first());
      return date == null ? null : Dates.unit(unit, date, Certainty.ANCHORED);
    }
    LocalDate onWeekday = onWeekday(mention, dates);
    if (onWeekday != null) {
      return Dates.unit(unit, onWeekday, Certainty.ANCHORED);
    }
    int told = setting.story().yearFor(mention.begin(), setting.publishedYear());
    if (setting.anchor().isKnown() && told > setting.publishedYear() + MOST_YEARS_AHEAD) {
      // Hardly a year: "2057 gelten als genesen".
      told = 0;
    }
    boolean free = !mention.has(DIRECTION) && !mention.has(YEAR_DIRECTION);
    // "Ostern 2021 fällt auf den 4. April": what is ahead may be in a year that is.
    boolean ahead = setting.anchor().isKnown() && told > setting.publishedYear();
    if (told > 0 && free && (ahead || setting.lean(mention) <= 0)) {
      LocalDate date = inNextYear(dates, told);
      if (date != null) {
        return Dates.unit(unit, date, Certainty.ANCHORED);
      }
    }
    if (!setting.anchor().isKnown()) {
      return Resolved.open(TimexType.DATE, openValue, unit);
    }
    LocalDate date = nearPublication(mention, unit, dates);
    return date == null ? null : Dates.unit(unit, date, Certainty.ANCHORED);
  }

  /**
   * Returns the date of last year, this year or the next that is the weekday named before it; null
   * where none is named or none fits. Of several the nearest counts.
   */
  private LocalDate onWeekday(Mention mention, IntFunction<LocalDate> dates) {
    if (mention.meaning() != Meaning.DAY
        || !mention.has(Slot.WEEKDAY)
        || !setting.anchor().isKnown()) {
      return null;
    }
    LocalDate published = setting.anchor().day();
    LocalDate best = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      LocalDate date = dates.apply(year);
      boolean fits = date != null && date.getDayOfWeek().getValue() == mention.get(Slot.WEEKDAY);
      if (fits && (best == null || distance(date, published) < distance(best, published))) {
        best = date;
      }
    }
    return best;
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  private LocalDate nearPublication(
      Mention mention, Granularity unit, IntFunction<LocalDate> dates) {
    LocalDate published = unit.floor(setting.anchor().day());
    int year = published.getYear();
    if (mention.has(YEAR_DIRECTION)) {
      return dates.apply(setting.anchor().day().getYear() + mention.get(YEAR_DIRECTION));
    }
    if (mention.has(DIRECTION)) {
      int direction = mention.get(DIRECTION);
      if (direction == 0) {
        // "diesen Winter", said in February, began in December.
        boolean begun = unit == Granularity.SEASON && setting.anchor().day().getMonthValue() < 5;
        LocalDate last = begun ? dates.apply(setting.anchor().day().getYear() - 1) : null;
        return last != null && last.getMonthValue() == 12
            ? last
            : dates.apply(setting.anchor().day().getYear());
      }
      return direction < 0
          ? latest(dates, published.minusDays(1).plusYears(direction + 1L))
          : earliest(dates, published.plusDays(1).plusYears(direction - 1L));
    }
    LocalDate before = latest(dates, published);
    LocalDate after = earliest(dates, published);
    if (before == null || after == null) {
      return dates.apply(year);
    }
    long back = ChronoUnit.DAYS.between(before, published);
    long ahead = ChronoUnit.DAYS.between(published, after);
    int lean = setting.lean(mention);
    boolean byDay = unit == Granularity.DAY;
    if (lean < 0 && !(byDay && ahead <= NEAR_DAYS && back > NEAR_DAYS)) {
      return before;
    }
    boolean justPast = back <= (byDay ? NEAR_DAYS : 2 * NEAR_DAYS) && ahead > NEAR_DAYS;
    boolean future = setting.tokens().time(mention.begin()) == TimeReference.FUTURE;
    // "Im April verlieren viele ihre Arbeit", printed in July: the present tells of the past, too.
    boolean dated =
        mention.meaning() == Meaning.DAY
            || mention.meaning() == Meaning.MONTH
            || mention.meaning() == Meaning.HOLIDAY;
    boolean far = dated && ahead > FAR_DAYS && !future && !isAnnounced(mention);
    if (lean > 0 && !far && !(justPast && (byDay || !future))) {
      return after;
    }
    return back <= ahead ? before : after;
  }

  /** {@code vom 28. Dezember bis 3. Januar bleibt das Amt zu}: days from and to are announced. */
  private boolean isAnnounced(Mention mention) {
    TaggedAtoms tokens = setting.tokens();
    boolean from = mention.begin() > 0 && tokens.read(mention.begin() - 1).equalsIgnoreCase("vom");
    boolean to = mention.end() < tokens.size() && tokens.read(mention.end()).equals("bis");
    return mention.meaning() == Meaning.DAY && from && to;
  }

  private static LocalDate latest(IntFunction<LocalDate> dates, LocalDate limit) {
    for (int year = limit.getYear(); year > limit.getYear() - 9; year--) {
      LocalDate date = dates.apply(year);
      if (date != null && !date.isAfter(limit)) {
        return date;
      }
    }
    return null;
  }

  private static LocalDate earliest(IntFunction<LocalDate> dates, LocalDate limit) {
    for (int year = limit.getYear() - 1; year < limit.getYear() + 9; year++) {
      LocalDate date = dates.apply(year);
      if (date != null && !date.isBefore(limit)) {
        return date;
      }
    }
    return null;
  }

  /** Returns the date, or null for a 29th of February in a common year and the like. */
  private static LocalDate dateOrNull(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int fullYear(int year) {
    if (year >= 100) {
      return year;
    }
    return year <= PIVOT ? 2000 + year : 1900 + year;
  }
}
