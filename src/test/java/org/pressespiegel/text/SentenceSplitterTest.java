package org.pressespiegel.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private static final SentenceSplitter SPLITTER = SentenceSplitter.german();

  static Stream<String> corpus() throws IOException {
    try (InputStream bytes = SentenceSplitterTest.class.getResourceAsStream("sentences.tsv")) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(line.indexOf('\t') + 1))
          .map(SentenceSplitterTest::unescape);
    }
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("\\s", "\u00A0");
  }

  private static List<String> sentences(String text) {
    CodePoints points = CodePoints.of(text);
    return SPLITTER.split(text).stream().map(points::read).toList();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void a_sentence_ends_at_every_bar(String marked) {
    List<String> expected = Arrays.stream(marked.split("\\|")).map(String::strip).toList();
    assertThat(sentences(marked.replace("|", ""))).isEqualTo(expected);
  }

  @Test
  void the_corpus_is_no_smaller_than_it_was() throws IOException {
    assertThat(corpus()).hasSizeGreaterThanOrEqualTo(315).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "\t\u00A0\u2003\r\n"})
  void white_space_holds_no_sentence(String blank) {
    assertThat(SPLITTER.split(blank)).isEmpty();
  }

  @Test
  void spans_count_code_points() {
    assertThat(SPLITTER.split("😀 Ja. 😀 Nein.")).containsExactly(new Span(0, 5), new Span(6, 13));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.",
        "a. ",
        "1. ",
        "1. A",
        ". ",
        "((",
        "( a",
        "\"",
        "\"\" a.",
        "? « ",
        "z. B. ",
        "1.    \u00A0  ",
        "A. - ( \" ",
        "I. ",
        "\n",
        "[a",
        "1. Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void a_line_of_garbage_takes_linear_time(String piece) {
    String line = piece.repeat(3_000_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> SPLITTER.split(line));
  }

  @Test
  void a_list_without_an_end_is_cut_between_words() {
    List<Span> cut = SPLITTER.split("Siemens  123,45 ".repeat(1_000).strip());
    assertThat(cut).hasSizeBetween(6, 9).allMatch(span -> span.length() <= 2_016);
    CodePoints points = CodePoints.of("Siemens  123,45 ".repeat(1_000));
    assertThat(cut)
        .extracting(points::read)
        .allMatch(s -> s.matches("(?s)(?:Siemens|123,45)( .*)?(?:Siemens|123,45)"));
    assertThat(SPLITTER.split("😀".repeat(5_000))).allMatch(span -> span.length() <= 2_000);
  }

  @Property
  void sentences_are_trimmed_sorted_and_cover_all_that_is_seen(@ForAll("texts") String text) {
    List<Span> spans = SPLITTER.split(text);
    assertThat(spans).isSorted();
    for (int at = 1; at < spans.size(); at++) {
      assertThat(spans.get(at - 1).overlaps(spans.get(at))).isFalse();
    }
    CodePoints points = CodePoints.of(text);
    List<String> sentences = spans.stream().map(points::read).toList();
    assertThat(sentences)
        .allSatisfy(
            sentence -> {
              assertThat(Marks.isSpace(sentence.charAt(0))).isFalse();
              assertThat(Marks.isSpace(sentence.charAt(sentence.length() - 1))).isFalse();
              assertThat(sentence).doesNotContain("\n\n");
            });
    assertThat(visible(String.join("", sentences))).isEqualTo(visible(text));
  }

  @Property
  void any_string_at_all_can_be_split(@ForAll String text) {
    CodePoints points = CodePoints.of(text);
    String sentences = SPLITTER.split(text).stream().map(points::read).collect(joining());
    assertThat(visible(sentences)).isEqualTo(visible(text));
  }

  @Property
  void a_blank_line_parts_what_stands_on_either_side(
      @ForAll("texts") String one, @ForAll("texts") String other) {
    assertThat(sentences(one + "\n\n" + other))
        .isEqualTo(Stream.of(one, other).flatMap(text -> sentences(text).stream()).toList());
  }

  @Property
  void a_second_look_finds_the_same(@ForAll("texts") String text) {
    assertThat(SPLITTER.split(text)).isEqualTo(SPLITTER.split(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Der", "Mann", "ging", "und", "Dr", "z", "B", "Mio", "usw", "Art", "3", "2019", "Mai",
            "XIV", "Etage", ".", "...", "…", "!", "?", ",", ":", "„", "“", "\"", "»", "«", "'", "(",
            ")", "[", "]", "–", "-", " ", "  ", "\n", "\r\n", "\u00A0", "\u2029", "😀", "\uD800")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  private static String visible(String text) {
    return text.chars()
        .filter(c -> !Marks.isSpace((char) c))
        .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
        .toString();
  }
}
