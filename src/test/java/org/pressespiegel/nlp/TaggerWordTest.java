package org.pressespiegel.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaggerWordTest {

  @ParameterizedTest
  @CsvSource({
    "St., 10-12 St | 12-13 .",
    "v. Chr., 10-11 v | 11-12 . | 13-16 Chr | 16-17 .",
    "z. B., 10-11 z | 11-12 . | 13-14 B | 14-15 .",
    "u. a., 10-12 u. | 13-15 a.",
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "am 3. Oktober kam | am 3. Oktober kam",
        "er kam am 3. | er kam am 3 .",
        "im Jahr 1990. Dann | im Jahr 1990 . Dann",
        "Ludwig XIV. starb | Ludwig XIV. starb",
        "Wilhelm II. | Wilhelm II.",
        "Harry S. Truman | Harry S. Truman",
        "Peter M. | Peter M.",
        "das Haus. Dann | das Haus . Dann",
        "Nord- und Ostsee | Nord- und Ostsee",
        "Berlin - Bonn | Berlin - Bonn",
        "der „Spiegel“-Bericht | der „ Spiegel “ -Bericht",
        "die SPD-Fraktion | die SPD-Fraktion",
        "zu- | zu-",
      })
  void words_of_a_sentence_are_those_of_the_training_data(String sentence, String expected) {
    List<TaggerWord> words = new ArrayList<>();
    for (Token token : Tokenizer.tokens(sentence, 0, sentence.length())) {
      TaggerWord.add(token.begin(), token.text(), words);
    }

    List<TaggerWord> joined = TaggerWord.joined(words);

    assertThat(joined.stream().map(TaggerWord::text).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(joined)
        .allSatisfy(w -> assertThat(sentence.substring(w.begin(), w.end())).isEqualTo(w.text()));
  }
}
