package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOrderTest {

  @ParameterizedTest
  @CsvSource({
    "03/04/2019 03/25/2019, MONTH_FIRST",
    "03/04/2019 25/03/2019, DAY_FIRST",
    "03-25-19 03/04/2019, MONTH_FIRST",
    "03/04/2019 01/02/2019, UNKNOWN",
    "03/25/2019 25/03/2019, UNKNOWN",
    "25/03/2019 03/25/2019 26/03/2019, UNKNOWN",
    "31/31/2019 03/25/2019, MONTH_FIRST",
    "25.03.2019 2019-03-25, UNKNOWN",
    "'', UNKNOWN"
  })
  void one_date_that_reads_one_way_only_decides_for_its_column(String values, DateOrder order) {
    assertThat(DateOrder.common(Arrays.asList(values.split(" ")))).isEqualTo(order);
  }

  @Test
  void a_column_may_have_gaps() {
    assertThat(DateOrder.common(Arrays.asList(null, "25/03/2019", null)))
        .isEqualTo(DateOrder.DAY_FIRST);
  }

  @Test
  void a_code_names_an_order() {
    for (DateOrder order : DateOrder.values()) {
      assertThat(DateOrder.of(order.code())).isEqualTo(order);
    }
    assertThat(DateOrder.of(null)).isEqualTo(DateOrder.UNKNOWN);
    assertThat(DateOrder.of("ymd")).isEqualTo(DateOrder.UNKNOWN);
  }
}
