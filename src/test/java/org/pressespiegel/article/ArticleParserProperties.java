package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pressespiegel.document.Part;
import org.pressespiegel.document.Part.Kind;
import org.pressespiegel.text.CodePoints;

class ArticleParserProperties {

  private static final ArticleParser PARSER = new ArticleParser(ParserSettings.standard());

  @Property(tries = 300)
  void no_bytes_make_it_throw(@ForAll byte[] bytes) {
    assertThat(PARSER.parse(RawArticle.of("file:/a", 0, bytes))).isNotNull();
  }

  @Property(tries = 300)
  void no_text_makes_it_throw(@ForAll String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(PARSER.parse(RawArticle.of("file:/a", 0, bytes))).isNotNull();
  }

  /** Lines of every kind in any order, so that most texts are articles of a sort. */
  @Provide
  Arbitrary<String> articles() {
    Arbitrary<String> line =
        Arbitraries.of(
            "",
            "",
            "Kicker",
            " date 2019-02 Kicker",
            "Rat beschließt neues Bad",
            "03.02.2019, 14:05 Uhr | dpa",
            "Stand: 4.2.2019",
            "Von Anna Muster, Kairo",
            "Berlin (dpa) - Der Rat hat am Montag getagt. Das war nicht immer so.",
            "Die Stadt will das Bad im Mai öffnen. „Es wird schön“, sagte sie \uD83C\uDF0A.",
            "Das Wasser ist kalt, aber die Leute gehen trotzdem hinein. (dpa/mus)",
            "Wie geht es weiter?",
            "Foto: Max Beispiel/dpa",
            "Lesen Sie auch:",
            "- Warum das Bad zu teuer ist",
            "Teilen auf Facebook",
            "© 2019 Beispielverlag",
            "in einer Zeile die klein beginnt und auf der nächsten Zeile weiter",
            "\u00AD",
            "\t\u00A0",
            "(dpa)",
            "dpa/mus");
    return line.list().ofMinSize(1).ofMaxSize(14).map(lines -> String.join("\n", lines));
  }

  @Property(tries = 500)
  void spans_are_in_order_and_read_tidy_text(@ForAll("articles") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!(PARSER.parse(RawArticle.of("file:/a", 0, bytes)) instanceof Article article)) {
      return;
    }
    CodePoints points = CodePoints.of(article.text());
    int end = 0;
    for (Part paragraph : article.paragraphs()) {
      assertThat(paragraph.span().begin()).isGreaterThanOrEqualTo(end);
      String words = points.read(paragraph.span());
      assertThat(words).isEqualTo(words.strip()).doesNotContain("\n", "  ");
      end = paragraph.span().end();
    }
    assertThat(end).isEqualTo(points.length());
    assertThat(article.paragraphs().stream().filter(p -> p.kind() == Kind.LEAD).count())
        .isLessThanOrEqualTo(1);
  }

  @Property(tries = 200)
  void line_ends_and_encodings_do_not_matter(@ForAll("articles") String text) {
    Parsed plain = parse(text.getBytes(StandardCharsets.UTF_8));
    List<Parsed> others =
        List.of(
            parse(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
            parse(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
    if (plain instanceof Article article) {
      assertThat(others)
          .allSatisfy(
              other -> assertThat(((Article) other).articleId()).isEqualTo(article.articleId()));
    } else {
      assertThat(others)
          .allSatisfy(
              other ->
                  assertThat(((Rejection) other).reason()).isEqualTo(((Rejection) plain).reason()));
    }
  }

  @Property(tries = 200)
  void the_same_bytes_give_the_same_article(@ForAll("articles") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(parse(bytes)).isEqualTo(parse(bytes));
  }

  private static Parsed parse(byte[] bytes) {
    return PARSER.parse(RawArticle.of("file:/a", 0, bytes));
  }
}
