package org.pressespiegel.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressespiegel.text.WordTable;

/**
 * Lines that are a date and nothing else, as databases print them in German and English: {@code
 * Dienstag, 12. März 2019}, {@code March 12, 2019 Tuesday 2:05 PM GMT}, {@code 12/3/19} is none.
 */
final class PressDate {

  private static final Map<String, Integer> MONTHS =
      WordTable.of(PressDate.class, "months.tsv", "name", "month").distinct("name").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.word("name"), row -> row.integer("month")));

  private static final String WEEKDAY =
      "(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:Mo|Di|Mi|Do|Fr|Sa|So)\\.?"
          + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";

  private static final String TIME =
      "(?:,?\\s*(?:-|–|/|um|at)?\\s*(?<hour>\\d{1,2})[:.](?<min>\\d{2})(?::\\d{2})?"
          + "(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?)?(?:\\s*Uhr)?(?:\\s*(?<zone>[A-Z]{2,4}(?:[+-]\\d{1,2})?))?)?";

  private static final String TAIL = "(?:,?\\s*" + WEEKDAY + ")?" + TIME + "\\s*";

  private static final Pattern[] FORMS = {
    Pattern.compile(
        "(?:"
            + WEEKDAY
            + ",?\\s*)?(?:den\\s+)?(?<day>\\d{1,2})\\.?\\s*(?<name>\\p{L}{3,9})\\.?,?\\s*(?<year>\\d{4})"
            + TAIL),
    Pattern.compile(
        "(?:"
            + WEEKDAY
            + ",?\\s*)?(?<name>\\p{L}{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})"
            + TAIL),
    Pattern.compile(
        "(?:" + WEEKDAY + ",?\\s*)?(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})" + TAIL),
    Pattern.compile(
        "(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})(?:[T/ ]" + "\\s*" + TIME + ")?"),
    Pattern.compile("(?<name>\\p{L}{3,9})\\.?\\s+(?<year>(?:19|20)\\d{2})")
  };

  /** Hours ahead of Greenwich; of others the day is right, and the hour taken for Berlin's. */
  private static final Map<String, String> ZONES =
      Map.of(
          "GMT", "Z", "UTC", "Z", "MEZ", "+01:00", "CET", "+01:00", "MESZ", "+02:00", "CEST",
          "+02:00", "EST", "-05:00", "EDT", "-04:00");

  private static final int LONGEST = 80;
  private static final int NOON = 12;

  private PressDate() {}

  /** Returns the date in ISO 8601, as exactly as the line tells, or null where it is none. */
  static String read(String line) {
    String bare = line == null ? "" : line.strip().replace('\u00A0', ' ');
    if (bare.isEmpty() || bare.length() > LONGEST) {
      return null;
    }
    for (Pattern form : FORMS) {
      Matcher date = form.matcher(bare);
      if (date.matches()) {
        return iso(date, form.pattern());
      }
    }
    return null;
  }

  private static String iso(Matcher date, String form) {
    Integer month =
        form.contains("?<name>")
            ? MONTHS.get(date.group("name").toLowerCase(Locale.ROOT))
            : Integer.valueOf(date.group("month"));
    if (month == null || month < 1 || month > 12) {
      return null;
    }
    String day = date.group("year") + String.format(Locale.ROOT, "-%02d", month);
    if (!form.contains("?<day>")) {
      return day;
    }
    int number = Integer.parseInt(date.group("day"));
    if (number < 1 || number > 31) {
      return null;
    }
    String whole = day + String.format(Locale.ROOT, "-%02d", number);
    if (!form.contains("?<hour>") || date.group("hour") == null) {
      return whole;
    }
    int hour = Integer.parseInt(date.group("hour"));
    if (date.group("half") != null) {
      boolean late = date.group("half").equalsIgnoreCase("p");
      hour = hour % NOON + (late ? NOON : 0);
    }
    if (hour > 23 || Integer.parseInt(date.group("min")) > 59) {
      return whole;
    }
    String zone = zone(date.group("zone"));
    return whole + String.format(Locale.ROOT, "T%02d:%s", hour, date.group("min")) + zone;
  }

  private static String zone(String printed) {
    if (printed == null) {
      return "";
    }
    if (printed.matches("(?:GMT|UTC)[+-]\\d{1,2}")) {
      int hours = Integer.parseInt(printed.substring(3));
      return String.format(Locale.ROOT, "%s%02d:00", hours < 0 ? "-" : "+", Math.abs(hours));
    }
    return ZONES.getOrDefault(printed, "");
  }
}
