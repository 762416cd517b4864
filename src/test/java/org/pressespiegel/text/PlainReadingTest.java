package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReadingTest {

  @ParameterizedTest
  @CsvSource({
    "Mi\u00ADnis\u00ADterin, Ministerin",
    "Mu\u0308nchen, München",
    "Au\u00ADgu\u017Ft, August",
    "da\u017Fs, dass",
    "\uFB01nden, finden",
    "Schi\uFB00e, Schiffe",
    "o\uFB03ziell, offiziell",
    "10\u00A0000\u202FEuro, 10 000 Euro",
    "US\u2011Truppen, US-Truppen",
    "\uFEFFWi\u200Ben, Wien",
    "a\u00AD\u0308, ä",
    "😀\u0308\u00AD, 😀\u0308",
    "\u212B, Å"
  })
  void odd_letters_read_as_what_they_mean(String printed, String read) {
    assertThat(PlainReading.of(printed).text()).isEqualTo(read);
  }

  @Test
  void line_ends_are_line_feeds_and_a_word_goes_on_behind_a_soft_hyphen() {
    assertThat(PlainReading.of("a\r\nb\rc\fd\u2028e").text()).isEqualTo("a\nb\nc\fd\ne");
    assertThat(PlainReading.of("Bildungs\u00AD\r\npolitik").text()).isEqualTo("Bildungspolitik");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "„Größe“ – 30 € …\n\nNeu\t😀", "Žižek und Țuțea", "Мир", "\uFFFD"})
  void nearly_all_texts_read_as_they_are_printed(String text) {
    PlainReading reading = PlainReading.of(text);
    assertThat(reading.isAsPrinted()).isTrue();
    assertThat(reading.text()).isSameAs(text);
    assertThat(reading.printed(new Span(0, 1))).isEqualTo(new Span(0, 1));
    assertThat(reading.read(new Span(0, 1))).contains(new Span(0, 1));
  }

  @Test
  void a_span_stands_in_print_from_its_first_letter_to_its_last() {
    String printed = "\u00AD\u00ADIn Mu\u0308n\u00ADchen\u00AD,\u00A0\uFB01el";
    PlainReading reading = PlainReading.of(printed);
    CodePoints points = CodePoints.of(printed);
    assertThat(reading.text()).isEqualTo("In München, fiel");
    assertThat(points.read(reading.printed(new Span(0, 2)))).isEqualTo("In");
    assertThat(points.read(reading.printed(new Span(3, 10)))).isEqualTo("Mu\u0308n\u00ADchen");
    assertThat(points.read(reading.printed(new Span(4, 5)))).isEqualTo("u\u0308");
    assertThat(points.read(reading.printed(new Span(13, 14)))).isEqualTo("\uFB01");
    assertThat(reading.read(new Span(0, 5))).contains(new Span(0, 3));
    assertThat(reading.read(new Span(0, 2))).isEmpty();
  }

  @Property
  void places_in_print_ascend_and_every_span_reads_its_own_words(@ForAll("texts") String printed) {
    PlainReading reading = PlainReading.of(printed);
    CodePoints points = CodePoints.of(printed);
    CodePoints read = CodePoints.of(reading.text());
    Span before = new Span(0, 1);
    for (int at = 0; at < read.length(); at++) {
      Span letter = reading.printed(new Span(at, at + 1));
      assertThat(letter.end()).isLessThanOrEqualTo(points.length());
      assertThat(letter.begin()).isGreaterThanOrEqualTo(before.begin());
      assertThat(letter.end()).isGreaterThanOrEqualTo(before.end());
      assertThat(reading.read(letter).orElseThrow().covers(new Span(at, at + 1))).isTrue();
      before = letter;
    }
    for (int begin = 0; begin < read.length(); begin++) {
      Span span = new Span(begin, Math.min(begin + 5, read.length()));
      Span place = reading.printed(span);
      String words = read.read(reading.read(place).orElseThrow());
      assertThat(PlainReading.of(points.read(place)).text()).isEqualTo(words);
    }
  }

  @Property
  void what_is_read_is_plain(@ForAll("texts") String printed) {
    String once = PlainReading.of(printed).text();
    assertThat(PlainReading.of(once).text()).isEqualTo(once);
  }

  @Property
  void any_text_can_be_read(@ForAll String printed) {
    PlainReading reading = PlainReading.of(printed);
    int length = CodePoints.of(printed).length();
    for (int at = 0; at < CodePoints.of(reading.text()).length(); at++) {
      assertThat(reading.printed(new Span(at, at + 1)).end()).isLessThanOrEqualTo(length);
    }
  }

  @Property
  void accents_written_apart_read_as_the_letters(@ForAll("words") String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(PlainReading.of(apart).text()).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return joined(
        "a",
        "ß",
        "u\u0308",
        "\u00AD",
        "\u017F",
        "\uFB01",
        "\uFB03",
        "\u00A0",
        "😀",
        "\n",
        "\r",
        "\u200D",
        "\u0301",
        "\u0323",
        "\f",
        " ",
        "\u1112\u1161\u11AB",
        "\u212B",
        "\u2011");
  }

  @Provide
  Arbitrary<String> words() {
    return joined("ä", "Ö", "ü", "é", "ş", "x", " ", "Ž", "😀", "한");
  }

  private static Arbitrary<String> joined(String... pieces) {
    return Arbitraries.of(List.of(pieces)).list().ofMaxSize(30).map(p -> String.join("", p));
  }
}
