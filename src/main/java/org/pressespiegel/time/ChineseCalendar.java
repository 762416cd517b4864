package org.pressespiegel.time;

import java.time.LocalDate;

/**
 * The Chinese calendar, as far as its new year needs it: months begin on the day of the new moon in
 * Beijing, the winter solstice lies in the eleventh, and of thirteen months from one solstice to
 * the next the first that the sun enters no sign in is a leap month.
 *
 * <p>Source of the rules: H. Aslaksen, The Mathematics of the Chinese Calendar (2010). Source of
 * the motions of sun and moon: J. Meeus, Astronomical Algorithms (1991), chapters 25 and 49, to
 * some minutes of time.
 */
final class ChineseCalendar {

  /** The Julian day of the midnight before 1970-01-01. */
  private static final double EPOCH = 2440587.5;

  /** Beijing is ahead of Greenwich, and Greenwich lags behind the stars' even time, in days. */
  private static final double BEIJING = 8 / 24.0 - 70 / 86_400.0;

  private static final double MONTH = 29.530588861;

  /** The new moon that moons are counted from, in January 2000. */
  private static final double FIRST_MOON = 2451550.09766;

  private static final int FIRST_YEAR = 1700;
  private static final int LAST_YEAR = 2400;

  private ChineseCalendar() {}

  /** Returns the first day of the Chinese year that begins in {@code year}; null far from now. */
  static LocalDate newYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    long solstice = solstice(year - 1);
    int eleventh = moonUpTo(solstice);
    int months = moonUpTo(solstice(year)) - eleventh;
    int first = eleventh + 2;
    if (months == 13 && (isLeap(eleventh + 1) || isLeap(eleventh + 2))) {
      first++;
    }
    return LocalDate.ofEpochDay(newMoon(first));
  }

  /** Whether the sun enters no sign, of thirty degrees each, in the month of a moon. */
  private static boolean isLeap(int moon) {
    return sign(newMoon(moon)) == sign(newMoon(moon + 1));
  }

  /** Returns the sign that the sun stands in as a day in Beijing begins. */
  private static int sign(long day) {
    return (int) Math.floor(longitude(julian(day)) / 30);
  }

  /** Returns the day in Beijing on which the sun stands at 270 degrees. */
  private static long solstice(int year) {
    long day = LocalDate.of(year, 12, 18).toEpochDay();
    while (longitude(julian(day + 1)) < 270) {
      day++;
    }
    return day;
  }

  /** Returns the last moon that is new on or before a day. */
  private static int moonUpTo(long day) {
    int moon = (int) Math.floor((julian(day) - FIRST_MOON) / MONTH) + 2;
    while (newMoon(moon) > day) {
      moon--;
    }
    return moon;
  }

  /** Returns the even time at which a day in Beijing begins, as a Julian day. */
  private static double julian(long day) {
    return day + EPOCH - BEIJING;
  }

  /** Returns the apparent longitude of the sun in degrees. */
  private static double longitude(double julian) {
    double t = (julian - 2451545) / 36525;
    double anomaly = Math.toRadians(357.52911 + 35999.05029 * t);
    double centre =
        (1.914602 - 0.004817 * t) * Math.sin(anomaly)
            + 0.019993 * Math.sin(2 * anomaly)
            + 0.000289 * Math.sin(3 * anomaly);
    double node = Math.toRadians(125.04 - 1934.136 * t);
    double longitude = 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * Math.sin(node);
    return longitude - 360 * Math.floor(longitude / 360);
  }

  /** Returns the day in Beijing on which a moon is new. */
  private static long newMoon(int moon) {
    double t = moon / 1236.85;
    double sun = Math.toRadians(2.5534 + 29.1053567 * moon);
    double own = Math.toRadians(201.5643 + 385.81693528 * moon + 0.0107582 * t * t);
    double width = Math.toRadians(160.7108 + 390.67050284 * moon - 0.0016118 * t * t);
    double flat = 1 - 0.002516 * t;
    double julian =
        FIRST_MOON
            + MONTH * moon
            + 0.00015437 * t * t
            - 0.4072 * Math.sin(own)
            + 0.17241 * flat * Math.sin(sun)
            + 0.01608 * Math.sin(2 * own)
            + 0.01039 * Math.sin(2 * width)
            + 0.00739 * flat * Math.sin(own - sun)
            - 0.00514 * flat * Math.sin(own + sun)
            + 0.00208 * flat * flat * Math.sin(2 * sun)
            - 0.00111 * Math.sin(own - 2 * width)
            - 0.00057 * Math.sin(own + 2 * width)
            + 0.00056 * flat * Math.sin(2 * own + sun)
            - 0.00042 * Math.sin(3 * own)
            + 0.00042 * flat * Math.sin(sun + 2 * width)
            + 0.00038 * flat * Math.sin(sun - 2 * width)
            - 0.00024 * flat * Math.sin(2 * own - sun);
    return (long) Math.floor(julian - EPOCH + BEIJING);
  }
}
