package org.pressespiegel.article;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressespiegel.language.CalendarWords;
import org.pressespiegel.language.CalendarWords.Form;
import org.pressespiegel.language.CalendarWords.Named;

/** Reads a date or a time of day that begins at a given place of a line. */
final class TimeReader {

  private static final Map<String, Integer> MONTHS =
      CalendarWords.months().stream()
          .collect(Collectors.toMap(month -> DataFile.lower(month.word()), Named::number));

  private static final Set<String> WEEKDAYS =
      CalendarWords.weekdays().stream()
          .filter(day -> day.form() != Form.ADVERB)
          .map(day -> DataFile.lower(day.word()))
          .collect(Collectors.toUnmodifiableSet());

  /** Any word; only those of the month list make a date. */
  private static final String MONTH = "(?<word>\\p{L}{3,9})(?!\\p{L})\\.?";

  private static final Pattern AFTER_WEEKDAY =
      Pattern.compile("\\.?,?\\s*(?:(?:den|dem|der|am)\\s+)?");

  private static final int LONGEST_WORD = 12;

  /** The one form in which not everybody puts the day first. */
  private static final Pattern SLASHED =
      pattern("(?<d>\\d{1,2})(?<sep>[/-])(?<m>\\d{1,2})\\k<sep>(?<y>\\d{4}|\\d{2})(?!\\d)");

  private static final List<Pattern> DATES =
      List.of(
          pattern("(?<y>\\d{4})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})(?!\\d)"),
          pattern("(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4}|\\d{2}(?!:))(?!\\d)"),
          SLASHED,
          pattern("(?<d>\\d{1,2})\\.?[\\s-]*" + MONTH + "[,\\s-]+(?<y>\\d{4})(?!\\d)"),
          pattern(
              "(?<d>\\d{1,2})\\.?[\\s-]*"
                  + MONTH
                  + "\\s+'?(?<y>\\d{2})(?!\\d|[:.h]\\d|\\s*(?:Uhr|h)\\b)"),
          pattern(MONTH + "\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,\\s*(?<y>\\d{4})(?!\\d)"),
          pattern("(?<d>\\d{1,2})\\.\\s*" + MONTH),
          pattern("(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.(?!\\d)"),
          pattern(MONTH + "\\s+(?<y>\\d{4})(?!\\d)"),
          pattern("(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?!\\d)"),
          pattern("(?<m>\\d{1,2})/(?<y>\\d{4})(?!\\d)"));

  private static final Pattern TIME =
      Pattern.compile(
          "(?<h>\\d{1,2})(?:(?:[:.]|h(?=\\d))(?<min>\\d{2})(?:[:.](?<s>\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)"
              + "(?<word1>\\s*(?:Uhr|h)(?!\\p{L}))?"
              + "|\\s*(?<word2>Uhr|h)(?!\\p{L})(?:\\s?(?<min2>\\d{2})(?!\\d|\\.))?)"
              + "\\s*\\(?(?<zone>MESZ|MEZ|CEST|CET|UTC|GMT|Z(?!\\p{L})|[+-]\\d{2}:?\\d{2}(?!\\d))?");

  private static final int LAST_BELIEVABLE_YEAR = 2100;
  private static final int MONTHS_OF_A_YEAR = 12;

  private TimeReader() {}

  /**
   * What was read.
   *
   * @param stamp role is always {@code PLAIN}
   * @param end index after it
   * @param future whether the year is beyond belief; the stamp then has none
   */
  record Reading(Stamp stamp, int end, boolean future) {}

