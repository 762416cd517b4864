package org.pressespiegel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.document.Part.Kind;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

final class DocumentTest {

  private static final String TEXT = "😀 Bonn – Es regnet. Es schneit.\n\nEva Muster";

  private static final List<Part> PARTS =
      List.of(
          new Part(Kind.DATELINE, new Span(0, 8)),
          new Part(Kind.PARAGRAPH, new Span(9, 31)),
          new Part(Kind.BYLINE, new Span(33, 43)));

  private static final Document DOCUMENT = Document.of(TEXT, PARTS, SentenceSplitter.german());

  @Test
  void only_prose_is_cut_into_sentences() {
    assertThat(DOCUMENT.sentences().stream().map(DOCUMENT.codePoints()::read))
        .containsExactly("Es regnet.", "Es schneit.");
    assertThat(TEXT.substring(DOCUMENT.sentenceBegin(1), DOCUMENT.sentenceEnd(1)))
        .isEqualTo("Es schneit.");
  }

  @ParameterizedTest
  @CsvSource({
    // code point, sentence that holds it, first sentence that ends behind it, part
    "0,-1,0,0",
    "8,-1,0,-1",
    "9,0,0,1",
    "19,-1,1,1",
    "20,1,1,1",
    "32,-1,2,-1",
    "42,-1,2,2",
    "43,-1,2,-1"
  })
  void a_code_point_has_a_sentence_and_a_part(int at, int sentence, int from, int part) {
    assertThat(DOCUMENT.sentenceAt(at)).isEqualTo(sentence);
    assertThat(DOCUMENT.sentenceFrom(at)).isEqualTo(from);
    assertThat(DOCUMENT.partAt(at)).isEqualTo(part);
  }

  @Test
  void tokens_are_made_once() {
    assertThat(DOCUMENT.tokens()).isSameAs(DOCUMENT.tokens());
    assertThat(DOCUMENT.tokens().text()).isEqualTo(TEXT);
  }

  @Test
  void parts_of_some_kinds_are_told() {
    assertThat(DOCUMENT.spans(kind -> !kind.isLocated())).containsExactly(new Span(33, 43));
    assertThat(DOCUMENT.spans(Kind::isProse)).containsExactly(new Span(9, 31));
  }

  @Test
  void what_is_out_of_order_or_of_the_text_is_no_document() {
    Span one = new Span(0, 3);
    Span two = new Span(2, 5);

    assertThatThrownBy(() -> new Document("Es regnet.", List.of(), List.of(one, two)))
        .hasMessageContaining("sentence");
    assertThatThrownBy(
            () -> new Document("Es", List.of(new Part(Kind.LEAD, new Span(0, 3))), List.of()))
        .hasMessageContaining("part");
  }
}
