package org.pressespiegel.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordShapeTest {

  @ParameterizedTest
  @CsvSource({
    "haus,LOWER",
    "über,LOWER",
    "e-mail,LOWER_WITH_MARKS",
    "Österreich,CAPITALIZED",
    "Haus-Tür,CAPITALS_AMONG_OTHERS",
    "McDonald,CAPITALS_AMONG_OTHERS",
    "Dr.,CAPITALIZED_WITH_MARKS",
    "X,ONE_CAPITAL",
    "EU,ALL_CAPITALS",
    "U.S.,ALL_CAPITALS",
    "iPhone,CAPITALS_INSIDE",
    "A380,LETTERS_AND_DIGITS",
    "19-jährig,LETTERS_AND_DIGITS",
    "1.200,DIGITS",
    "–,MARKS",
    "😀,MARKS",
  })
  void a_word_is_written_so(String word, WordShape shape) {
    assertThat(WordShape.of(word)).isEqualTo(shape);
  }
}
