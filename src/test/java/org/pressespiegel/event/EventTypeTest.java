package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.text.WordTable;
import org.pressespiegel.text.WordTables;

class EventTypeTest {

  private static final List<String> COLUMNS =
      List.of("type", "origin", "traits", "modes", "meaning", "example");

  @Test
  void the_table_tells_its_source_and_holds_each_type_once() {
    WordTables.audit(EventTypeTest.class, "event_types.tsv");
    assertThat(EventType.all()).doesNotHaveDuplicates().contains(EventType.of("ASSAULT"));
  }

  @ParameterizedTest
  @EnumSource(Trait.class)
  void every_trait_is_one_of_some_type(Trait trait) {
    assertThat(EventType.all()).anyMatch(type -> type.is(trait));
  }

  @Test
  void a_type_that_no_row_has_is_an_error() {
    assertThatThrownBy(() -> EventType.of("PARTY")).hasMessage("no type of events: 'PARTY'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PARTY;ours;verbal;;people dance;Sie *tanzten*. |
          Party;ours;verbal;;people dance;Sie *tanzten*. | column type 'Party': not in capitals A to Z
          PARTY;theirs;verbal;;people dance;Sie *tanzten*. | column origin 'theirs': neither PLOVER nor ours
          PARTY;ours;verbal merry;;people dance;Sie *tanzten*. | column traits 'verbal merry': no trait 'merry'
          PARTY;ours;verbal;At Night;people dance;Sie *tanzten*. | column modes 'At Night': 'At' is no name of a mode
          PARTY;ours;verbal;;;Sie *tanzten*. | column meaning '': empty
          PARTY;ours;verbal;;people dance;Sie tanzten. | column example 'Sie tanzten.': no *trigger*
          PARTY;ours;verbal;;people dance | 5 cells, not 6: 'PARTY	ours	verbal		people dance'
          """)
  void a_wrong_cell_is_an_error_that_says_where(String row, String error) {
    String text = "# columns: " + String.join("\t", COLUMNS) + "\n" + row.replace(';', '\t');
    if (error == null) {
      assertThat(EventType.byName(WordTable.parse("types.tsv", text, COLUMNS).rows()))
          .containsKey("PARTY");
      return;
    }
    assertThatThrownBy(() -> EventType.byName(WordTable.parse("types.tsv", text, COLUMNS).rows()))
        .hasMessage("types.tsv, line 2: " + error);
  }

  @Test
  void cells_are_read_by_the_names_of_their_columns() {
    String text = "# columns: example\ttype\tmodes\ttraits\torigin\tmeaning\n*b*\tA\t\t\tours\tc";
    assertThat(
            EventType.byName(WordTable.parse("types.tsv", text, COLUMNS).rows()).get("A").meaning())
        .isEqualTo("c");
  }

  @Test
  void a_header_without_the_columns_is_an_error() {
    assertThatThrownBy(() -> WordTable.parse("types.tsv", "# columns: type\tsort", COLUMNS))
        .hasMessageStartingWith("types.tsv, line 1: the columns are [type, sort], not [type, ");
  }
}
