package org.pressespiegel.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordListsTest {

  private static final WordLists LISTS = lists();

  private static WordLists lists() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put("given", List.of("Anna", "Florian", "Iris"));
    words.put("town", List.of("Ulm", "Florian", "Bad-Ems", "Paris"));
    return WordLists.of(words);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Anna, 1",
    "Ulm, 2",
    "Florian, 3",
    "Florians, 3", // the genitive
    "PARIS, 2", // in capitals
    "ANNA, 1",
    "Paris, 2", // an s of its own
    "Iris, 1",
    "anna, 0", // no name when written small
    "ulm, 0",
    "Ulms, 0", // too short to tell
    "Annas, 1",
    "Annast, 0",
    "Pari, 0",
    "Ems, 0", // a part is not the whole
    "U, 0",
  })
  void a_word_stands_in_lists(String word, int bits) {
    assertThat(LISTS.of(word)).isEqualTo(bits);
  }

  @Test
  void they_are_read_as_they_were_written() {
    WordLists read = WordLists.parse(LISTS.toString());

    assertThat(read.size()).isEqualTo(2);
    assertThat(read).hasToString(LISTS.toString());
    assertThat(read.of("Florian")).isEqualTo(3);
  }

  @Test
  void no_list_holds_no_word() {
    assertThat(WordLists.none().size()).isZero();
    assertThat(WordLists.parse(WordLists.none().toString()).of("Anna")).isZero();
  }
}
