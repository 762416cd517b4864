package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTableTest {

  private enum Colour {
    RED,
    LIGHT_BLUE
  }

  private static final List<String> COLUMNS = List.of("word", "value", "more");

  private static final Map<String, Consumer<WordTable>> READERS =
      Map.of(
          "word", table -> table.rows().forEach(row -> row.word("value")),
          "integer", table -> table.rows().forEach(row -> row.integer("value")),
          "decimal", table -> table.rows().forEach(row -> row.decimal("value")),
          "constant", table -> table.rows().forEach(row -> row.constant("value", Colour.class)),
          "constants",
              table -> table.rows().forEach(row -> row.constants("value", " ", Colour.class)),
          "oneOf", table -> table.rows().forEach(row -> row.oneOf("value", "m", "f")),
          "words", table -> table.rows().forEach(row -> row.words("value", ";")),
          "read", table -> table.rows().forEach(row -> row.read("value", WordTableTest::fail)),
          "pairs", table -> table.pairs("word", "value"),
          "distinct", table -> table.distinct("word", "value"));

  private static String fail(String cell) {
    throw new IllegalArgumentException("no " + cell.length());
  }

  private static WordTable table(String rows) {
    return WordTable.parse("test/t.tsv", rows.replace(';', '\t').replace(" / ", "\n"), COLUMNS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          word      # a;;c               # line 2: column value '': empty
          integer   # a;1.5;c            # line 2: column value '1.5': no whole number
          integer   # a;1;c / b;9999999999;c # line 3: column value '9999999999': no whole number
          decimal   # a;NaN;c            # line 2: column value 'NaN': no number
          constant  # a;Red;c            # line 2: column value 'Red': 'Red' is none of red, light_blue
          constants # a;red blue;c       # line 2: column value 'red blue': 'blue' is none of red, light_blue
          constants # a;;c               # line 2: column value '': empty
          oneOf     # a;x;c              # line 2: column value 'x': none of m, f
          read      # a;xyz;c            # line 2: column value 'xyz': no 3
          pairs     # a;1;c / b;2;c / a;3;d # line 4: column word 'a': stands in line 2 already
          pairs     # a;1;c / ;2;c       # line 3: column word '': empty
          distinct  # a;1;c / a;1;d      # line 3: column word 'a': stands in line 2 already
          word      # a;b                # line 2: 2 cells, not 3: 'a	b'
          word      # a;b;c;d            # line 2: 4 cells, not 3: 'a	b	c	d'
          word      # a; b;c             # line 2: column value ' b': blanks around it
          """)
  void a_wrong_cell_is_an_error_that_says_where(String reader, String rows, String error) {
    String header = "# columns: word;value;more / ";
    assertThatThrownBy(() -> READERS.get(reader).accept(table(header + rows)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("test/t.tsv, " + error);
  }

  @Test
  void an_empty_part_of_a_list_is_an_error() {
    WordTable table = WordTable.parse("t.tsv", "# columns: value\na;;b", List.of("value"));
    assertThatThrownBy(() -> READERS.get("words").accept(table))
        .hasMessage("t.tsv, line 2: column value 'a;;b': a part of it is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '"',
      textBlock =
          """
          "a;b;c" @ line 1: a row before the line '# columns: …'
          "a note" @ line 1: a row before the line '# columns: …'
          "# what: nothing" @ line 1: no line '# columns: …'
          "# columns: word;value" @ line 1: the columns are [word, value], not [word, value, more]
          "# columns: word;value;less" @ line 1: the columns are [word, value, less], not [word, value, more]
          "# columns: word;word;value" @ line 1: the columns are [word, word, value], not [word, value, more]
          "# columns: word, value, more" @ line 1: 'word, value, more' is no name of a column
          "# columns: word;value;more / # columns: word;value;more" @ line 2: the columns are named twice
          """)
  void a_wrong_header_is_an_error_that_says_where(String text, String error) {
    assertThatThrownBy(() -> table(text)).hasMessage("test/t.tsv, " + error);
  }

  @Test
  void cells_are_read_by_the_names_of_their_columns() {
    String text = "# what: x / # columns: more;word;value /  / light_blue;;-2.5";
    TableRow row = table(text).rows().get(0);
    assertThat(row.constant("more", Colour.class)).isEqualTo(Colour.LIGHT_BLUE);
    assertThat(row.constants("more", " ", Colour.class)).containsExactly(Colour.LIGHT_BLUE);
    assertThat(row.optional("word")).isEmpty();
    assertThat(row.words("word", ";")).isEmpty();
    assertThat(row.optional("value")).hasValue("-2.5");
    assertThat(row.decimal("value")).isEqualTo(-2.5);
    assertThat(row.line()).isEqualTo(4);
  }

  @Test
  void a_table_is_found_beside_a_class() {
    assertThat(WordTable.of(WordTableTest.class, "number-cues.tsv", "word", "reads").file())
        .isEqualTo("text/number-cues.tsv");
    assertThatThrownBy(() -> WordTable.of(WordTableTest.class, "none.tsv", "word"))
        .hasMessage("no such table: text/none.tsv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abbreviations.tsv",
        "number-cues.tsv",
        "ordinal-nouns.tsv",
        "sentence-starters.tsv"
      })
  void a_table_tells_where_it_comes_from_and_is_in_order(String name) {
    WordTables.audit(WordTableTest.class, name);
    assertThat(WordTables.firstCells(WordTableTest.class, name)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void an_abbreviation_ends_in_a_period() {
    assertThat(Abbreviations.german())
        .allSatisfy(word -> assertThat(word).matches("[\\p{L}.\\- ]{1,12}\\."));
  }

  @Test
  void no_abbreviation_is_in_twice_with_and_without_spaces() {
    assertThat(Abbreviations.german().stream().map(word -> word.replace(" ", "")))
        .doesNotHaveDuplicates();
  }

  @Test
  void no_word_that_begins_a_sentence_takes_an_ordinal_number() {
    assertThat(WordTables.firstCells(WordTableTest.class, "sentence-starters.tsv"))
        .doesNotContainAnyElementsOf(
            WordTables.firstCells(WordTableTest.class, "ordinal-nouns.tsv"));
  }
}
