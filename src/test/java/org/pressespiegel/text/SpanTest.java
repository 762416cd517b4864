package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({"-1, 3", "0, 0", "5, 5", "5, 4", "-2, -1"})
  void nothing_is_no_span(int begin, int end) {
    assertThatThrownBy(() -> new Span(begin, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[" + begin + ", " + end + ")");
  }

  @ParameterizedTest
  @CsvSource({
    // begin, end, overlaps 4..8, is covered by it
    "4, 8, true, true",
    "5, 6, true, true",
    "7, 8, true, true",
    "3, 5, true, false",
    "7, 9, true, false",
    "0, 20, true, false",
    "0, 4, false, false",
    "8, 9, false, false"
  })
  void spans_that_touch_do_not_overlap(int begin, int end, boolean overlaps, boolean covered) {
    Span span = new Span(4, 8);
    Span other = new Span(begin, end);
    assertThat(span.overlaps(other)).isEqualTo(overlaps);
    assertThat(span.covers(other)).isEqualTo(covered);
  }

  @Test
  void the_length_is_without_the_end() {
    assertThat(new Span(4, 8).length()).isEqualTo(4);
  }

  @Test
  void the_earlier_comes_first_then_the_shorter() {
    assertThat(List.of(new Span(0, 1), new Span(0, 9), new Span(2, 3), new Span(2, 4))).isSorted();
  }

  @Property
  void two_spans_overlap_where_one_letter_lies_in_both(
      @ForAll @IntRange(max = 12) int begin,
      @ForAll @IntRange(min = 1, max = 6) int length,
      @ForAll @IntRange(max = 12) int otherBegin,
      @ForAll @IntRange(min = 1, max = 6) int otherLength) {
    Span one = new Span(begin, begin + length);
    Span other = new Span(otherBegin, otherBegin + otherLength);
    boolean shared = false;
    boolean all = true;
    for (int at = other.begin(); at < other.end(); at++) {
      boolean inside = one.begin() <= at && at < one.end();
      shared |= inside;
      all &= inside;
    }
    assertThat(one.overlaps(other)).isEqualTo(shared).isEqualTo(other.overlaps(one));
    assertThat(one.covers(other)).isEqualTo(all);
  }
}
