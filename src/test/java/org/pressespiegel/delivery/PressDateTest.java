package org.pressespiegel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines are dates, and which ones. */
final class PressDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12. März 2019                        | 2019-03-12
          12. März 2019 Dienstag               | 2019-03-12
          Dienstag, 12. März 2019              | 2019-03-12
          Dienstag 12. Maerz 2019              | 2019-03-12
          5. Jänner 2020                       | 2020-01-05
          12.03.2019                           | 2019-03-12
          12.3.2019, 14:05 Uhr                 | 2019-03-12T14:05
          12.03.2019 – 14:05                   | 2019-03-12T14:05
          Di, 12.Mär 2019                      | 2019-03-12
          12 March 2019                        | 2019-03-12
          March 12, 2019                       | 2019-03-12
          March 12, 2019 Tuesday               | 2019-03-12
          March 12, 2019 Tuesday 2:05 PM GMT   | 2019-03-12T14:05Z
          March 12, 2019 Tuesday 12:05 AM CET  | 2019-03-12T00:05+01:00
          5. April 2023 Mittwoch 6:00 AM GMT+1 | 2023-04-05T06:00+01:00
          2019-03-12                           | 2019-03-12
          2019-03-12/14:05                     | 2019-03-12T14:05
          März 2019                            | 2019-03
          """)
  void a_line_that_is_a_date_is_read(String line, String iso) {
    assertThat(PressDate.read(line)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Am 12. März 2019 war es kalt
          12. Brumaire 2019
          32. März 2019
          12.13.2019
          Ausgabe 2019
          Seite 12
          ''
          """)
  void any_other_line_is_none(String line) {
    assertThat(PressDate.read(line)).isNull();
  }
}
