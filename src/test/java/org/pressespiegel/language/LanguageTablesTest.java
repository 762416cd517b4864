package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.language.CalendarWords.Named;
import org.pressespiegel.text.WordTables;

class LanguageTablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actors.tsv",
        "agencies.tsv",
        "determiners.tsv",
        "function_words.tsv",
        "genders.tsv",
        "months.tsv",
        "name_particles.tsv",
        "no_roles.tsv",
        "numbers.tsv",
        "offices.tsv",
        "role_endings.tsv",
        "roles.tsv",
        "strong_verbs.tsv",
        "verb_times.tsv",
        "weak_verbs.tsv",
        "saying_verbs.tsv",
        "weekdays.tsv",
      })
  void every_table_tells_its_source_and_holds_each_row_once(String name) {
    WordTables.audit(LanguageTablesTest.class, name);
  }

  @Test
  void a_form_names_one_month_or_weekday() {
    assertThat(words(CalendarWords.months())).hasSameSizeAs(CalendarWords.months());
    assertThat(words(CalendarWords.weekdays())).hasSameSizeAs(CalendarWords.weekdays());
  }

  @Test
  void given_names_tell_a_sex_where_there_is_one() {
    assertThat(GivenNames.sex("Anna")).isEqualTo('f');
    assertThat(GivenNames.sex("Hans-Ulrich")).isEqualTo('m');
    assertThat(GivenNames.sex("Kim")).isEqualTo('n');
    assertThat(GivenNames.has("Minister")).isFalse();
    List<String> table = lines("given_names.tsv");
    List<String> rows = table.stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(table).contains("# rows: " + rows.size());
    assertThat(rows).allMatch(row -> row.matches("[^\\t]+\\t[mf-]"));
    assertThat(rows).extracting(row -> row.split("\t")[0]).doesNotHaveDuplicates();
  }

  private static List<String> lines(String table) {
    try (InputStream in = GivenNames.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(table, e);
    }
  }

  @Test
  void numbers_are_spelled_as_they_are_read() {
    for (int value = 1; value < 1000; value++) {
      for (String word : NumberWords.spelled(value)) {
        assertThat(NumberWords.of(word)).as(word).hasValue(value);
      }
    }
    assertThat(NumberWords.of("dreissig")).hasValue(30);
    assertThat(NumberWords.of("1.250")).hasValue(1250);
    assertThat(NumberWords.spelled(101)).containsExactly("einhundertein", "hundertein");
    assertThat(NumberWords.ordinal(23)).isEqualTo("dreiundzwanzigst");
    assertThat(NumberWords.isOrdinal("dreissigsten")).isTrue();
    assertThat(NumberWords.isOrdinal("leiste")).isFalse();
  }

  private static Set<String> words(List<Named> forms) {
    Set<String> words = new HashSet<>();
    forms.forEach(form -> words.add(form.word()));
    return words;
  }
}
