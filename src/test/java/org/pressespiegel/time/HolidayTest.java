package org.pressespiegel.time;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(holiday.in(year)).hasToString(date);
  }

  @ParameterizedTest
  @EnumSource
  void is_known_in_every_year_of_the_young_republic_and_after(Holiday holiday) {
    for (int year = 1991; year <= 2040; year++) {
      assertThat(holiday.in(year)).as("%s %d", holiday, year).isNotNull();
    }
  }

  @Test
  void nobody_knows_the_holidays_of_the_year_zero() {
    assertThat(Holiday.EASTER.in(0)).isNull();
  }
}
