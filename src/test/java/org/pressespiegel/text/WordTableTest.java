package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.text.PeriodReader.Ending;

class WordTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abbreviations.tsv",
        "number-cues.tsv",
        "ordinal-nouns.tsv",
        "sentence-starters.tsv"
      })
  void a_table_tells_where_it_comes_from_and_is_in_order(String name) {
    WordTable table = WordTable.read(name);
    assertThat(table.header("what")).isPresent();
    assertThat(table.header("source")).isPresent();
    assertThat(table.header("licence")).hasValue("Apache-2.0");
    assertThat(table.header("date").orElseThrow()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(table.header("rows")).hasValue(String.valueOf(table.rows().size()));
    int columns = table.header("columns").orElseThrow().split(" ").length;
    assertThat(table.rows())
        .allSatisfy(
            row ->
                assertThat(row)
                    .hasSize(columns)
                    .allSatisfy(cell -> assertThat(cell).isNotBlank().isEqualTo(cell.strip())));
    assertThat(keys(table)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void an_abbreviation_ends_in_a_period_and_says_when_it_ends_a_sentence() {
    List<String> endings =
        Arrays.stream(Ending.values()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    assertThat(WordTable.read("abbreviations.tsv").rows())
        .allSatisfy(
            row -> {
              assertThat(row.get(0)).matches("[\\p{L}.\\- ]{1,12}\\.");
              assertThat(row.get(1)).isIn(endings);
            });
  }

  @Test
  void no_abbreviation_is_in_twice_with_and_without_spaces() {
    assertThat(keys(WordTable.read("abbreviations.tsv")).stream().map(key -> key.replace(" ", "")))
        .doesNotHaveDuplicates();
  }

  @Test
  void ordinal_nouns_have_one_of_three_classes() {
    assertThat(WordTable.read("ordinal-nouns.tsv").rows())
        .allSatisfy(
            row -> {
              assertThat(row.get(1)).isIn("month", "club", "noun");
              assertThat(row.get(2)).isIn("yes", "no");
            });
  }

  @Test
  void number_cues_read_one_of_two_ways() {
    assertThat(WordTable.read("number-cues.tsv").rows())
        .allSatisfy(row -> assertThat(row.get(1)).isIn("ordinal", "cardinal"));
  }

  @Test
  void no_word_that_begins_a_sentence_takes_an_ordinal_number() {
    assertThat(keys(WordTable.read("sentence-starters.tsv")))
        .doesNotContainAnyElementsOf(keys(WordTable.read("ordinal-nouns.tsv")));
  }

  private static List<String> keys(WordTable table) {
    return table.rows().stream().map(row -> row.get(0)).toList();
  }
}
