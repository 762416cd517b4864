package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningTest {

  static Stream<String[]> openings() {
    return Corpus.rows("openings.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("openings")
  void an_opening_is_told_from_a_sentence(
      String paragraph, String place, String agencies, String rest) {
    Opening opening = Opening.read(paragraph, () -> "");
    if (place.equals("none")) {
      assertThat(opening).isNull();
      return;
    }
    assertThat(opening).as(paragraph).isNotNull();
    assertThat(opening.place() == null ? "-" : opening.place()).isEqualTo(place);
    assertThat(String.join("|", opening.agencies())).isEqualTo(agencies);
    assertThat(paragraph.substring(opening.end())).isEqualTo(rest);
  }

  @Test
  void a_word_that_the_article_uses_as_a_place_is_one() {
    String paragraph = "Xanthippel. Am Markt hat es gebrannt.";
    assertThat(Opening.read(paragraph, () -> "Die Feuerwehr kam zu spät.")).isNull();
    assertThat(Opening.read(paragraph, () -> "Das Feuer in Xanthippel war groß.")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Er sagte nichts. (dpa/mus)|dpa",
        "Er sagte nichts. dpa|dpa",
        "Er sagte nichts./mus/abc|''",
        "Er sagte nichts.“ (SID)|SID",
        "Er sagte nichts. (Quelle: dpa, AFP)|dpa AFP",
        "Er sagte nichts. epd hf mus|epd"
      })
  void a_signature_at_the_end_is_found(String paragraph, String agencies) {
    Closing closing = Closing.read(paragraph);
    assertThat(closing).isNotNull();
    assertThat(paragraph.substring(0, closing.begin()).strip()).startsWith("Er sagte nichts.");
    assertThat(String.join(" ", closing.agencies())).isEqualTo(agencies);
  }

  @Test
  void an_abbreviation_inside_the_last_sentence_is_no_signature() {
    assertThat(Closing.read("Das sagte er dem Pressedienst (epd).")).isNull();
    assertThat(Closing.read("Das sagte er der dpa")).isNull();
  }
}
