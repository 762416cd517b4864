package org.pressespiegel.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordMemoryTest {

  private final WordMemory<Integer> memory = new WordMemory<>(20);

  @Test
  void what_was_met_lately_is_known() {
    for (int i = 0; i < 15; i++) {
      memory.put("word" + i, i);
    }

    assertThat(memory.get("word0")).isZero();
    assertThat(memory.get("word14")).isEqualTo(14);
    assertThat(memory.get("word15")).isNull();
  }

  @Test
  void what_is_met_again_and_again_stays_and_the_rest_is_forgotten() {
    memory.put("often", 0);
    for (int i = 1; i <= 1_000; i++) {
      memory.put("once" + i, i);
      assertThat(memory.get("often")).as("after %s others", i).isZero();
    }

    assertThat(memory.get("once1")).isNull();
    assertThat(memory.get("once1000")).isEqualTo(1_000);
    assertThat(
            java.util.stream.IntStream.rangeClosed(1, 1_000)
                .filter(i -> memory.get("once" + i) != null))
        .hasSizeLessThanOrEqualTo(20);
  }
}
