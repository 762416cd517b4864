package org.pressespiegel.article;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as machines write them, and, failing that, as people do. */
final class PageDate {

  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})-?(?<month>\\d{2})-?(?<day>\\d{2})"
              + "(?:[T ]\\s*(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?\\d{2}(?:[.,]\\d{1,9})?)?"
              + "\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}{2,3}[a-z.]*,\\s*)?(?<day>\\d{1,2})[. -]+(?<name>\\p{L}{3})\\p{L}*[."
              + " -]+(?<year>\\d{4})"
              + "\\s+(?<hour>\\d{2}):(?<minute>\\d{2})(?::\\d{2})?\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");

  private static final Pattern UNIX =
      Pattern.compile(
          "\\p{L}{3} (?<name>\\p{L}{3}) (?<day>\\d{1,2}) (?<hour>\\d{2}):(?<minute>\\d{2}):\\d{2}"
              + " (?:[A-Z]{3,4} )?(?<year>\\d{4})(?<zone>)?");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("mär", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12));

  private static final int LONGEST = 120;
  private static final int FIRST_YEAR = 1600;
  private static final int LAST_YEAR = 2100;

  private PageDate() {}

  /** Returns the date in {@code value} under the given role, or null where it is none. */
  static Stamp read(String value, Stamp.Role role) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    Matcher iso = ISO.matcher(text);
    if (iso.lookingAt()) {
      return stamp(role, iso, number(iso, "month"));
    }
    for (Pattern pattern : List.of(MAIL, UNIX)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.lookingAt()) {
        return stamp(role, matcher, MONTHS.get(DataFile.lower(matcher.group("name"))));
      }
    }
    MetaLine line = MetaLineReader.read(text.replaceAll("\\s+", " "));
    if (line == null) {
      return null;
    }
    for (Stamp stamp : line.stamps()) {
      if (stamp.hasDate() && stamp.day() != null && exists(stamp)) {
        return stamp.as(stamp.role() == Stamp.Role.UPDATED ? Stamp.Role.UPDATED : role);
      }
    }
    return null;
  }

  private static boolean exists(Stamp stamp) {
    return Stamp.exists(stamp.year(), stamp.month(), stamp.day());
  }

  private static Stamp stamp(Stamp.Role role, Matcher matcher, Integer month) {
    int year = number(matcher, "year");
    int day = number(matcher, "day");
    if (month == null || year < FIRST_YEAR || year > LAST_YEAR || !Stamp.exists(year, month, day)) {
      return null;
    }
    if (matcher.group("hour") == null) {
      return new Stamp(role, year, month, day, null, null);
    }
    int hour = number(matcher, "hour");
    int minute = number(matcher, "minute");
    if (hour > 23 || minute > 59) {
      return new Stamp(role, year, month, day, null, null);
    }
    LocalTime time = LocalTime.of(hour, minute);
    // Midnight sharp without a zone is what programs write that know the day alone.
    boolean dayOnly = time.equals(LocalTime.MIDNIGHT) && matcher.group("zone") == null;
    return new Stamp(role, year, month, day, dayOnly ? null : time, offset(matcher.group("zone")));
  }

  private static ZoneOffset offset(String zone) {
    if (zone == null || zone.isEmpty()) {
      return null;
    }
    if (Character.isLetter(zone.charAt(0))) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneOffset.of(zone);
    } catch (DateTimeException e) {
      // An offset that no place on earth has says nothing; the time is then Berlin's.
      return null;
    }
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
