package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.article.Rejection.Reason;
import org.pressespiegel.document.Part;
import org.pressespiegel.document.Part.Kind;
import org.pressespiegel.text.CodePoints;

class ArticleParserTest {

  private static final ArticleParser PARSER = new ArticleParser(ParserSettings.standard());

  private static final String ARTICLE =
      """
 date 2020-03 Nach dem Sturm

Größte Brücke der Stadt bleibt gesperrt

30.03.2020, 13:47 Uhr | dpa

Die Brücke über die Aller ist beschädigt. Pendler müssen Umwege fahren.

Nach dem Sturm vom Wochenende bleibt die Brücke für den Verkehr gesperrt. „Wir prüfen jeden Pfeiler“, sagte ein Sprecher der Stadt am Montag.

Händler klagen

Die Geschäfte in der Altstadt melden weniger Kunden. Müller & Söhne will schließen.
""";

  @Test
  void every_field_of_a_plain_article_is_filled() {
    Article article = parse(ARTICLE, "https://www.example.org/a.txt");
    assertThat(article.kicker()).isEqualTo("Nach dem Sturm");
    assertThat(article.headline()).isEqualTo("Größte Brücke der Stadt bleibt gesperrt");
    assertThat(article.lead()).startsWith("Die Brücke über");
    assertThat(article.agencies()).containsExactly("dpa");
    assertThat(article.publishedAt()).hasToString("2020-03-30T11:47:00Z");
    assertThat(article.publishedDate()).hasToString("2020-03-30");
    assertThat(article.publishedRule()).isEqualTo("dateline");
    assertThat(article.monthTag()).isEqualTo("2020-03");
    assertThat(article.month()).isEqualTo("2020-03");
    assertThat(article.sourceSite()).isEqualTo("www.example.org");
    assertThat(article.issues()).isEmpty();
    assertThat(article.text()).doesNotContain("2020-03 ");
    assertThat(article.paragraphs().stream().map(Part::kind))
        .containsExactly(
            Kind.KICKER,
            Kind.HEADLINE,
            Kind.DATELINE,
            Kind.LEAD,
            Kind.PARAGRAPH,
            Kind.CROSSHEAD,
            Kind.PARAGRAPH);
  }

  @Test
  void a_dateline_beats_the_month_tag_and_the_conflict_is_told() {
    Article article = parse(ARTICLE.replace("30.03.2020", "30.04.2020"), "file:/a");
    assertThat(article.month()).isEqualTo("2020-04");
    assertThat(article.issues()).containsExactly(Issue.MONTH_TAG_CONFLICT);
  }

  @Test
  void the_month_tag_alone_dates_to_the_month() {
    Article article = parse(ARTICLE.replace("30.03.2020, 13:47 Uhr | ", ""), "file:/a");
    assertThat(article.publishedPrecision()).isEqualTo(Precision.MONTH);
    assertThat(article.publishedAt()).hasToString("2020-02-29T23:00:00Z");
    assertThat(article.publishedRule()).isEqualTo("month_tag");
  }

  @Test
  void a_day_without_a_year_takes_it_from_the_tag_of_the_same_month() {
    Article article = parse(ARTICLE.replace("30.03.2020, 13:47", "30. März, 13:47"), "file:/a");
    assertThat(article.publishedAt()).hasToString("2020-03-30T11:47:00Z");
  }

  @Test
  void without_any_date_the_month_is_unknown() {
    String undated = ARTICLE.replace(" date 2020-03 ", "").replace("30.03.2020, 13:47 Uhr | ", "");
    Article article = parse(undated, "file:/a");
    assertThat(article.month()).isEqualTo("unknown");
    assertThat(article.issues()).containsExactly(Issue.NO_DATE);
  }

  static Stream<byte[]> containers() {
    String windows = ARTICLE.replace("\n", "\r\n");
    return Stream.of(
        bytes(windows),
        bytes(ARTICLE.replace("\n", "\r")),
        bytes(Normalizer.normalize(ARTICLE, Normalizer.Form.NFD)),
        bytes("\uFEFF" + ARTICLE),
        ARTICLE.getBytes(Charset.forName("windows-1252")),
        ("\uFEFF" + ARTICLE).getBytes(StandardCharsets.UTF_16LE),
        ARTICLE.getBytes(StandardCharsets.UTF_16BE),
        bytes(ARTICLE.replace("Brücke", "Brü\u00ADcke").replace(" der ", "\u00A0der  ")),
        bytes(ARTICLE.replace("30.03.2020, 13:47 Uhr | dpa", "31. März 2020")),
        bytes(new String(bytes(ARTICLE), StandardCharsets.ISO_8859_1)));
  }

  @ParameterizedTest
  @MethodSource("containers")
  void the_same_article_has_the_same_id_whatever_it_came_in(byte[] bytes) {
    Article article = (Article) PARSER.parse(RawArticle.of("file:/b", 3, bytes));
    assertThat(article.articleId()).isEqualTo(parse(ARTICLE, "file:/a").articleId());
  }

  @Test
  void another_word_is_another_article() {
    Article other = parse(ARTICLE.replace("Pfeiler", "Bogen"), "file:/a");
    assertThat(other.articleId()).isNotEqualTo(parse(ARTICLE, "file:/a").articleId());
  }

