package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "Sprecher:in,Sprecherin",
    "Minister*innen,Ministerinnen",
    "Bürger_innen,Bürgerinnen",
    "Radfahrer/-innen,Radfahrerinnen",
    "Fahrer/in,Fahrerin",
    "SchülerInnen,Schülerinnen",
    "PolitikerIn,Politikerin",
    "Schüler:innenrat,Schülerinnenrat",
    "Stand-in,Stand-in",
    "LinkedIn,Linkedin",
    "Check-in,Check-in",
    "SchülerInhalt,SchülerInhalt",
    "GmbHInnen,GmbHInnen",
    "Sprecherin,Sprecherin",
    "in,in",
    "A:in,A:in",
  })
  void gender_fair_forms_are_read_as_the_plain_feminine(String printed, String plain) {
    assertThat(Spelling.feminine(printed)).isEqualTo(plain);
  }

  @Property
  void any_word_can_be_read(@ForAll String word) {
    assertThat(Spelling.feminine(Spelling.swiss(word)).length())
        .isLessThanOrEqualTo(2 * word.length());
  }
}
