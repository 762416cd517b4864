package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class EndingsTest {

  private static final Endings<Integer> ENDINGS =
      Endings.of(Map.of("er", 2, "minister", 8, "ministerin", 10, "ä", 1));

  @Test
  void the_longest_ending_counts() {
    assertThat(ENDINGS.longest("wasserminister", 1)).isEqualTo(8);
    assertThat(ENDINGS.longest("wasser", 1)).isEqualTo(2);
    assertThat(ENDINGS.longest("minister", 1)).isEqualTo(8);
  }

  @Test
  void all_endings_are_told_from_the_shortest_on() {
    assertThat(ENDINGS.all("wasserminister", 1)).containsExactly(2, 8);
    assertThat(ENDINGS.all("minister", 3)).containsExactly(8);
    assertThat(ENDINGS.all("", 0)).isEmpty();
  }

  @Test
  void an_ending_that_is_too_short_does_not_count() {
    assertThat(ENDINGS.longest("wasser", 3)).isNull();
    assertThat(ENDINGS.longest("wasserminister", 8)).isEqualTo(8);
    assertThat(ENDINGS.longest("wasserminister", 9)).isNull();
    assertThat(ENDINGS.longest("", 0)).isNull();
  }

  @Test
  void an_ending_that_is_too_long_does_not_count() {
    assertThat(ENDINGS.longest("minister", 1, 7)).isEqualTo(2);
    assertThat(ENDINGS.longest("minister", 1, 1)).isNull();
    assertThat(ENDINGS.longest("er", 1, -1)).isNull();
  }

  @Property
  void it_is_what_trying_all_endings_finds(
      @ForAll @Size(max = 12)
          Set<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String> words,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String word,
      @ForAll @IntRange(max = 4) int least) {
    Map<String, String> values = new TreeMap<>();
    words.forEach(each -> values.put(each, each));
    String expected = null;
    for (int at = 0; at < word.length() && expected == null; at++) {
      expected = word.length() - at >= least ? values.get(word.substring(at)) : null;
    }
    assertThat(Endings.of(values).longest(word, least)).isEqualTo(expected);
    assertThat(Endings.of(words).longest(word, least)).isEqualTo(expected);
  }
}
