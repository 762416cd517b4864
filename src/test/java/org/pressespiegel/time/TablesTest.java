package org.pressespiegel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Audits the tables: what each says of itself must be so. */
class TablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dayparts",
        "units",
        "numbers",
        "seasons",
        "holidays",
        "modifiers",
        "relations",
        "references",
        "traps",
        "macros",
        "rules",
        "examples",
        "counterexamples"
      })
  void tells_its_source_licence_date_and_row_count(String name) throws IOException {
    List<String> lines = lines(name);
    List<String> header = lines.stream().filter(line -> line.startsWith("#")).toList();
    List<String> rows = lines.stream().filter(line -> !line.startsWith("#")).toList();

    assertThat(lines.subList(0, header.size())).isEqualTo(header);
    assertThat(header).anyMatch(line -> line.matches("# source: .+"));
    assertThat(header).contains("# licence: Apache-2.0");
    assertThat(header).anyMatch(line -> line.matches("# date: \\d{4}-\\d\\d-\\d\\d"));
    assertThat(header).contains("# rows: " + rows.size());
    assertThat(rows)
        .doesNotHaveDuplicates()
        .allMatch(row -> row.equals(row.strip()) || row.endsWith("\t"));
    assertThat(rows).extracting(row -> row.split("\t", -1).length).containsOnly(columns(name));
  }

  @Test
  void every_word_table_is_read_without_a_doubt() {
    assertThat(Lexicon.standard().size()).isGreaterThan(8_500);
  }

  private static int columns(String name) {
    return switch (name) {
      case "macros", "counterexamples" -> 2;
      case "examples" -> 9;
      default -> 3;
    };
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = TablesTest.class.getResourceAsStream(name + ".tsv")) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
