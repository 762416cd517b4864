package org.pressespiegel.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import org.pressespiegel.text.TableRow;

/** The days that states keep as their own, by ISO 3166-1 code. */
final class NationalDays {

  private static final Map<String, int[]> NATIONAL = read("national");
  private static final Map<String, int[]> INDEPENDENCE = read("independence");

  private NationalDays() {}

  /** Returns the national day of a country in {@code year}; null where none is known. */
  static LocalDate national(int year, String country) {
    return date(NATIONAL.get(country), year);
  }

  /** Returns the day of independence of a country in {@code year}; null where none is known. */
  static LocalDate independence(int year, String country) {
    return date(INDEPENDENCE.get(country), year);
  }

  private static LocalDate date(int[] monthAndDay, int year) {
    return monthAndDay == null ? null : LocalDate.of(year, monthAndDay[0], monthAndDay[1]);
  }

  private static Map<String, int[]> read(String kind) {
    Map<String, int[]> days = new HashMap<>();
    for (TableRow row : Table.rows("national_days", "country", "kind", "month", "day")) {
      if (row.oneOf("kind", "national", "independence").equals(kind)) {
        int month = row.integer("month");
        int day = row.integer("day");
        if (month < 1 || month > 12 || day < 1 || day > Month.of(month).minLength()) {
          throw row.wrong("day", "no day of month " + month);
        }
        days.put(row.word("country"), new int[] {month, day});
      }
    }
    return Map.copyOf(days);
  }
}
