package org.pressespiegel.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Audits the tables: what each says of itself must be so. */
class NameTablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abbreviations",
        "adjectives",
        "agencies",
        "agency_cues",
        "common_words",
        "company_words",
        "compound_heads",
        "countries",
        "given_names",
        "grammar",
        "heads",
        "inflected",
        "names_in_s",
        "no_roles",
        "particles",
        "role_adjectives",
        "role_endings",
        "roles",
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
    List<String> lines = Examples.lines(name);
    List<String> header = lines.stream().takeWhile(line -> line.startsWith("#")).toList();
    assertThat(header).hasSize(6);
    assertThat(header.get(0)).startsWith("# what: ");
    assertThat(header.get(1)).startsWith("# columns: ");
    assertThat(header.get(2)).startsWith("# source: ");
    assertThat(header.get(3)).isEqualTo("# licence: Apache-2.0");
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
  @ValueSource(
      strings = {
        "abbreviations",
        "agencies",
        "company_words",
        "countries",
        "given_names",
        "grammar",
        "heads",
        "inflected",
        "role_endings",
        "roles",
        "titles"
      })
  void every_dictionary_gives_a_word_one_meaning(String name) {
    Set<String> seen = new HashSet<>();
    Examples.rows(name).forEach(row -> assertThat(seen.add(row[0])).as(row[0]).isTrue());
  }
}
