package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;
import org.pressespiegel.text.WordTables;

class ConjugationTest {

  static Stream<TableRow> forms() {
    return WordTable.of(ConjugationTest.class, "conjugations.tsv", "verb", "form", "word")
        .rows()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void every_form_of_the_table_is_made(TableRow row) {
    List<VerbForm> forms = Conjugation.german().forms(Verb.of(row.cell("verb")));

    assertThat(
            forms.stream().filter(form -> name(form).equals(row.cell("form"))).map(VerbForm::word))
        .as(row.toString())
        .containsExactly(row.cell("word"));
  }

  private static String name(VerbForm form) {
    if (!form.isFinite()) {
      return form.shape().name();
    }
    String apart = form.shape() == VerbForm.Shape.FINITE_APART ? "FINITE_APART" : null;
    return Stream.of(apart, form.tense(), form.mood(), form.person())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  @Test
  void konjunktiv_1_is_told_apart_where_it_can_be() {
    VerbIndex index = VerbIndex.of(VerbIndex.common());

    assertThat(
            Stream.of("sei", "habe", "werde", "müsse", "seien", "gebe", "drohe", "wolle")
                .filter(index::isReported))
        .containsExactly("sei", "habe", "werde", "müsse", "seien", "gebe", "drohe", "wolle");
    assertThat(
            Stream.of(
                    "ist", "haben", "werden", "sagte", "sagten", "machen", "wäre", "Haus", "wurde")
                .filter(index::isReported))
        .isEmpty();
  }

  @Test
  void a_word_is_looked_up_with_all_that_it_may_be() {
    VerbIndex index = VerbIndex.of(List.of(Verb.of("zu|sagen"), Verb.of("sagen")));

    assertThat(index.of("sagte")).extracting(VerbForm::verb).contains(Verb.of("zu|sagen"));
    assertThat(index.of("zuzusagen"))
        .extracting(VerbForm::verb)
        .containsExactly(Verb.of("zu|sagen"));
    assertThat(index.isFinite("zugesagt")).isFalse();
    assertThat(index.of("haus")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "determiners.tsv",
        "function_words.tsv",
        "genders.tsv",
        "numbers.tsv",
        "prepositions.tsv",
        "pronouns.tsv",
        "adjectives.tsv",
        "prefixed_verbs.tsv",
        "circumstances.tsv",
        "strong_verbs.tsv",
        "weak_verbs.tsv",
        "conjugations.tsv"
      })
  void tables_tell_their_source_and_hold_each_row_once(String name) {
    WordTables.audit(ConjugationTest.class, name);
  }
}
