package org.pressespiegel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HolidayTest {

  @ParameterizedTest
  @CsvSource({
    "EASTER, 2019, 2019-04-21",
    "EASTER_MONDAY, 2020, 2020-04-13",
    "ROSE_MONDAY, 2018, 2018-02-12",
    "ASCENSION, 2020, 2020-05-21",
    "PENTECOST, 2020, 2020-05-31",
    "CORPUS_CHRISTI, 2020, 2020-06-11",
    "UNITY_DAY, 2019, 2019-10-03",
    "UNITY_DAY, 1985, 1985-06-17",
    "REPENTANCE_DAY, 2019, 2019-11-20",
    "ADVENT, 2019, 2019-12-01",
    "MOTHERS_DAY, 2020, 2020-05-10",
    "SAINT_STEPHEN, 2020, 2020-12-26"
  })
  void falls_on(Holiday holiday, int year, String date) {
    assertThat(holiday.in(year, "")).hasToString(date);
  }

  @ParameterizedTest
  @EnumSource
  void is_known_in_every_year_of_the_young_republic_and_after(Holiday holiday) {
    for (int year = 1991; year <= 2040; year++) {
      assertThat(holiday.in(year, "US")).as("%s %d", holiday, year).isNotNull();
    }
  }

  @Test
  void nobody_knows_the_holidays_of_the_year_zero() {
    assertThat(Holiday.EASTER.in(0, "")).isNull();
  }

  /** As the offices of the countries publish them. */
  @ParameterizedTest
  @CsvSource({
    "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09",
    "2006-01-29", "2007-02-18", "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03",
    "2012-01-23", "2013-02-10", "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28",
    "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22",
    "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13",
    "2030-02-03", "2033-01-31", "2034-02-19", "1985-02-20", "1949-01-29"
  })
  void the_chinese_year_begins_on(LocalDate date) {
    assertThat(Holiday.CHINESE_NEW_YEAR.in(date.getYear(), "")).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "NATIONAL_DAY, AT, 2020-10-26",
    "NATIONAL_DAY, CH, 2020-08-01",
    "NATIONAL_DAY, DE, 2020-10-03",
    "NATIONAL_DAY, FR, 2020-07-14",
    "NATIONAL_DAY, '', 2020-10-26",
    "INDEPENDENCE_DAY, US, 2020-07-04",
    "INDEPENDENCE_DAY, UA, 2020-08-24",
    "REPENTANCE_DAY, DE, 2020-11-18",
    "REPENTANCE_DAY, CH, 2020-09-20",
    "LABOUR_DAY, DE, 2020-05-01",
    "LABOUR_DAY, US, 2020-09-07",
    "FATHERS_DAY, DE, 2020-05-21",
    "FATHERS_DAY, AT, 2020-06-14",
    "FATHERS_DAY, CH, 2020-06-07",
    "THANKSGIVING, US, 2020-11-26",
    "THANKSGIVING, CA, 2020-10-12",
    "LIBERATION_DAY, IT, 2020-04-25"
  })
  void the_country_decides(Holiday holiday, String country, LocalDate date) {
    assertThat(holiday.in(date.getYear(), country)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "RAMADAN, 2019, 2019-05-06, 2019-06-04",
    "RAMADAN, 2020, 2020-04-24, 2020-05-24",
    "PASSOVER, 2018, 2018-03-30, 2018-04-08",
    "HANUKKAH, 2020, 2020-12-10, 2020-12-19",
    "YOM_KIPPUR, 2020, 2020-09-27, 2020-09-29",
    "CARNIVAL, 2020, 2020-02-20, 2020-02-26",
    "BASEL_CARNIVAL, 2019, 2019-03-11, 2019-03-14",
    "EASTER_WEEKEND, 2020, 2020-04-10, 2020-04-14",
    "TURN_OF_YEAR, 2021, 2020-12-31, 2021-01-02"
  })
  void lasts(Holiday holiday, int year, LocalDate start, LocalDate end) {
    LocalDate day = holiday.in(year, "");

    assertThat(holiday.start(day)).isEqualTo(start);
    assertThat(holiday.end(day)).isEqualTo(end);
  }
}
