package org.pressespiegel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDayTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "+2005-11-22T00:00:00Z, 11, 2005-11-22, 2005-11-22, 2005-11-22",
        "+2005-11-00T00:00:00Z, 10, 2005-11, 2005-11-01, 2005-11-30",
        "+2004-02-00T00:00:00Z, 10, 2004-02, 2004-02-01, 2004-02-29",
        "+2005-00-00T00:00:00Z, 9, 2005, 2005-01-01, 2005-12-31",
        "+2005-01-01T00:00:00Z, 9, 2005, 2005-01-01, 2005-12-31",
        "-0043-12-07T00:00:00Z, 11, -43-12-07, -0043-12-07, -0043-12-07",
        // Rows that say more than they know.
        "+2005-00-00T00:00:00Z, 11, 2005, 2005-01-01, 2005-12-31",
        "+2005-02-30T00:00:00Z, 11, 2005, 2005-01-01, 2005-12-31",
        // A decade, a century; no time.
        "+1990-00-00T00:00:00Z, 8, -, -, -",
        "'', 11, -, -, -",
        "2005, 9, -, -, -",
        "-13798000000-00-00T00:00:00Z, 3, -, -, -",
      })
  void a_time_is_as_exact_as_its_precision(
      String time, int precision, String written, String first, String last) {
    assertThat(PartialDay.of(time, precision).orElse(null)).isEqualTo(written);
    if (written != null) {
      assertThat(PartialDay.first(written)).hasToString(first);
      assertThat(PartialDay.last(written)).hasToString(last);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "2005-1", "05.11.2005", "x"})
  void anything_else_is_an_error(String written) {
    assertThatThrownBy(() -> PartialDay.first(written))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
