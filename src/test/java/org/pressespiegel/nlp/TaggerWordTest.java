package org.pressespiegel.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaggerWordTest {

  @ParameterizedTest
  @CsvSource({
    "St., 10-12 St | 12-13 .",
    "v. Chr., 10-11 v | 11-12 . | 13-16 Chr | 16-17 .",
    "z. B., 10-11 z | 11-12 . | 13-14 B | 14-15 .",
    "bzw., 10-14 bzw.",
    "Ruge., 10-15 Ruge.",
    "Ruge, 10-14 Ruge",
    "., 10-11 ."
  })
  void abbreviations_are_parted_as_in_the_training_data(String token, String expected) {
    assertThat(
            TaggerWord.of(10, token).stream()
                .map(word -> word.begin() + "-" + word.end() + " " + word.text())
                .collect(Collectors.joining(" | ")))
        .isEqualTo(expected);
  }
}
