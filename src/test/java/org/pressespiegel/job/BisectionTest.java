package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BisectionTest {

  private static final int HARMLESS = -1;

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "99", "41", "0 1 2", "7 50 51 99"})
  void what_fails_costs_only_itself(String failing) throws Exception {
    Set<Integer> bad = failing.isEmpty() ? Set.of() : Set.copyOf(numbers(failing));
    List<Integer> all = IntStream.range(0, 100).boxed().toList();
    List<Integer> done = new ArrayList<>();
    List<Integer> failed = new ArrayList<>();

    Bisection.run(
        all,
        some -> {
          if (some.stream().anyMatch(bad::contains)) {
            throw new IllegalStateException("bad");
          }
          some.stream().filter(n -> n != HARMLESS).forEach(done::add);
        },
        HARMLESS,
        (one, e) -> failed.add(one));

    assertThat(failed).containsExactlyInAnyOrderElementsOf(bad);
    assertThat(done).isSorted().hasSize(100 - bad.size()).noneMatch(bad::contains);
  }

  @Test
  void what_fails_on_anything_at_all_is_told_once() {
    List<Integer> tried = new ArrayList<>();
    Bisection.Work<Integer> work =
        some -> {
          tried.add(some.size());
          throw new IllegalStateException("no model");
        };
    assertThatThrownBy(
            () -> Bisection.run(List.of(1, 2, 3), work, HARMLESS, (one, e) -> tried.add(one)))
        .hasMessage("no model");
    assertThat(tried).containsExactly(3, 1);
  }

  private static List<Integer> numbers(String text) {
    return List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
  }
}
