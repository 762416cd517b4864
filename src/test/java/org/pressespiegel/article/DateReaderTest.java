package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-02-08T15:53:25+01:00 | 2016-02-08T14:53:00Z MINUTE",
        "2016-02-08T15:53:25Z | 2016-02-08T15:53:00Z MINUTE",
        "2016-03-21T10:06:55+0100 | 2016-03-21T09:06:00Z MINUTE",
        "2016-03-14T17:56 | 2016-03-14T16:56:00Z MINUTE",
        "2015-11-30T10:00:00 MESZ | 2015-11-30T09:00:00Z MINUTE",
        "2016-02-13T08:42:54MEZ | 2016-02-13T07:42:00Z MINUTE",
        "2016-03-15 10:00:00 | 2016-03-15T09:00:00Z MINUTE",
        "2016-07-15T08:30:00.123456+02:00 | 2016-07-15T06:30:00Z MINUTE",
        "20160208 | 2016-02-07T23:00:00Z DAY",
        "2016-02-08 | 2016-02-07T23:00:00Z DAY",
        "2016-02-08T00:00:00 | 2016-02-07T23:00:00Z DAY",
        "2016-02-08T25:61:00 | 2016-02-07T23:00:00Z DAY",
        "'Fr, 19 Feb 2016 14:57:51 +0100' | 2016-02-19T13:57:00Z MINUTE",
        "Fri Feb 26 16:52:58 CET 2016 | 2016-02-26T15:52:00Z MINUTE",
        "'Mon, 02 Mär 2020 10:00:00 GMT' | 2020-03-02T10:00:00Z MINUTE",
        "'8. Februar 2016, 15:53 Uhr' | 2016-02-08T14:53:00Z MINUTE",
        "08.02.2016 | 2016-02-07T23:00:00Z DAY",
      })
  void dates_of_machines_and_of_people_are_read(String value, String expected) {
    Stamp stamp = PageDate.read(value, Stamp.Role.META);
    assertThat(stamp.instant() + " " + stamp.precision()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "gestern",
        "2016-02-30",
        "0000-01-01",
        "9999-01-01",
        "2016",
        "Wahl am 3. Mai 2019"
      })
  void what_is_no_date_is_none(String value) {
    assertThat(PageDate.read(value, Stamp.Role.META)).isNull();
  }
}
