package org.pressespiegel.time;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the holiday library, once for each year. Its calendars are read at the first question, since
 * most articles name no holiday.
 */
final class HolidayCalendars {

  private static final Map<Integer, Map<String, LocalDate>> YEARS = new ConcurrentHashMap<>();

  private HolidayCalendars() {}

  /** Returns the day of the first of {@code keys} that is a holiday in {@code year}, or null. */
  static LocalDate date(int year, String... keys) {
    if (year < 1 || year > 9999) {
      return null;
    }
    Map<String, LocalDate> dates = YEARS.computeIfAbsent(year, HolidayCalendars::read);
    for (String key : keys) {
      if (dates.containsKey(key)) {
        return dates.get(key);
      }
    }
    return null;
  }

  private static Map<String, LocalDate> read(int year) {
    Map<String, LocalDate> dates = new HashMap<>();
    for (HolidayManager manager : Calendars.ALL) {
      collect(manager, manager.getCalendarHierarchy(), List.of(), Year.of(year), dates);
    }
    return Map.copyOf(dates);
  }

  /** Collects the holidays of a country and its regions; of two days the country's stays. */
  private static void collect(
      HolidayManager manager,
      CalendarHierarchy region,
      List<String> path,
      Year year,
      Map<String, LocalDate> dates) {
    manager
        .getHolidays(year, path.toArray(String[]::new))
        .forEach(holiday -> dates.putIfAbsent(holiday.getPropertiesKey(), holiday.getDate()));
    for (CalendarHierarchy child : region.getChildren().values()) {
      if (path.isEmpty()) {
        List<String> deeper = new ArrayList<>(path);
        deeper.add(child.getId());
        collect(manager, child, deeper, year, dates);
      }
    }
  }

  /** Loaded at the first use. */
  private static final class Calendars {

    static final List<HolidayManager> ALL =
        List.of(
            manager(HolidayCalendar.GERMANY),
            manager(HolidayCalendar.AUSTRIA),
            manager(HolidayCalendar.SWITZERLAND));

    private static HolidayManager manager(HolidayCalendar calendar) {
      return HolidayManager.getInstance(ManagerParameters.create(calendar));
    }
  }
}
