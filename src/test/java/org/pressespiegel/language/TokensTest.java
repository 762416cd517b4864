package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nach dem Streit.|Nach|true",
        "Bonn (npa) - Nach dem Streit.|Nach|true",
        "Bonn (npa) – Nach dem Streit.|Nach|true",
        "Es regnet. Nach dem Streit.|Nach|true",
        "Er ging Nach Haus.|Nach|false",
        "Der Bus Bonn-Nach fuhr.|Bonn-Nach|false",
      })
  void a_sentence_begins_behind_marks_and_dashes(String text, String word, boolean opens) {
    Tokens tokens = Tokens.of(text);

    assertThat(tokens.opens(tokens.at(text.indexOf(word)))).isEqualTo(opens);
  }
}