  static Stream<Arguments> rejected() {
    String letters = "xkrt bvnm plst qwrt zzxk mnbv cxyl kjhg fdsp oiuz trew hgfd sapq ";
    return Stream.of(
        Arguments.of(Reason.EMPTY, ""),
        Arguments.of(Reason.EMPTY, " \n\t\u00A0\u200B\r\n"),
        Arguments.of(
            Reason.NO_BODY,
            " date 2018-11 Nach dem Parteitag\n\n"
                + "Vorsitz bleibt offen\n\n"
                + "03.11.2018, 10:12 Uhr | dpa\n"),
        Arguments.of(Reason.NO_BODY, "Minister tritt zurück"),
        Arguments.of(
            Reason.NO_BODY, "Teilen auf Facebook\nNewsletter abonnieren\n© 2019 Beispielverlag"),
        Arguments.of(
            Reason.NO_BODY, "Wir verwenden Cookies, um die Seite zu verbessern.\nImpressum"),
        Arguments.of(Reason.NO_BODY, "<!DOCTYPE html><html><body><p>Guten Tag.</p></body></html>"),
        Arguments.of(Reason.WRONG_FORMAT, "{\"headline\": \"Sturm\", \"text\": \"Es stürmt.\"}"),
        Arguments.of(Reason.WRONG_FORMAT, "[{\"a\": 1}]"),
        Arguments.of(Reason.WRONG_FORMAT, "{\\rtf1\\ansi Das ist ein Text.}"),
        Arguments.of(Reason.WRONG_FORMAT, "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj"),
        Arguments.of(Reason.WRONG_FORMAT, "<?xml version=\"1.0\"?><rss/>"),
        Arguments.of(Reason.WRONG_FORMAT, "id;titel;tag\n1;a;2\n2;b;3\n3;c;4\n4;d;5\n"),
        Arguments.of(Reason.GARBAGE, letters.repeat(10)),
        Arguments.of(
            Reason.GARBAGE,
            "Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod"
                + " tempor."),
        Arguments.of(Reason.GARBAGE, "bla bla bla. ".repeat(60)),
        Arguments.of(Reason.GARBAGE, "12 34 56 78\n".repeat(30)),
        Arguments.of(
            Reason.NOT_GERMAN,
            "The harbour was closed on Tuesday because of the storm. Hundreds of people had to wait"
                + " until the wind eased."),
        Arguments.of(
            Reason.NOT_GERMAN,
            "Le port a été fermé mardi à cause de la tempête. Des centaines de personnes ont dû"
                + " attendre la fin du vent."),
        Arguments.of(
            Reason.NOT_GERMAN,
            "De haven was dinsdag gesloten vanwege de storm. Honderden mensen moesten wachten tot"
                + " de wind ging liggen."),
        Arguments.of(
            Reason.NOT_GERMAN,
            "Il porto è stato chiuso martedì a causa della tempesta. Centinaia di persone hanno"
                + " dovuto aspettare."),
        Arguments.of(
            Reason.NOT_GERMAN,
            "Порт был закрыт во вторник из-за шторма. Сотни людей были вынуждены ждать."));
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void a_record_that_is_no_article_is_refused_with_its_reason(Reason reason, String text) {
    Parsed parsed = PARSER.parse(RawArticle.of("file:/a", 7, bytes(text)));
    assertThat(parsed).isInstanceOf(Rejection.class);
    Rejection rejection = (Rejection) parsed;
    assertThat(rejection.reason()).isEqualTo(reason);
    assertThat(rejection.sourceRecord()).isEqualTo(7);
    assertThat(rejection.bytes()).isEqualTo(bytes(text).length);
  }

  @Test
  void a_record_above_the_limit_is_refused_even_when_cut() {
    ArticleParser small = new ArticleParser(new ParserSettings(100, 0.5, 5));
    Rejection whole = (Rejection) small.parse(RawArticle.of("file:/a", 0, bytes(ARTICLE)));
    Rejection cut =
        (Rejection)
            small.parse(
                new RawArticle("file:/a", 0, RawArticle.Origin.UNKNOWN, new byte[100], 5_000));
    assertThat(List.of(whole.reason(), cut.reason())).containsOnly(Reason.TOO_LARGE);
    assertThat(cut.bytes()).isEqualTo(5_000);
  }

  @Test
  void first_bytes_are_hex_digits() {
    Rejection rejection = (Rejection) PARSER.parse(RawArticle.of("file:/a", 0, bytes("{\"a\":1}")));
    assertThat(rejection.firstBytes()).isEqualTo("7b2261223a317d");
  }

  static Stream<String> monsters() {
    return Stream.of(
        "x", "Wort ", "(", "- ", "a\n", "<a ", "\"„", "3.2.", "Von A, ", "dpa/", ". A", "Ã¼");
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void three_megabytes_of_anything_take_seconds_at_most(String unit) {
    byte[] bytes = bytes(unit.repeat(3_000_000 / unit.length()));
    ArticleParser parser = new ArticleParser(new ParserSettings(1 << 25, 0.5, 5));
    Assertions.assertTimeout(
        Duration.ofSeconds(8), () -> parser.parse(RawArticle.of("file:/a", 0, bytes)));
  }

  @Test
  void a_raw_article_cannot_claim_less_than_it_holds() {
    assertThatThrownBy(
            () -> new RawArticle("file:/a", 0, RawArticle.Origin.UNKNOWN, new byte[9], 8))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void spans_count_code_points() {
    Article article = parse(ARTICLE.replace("Sturm\n", "Sturm \uD83C\uDF2A\n"), "file:/a");
    CodePoints points = CodePoints.of(article.text());
    Part last = article.paragraphs().get(article.paragraphs().size() - 1);
    assertThat(points.read(last.span())).startsWith("Die Geschäfte").endsWith("schließen.");
    assertThat(last.span().end()).isEqualTo(points.length());
  }

  private static Article parse(String text, String uri) {
    return (Article) PARSER.parse(RawArticle.of(uri, 0, bytes(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
