package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

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
    Stamp stamp = DateReader.day(value, Stamp.Role.META);
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
    assertThat(DateReader.day(value, Stamp.Role.META)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // ISO 8601
        "20200330T134700+0100 | 2020-03-30T12:47:00Z MINUTE",
        "2020-03-30T13:47:00+01 | 2020-03-30T12:47:00Z MINUTE",
        "2020-03-30t13:47z | 2020-03-30T13:47:00Z MINUTE",
        "2020-03-30T13:47:00\u221205:00 | 2020-03-30T18:47:00Z MINUTE",
        "2020-03-30T13 | 2020-03-30T11:00:00Z MINUTE",
        "2020-03-30T13,5 | 2020-03-30T11:30:00Z MINUTE",
        "2020-03-30T13:47.5Z | 2020-03-30T13:47:00Z MINUTE",
        "2020-03-30T13:47:00,123Z | 2020-03-30T13:47:00Z MINUTE",
        "2020-03-30T13:47:59.999999999Z | 2020-03-30T13:47:00Z MINUTE",
        "2020-03-30T24:00 | 2020-03-30T22:00:00Z MINUTE",
        "2020-03-30T00:00:00Z | 2020-03-30T00:00:00Z MINUTE",
        "2020-W14-1 | 2020-03-29T22:00:00Z DAY",
        "2020W141 | 2020-03-29T22:00:00Z DAY",
        "2020-W14-1T13:47 | 2020-03-30T11:47:00Z MINUTE",
        "2020-W01-1 | 2019-12-29T23:00:00Z DAY",
        "2020-090 | 2020-03-29T22:00:00Z DAY",
        "2020090 | 2020-03-29T22:00:00Z DAY",
        "2020-03 | 2020-02-29T23:00:00Z MONTH",
        "März 2020 | 2020-02-29T23:00:00Z MONTH",
        // programs
        "2020-03-30 13:47:00+02:00 | 2020-03-30T11:47:00Z MINUTE",
        "2020-03-30 13:47:00.123456+00:00 | 2020-03-30T13:47:00Z MINUTE",
        "2020-03-30 13:47:00 UTC | 2020-03-30T13:47:00Z MINUTE",
        "'2020-03-30, 130 Kommentare' | 2020-03-29T22:00:00Z DAY",
        "2020-03-30 9:05 | 2020-03-30T07:05:00Z MINUTE",
        "2020-03-30T13:47+02:00[Europe/Berlin] | 2020-03-30T11:47:00Z MINUTE",
        "2020-03-30T13:47 America/New_York | 2020-03-30T17:47:00Z MINUTE",
        "20200330134700 | 2020-03-30T11:47:00Z MINUTE",
        "202003301347 | 2020-03-30T11:47:00Z MINUTE",
        "20200330.0 | 2020-03-29T22:00:00Z DAY",
        "'Mon, 30 Mar 20 13:47 EST' | 2020-03-30T18:47:00Z MINUTE",
        "'Monday, 30-Mar-2020 13:47:00 GMT' | 2020-03-30T13:47:00Z MINUTE",
        "'30 Mar 2020 13:47:00 -0500 (CDT)' | 2020-03-30T18:47:00Z MINUTE",
        "Mon Mar 30 2020 13:47:00 GMT+0200 (MESZ) | 2020-03-30T11:47:00Z MINUTE",
        // counted from 1970
        "1585569600 | 2020-03-30T12:00:00Z MINUTE",
        "1585569600000 | 2020-03-30T12:00:00Z MINUTE",
        "1585569600000000 | 2020-03-30T12:00:00Z MINUTE",
        "1585569600000000000 | 2020-03-30T12:00:00Z MINUTE",
        "1585569600.0 | 2020-03-30T12:00:00Z MINUTE",
        "1585569600.25 | 2020-03-30T12:00:00Z MINUTE",
        "1.5855696e9 | 2020-03-30T12:00:00Z MINUTE",
        "1.5855696E+12 | 2020-03-30T12:00:00Z MINUTE",
        "946684860000 | 2000-01-01T00:01:00Z MINUTE",
        "1585526400000 | 2020-03-29T22:00:00Z DAY",
        "/Date(1585569600000+0200)/ | 2020-03-30T12:00:00Z MINUTE",
        "\\/Date(1585569600000)\\/ | 2020-03-30T12:00:00Z MINUTE",
        // people
        "30. Mrz. 2020 | 2020-03-29T22:00:00Z DAY",
        "30. Maerz 2020 | 2020-03-29T22:00:00Z DAY",
        "5. Jänner 2020 | 2020-01-04T23:00:00Z DAY",
        "5. Feber 2020 | 2020-02-04T23:00:00Z DAY",
        "30.\u00A0Ma\u0308rz\u202F2020 | 2020-03-29T22:00:00Z DAY",
        "'Montag, 30. März 2020, 13.47 Uhr' | 2020-03-30T11:47:00Z MINUTE",
        "2020/03/30 13:47 | 2020-03-30T11:47:00Z MINUTE",
        "03/25/2019 3:47 PM | 2019-03-25T14:47:00Z MINUTE",
        "25/03/2019 12:05 a.m. | 2019-03-24T23:05:00Z MINUTE",
        "'Mar 25, 2019' | 2019-03-24T23:00:00Z DAY",
      })
  void fields_hold_dates_in_many_forms(String value, String expected) {
    Stamp stamp = DateReader.read(value, Stamp.Role.META, DateOrder.UNKNOWN);
    assertThat(stamp).isNotNull();
    assertThat(stamp.instant() + " " + stamp.precision()).isEqualTo(expected);
    assertThat(stamp.ambiguous()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "2020",
        "43920",
        "202003",
        "99999999",
        "20201330",
        "5000000000",
        "99999999999999999999",
        "1e99",
        "2020-W54-1",
        "2019-366",
        "2020-13",
        "1599-12-31",
        "2101-01-01",
        "999-01-01",
        "10000-01-01",
        "/Date(-1)/",
        "/Date(9999999999999999)/",
        "30. Brumaire 2020",
        "31/31/2020",
        "NaT"
      })
  void a_field_without_a_believable_date_has_none(String value) {
    assertThat(DateReader.read(value, Stamp.Role.META, DateOrder.UNKNOWN)).isNull();
    assertThat(PublicationDate.read(value)).isEmpty();
  }

  @Test
  void what_is_said_to_be_an_update_is_one() {
    Stamp stamp = DateReader.day("Update 30. März 2020 13:47", Stamp.Role.TIME_TAG);
    assertThat(stamp.role()).isEqualTo(Stamp.Role.UPDATED);
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/2019, UNKNOWN, 2019-04-03, true",
    "03/04/2019, DAY_FIRST, 2019-04-03, false",
    "03/04/2019, MONTH_FIRST, 2019-03-04, false",
    "03-04-19 13:00, MONTH_FIRST, 2019-03-04, false",
    "03/03/2019, UNKNOWN, 2019-03-03, false",
    "25/03/2019, MONTH_FIRST, 2019-03-25, false",
    "03/25/2019, DAY_FIRST, 2019-03-25, false",
    "03.04.2019, MONTH_FIRST, 2019-04-03, false",
    "03.04.2019, UNKNOWN, 2019-04-03, false",
    "2019/03/04, UNKNOWN, 2019-03-04, false"
  })
  void an_order_that_is_not_known_is_doubted(
      String value, DateOrder order, String day, boolean ambiguous) {
    Stamp stamp = DateReader.read(value, Stamp.Role.META, order);
    assertThat(LocalDate.of(stamp.year(), stamp.month(), stamp.day())).hasToString(day);
    assertThat(stamp.ambiguous()).isEqualTo(ambiguous);
  }

  @Property
  void any_value_can_be_read(@ForAll String value, @ForAll("shapes") String shape) {
    DateReader.read(value, Stamp.Role.META, DateOrder.UNKNOWN);
    DateReader.read(shape, Stamp.Role.META, DateOrder.MONTH_FIRST);
  }

  @Provide
  Arbitrary<String> shapes() {
    return Arbitraries.strings().withChars("0123456789-/.:,TWZe+() Mär").ofMaxLength(30);
  }
}
