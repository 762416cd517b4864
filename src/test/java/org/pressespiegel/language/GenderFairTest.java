package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenderFairTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Demonstrant:innen", "Politiker*innen", "Schüler_innen", "Sprecher:in", "SchülerInnen",
        "Radfahrer/-innen", "Sprecher/in", "jede:r", "ein*e", "Leser:innenbriefe"
      })
  void a_word_for_all_genders_is_one_token(String word) {
    Tokens tokens = Tokens.of("Da kam " + word + " heim.");

    assertThat(tokens.word(2)).isEqualTo(word);
    assertThat(tokens.word(3)).isEqualTo("heim");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Er sagte: in Bonn|in", "Mai/Juni: ja|ja"})
  void other_marks_are_as_they_were(String text, String word) {
    Tokens tokens = Tokens.of(text);

    assertThat(tokens.word(tokens.at(text.indexOf(word)))).isEqualTo(word);
  }
}
