package org.pressespiegel.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.text.WordTable;

/** Audits the tables: what each says of itself must be so. */
final class QuoteTablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media",
        "nouns",
        "offices",
        "subjunctive",
        "titles",
        "verbs",
        "words",
        "examples"
      })
  void every_table_tells_its_source_and_holds_each_row_once(String name) throws IOException {
    List<String> lines = lines(name);
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

  @Test
  void every_verb_has_its_forms_and_does_something_known() {
    Set<String> stances =
        Set.of(
            "neutral",
            "inform",
            "announce",
            "claim",
            "confirm",
            "deny",
            "contradict",
            "admit",
            "accuse",
            "criticise",
            "praise",
            "defend",
            "demand",
            "ask",
            "answer",
            "promise",
            "warn",
            "threaten",
            "regret",
            "doubt",
            "think",
            "opinion");
    Set<String> infinitives = new HashSet<>();
    for (List<String> verb : WordTable.rows(QuoteWords.class, "verbs.tsv")) {
      assertThat(infinitives.add(verb.get(0))).as(verb.get(0)).isTrue();
      assertThat(verb.subList(2, 7)).as(verb.get(0)).noneMatch(String::isBlank);
      assertThat(verb.get(7)).as(verb.get(0)).isIn(stances);
      assertThat(verb.get(8)).as(verb.get(0)).isIn("c", "co", "d", "o");
      if (!verb.get(1).equals("-")) {
        assertThat(verb.get(0)).startsWith(verb.get(1));
        assertThat(verb.get(6)).startsWith(verb.get(1));
      }
    }
  }

  @Test
  void no_form_of_reported_speech_is_an_adverb_or_a_preposition() {
    for (List<String> row : WordTable.rows(QuoteWords.class, "subjunctive.tsv")) {
      for (QuoteWords.Kind kind :
          List.of(
              QuoteWords.Kind.ADVERB,
              QuoteWords.Kind.PREPOSITION,
              QuoteWords.Kind.ARTICLE,
              QuoteWords.Kind.DETERMINER,
              QuoteWords.Kind.INDICATIVE)) {
        assertThat(QuoteWords.isA(kind, row.get(0))).as("%s is %s", row.get(0), kind).isFalse();
      }
    }
  }

  private static List<String> lines(String name) throws IOException {
    Class<?> beside = name.equals("examples") ? QuoteTablesTest.class : QuoteWords.class;
    try (InputStream in = beside.getResourceAsStream(name + ".tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
