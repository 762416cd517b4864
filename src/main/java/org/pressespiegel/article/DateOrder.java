package org.pressespiegel.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands first in dates such as {@code 03/04/2019}. */
public enum DateOrder {
  /** The day, as in Europe. */
  DAY_FIRST("dmy"),
  /** The month, as in America. */
  MONTH_FIRST("mdy"),
  /** Nothing tells. */
  UNKNOWN("");

  /** Two numbers of a date, parted by slashes or dashes, and the year behind. */
  static final Pattern SLASHED =
      Pattern.compile(
          "(?<first>\\d{1,2})\\s?(?<sep>[/-])\\s?(?<second>\\d{1,2})\\s?\\k<sep>\\s?"
              + "(?<year>\\d{4}|\\d{2})(?!\\d)");

  private static final int MONTHS = 12;

  private final String code;

  DateOrder(String code) {
    this.code = code;
  }

  /** Returns how a field {@code date_order} says it: {@code dmy}, {@code mdy} or empty. */
  public String code() {
    return code;
  }

  /** Returns the order of that code; unknown for all else, also null. */
  public static DateOrder of(String code) {
    for (DateOrder order : values()) {
      if (order.code.equals(code)) {
        return order;
      }
    }
    return UNKNOWN;
  }

  /**
   * Returns the order that the values of one column have in common: one date that can be read in
   * one way only decides, unless another contradicts.
   *
   * @param values dates in any form, nulls among them
   */
  public static DateOrder common(Iterable<String> values) {
    DateOrder common = UNKNOWN;
    for (String value : values) {
      DateOrder one = only(value);
      if (one != UNKNOWN && common != UNKNOWN && one != common) {
        return UNKNOWN;
      }
      common = one == UNKNOWN ? common : one;
    }
    return common;
  }

  /** Returns whether a value is a date that is another one in each order; null is none. */
  public static boolean matters(String value) {
    Matcher date = SLASHED.matcher(value == null ? "" : value.strip());
    return date.lookingAt()
        && Integer.parseInt(date.group("first")) <= MONTHS
        && Integer.parseInt(date.group("second")) <= MONTHS
        && !date.group("first").equals(date.group("second"));
  }

  /** Returns the only order in which a value is a date. */
  private static DateOrder only(String value) {
    Matcher date = SLASHED.matcher(value == null ? "" : value.strip());
    if (!date.lookingAt()) {
      return UNKNOWN;
    }
    int year = TimeReader.fullYear(date.group("year"));
    int first = Integer.parseInt(date.group("first"));
    int second = Integer.parseInt(date.group("second"));
    boolean dayFirst = second <= MONTHS && Stamp.exists(year, second, first);
    boolean monthFirst = first <= MONTHS && Stamp.exists(year, first, second);
    return dayFirst == monthFirst ? UNKNOWN : dayFirst ? DAY_FIRST : MONTH_FIRST;
  }
}
