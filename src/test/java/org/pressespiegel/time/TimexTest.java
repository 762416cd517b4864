package org.pressespiegel.time;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.pressespiegel.text.Span;

class TimexTest {

  private static final Instant NOON = Instant.parse("2020-03-30T12:00:00Z");

  @Test
  void an_interval_does_not_end_before_it_starts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timex(new Span(0, 5), "heute", "2020-03-30", NOON.plusSeconds(1), NOON));
  }

  @Test
  void the_words_fill_the_span() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timex(new Span(0, 4), "heute", "2020-03-30", null, null));
  }

  @Test
  void a_value_is_never_empty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timex(new Span(0, 5), "heute", "", null, null));
  }

  @Test
  void a_span_is_needed() {
    assertThatNullPointerException()
        .isThrownBy(() -> timex(null, "heute", "2020-03-30", null, null));
  }

  @Test
  void an_anchor_is_as_exact_as_it_says() {
    LocalDateTime noon = LocalDateTime.of(2020, 3, 30, 12, 0);

    assertThatIllegalArgumentException().isThrownBy(() -> new Anchor(noon, Granularity.DAY));
    assertThatIllegalArgumentException().isThrownBy(() -> new Anchor(noon, Granularity.YEAR));
    assertThatIllegalArgumentException().isThrownBy(() -> new Anchor(null, Granularity.DAY));
  }

  private static Timex timex(Span span, String surface, String value, Instant start, Instant end) {
    return new Timex(
        span,
        surface,
        TimexType.DATE,
        value,
        null,
        start,
        end,
        Granularity.DAY,
        Certainty.ANCHORED,
        "day.deictic");
  }
}
