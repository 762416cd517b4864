package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agencies.tsv",
        "boilerplate.tsv",
        "captions.tsv",
        "function_words.tsv",
        "labels.tsv",
        "media.tsv",
        "months.tsv",
        "name_particles.tsv",
        "openers.tsv",
        "page_ends.tsv",
        "page_marks.tsv",
        "place_endings.tsv",
        "places.tsv",
        "relative_times.tsv",
        "sections.tsv",
        "weekdays.tsv",
        "datelines.tsv",
        "headlines.tsv",
        "openings.tsv"
      })
  void every_list_tells_its_source_and_holds_each_row_once(String name) {
    List<String> lines = Corpus.lines(name);
    List<String> header = lines.stream().takeWhile(line -> line.startsWith("#")).toList();
    assertThat(header).hasSize(6);
    assertThat(header.get(0)).startsWith("# what: ");
    assertThat(header.get(2)).startsWith("# source: ");
    assertThat(header.get(3)).startsWith("# licence: ");
    assertThat(header.get(4)).matches("# date: \\d{4}-\\d\\d-\\d\\d");
    List<String> rows = lines.subList(header.size(), lines.size());
    assertThat(header.get(5)).isEqualTo("# rows: " + rows.size());
    int columns = header.get(1).split("\t", -1).length;
    Set<String> seen = new HashSet<>();
    for (String row : rows) {
      assertThat(row.split("\t", -1)).as(row).hasSize(columns);
      assertThat(row).isNotBlank();
      assertThat(seen.add(row)).as("twice: %s", row).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"labels.tsv", "months.tsv", "agencies.tsv", "page_ends.tsv"})
  void every_dictionary_gives_a_word_one_meaning(String name) {
    Set<String> seen = new HashSet<>();
    for (String[] row : Corpus.rows(name)) {
      assertThat(seen.add(DataFile.lower(row[0]))).as("twice: %s", row[0]).isTrue();
    }
  }
}
