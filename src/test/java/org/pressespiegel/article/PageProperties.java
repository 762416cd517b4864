package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pressespiegel.document.Part;
import org.pressespiegel.text.CodePoints;

class PageProperties {

  private static final ArticleParser PARSER = new ArticleParser(ParserSettings.standard());

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "<div class=comments>",
            "<div itemprop=articleBody>",
            "</div>",
            "<p>Der Rat hat am Montag getagt und das Bad beschlossen. Das war nicht immer so.</p>",
            "<p>Berlin (dpa) - Die Stadt will das Bad im Mai öffnen, sagte sie.</p>",
            "<h1>Rat beschließt neues Bad</h1>",
            "<h2>Wie geht es weiter?</h2>",
            "<li>Warum das Bad zu teuer ist",
            "<a href=x>Lesen Sie auch: Das Bad ist zu teuer</a>",
            "<span class=date>03.02.2019, 14:05 Uhr</span>",
            "<time datetime=2019-02-03T14:05>heute</time>",
            "Lose Worte, die nirgends stehen <br> und weiter gehen.<br><br>Noch ein Satz steht hier"
                + " ganz allein.",
            "<figcaption>Foto: Max Beispiel/dpa</figcaption>",
            "&shy;&nbsp;&#x1F30A;&#xDFFF;",
            "<script>var x = '<p>';</script>",
            "<table><tr><td>",
            "Pressekontakt:<br>Anna Muster");
    return piece
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(pieces -> "<html><body>" + String.join("\n", pieces));
  }

  @Property(tries = 300)
  void spans_read_tidy_text_and_a_second_look_finds_the_same(@ForAll("pages") String page) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    Parsed parsed = PARSER.parse(RawArticle.of("file:/a.html", 0, bytes));
    assertThat(PARSER.parse(RawArticle.of("file:/a.html", 0, bytes))).isEqualTo(parsed);
    if (parsed instanceof Article article) {
      CodePoints points = CodePoints.of(article.text());
      for (Part paragraph : article.paragraphs()) {
        String words = points.read(paragraph.span());
        assertThat(words).isEqualTo(words.strip()).doesNotContain("\n", "  ", "\u00AD");
      }
    }
  }

  @Property(tries = 300)
  void no_markup_makes_it_throw(@ForAll String text) {
    byte[] bytes = ("<html>" + text).getBytes(StandardCharsets.UTF_8);
    assertThat(PARSER.parse(RawArticle.of("file:/a", 0, bytes))).isNotNull();
  }

  @Property(tries = 300)
  void no_fields_make_it_throw(@ForAll String text, @ForAll String other) {
    RawArticle raw = RawArticle.of("file:/a.jsonl", 3, text.getBytes(StandardCharsets.UTF_8));
    for (Map<String, String> fields :
        java.util.List.of(
            Map.of("text", text, "headline", other, "published", other),
            Map.of("html", text, "lead", other, "authors", other, "address", other))) {
      assertThat(PARSER.parse(raw, new Fields("json", fields))).isNotNull();
    }
  }
}
