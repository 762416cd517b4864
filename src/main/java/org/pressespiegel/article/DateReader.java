package org.pressespiegel.article;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.text.PlainLetters;

/** Reads dates as machines write them, and, failing that, as people do. */
final class DateReader {

  private static final Pattern DAY =
      Pattern.compile(
          "(?<year>\\d{4})(?:-?(?<month>\\d{2})-?(?<day>\\d{2})"
              + "|-?[Ww](?<week>\\d{2})-?(?<weekday>[1-7])|-?(?<ordinal>\\d{3}))(?!\\d)");

  private static final Pattern MONTH = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})");

  private static final String ZONE =
      "\\s*(?<zone>[Zz](?!\\p{L})|(?:UTC|GMT)?[+-]\\d{2}(?::?\\d{2})?(?!\\d)|UTC|GMT)?"
          + "\\s*\\[?(?<region>\\p{Lu}\\p{L}+/[\\p{L}_/]+)?";

  private static final String SECOND = "(?::?\\d{2}(?:[.,:]\\d{1,9})?)?";

  /**
   * A time behind a day; a part of an hour or of a minute, as ISO 8601 allows it, behind T only.
   */
  private static final List<Pattern> TIMES =
      List.of(
          Pattern.compile(
              "[Tt]\\s*(?<hour>\\d{2})(?:(?<part>[.,]\\d{1,9})?|:?(?<min>\\d{2})"
                  + SECOND
                  + "(?:[.,]\\d{1,9})?)(?!\\d|:\\d)"
                  + ZONE),
          Pattern.compile(
              ",?\\s+(?<hour>\\d{1,2}(?=[:.])|\\d{2})(?<part>)?[:.]?(?<min>\\d{2})"
                  + SECOND
                  + "(?!\\d)"
                  + ZONE));

  private static final String CLOCK =
      "(?<hour>\\d{1,2}):(?<min>\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)?";

  private static final List<Pattern> NAMED =
      List.of(
          // Mon, 30 Mar 2020 13:47:00 +0200
          Pattern.compile(
              "(?:\\p{L}{2,10}[.,]{1,2}\\s*)?(?<day>\\d{1,2})[. -]+(?<name>\\p{L}{3,9})[. -]+"
                  + "(?<year>\\d{4}|\\d{2}),?\\s+"
                  + CLOCK
                  + "\\s*(?<zone>[A-Z]{1,3}\\b|[+-]\\d{2}:?\\d{2})?"),
          // Mon Mar 30 13:47:00 CEST 2020
          Pattern.compile(
              "\\p{L}{2,3} (?<name>\\p{L}{3}) (?<day>\\d{1,2}) "
                  + CLOCK
                  + " (?:(?<zone>[A-Z]{3,4}) )?(?<year>\\d{4})"),
          // Mon Mar 30 2020 13:47:00 GMT+0200
          Pattern.compile(
              "\\p{L}{2,3} (?<name>\\p{L}{3}) (?<day>\\d{1,2}) (?<year>\\d{4}) "
                  + CLOCK
                  + "\\s*(?<zone>(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}|GMT|UTC)?"));

  /** Those of the mail standard; in German names of zones summer and winter are mixed up. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  private static final Pattern HALF_DAY =
      Pattern.compile(
          "\\b(?<hour>1[0-2]|0?[1-9])(?<rest>:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?\\s*"
              + "(?<half>[AaPp])\\.?[Mm]\\b\\.?(?!\\s*\\d{1,2}\\.)");

  /** What .NET wrote as JSON: milliseconds, and a zone that does not change the instant. */
  private static final Pattern TICKS =
      Pattern.compile("\\\\?/?Date\\((?<ticks>\\d{1,16})(?:[+-]\\d{4})?\\)\\\\?/?");

  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,20}(?:[.,]\\d{0,20})?(?:[eE]\\+?\\d{1,2})?");

  private static final Pattern COMPACT =
      Pattern.compile("(?<day>(?:19|20)\\d{6})(?<time>\\d{4}(?:\\d{2})?)");

  /** Smaller numbers are no times, from March 1973 on. */
  private static final long FIRST_SECOND = 100_000_000L;

  private static final long LAST_SECOND = 4_133_980_800L;

  private static final int LONGEST = 120;
  private static final int LONGEST_RAW = 500;
  private static final int FIRST_YEAR = 1600;
  private static final int LAST_YEAR = 2100;
  private static final int NOON = 12;
  private static final int DAY_ENDS = 24;

  private DateReader() {}

  /** Returns the day, or more exact date, in {@code value} under the given role, or null. */
  static Stamp day(String value, Stamp.Role role) {
    Stamp stamp = read(value, role, DateOrder.UNKNOWN);
    return stamp == null || stamp.day() == null ? null : stamp;
  }

  /** Returns the date, of a month at least, in {@code value} under the given role, or null. */
  static Stamp read(String value, Stamp.Role role, DateOrder order) {
    if (value == null || value.length() > LONGEST_RAW) {
      return null;
    }
    String text = tidy(value);
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    Matcher ticks = TICKS.matcher(text);
    if (ticks.matches()) {
      return believable(Instant.ofEpochMilli(Long.parseLong(ticks.group("ticks"))), role);
    }
    if (NUMBER.matcher(text).matches()) {
      return number(text, role);
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      int year = number(month, "year");
      int no = number(month, "month");
      return isBelievable(year) && Stamp.exists(year, no, 1)
          ? new Stamp(role, year, no, null, null, null)
          : null;
    }
    Matcher day = DAY.matcher(text);
    if (day.lookingAt()) {
      LocalDate date = date(day);
      return date == null ? null : timed(role, date, text, day.end());
    }
    for (Pattern pattern : NAMED) {
      Matcher named = pattern.matcher(text);
      if (named.lookingAt()) {
        Integer no = TimeReader.month(named.group("name"));
        int year = TimeReader.fullYear(named.group("year"));
        LocalDate date = no == null ? null : date(year, no, number(named, "day"));
        return date == null ? null : timed(role, date, named);
      }
    }
    Matcher slashed = DateOrder.SLASHED.matcher(text);
    return slashed.lookingAt() ? slashed(slashed, text, role, order) : printed(text, role);
  }

  private static String tidy(String value) {
    String plain = PlainLetters.of(value).replace('\u2212', '-').replaceAll("\\s+", " ").strip();
    Matcher half = HALF_DAY.matcher(plain);
    if (!half.find()) {
      return plain;
    }
    int hour = number(half, "hour") % NOON;
    boolean afternoon = DataFile.lower(half.group("half")).equals("p");
    String rest = half.group("rest") == null ? ":00" : half.group("rest");
    return plain.substring(0, half.start())
        + String.format(Locale.ROOT, "%02d", afternoon ? hour + NOON : hour)
        + rest
        + plain.substring(half.end());
  }

  /** A date as a person would write it: with nothing beside it but what is said of articles. */
  private static Stamp printed(String text, Stamp.Role role) {
    MetaLine line = MetaLineReader.read(text);
    if (line == null) {
      return null;
    }
    for (Stamp stamp : line.stamps()) {
      boolean exists =
          stamp.hasDate()
              && Stamp.exists(stamp.year(), stamp.month(), stamp.day() == null ? 1 : stamp.day());
      if (exists) {
        return stamp.as(stamp.role() == Stamp.Role.UPDATED ? Stamp.Role.UPDATED : role);
      }
    }
    return null;
  }

  private static Stamp slashed(Matcher date, String text, Stamp.Role role, DateOrder order) {
    int year = TimeReader.fullYear(date.group("year"));
    int first = number(date, "first");
    int second = number(date, "second");
    boolean dayFirst = Stamp.exists(year, second, first);
    boolean monthFirst = Stamp.exists(year, first, second);
    boolean swapped = monthFirst && (order == DateOrder.MONTH_FIRST || !dayFirst);
    String dotted = swapped ? second + "." + first + "." + year : first + "." + second + "." + year;
    Stamp stamp = printed(dotted + text.substring(date.end()), role);
    boolean ambiguous = order == DateOrder.UNKNOWN && dayFirst && monthFirst && first != second;
    return stamp == null || !ambiguous ? stamp : stamp.doubtful();
  }

  /** A number is a day, a time without marks, or counts from 1970, in what its size tells. */
  private static Stamp number(String text, Stamp.Role role) {
    BigDecimal value = new BigDecimal(text.replace(',', '.').replaceFirst("\\.(?=$|[eE])", ""));
    BigDecimal whole = value.setScale(0, RoundingMode.DOWN);
    String digits = whole.toPlainString();
    boolean integral = whole.compareTo(value) == 0;
    Matcher day = DAY.matcher(digits);
    if (integral && day.matches()) {
      LocalDate date = date(day);
      return date == null ? null : timed(role, date, "", 0);
    }
    Matcher compact = COMPACT.matcher(digits);
    if (integral && compact.matches()) {
      Matcher first = DAY.matcher(compact.group("day"));
      LocalDate date = first.matches() ? date(first) : null;
      Stamp stamp = date == null ? null : timed(role, date, "T" + compact.group("time"), 0);
      if (stamp != null) {
        return stamp;
      }
    }
    if (whole.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      return null;
    }
    long count = whole.longValueExact();
    for (ChronoUnit unit :
        List.of(ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS)) {
      long perSecond = Duration.ofSeconds(1).dividedBy(unit.getDuration());
      if (count / perSecond >= FIRST_SECOND && count / perSecond < LAST_SECOND) {
        return believable(Instant.EPOCH.plus(count, unit), role);
      }
    }
    return null;
  }

  private static Stamp believable(Instant at, Stamp.Role role) {
    if (at.getEpochSecond() < 0 || at.getEpochSecond() >= LAST_SECOND) {
      return null;
    }
    OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
    // As without a zone: midnight sharp is what programs make of a day alone.
    boolean dayOnly = at.equals(at.truncatedTo(ChronoUnit.DAYS));
    return dayOnly
        ? stamp(role, time.toLocalDate(), null, null)
        : stamp(role, time.toLocalDate(), time.toLocalTime(), ZoneOffset.UTC);
  }

  private static LocalDate date(Matcher day) {
    int year = number(day, "year");
    try {
      if (day.group("week") != null) {
        LocalDate date =
            LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(day, "week"))
                .with(ChronoField.DAY_OF_WEEK, number(day, "weekday"));
        return isBelievable(date.getYear()) ? date : null;
      }
      if (day.group("ordinal") != null) {
        return isBelievable(year) ? LocalDate.ofYearDay(year, number(day, "ordinal")) : null;
      }
    } catch (DateTimeException e) {
      // The year has no such week or day.
      return null;
    }
    return date(year, number(day, "month"), number(day, "day"));
  }

  private static LocalDate date(int year, int month, int day) {
    return isBelievable(year) && Stamp.exists(year, month, day)
        ? LocalDate.of(year, month, day)
        : null;
  }

  private static boolean isBelievable(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** Returns the day with the time that begins at {@code at}, if any. */
  private static Stamp timed(Stamp.Role role, LocalDate day, String text, int at) {
    for (Pattern pattern : TIMES) {
      Matcher time = pattern.matcher(text).region(at, text.length());
      if (time.lookingAt()) {
        return timed(role, day, time);
      }
    }
    return stamp(role, day, null, null);
  }

  private static Stamp timed(Stamp.Role role, LocalDate day, Matcher matcher) {
    int hour = number(matcher, "hour");
    String minutes = matcher.group("min");
    int minute = minutes == null ? part(matcher.group("part")) : Integer.parseInt(minutes);
    boolean midnight = hour == DAY_ENDS && minute == 0;
    if (hour >= DAY_ENDS && !midnight || minute > 59) {
      return stamp(role, day, null, null);
    }
    String zone = matcher.group("zone");
    LocalDate date = midnight ? day.plusDays(1) : day;
    LocalTime time = LocalTime.of(midnight ? 0 : hour, minute);
    ZoneOffset offset = offset(matcher, date.atTime(time));
    // Midnight sharp without a zone is what programs write that know the day alone.
    boolean dayOnly = hour == 0 && minute == 0 && zone == null && offset == null;
    return stamp(role, date, dayOnly ? null : time, offset);
  }

  /** Returns the minutes of a part of an hour, such as {@code ,5}. */
  private static int part(String fraction) {
    return fraction == null || fraction.isEmpty()
        ? 0
        : (int) (Double.parseDouble("0" + fraction.replace(',', '.')) * 60);
  }

  private static Stamp stamp(Stamp.Role role, LocalDate day, LocalTime time, ZoneOffset offset) {
    LocalTime minute = time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    return new Stamp(role, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), minute, offset);
  }

  private static ZoneOffset offset(Matcher matcher, LocalDateTime time) {
    String zone = matcher.group("zone");
    String region =
        matcher.pattern().pattern().contains("(?<region>") ? matcher.group("region") : null;
    try {
      if (zone == null) {
        return region == null ? null : ZoneId.of(region).getRules().getOffset(time);
      }
      String digits = zone.replaceFirst("^(?:UTC|GMT)(?=[+-])", "");
      if (!Character.isLetter(digits.charAt(0))) {
        return ZoneOffset.of(digits);
      }
      Integer hours = ZONES.get(DataFile.upper(digits));
      return hours == null ? null : ZoneOffset.ofHours(hours);
    } catch (DateTimeException e) {
      // An offset that no place on earth has says nothing; the time is then Berlin's.
      return null;
    }
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