  /** Returns the date that begins at {@code at}, or null. */
  static Reading date(String line, int at) {
    if (!mayBegin(line, at)) {
      return null;
    }
    int begin = at;
    String word = lowerWord(line, begin);
    if (WEEKDAYS.contains(word)) {
      begin = afterWeekday(line, at + word.length());
      word = lowerWord(line, begin);
    }
    boolean digit = begin < line.length() && isDigit(line.charAt(begin));
    if (!digit && !MONTHS.containsKey(word)) {
      return null;
    }
    for (Pattern pattern : digit ? NUMBER_FIRST : MONTH_FIRST) {
      Matcher matcher = pattern.matcher(line).region(begin, line.length());
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt()) {
        Reading reading = reading(pattern, matcher);
        if (reading != null) {
          return reading;
        }
      }
    }
    return null;
  }

  /** Returns the time of day that begins at {@code at}, or null. */
  static Reading time(String line, int at) {
    if (at >= line.length() || !isDigit(line.charAt(at))) {
      return null;
    }
    Matcher matcher = TIME.matcher(line).region(at, line.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return null;
    }
    int hour = Integer.parseInt(matcher.group("h"));
    int minute =
        number(matcher.group("min") != null ? matcher.group("min") : matcher.group("min2"));
    if (hour > 24 || minute > 59 || hour == 24 && minute > 0) {
      return null;
    }
    LocalTime time = hour == 24 ? LocalTime.of(23, 59) : LocalTime.of(hour, minute);
    return new Reading(
        Stamp.timeOnly(Stamp.Role.PLAIN, time, offset(matcher.group("zone"))),
        matcher.end(),
        false);
  }

  /** Returns where the date goes on behind a weekday that ends at {@code at}. */
  private static int afterWeekday(String line, int at) {
    Matcher after = AFTER_WEEKDAY.matcher(line).region(at, line.length());
    return after.lookingAt() ? after.end() : at;
  }

  /**
   * Returns the letters at {@code at} in lower case; empty where there are none or too many for a
   * month or weekday.
   */
  private static String lowerWord(String line, int at) {
    int end = at;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      if (++end - at > LONGEST_WORD) {
        return "";
      }
    }
    return DataFile.lower(line.substring(at, end));
  }

  private static Reading reading(Pattern pattern, Matcher matcher) {
    Map<String, Integer> groups = NAMES.get(pattern);
    String word = groups.containsKey("word") ? matcher.group("word") : null;
    Integer month = word == null ? Integer.valueOf(matcher.group("m")) : month(word);
    if (month == null) {
      return null;
    }
    Integer day = groups.containsKey("d") ? Integer.valueOf(matcher.group("d")) : null;
    Integer year = groups.containsKey("y") ? fullYear(matcher.group("y")) : null;
    boolean exists = Stamp.exists(year == null ? 2000 : year, month, day == null ? 1 : day);
    if (!exists || year != null && year < 1700) {
      return null;
    }
    boolean future = year != null && year > LAST_BELIEVABLE_YEAR;
    Stamp stamp = new Stamp(Stamp.Role.PLAIN, future ? null : year, month, day, null, null);
    boolean ambiguous = pattern == SLASHED && day <= MONTHS_OF_A_YEAR && !day.equals(month);
    return new Reading(ambiguous ? stamp.doubtful() : stamp, matcher.end(), future);
  }

  private static final Map<Pattern, Map<String, Integer>> NAMES =
      DATES.stream().collect(Collectors.toMap(p -> p, TimeReader::groups));

  private static final List<Pattern> MONTH_FIRST =
      DATES.stream().filter(p -> p.pattern().startsWith(MONTH)).toList();

  private static final List<Pattern> NUMBER_FIRST =
      DATES.stream().filter(p -> !p.pattern().startsWith(MONTH)).toList();

  private static Map<String, Integer> groups(Pattern pattern) {
    return List.of("y", "m", "d", "word").stream()
        .filter(name -> pattern.pattern().contains("(?<" + name + ">"))
        .collect(Collectors.toMap(name -> name, name -> 1));
  }

  /** Returns the month of that name or abbreviation, without a full stop, or null. */
  static Integer month(String word) {
    return MONTHS.get(DataFile.lower(word));
  }

  /** Two digits mean the century in which newspapers have had websites, or the one before. */
  static int fullYear(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private static ZoneOffset offset(String zone) {
    if (zone == null) {
      return null;
    }
    return switch (zone) {
      case "MEZ", "CET" -> ZoneOffset.ofHours(1);
      case "MESZ", "CEST" -> ZoneOffset.ofHours(2);
      case "UTC", "GMT", "Z" -> ZoneOffset.UTC;
      default -> numericOffset(zone.replace(":", ""));
    };
  }

  private static ZoneOffset numericOffset(String zone) {
    int hours = Integer.parseInt(zone.substring(1, 3));
    int minutes = Integer.parseInt(zone.substring(3));
    if (hours > 17 || minutes > 59) {
      return null;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(zone.charAt(0) == '-' ? -seconds : seconds);
  }

  private static boolean mayBegin(String line, int at) {
    if (at >= line.length() || at > 0 && Character.isLetterOrDigit(line.charAt(at - 1))) {
      return false;
    }
    char c = line.charAt(at);
    return isDigit(c) || Character.isLetter(c);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Pattern pattern(String shape) {
    return Pattern.compile(shape, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
