package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nach dem Streit.|Nach|true",
        "Bonn (npa) - Nach dem Streit.|Nach|true",
        "Bonn (npa) – Nach dem Streit.|Nach|true",
        "Es regnet. Nach dem Streit.|Nach|true",
        "Er ging Nach Haus.|Nach|false",
        "Der Bus Bonn-Nach fuhr.|Bonn-Nach|false",
      })
  void a_sentence_begins_behind_marks_and_dashes(String text, String word, boolean opens) {
    Tokens tokens = Tokens.of(text);

    assertThat(tokens.opens(tokens.at(text.indexOf(word)))).isEqualTo(opens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Die Nord-Süd-Achse war 3,5 km lang.|Die Nord-Süd-Achse war 3,5 km lang .",
        "Um 20.15 Uhr am 3.4.2020: Ende|Um 20.15 Uhr am 3.4.2020 : Ende",
        "Rund 1.250 Leute, 1'250 Leute, 1’250’000 Leute|Rund 1.250 Leute , 1'250 Leute , 1’250’000"
            + " Leute",
        "Die G20 und der 54-Jährige|Die G20 und der 54-Jährige",
        "Geht´s? O‘Neill sagt ‚Ja‘ .|Geht´s ? O‘Neill sagt ‚ Ja ‘ .",
        "Geht's? Ja, Hans' Rad.|Geht's ? Ja , Hans ' Rad .",
        "Alle Schüler:innen, Politiker*innen und Gäst_innen|Alle Schüler:innen , Politiker*innen"
            + " und Gäst_innen",
        "Radfahrer/-innen und Fahrer/innen|Radfahrer/-innen und Fahrer/innen",
        "Der Schüler:innenrat und jede:r Sprecher:in|Der Schüler:innenrat und jede:r Sprecher:in",
        "CDU/CSU und Berlin/Bonn: innen nass|CDU / CSU und Berlin / Bonn : innen nass",
        "Ergebnis:in Kürze, 2:1 (3*innen)|Ergebnis:in Kürze , 2 : 1 ( 3 * innen )",
        "Er sagte:„Nein“|Er sagte : „ Nein “",
        "Ein 😀Haus|Ein 😀 Haus",
      })
  void words_numbers_and_marks(String text, String expected) {
    Tokens tokens = Tokens.of(text);

    assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::word))
        .isEqualTo(List.of(expected.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Schüler:innen|schülerinnen|true",
        "Schüler*innen|schülerinnen|true",
        "Schüler_innen|schülerinnen|true",
        "SchülerInnen|schülerinnen|true",
        "Radfahrer/-innen|radfahrerinnen|true",
        "Sprecher/in|sprecherin|true",
        "Sprecher:in|sprecherin|true",
        "Ex-Sprecher:in|ex-sprecherin|true",
        "jede:r|jeder|true",
        "Schülerinnen|schülerinnen|false",
        "Innen|innen|false",
        "LinkedIn|linkedin|true",
        "1'250|1.250|false",
        "1’250’000|1.250.000|false",
        "12.30|12.30|false",
        "Nord-Süd|nord-süd|false",
      })
  void a_token_has_one_form_for_tables(String word, String lower, boolean fair) {
    Tokens tokens = Tokens.of(word);

    assertThat(tokens.size()).isEqualTo(1);
    assertThat(tokens.lower(0)).isEqualTo(lower);
    assertThat(tokens.isGenderFair(0)).isEqualTo(fair);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 250", "1\u00A0250", "1\u202F250", "1\u2009250"})
  void blanks_may_part_thousands(String number) {
    Tokens tokens = Tokens.of("Es kamen " + number + " Leute.");

    assertThat(tokens.word(2)).isEqualTo(number);
    assertThat(tokens.lower(2)).isEqualTo("1.250");
  }

  @Test
  void atoms_part_where_tokens_do_not() {
    Tokens tokens = Tokens.of("3-jährig,\n\nNord-\nIrland");

    assertThat(
            IntStream.range(0, tokens.atoms()).mapToObj(a -> tokens.shape(a) + " " + tokens.gap(a)))
        .containsExactly(
            "NUMBER BLANK_LINE",
            "MARK GLUED",
            "LETTERS GLUED",
            "MARK GLUED",
            "LETTERS BLANK_LINE",
            "MARK GLUED",
            "LETTERS LINE");
    assertThat(tokens.tokenOf(2)).isZero();
    assertThat(tokens.tokenOf(4)).isEqualTo(2);
    assertThat(tokens.endAtom(0)).isEqualTo(3);
  }

  @Property
  void tokens_and_atoms_cover_every_letter_in_order(@ForAll String text) {
    Tokens tokens = Tokens.of(text);
    int end = 0;
    for (int token = 0; token < tokens.size(); token++) {
      assertThat(text.substring(end, tokens.begin(token)).chars()).allMatch(TokensTest::isSpace);
      assertThat(tokens.at(tokens.begin(token))).isEqualTo(token);
      assertThat(tokens.tokenOf(tokens.firstAtom(token))).isEqualTo(token);
      end = tokens.end(token);
    }
    assertThat(text.substring(end).chars()).allMatch(TokensTest::isSpace);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Er sagte: „Ja, komm.“ Dann ging er.",
        "„Ja“",
        "„Nein“, sagte sie, „nie“-Rufer riefen: „Nie.“",
        "Am\n\n„Spiegel“-Tag 3„4“5",
        "ohne Marken",
        "",
      })
  void tokens_outside_quotations_stay(String text) {
    List<Quotation> quotations =
        QuotationReader.read(text, new int[] {0, text.length()}, new int[] {text.length()});
    Tokens made = Tokens.of(text, quotations);

    Tokens taken = Tokens.of(text).with(quotations);

    assertThat(taken.size()).isEqualTo(made.size());
    assertThat(taken.atoms()).isEqualTo(made.atoms());
    for (int token = 0; token < made.size(); token++) {
      assertThat(taken.word(token)).isEqualTo(made.word(token));
      assertThat(taken.begin(token)).isEqualTo(made.begin(token));
      assertThat(taken.end(token)).isEqualTo(made.end(token));
      assertThat(taken.quoted(token)).isEqualTo(made.quoted(token));
      assertThat(taken.gap(taken.firstAtom(token))).isEqualTo(made.gap(made.firstAtom(token)));
    }
  }
}
