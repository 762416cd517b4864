package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgressTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "nothing",
      value = {
        // seconds so far, tasks begun, tasks ended
        "10, 40, 2, nothing",
        "10, 40, 10, ', about 30 s left'",
        "100, 400, 40, ', about 15 min left'",
        "1000, 40000, 100, ', about 111 h left'",
        "10, 10, 10, nothing",
        "0, 0, 0, nothing",
      })
  void the_rest_is_told_from_what_is_done(double seconds, long begun, long ended, String left) {
    assertThat(Progress.left(seconds, begun, ended)).isEqualTo(left == null ? "" : left);
  }

  @Test
  void to_ask_for_a_step_makes_none() {
    StepCosts costs = new StepCosts();

    assertThat(costs.tasks("")).containsExactly(0, 0);
    assertThat(costs.steps()).isEmpty();
  }
}
