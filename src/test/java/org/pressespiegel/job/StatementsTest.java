package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

  /** Parts of the result are written with a bar between them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\u0001',
      value = {
        "SELECT 1                     # SELECT 1",
        "SELECT 1;                    # SELECT 1",
        "SELECT 1; SELECT 2           # SELECT 1|SELECT 2",
        "SELECT 1;;  ; SELECT 2;      # SELECT 1|SELECT 2",
        "SELECT ';'; SELECT 2         # SELECT ';'|SELECT 2",
        "SELECT 'it\\';s'; SELECT 2   # SELECT 'it\\';s'|SELECT 2",
        "SELECT \"a;b\" AS `c;d`; x   # SELECT \"a;b\" AS `c;d`|x",
        "SELECT /* a;b */ 1; SELECT 2 # SELECT /* a;b */ 1|SELECT 2",
        "SELECT `a\\`; SELECT 2       # SELECT `a\\`|SELECT 2",
        "SELECT 1 -- a;b              # SELECT 1 -- a;b",
        "-- nothing; at all           #",
        "/* nothing; at all */ ;      #",
      })
  void semicolons_part_statements_but_not_in_strings_names_and_comments(
      String text, String statements) {
    List<String> expected = statements == null ? List.of() : List.of(statements.split("\\|"));
    assertThat(Statements.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT 1", "SELECT 'a;", "SELECT `a;", "SELECT 1; SELECT", "/* a;"})
  void what_lacks_its_end_is_open(String text) {
    assertThat(Statements.isOpen(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  \n", ";", "SELECT 1;", "SELECT 1; -- done", "-- SELECT", "/* a */"})
  void what_is_whole_or_says_nothing_is_not_open(String text) {
    assertThat(Statements.isOpen(text)).isFalse();
  }

  @Property
  void any_text_can_be_cut_and_its_parts_stay_whole(
      @ForAll @Chars({'a', ' ', ';', '\'', '"', '`', '-', '/', '*', '\\', '\n'}) String text) {
    for (String statement : Statements.of(text)) {
      assertThat(text).contains(statement);
      assertThat(statement).isNotBlank();
    }
  }
}
