package org.pressespiegel.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.text.WordTable;
import org.pressespiegel.text.WordTables;

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
  void every_table_tells_its_source_and_holds_each_row_once(String name) {
    WordTables.audit(QuoteTablesTest.class, name + ".tsv");
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
}
