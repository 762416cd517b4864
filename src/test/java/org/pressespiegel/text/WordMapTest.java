package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class WordMapTest {

  @Test
  void words_of_one_hash_are_told_apart() {
    // Strings whose hash is the same by the way Java computes it.
    WordMap<Integer> map = WordMap.copyOf(Map.of("Aa", 1, "BB", 2, "AaAa", 3, "BBBB", 4));

    assertThat(map).containsEntry("Aa", 1).containsEntry("BB", 2);
    assertThat(map).containsEntry("AaAa", 3).containsEntry("BBBB", 4);
    assertThat(map.get("AaBB")).isNull();
    assertThat(map.getOrDefault("BBAa", 0)).isZero();
  }

  @Test
  void the_empty_word_is_a_word() {
    assertThat(WordMap.copyOf(Map.of("", 1)).get("")).isEqualTo(1);
    assertThat(WordMap.copyOf(Map.<String, Integer>of()).get("")).isNull();
  }

  @Test
  void nothing_but_words_is_in_it() {
    Map<?, Integer> map = WordMap.copyOf(Map.of("1", 1));
    assertThat(map.containsKey((Object) 1)).isFalse();
    assertThat(map.containsKey(null)).isFalse();
  }

  @Property
  void it_is_the_map_it_was_made_of(
      @ForAll @Size(max = 40)
          Map<
                  @CharRange(from = 'a', to = 'd') @StringLength(max = 4) String,
                  @CharRange(from = 'a', to = 'z') @StringLength(max = 1) String>
              map,
      @ForAll List<@CharRange(from = 'a', to = 'd') @StringLength(max = 4) String> asked) {
    WordMap<String> words = WordMap.copyOf(map);
    Set<String> set = WordMap.setOf(map.keySet());

    assertThat(words).isEqualTo(map);
    assertThat(set).isEqualTo(new HashSet<>(map.keySet()));
    for (String word : asked) {
      assertThat(words.get(word)).isEqualTo(map.get(word));
      assertThat(words.containsKey(word)).isEqualTo(map.containsKey(word));
      assertThat(set.contains(word)).isEqualTo(map.containsKey(word));
    }
  }
}
