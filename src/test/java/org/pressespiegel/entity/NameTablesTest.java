package org.pressespiegel.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.text.WordTables;

/** Audits the tables: what each says of itself must be so. */
class NameTablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abbreviations",
        "adjectives",
        "agency_cues",
        "common_words",
        "company_words",
        "compound_heads",
        "countries",
        "heads",
        "inflected",
        "names_in_s",
        "role_adjectives",
        "same_names",
        "titles",
        "clusters",
        "compounds",
        "gold-entities",
        "gold-mentions",
        "nominatives",
        "role-examples",
        "steps"
      })
  void every_table_tells_its_source_and_holds_each_row_once(String name) {
    WordTables.audit(NameTablesTest.class, name + ".tsv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abbreviations", "company_words", "countries", "heads", "inflected", "titles"})
  void every_dictionary_gives_a_word_one_meaning(String name) {
    Set<String> seen = new HashSet<>();
    Examples.rows(name).forEach(row -> assertThat(seen.add(row[0])).as(row[0]).isTrue());
  }
}
