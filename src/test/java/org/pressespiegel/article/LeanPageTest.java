package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LeanPageTest {

  private static final String LONG =
      "var wort = 'Der Hafen ist zu, und keiner sagt warum.'; ".repeat(3);

  @Provide
  Arbitrary<String> sources() {
    return Arbitraries.of(
            "<script>",
            "</script>",
            "<SCRIPT src='a>b'>",
            "<style media=print>",
            "</style >",
            "<svg viewBox='0 0 1 1'>",
            "</svg>",
            "<svg/>",
            "<!-- ",
            " -->",
            "<p title=\"<script>\">",
            "Ein Satz steht hier. ",
            "<script type='application/ld+json'>",
            LONG)
        .list()
        .ofMaxSize(14)
        .map(pieces -> String.join("", pieces));
  }

  /** Only comments and attributes that hold such a tag may be read in another way. */
  @Property(tries = 500)
  void what_is_printed_stays(@ForAll("sources") String source) {
    String lean = new String(LeanPage.of(utf8(source)), StandardCharsets.UTF_8);
    if (!source.contains("<!--") && !source.contains("title=")) {
      assertThat(printed(lean)).isEqualTo(printed(source));
    }
    assertThat(lean.length()).isLessThanOrEqualTo(source.length());
  }

  @Test
  void programs_styles_and_drawings_go_and_data_stays() {
    String page =
        "<script>"
            + LONG
            + "</script><style>"
            + LONG
            + "</style><svg>"
            + LONG
            + "</svg>"
            + "<script type='application/ld+json'>"
            + LONG
            + "</script>Wort";
    assertThat(new String(LeanPage.of(utf8(page)), StandardCharsets.UTF_8))
        .isEqualTo(
            "<script></script><style></style><svg></svg><script type='application/ld+json'>"
                + LONG
                + "</script>Wort");
  }

  @Test
  void what_begins_in_an_attribute_or_comment_takes_nothing_along() {
    String page =
        "<p title='<script>'>Der Hafen von Emden ist zu, sagte das Amt am Montag in Leer.</p>"
            + "<!-- <style> --><p>Auch am Dienstag fährt kein Schiff, wie es weiter hieß.</p>"
            + "<script>x</script><style>y</style>";
    assertThat(LeanPage.of(utf8(page))).isEqualTo(utf8(page));
    byte[] wide = ("<script>" + LONG + "</script>").getBytes(StandardCharsets.UTF_16LE);
    assertThat(LeanPage.of(wide)).isEqualTo(wide);
  }

  private static String printed(String source) {
    Document page = Jsoup.parse(source);
    page.select("svg").remove();
    return page.text();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
