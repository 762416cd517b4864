package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlocksTest {

  static Stream<Arguments> layouts() {
    return Stream.of(
        Arguments.of("Titel\n\nText", List.of("Titel", "Text")),
        Arguments.of("Titel\r\n\r\nText", List.of("Titel", "Text")),
        Arguments.of("Titel\r\rText", List.of("Titel", "Text")),
        Arguments.of("Titel\n \t \nText", List.of("Titel", "Text")),
        Arguments.of("Titel \n\n\n\n  Text", List.of("Titel", "Text")),
        Arguments.of("\n\n  Titel\n\nText \n\n", List.of("Titel", "Text")),
        Arguments.of("eine\nzweite", List.of("eine\nzweite")),
        Arguments.of("eine\r\nzweite", List.of("eine\r\nzweite")),
        Arguments.of("eine\rzweite", List.of("eine\rzweite")),
        Arguments.of("a\n\nb\nc\n\nd", List.of("a", "b\nc", "d")),
        // a line for each paragraph, a title between two
        Arguments.of("Es regnet.\nDer Wind weht.", List.of("Es regnet.", "Der Wind weht.")),
        Arguments.of("Es regnet.\r\nDer Wind weht.", List.of("Es regnet.", "Der Wind weht.")),
        Arguments.of(
            "Es regnet.\nSturm über Kassel\nDer Wind weht.",
            List.of("Es regnet.", "Sturm über Kassel", "Der Wind weht.")),
        // a stray line end within a sentence
        Arguments.of("Es regnet in der\nStadt.", List.of("Es regnet in der\nStadt.")),
        Arguments.of(
            "Es regnet. Der Sturm\nSabine zieht ab.",
            List.of("Es regnet. Der Sturm\nSabine zieht ab.")),
        Arguments.of(
            "Es kamen die Sänger Karl Kern,\nAnna Ohm und Ida Rau. Es regnete.",
            List.of("Es kamen die Sänger Karl Kern,\nAnna Ohm und Ida Rau. Es regnete.")),
        Arguments.of(
            "Es regnete. \nAls\nZeuginnen traten zwei Frauen auf.",
            List.of("Es regnete.", "Als\nZeuginnen traten zwei Frauen auf.")),
        Arguments.of(
            "Angeklagt ist Bruno D.\nist 94 Jahre alt.",
            List.of("Angeklagt ist Bruno D.\nist 94 Jahre alt.")),
        // a narrow page
        Arguments.of(
            "Der Sturm hat in der Nacht den Norden\nerreicht. In Kiel fielen Bäume, die\n"
                + "Feuerwehr rückte aus.\nAm Morgen war es ruhig.",
            List.of(
                "Der Sturm hat in der Nacht den Norden\nerreicht. In Kiel fielen Bäume, die\n"
                    + "Feuerwehr rückte aus.",
                "Am Morgen war es ruhig.")),
        Arguments.of("😀\n\n😀 b", List.of("😀", "😀 b")));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void blank_lines_and_ends_of_paragraphs_part_blocks(String text, List<String> blocks) {
    assertThat(blocks(text)).isEqualTo(blocks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", " \r\n \t\r\n"})
  void white_space_is_no_block(String text) {
    assertThat(TextBlocks.of(text)).isEmpty();
  }

  @Test
  void spans_count_code_points() {
    assertThat(TextBlocks.of("😀 a\n\n😀 b")).containsExactly(new Span(0, 3), new Span(5, 8));
  }

  @Property
  void blocks_are_trimmed_and_hold_no_blank_line(@ForAll("texts") String text) {
    assertThat(blocks(text))
        .allSatisfy(block -> assertThat(block).isEqualTo(block.strip()))
        .allSatisfy(block -> assertThat(block.lines()).noneMatch(String::isBlank));
  }

  @Property
  void blocks_are_in_order_and_cover_all_but_white_space(@ForAll("texts") String text) {
    List<Span> spans = TextBlocks.of(text);
    assertThat(spans).isSorted();
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i - 1).overlaps(spans.get(i))).isFalse();
    }
    assertThat(visible(String.join("", blocks(text)))).isEqualTo(visible(text));
  }

  @Property
  void any_string_at_all_has_blocks(@ForAll String text) {
    assertThat(visible(String.join("", blocks(text)))).isEqualTo(visible(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "ß", "😀", "\uD83D", " ", "\t", "\n", "\r\n", "\r")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  private static List<String> blocks(String text) {
    CodePoints points = CodePoints.of(text);
    return TextBlocks.of(text).stream().map(points::read).toList();
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> visible.append((char) c));
    return visible.toString();
  }
}
