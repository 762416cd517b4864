package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainLettersTest {

  @Test
  void letters_are_composed() {
    assertThat(PlainLetters.of("Gro\u0308\u00DFe")).isEqualTo("Größe");
  }

  @Test
  void what_shows_nothing_is_gone() {
    assertThat(PlainLetters.of("Bil\u00ADdungs\u200Bpoli\u00ADtik\uFEFF"))
        .isEqualTo("Bildungspolitik");
  }

  @Test
  void a_soft_hyphen_at_the_end_of_a_line_joins_the_word() {
    assertThat(PlainLetters.of("Bildungs\u00AD\r\npolitik")).isEqualTo("Bildungspolitik");
  }

  @Test
  void every_line_end_is_a_line_feed() {
    assertThat(PlainLetters.of("a\r\nb\rc\u2028d\u2029e\ff")).isEqualTo("a\nb\nc\nd\n\ne\nf");
  }

  @Test
  void every_space_is_a_space() {
    assertThat(PlainLetters.of("10\u00A0000\u202FEuro")).isEqualTo("10 000 Euro");
  }

  @Test
  void quotation_marks_stay_as_printed() {
    String quotes = "„a“ »b« «c» \"d\" ‚e‘ – …";
    assertThat(PlainLetters.of(quotes)).isSameAs(quotes);
  }

  @Property
  void twice_is_once(@ForAll String text) {
    String once = PlainLetters.of(text);
    assertThat(PlainLetters.of(once)).isEqualTo(once);
  }
}
