package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.document.Part;
import org.pressespiegel.text.CodePoints;

/** Whole articles in layouts of many kinds; each {@code .tsv} says what a reader finds. */
class LayoutTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "breadcrumb_and_links",
        "no_blank_lines",
        "hard_wrapped_indented",
        "published_and_updated",
        "signature_and_date_below",
        "labels",
        "question_as_crosshead",
        "only_updated",
        "date_above_and_in_opening",
        "month_tag_without_kicker",
        "two_lines",
        "credit_above_caption",
        "kicker_above_date",
        "place_alone_opens",
        "update_and_marked_links",
        "police_report",
        "interview",
        "printed_edition"
      })
  void a_layout_is_taken_apart(String name) {
    Article article = Corpus.article(Corpus.bytes("layouts/" + name + ".txt"));
    List<String> found = new ArrayList<>();
    found.add(
        "published\t"
            + article.publishedAt()
            + " "
            + article.publishedPrecision()
            + " "
            + article.publishedRule());
    found.add("updated\t" + article.updatedAt());
    found.add("authors\t" + String.join("|", article.authors()));
    found.add("agencies\t" + String.join("|", article.agencies()));
    found.add("place\t" + article.datelinePlace());
    found.add("issues\t" + article.issues());
    CodePoints points = CodePoints.of(article.text());
    for (Part paragraph : article.paragraphs()) {
      found.add(paragraph.kind() + "\t" + points.read(paragraph.span()));
    }
    assertThat(found).isEqualTo(Corpus.lines("layouts/" + name + ".tsv"));
  }
}
