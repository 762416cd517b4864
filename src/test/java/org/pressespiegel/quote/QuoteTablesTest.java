package org.pressespiegel.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Conjugation;
import org.pressespiegel.language.SayingVerb;
import org.pressespiegel.language.Verb;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.language.VerbIndex;
import org.pressespiegel.language.WordClass;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;
import org.pressespiegel.text.WordTables;

/** Audits the tables: what each says of itself must be so. */
final class QuoteTablesTest {

  @ParameterizedTest
  @ValueSource(strings = {"media", "channels", "nouns", "titles", "examples"})
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
    Set<Verb> verbs = new HashSet<>();
    WordTable table =
        WordTable.of(
            SayingVerb.class,
            "saying_verbs.tsv",
            "verb",
            "stance",
            "introduces",
            "with",
            "tells",
            "to");
    for (TableRow row : table.rows()) {
      String written = row.cell("verb");
      Verb verb = Verb.of(written);
      assertThat(verbs.add(verb)).as(written).isTrue();
      assertThat(VerbIndex.german().of(verb.base() + "d")).as(written).isNotEmpty();
      assertThat(row.cell("stance")).as(written).isIn(stances);
      assertThat(row.cell("introduces"))
          .as(written)
          .isIn("c", "co", "d", "o", "ci", "coi", "di", "oi", "i");
    }
  }

  @Test
  void no_form_of_reported_speech_is_a_function_word() {
    for (Verb verb : VerbIndex.common()) {
      for (VerbForm form : Conjugation.german().forms(verb)) {
        if (VerbIndex.german().isReported(form.word())) {
          assertThat(WordClass.isKnown(form.word())).as(form.word()).isFalse();
          assertThat(Agreement.determiner(form.word())).as(form.word()).isZero();
        }
      }
    }
  }
}
