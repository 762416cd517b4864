package org.pressespiegel.time;

import java.time.YearMonth;

/** The meteorological seasons; winter begins in December of the year it is named after. */
enum Season {
  SP(3),
  SU(6),
  FA(9),
  WI(12);

  private final int firstMonth;

  Season(int firstMonth) {
    this.firstMonth = firstMonth;
  }

  /** Returns the first month of this season in {@code year}. */
  YearMonth in(int year) {
    return YearMonth.of(year, firstMonth);
  }

  /** Returns the first month of the season that holds {@code month}. */
  static YearMonth holding(YearMonth month) {
    return month.minusMonths(month.getMonthValue() % 3);
  }
}
