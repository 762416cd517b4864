package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexemeTest {

  private static Lexeme of(String word) {
    Tokens tokens = Tokens.of("x " + word);
    assertThat(tokens.size()).isEqualTo(2);
    return tokens.lexeme(1);
  }

  @ParameterizedTest
  @CsvSource({
    "vom, von, true",
    "Vom, von, true",
    "aufgrund, aufgrund, true",
    "Haus, '', false",
    "ja, '', true",
    "'-', '', false"
  })
  void its_class(String word, String preposition, boolean functionWord) {
    assertThat(of(word).preposition()).isEqualTo(preposition);
    assertThat(of(word).isPreposition()).isEqualTo(!preposition.isEmpty());
    assertThat(of(word).isFunctionWord()).isEqualTo(functionWord);
  }

  @ParameterizedTest
  @CsvSource({
    "schwere, true",
    "keine, false",
    "sieben, false",
    "unter, false",
    "rote, true",
    "Rote, true",
    "gab, false",
    "11e, false"
  })
  void whether_it_is_an_adjective_by_its_ending(String word, boolean adjectival) {
    assertThat(of(word).isAdjectival()).isEqualTo(adjectival);
  }

  @ParameterizedTest
  @CsvSource({
    "sagte, true, false, false, false",
    "hat, true, true, false, true",
    "gesagt, false, false, true, false",
    "sagen, true, false, true, false",
    "machst, false, false, false, false",
    "nach, false, false, false, false",
    "Haus, false, false, false, false"
  })
  void which_verb_it_may_be(
      String word, boolean finite, boolean helps, boolean nonFinite, boolean finiteHelper) {
    assertThat(of(word).isFinite()).isEqualTo(finite);
    assertThat(of(word).isAuxiliary()).isEqualTo(helps);
    assertThat(of(word).isNonFinite()).isEqualTo(nonFinite);
    assertThat(of(word).isFiniteAuxiliary()).isEqualTo(finiteHelper);
  }

  @ParameterizedTest
  @CsvSource({"gaben, true", "teilte, true", "besetzten, false", "sagt, false", "gelbe, false"})
  void whether_a_past_form_is_no_participle_with_an_ending(String word, boolean only) {
    assertThat(of(word).isOnlyFinite()).isEqualTo(only);
  }

  @ParameterizedTest
  @CsvSource({"zwölf, 12", "3.000, 3000", "3'000, 3000", "Zwei, 2", "Haus, -1"})
  void what_number_it_is(String word, int value) {
    assertThat(of(word).value().orElse(-1)).isEqualTo(value);
    assertThat(of(word).isCounting()).isEqualTo(value >= 0);
  }

  @Test
  void beyond_the_text_there_is_none() {
    Lexeme none = Tokens.of("").lexeme(0);

    assertThat(none.text()).isEmpty();
    assertThat(none.isWord() || none.isNumber() || none.isCapitalised()).isFalse();
    assertThat(none.forms()).isEmpty();
  }

  @Property
  void it_tells_what_the_tables_tell(@ForAll @AlphaChars @StringLength(min = 1, max = 9) String w) {
    Lexeme lexeme = of(w);

    assertThat(lexeme.text()).isEqualTo(w);
    assertThat(lexeme.determiner()).isEqualTo(Agreement.determiner(lexeme.lower()));
    assertThat(lexeme.genders()).isEqualTo(Agreement.noun(lexeme.lower()));
    assertThat(lexeme.forms()).isEqualTo(VerbIndex.german().of(lexeme.lower()));
    for (WordClass one : WordClass.values()) {
      assertThat(lexeme.is(one)).isEqualTo(one.has(lexeme.lower()));
    }
  }
}
