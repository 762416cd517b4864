package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSequenceTest {

  @ParameterizedTest
  @CsvSource({
    "a b c d,            a b c d,            1.0",
    "a b c d,            A, 0.4",
    "a b c d,            d c b a,            0.25",
    "a b c d,            a x c y,            0.5",
    "Der Hund bellt.,    DER HUND BELLT!,    1.0",
    "a b,                c d,                0.0",
    "a a b,              a b b,              0.6667",
    "'',                 a,                  0.0",
    "'',                 '',                 0.0"
  })
  void similarity_is_the_share_of_words_in_the_same_order(String one, String other, double share) {
    int[] a = WordSequence.of(one);
    int[] b = WordSequence.of(other);
    assertThat(WordSequence.similarity(a, b)).isCloseTo(share, within(0.0001));
    assertThat(WordSequence.similarity(b, a)).isCloseTo(share, within(0.0001));
  }

  @Property
  void it_is_what_the_usual_table_says(
      @ForAll @Size(max = 200) List<@IntRange(max = 12) Integer> one,
      @ForAll @Size(max = 200) List<@IntRange(max = 12) Integer> other) {
    int[] a = one.stream().mapToInt(Integer::intValue).toArray();
    int[] b = other.stream().mapToInt(Integer::intValue).toArray();
    int[][] table = new int[a.length + 1][b.length + 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        table[i + 1][j + 1] =
            a[i] == b[j] ? table[i][j] + 1 : Math.max(table[i][j + 1], table[i + 1][j]);
      }
    }
    double expected =
        a.length + b.length == 0 ? 0 : 2.0 * table[a.length][b.length] / (a.length + b.length);
    assertThat(WordSequence.similarity(a, b)).isCloseTo(expected, within(1e-9));
    assertThat(WordSequence.similarity(a, b))
        .isLessThanOrEqualTo(WordSequence.mostSimilarity(a.length, b.length));
  }

  @Test
  void of_a_very_long_text_the_beginning_is_compared() {
    String text =
        IntStream.range(0, 100_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    assertThat(WordSequence.of(text)).hasSize(5000);
    assertThat(Arrays.stream(WordSequence.of(text)).distinct().count()).isGreaterThan(4990);
  }
}
