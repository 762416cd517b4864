package org.pressespiegel.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year, as Wikidata knows it: {@code 2005-11-22}, {@code 2005-11}, {@code
 * 2005}; years before our era have a minus.
 */
final class PartialDay {

  /** Wikidata's precisions: 9 a year, 10 a month, 11 a day. */
  private static final int YEAR = 9;

  private static final int MONTH = 10;

  private static final Pattern TIME = Pattern.compile("([+-]\\d{4,9})-(\\d\\d)-(\\d\\d)T.*");
  private static final Pattern WRITTEN = Pattern.compile("(-?\\d+)(?:-(\\d\\d))?(?:-(\\d\\d))?");

  private PartialDay() {}

  /**
   * Returns what a time of Wikidata tells, if it tells a year at least.
   *
   * @param time such as {@code +2005-11-22T00:00:00Z}
   */
  static Optional<String> of(String time, int precision) {
    Matcher parts = TIME.matcher(time);
    if (precision < YEAR || !parts.matches()) {
      return Optional.empty();
    }
    String year = String.valueOf(Integer.parseInt(parts.group(1)));
    String month = precision < MONTH ? "" : "-" + parts.group(2);
    String day = precision <= MONTH ? "" : "-" + parts.group(3);
    String written = year + month + day;
    try {
      first(written);
      return Optional.of(written);
    } catch (DateTimeException e) {
      // Month 00, as old rows have it.
      return Optional.of(year);
    }
  }

  /** Returns its first day. */
  static LocalDate first(String written) {
    Matcher parts = parts(written);
    return LocalDate.of(
        Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
  }

  /** Returns its last day. */
  static LocalDate last(String written) {
    Matcher parts = parts(written);
    if (parts.group(3) != null) {
      return first(written);
    }
    int month = parts.group(2) == null ? 12 : number(parts.group(2));
    return YearMonth.of(Integer.parseInt(parts.group(1)), month).atEndOfMonth();
  }

  private static int number(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private static Matcher parts(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("neither day, month nor year: " + written);
    }
    return parts;
  }
}
