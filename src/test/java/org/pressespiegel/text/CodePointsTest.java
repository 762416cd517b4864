package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "3, 2", "4, 3", "6, 4", "7, 5"})
  void a_surrogate_pair_counts_once(int utf16, int codePoint) {
    CodePoints points = CodePoints.of("a😀b😀c");
    assertThat(points.fromUtf16(utf16)).isEqualTo(codePoint);
    assertThat(points.toUtf16(codePoint)).isEqualTo(utf16);
  }

  @Test
  void inside_a_pair_is_its_end() {
    CodePoints points = CodePoints.of("a😀b😀");
    assertThat(points.fromUtf16(2)).isEqualTo(2);
    assertThat(points.fromUtf16(5)).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "Größe, 5",
    "😀, 1",
    "😀😀, 2",
    // A high half alone, a low half alone, both in the wrong order, two high halves and a low one.
    "\uD83D, 1",
    "\uDE00, 1",
    "\uDE00\uD83D, 2",
    "\uD83D\uD83D\uDE00, 2",
    "\uD83D\uDE00\uDE00, 2"
  })
  void an_unpaired_surrogate_counts_as_one(String text, int length) {
    assertThat(CodePoints.of(text).length()).isEqualTo(length);
  }

  @Test
  void a_span_reads_its_words() {
    CodePoints points = CodePoints.of("😀 Es regnet 😀 in Wien.");
    assertThat(points.read(new Span(2, 4))).isEqualTo("Es");
    assertThat(points.read(new Span(0, 1))).isEqualTo("😀");
    assertThat(points.read(points.span(16, 23))).isEqualTo("in Wien");
  }

  @Property
  void a_span_reads_what_a_substring_by_code_points_holds(
      @ForAll("texts") String text,
      @ForAll @IntRange(max = 50) int one,
      @ForAll @IntRange(max = 50) int other) {
    int[] letters = text.codePoints().toArray();
    CodePoints points = CodePoints.of(text);
    assertThat(points.length()).isEqualTo(letters.length);
    int begin = Math.min(Math.min(one, other), letters.length);
    int end = Math.min(Math.max(one, other), letters.length);
    if (begin < end) {
      int[] within = Arrays.copyOfRange(letters, begin, end);
      assertThat(points.read(new Span(begin, end))).isEqualTo(new String(within, 0, within.length));
    }
  }

  @Property
  void there_and_back_is_the_same_place(@ForAll("texts") String text) {
    CodePoints points = CodePoints.of(text);
    for (int at = 0; at <= points.length(); at++) {
      assertThat(points.fromUtf16(points.toUtf16(at))).isEqualTo(at);
    }
  }

  @Property
  void counts_are_those_of_the_java_library(@ForAll("texts") String text) {
    CodePoints points = CodePoints.of(text);
    for (int at = 0; at <= text.length(); at++) {
      assertThat(points.fromUtf16(at)).isEqualTo(text.codePointCount(0, at));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "ß", "e\u0301", "😀", "👩‍🚒", "\uD83D", "\uDE00", " ", "\n")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }
}
