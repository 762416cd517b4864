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
  @ValueSource(
      strings = {
        "drupal",
        "json_ld",
        "live_ticker",
        "many_comments",
        "microdata",
        "press_release",
        "table_layout",
        "today"
      })
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
        "<h1>Titel</h1>",
        "<h1><span>Titel</span> <span>",
        "<script>",
        "<script>var x = 'Ein Wort gibt das andere, und keins hat ein Ende.';</script>",
        "<svg><g>",
        "<style></style",
        "<div class=title>x",
        "<figure><blockquote><p>Der Hafen ist zu. ",
        "<div itemprop=author><div itemprop=headline>x",
        "<time datetime=2020-01-01></time>",
        "<p class=kicker>Hafen</p><h2>Titel der Meldung</h2>",
        "<div class=bild-text><p>Der Hafen von Emden ist zu, sagte das Amt am Montag.</p></div>",
        "<nav><ol><li><h1>Sturm sperrt Hafen</h1>",
        "<x-y z=1>");
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

  @Test
  void live_reports_and_pages_for_those_who_pay_are_told() {
    assertThat(issues("pages/live_ticker.html")).contains(Issue.LIVE_TICKER, Issue.PAYWALL);
    assertThat(issues("pages/today.html")).doesNotContain(Issue.LIVE_TICKER, Issue.PAYWALL);
    String paid = BODY + "<div class=paywall><p>Jetzt weiterlesen</p></div>";
    assertThat(((Article) parse(page("", paid))).issues()).contains(Issue.PAYWALL);
    String open =
        "<meta property=article:content_tier content=free><script type=application/ld+json>"
            + "{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": true}</script>";
    assertThat(((Article) parse(page(open, BODY))).issues()).doesNotContain(Issue.PAYWALL);
  }

  private static List<Issue> issues(String page) {
    return ((Article) PARSER.parse(RawArticle.of("file:/a.html", 0, Corpus.bytes(page)))).issues();
  }

  @Test
  void a_page_of_four_megabytes_is_read_where_most_of_it_are_programs_and_pictures() {
    String program = "<script>var x = '" + "Der Hafen ist zu. ".repeat(100_000) + "';</script>";
    String picture = "<img src='data:image/png;base64," + "iVBORw0KGgo".repeat(200_000) + "'>";
    Article article = (Article) parse(page(program, picture + BODY + program));
    assertThat(article.headline()).isEqualTo("Sturm sperrt Hafen");
    assertThat(article.paragraphs()).hasSize(3);
  }

  @Test
  void what_was_corrected_is_gone_and_what_was_put_in_stays_in_its_sentence() {
    String corrected =
        "<p>Die Fähre kostet <del>neun</del> <s>zehn</s> <ins>elf</ins> Euro, sagte die Reederei am"
            + " Montag in Emden.</p><p><del>Der Hafen ist offen, sagte das Amt.</del></p>";
    assertThat(((Article) parse(page("", BODY + corrected))).text())
        .contains("Die Fähre kostet elf Euro, sagte")
        .doesNotContain("offen");
  }

  @Test
  void a_time_without_words_beside_the_headline_is_the_publication() {
    String dated = "<time datetime='2022-05-04T08:15:00+02:00'></time>" + BODY;
    Article article = (Article) parse(page("", dated));
    assertThat(article.publishedAt()).isEqualTo("2022-05-04T06:15:00Z");
    assertThat(article.publishedRule()).isEqualTo("time_tag");
    String updated =
        "<time class='zuletzt-aktualisiert update' datetime='2022-05-05T08:15:00+02:00'></time>";
    Article both = (Article) parse(page("", updated + dated));
    assertThat(both.publishedAt()).isEqualTo("2022-05-04T06:15:00Z");
    assertThat(both.updatedAt()).isEqualTo("2022-05-05T06:15:00Z");
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
