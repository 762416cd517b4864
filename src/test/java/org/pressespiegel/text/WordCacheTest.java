package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class WordCacheTest {

  private final List<String> asked = new ArrayList<>();

  private Integer length(String word) {
    asked.add(word);
    return word.length();
  }

  @Test
  void a_word_is_looked_into_once() {
    WordCache<Integer> cache = new WordCache<>(8, this::length);

    assertThat(cache.of("Haus")).isEqualTo(4);
    assertThat(cache.of(new String("Haus"))).isEqualTo(4);
    assertThat(asked).containsExactly("Haus");
  }

  @Test
  void where_there_is_no_room_the_first_words_stay() {
    WordCache<Integer> cache = new WordCache<>(2, this::length);
    List.of("a", "bb", "ccc", "dddd", "eeeee").forEach(cache::of);
    asked.clear();

    List.of("a", "bb", "ccc", "dddd", "eeeee").forEach(cache::of);

    assertThat(asked).containsExactly("ccc", "dddd", "eeeee");
  }

  @Property
  void what_is_kept_is_of_the_word_asked_for(@ForAll List<String> words) {
    WordCache<Integer> cache = new WordCache<>(4, String::length);

    words.forEach(cache::of);

    assertThat(words).allSatisfy(word -> assertThat(cache.of(word)).isEqualTo(word.length()));
  }

  @Test
  void its_size_is_a_power_of_two() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WordCache<>(3, String::length));
  }
}
