package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.text.WordTables;

class WordListTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boilerplate.tsv",
        "captions.tsv",
        "function_words.tsv",
        "labels.tsv",
        "media.tsv",
        "missing_values.tsv",
        "openers.tsv",
        "page_ends.tsv",
        "page_marks.tsv",
        "place_endings.tsv",
        "places.tsv",
        "relative_times.tsv",
        "sections.tsv",
        "datelines.tsv",
        "headlines.tsv",
        "openings.tsv"
      })
  void every_list_tells_its_source_and_holds_each_row_once(String name) {
    WordTables.audit(WordListTest.class, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"labels.tsv", "page_ends.tsv"})
  void every_dictionary_gives_a_word_one_meaning(String name) {
    Set<String> seen = new HashSet<>();
    for (String[] row : Corpus.rows(name)) {
      assertThat(seen.add(DataFile.lower(row[0]))).as("twice: %s", row[0]).isTrue();
    }
  }
}
