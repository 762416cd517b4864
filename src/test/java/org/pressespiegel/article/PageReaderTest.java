package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.document.Part;
import org.pressespiegel.text.CodePoints;

/** Web pages of many kinds; each {@code .tsv} says what a reader finds. */
class PageReaderTest {

  private static final ArticleParser PARSER =
      new ArticleParser(new ParserSettings(1 << 25, 0.5, 5));

  private static final String BODY =
      "<p>Der Hafen von Emden wird am Dienstag wegen des Sturms gesperrt, teilte das Amt mit.</p>"
          + "<p>Hunderte Menschen müssen warten, bis der Wind nachlässt. Das kann bis Mittwoch"
          + " dauern.</p>";

  @ParameterizedTest
  @ValueSource(strings = {"json_ld", "many_comments", "microdata", "press_release", "table_layout"})
  void a_page_is_taken_apart(String name) {
    Article article =
        (Article)
            PARSER.parse(RawArticle.of("file:/a.html", 0, Corpus.bytes("pages/" + name + ".html")));
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
    found.add("site\t" + article.sourceSite());
    CodePoints points = CodePoints.of(article.text());
    for (Part paragraph : article.paragraphs()) {
      found.add(paragraph.kind() + "\t" + points.read(paragraph.span()));
    }
    assertThat(found).isEqualTo(Corpus.lines("pages/" + name + ".tsv"));
  }

  @Test
  void a_page_saved_as_text_is_refused_and_any_other_name_is_read() {
    byte[] page = page("", BODY).getBytes(StandardCharsets.UTF_8);
    Parsed text = PARSER.parse(RawArticle.of("file:/a.txt", 0, page));
    assertThat(((Rejection) text).reason()).isEqualTo(Rejection.Reason.WRONG_FORMAT);
    for (String name : List.of("file:/a.html", "file:/a", "file:/a.php", "hdfs://x/a.txt.html")) {
      assertThat(PARSER.parse(RawArticle.of(name, 0, page))).isInstanceOf(Article.class);
    }
  }

  @Test
  void a_page_without_running_text_has_no_body() {
    String links = "<ul>" + "<li><a href='x'>Rat lehnt neue Parkplätze ab</a></li>".repeat(40);
    Parsed parsed = parse(page("", links));
    assertThat(((Rejection) parsed).reason()).isEqualTo(Rejection.Reason.NO_BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15"})
  void the_page_says_its_charset(String charset) {
    String page =
        page("<meta charset=" + charset + ">", BODY.replace("teilte", "„teilte“ für 3 €"));
    Article article =
        (Article)
            PARSER.parse(
                RawArticle.of(
                    "file:/a.html",
                    0,
                    page.replace("„", "").replace("“", "").getBytes(Charset.forName(charset))));
    assertThat(article.text()).contains("müssen").contains("teilte für 3 €");
    assertThat(article.charset()).isEqualTo(charset);
  }

  @Test
  void the_server_beats_the_page_and_utf8_beats_both() {
    String page = page("<meta charset=utf-8>", BODY);
    RawArticle.Origin western = new RawArticle.Origin(null, "iso-8859-1");
    for (Charset real : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8)) {
      byte[] bytes = page.getBytes(real);
      Parsed parsed = PARSER.parse(new RawArticle("file:/a", 0, western, bytes, bytes.length));
      assertThat(((Article) parsed).text()).contains("müssen");
    }
  }

  @Test
  void a_few_broken_bytes_do_not_cost_the_article() {
    byte[] bytes =
        page("<meta charset=utf-8>", BODY + "<div>x</div>").getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<div>x") + 5] = (byte) 0x81;
    assertThat(PARSER.parse(RawArticle.of("file:/a", 0, bytes))).isInstanceOf(Article.class);
  }

  static Stream<String> monsters() {
    return Stream.of(
        "<div>",
        "<p>",
        "<b><i>",
        "<table><tr><td>",
        "<a href=x>x",
        "<ul><li>Wort ",
        "<div class=comments>",
        "<br>",
        "&#xD800;",
        "<p>Der Hafen ist zu. ",
        "<!--",
        "<svg><p>",
        "<meta name=date content=2020-01-01>",
        "<script type=application/ld+json>[",
        "<h1>Titel</h1>");
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void two_megabytes_of_any_markup_take_seconds_at_most(String unit) {
    String page = page("", BODY + unit.repeat(2_000_000 / unit.length()));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long begin = clock.getCurrentThreadCpuTime();
    parse(page);
    // Of this thread's own time, so that a busy machine does not matter.
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - begin))
        .isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void json_ld_that_is_nested_endlessly_or_broken_is_passed_over() {
    for (String json :
        List.of("[".repeat(100_000), "{\"@graph\":".repeat(100_000), "{\"@type\": NewsArticle}")) {
      String page = page("<script type='application/ld+json'>" + json + "</script>", BODY);
      assertThat(parse(page)).isInstanceOf(Article.class);
    }
  }

  private static String page(String head, String body) {
    return "<html><head><title>Sturm</title>"
        + head
        + "</head><body><h1>Sturm sperrt Hafen</h1>"
        + body
        + "</body></html>";
  }

  private static Parsed parse(String page) {
    return PARSER.parse(RawArticle.of("file:/a.html", 0, page.getBytes(StandardCharsets.UTF_8)));
  }
}
