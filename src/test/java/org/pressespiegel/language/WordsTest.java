package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Wien-Ottakring, am 3.4.|Wien-Ottakring am 3.4|Wien Ottakring am 3 4",
        "L'Aquila (Italien): 1'250|L'Aquila Italien 1'250|L'Aquila Italien 1'250",
        "Alle Radfahrer/-innen|Alle Radfahrer/-innen|Alle Radfahrer/-innen",
        "Die A4 😀 Köln|Die A4 Köln|Die A4 Köln",
      })
  void marks_are_no_words(String text, String whole, String parted) {
    Tokens tokens = Tokens.of(text);

    assertThat(words(Words.of(tokens))).isEqualTo(List.of(whole.split(" ")));
    assertThat(words(Words.parted(tokens))).isEqualTo(List.of(parted.split(" ")));
  }

  @Test
  void a_gap_is_what_stands_between() {
    Words words = Words.of(Tokens.of("Ja, er\nkam\n\n(nie)."));

    assertThat(IntStream.rangeClosed(0, words.size()).mapToObj(words::gap))
        .containsExactly("", ", ", "\n", "\n\n(", ").");
    assertThat(IntStream.rangeClosed(0, words.size()).filter(words::isSpaced)).containsExactly(2);
    assertThat(words.at(4)).isEqualTo(1);
    assertThat(words.at(99)).isEqualTo(words.size());
    assertThat(words.get(-1)).isEmpty();
  }

  private static List<String> words(Words words) {
    return IntStream.range(0, words.size()).mapToObj(words::get).toList();
  }
}
