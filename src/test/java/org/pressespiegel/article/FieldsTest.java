package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private static final String TEXT =
      "Der Hafen von Emden wird am Dienstag gesperrt. Das teilte das Amt am Montag mit.\n\n"
          + "Hunderte Menschen müssen warten, bis der Wind nachlässt. Das kann dauern.";

  @Test
  void fields_stand_where_an_article_prints_them() {
    Article article =
        (Article)
            parse(
                "text", TEXT,
                "headline", "Sturm  sperrt\nHafen",
                "kicker", "Ostfriesland",
                "lead", "In Emden geht nichts mehr.",
                "authors", "Von Ina Bo und Ole Wichmann",
                "agencies", "dpa",
                "place", "Emden",
                "published", "2019-02-03T14:05:00+01:00",
                "updated", "2019-02-03T15:00:00+01:00",
                "address", "https://www.kuste.example/1");

    assertThat(article.kicker()).isEqualTo("Ostfriesland");
    assertThat(article.headline()).isEqualTo("Sturm sperrt Hafen");
    assertThat(article.lead()).isEqualTo("In Emden geht nichts mehr.");
    assertThat(article.authors()).containsExactly("Ina Bo", "Ole Wichmann");
    assertThat(article.agencies()).containsExactly("dpa");
    assertThat(article.datelinePlace()).isEqualTo("Emden");
    assertThat(article.publishedAt()).hasToString("2019-02-03T13:05:00Z");
    assertThat(article.publishedRule()).isEqualTo("meta");
    assertThat(article.updatedAt()).hasToString("2019-02-03T14:00:00Z");
    assertThat(article.address()).isEqualTo("https://www.kuste.example/1");
    assertThat(article.sourceSite()).isEqualTo("www.kuste.example");
    assertThat(article.text()).startsWith("Ostfriesland\n\nSturm sperrt Hafen\n\nIn Emden");
  }

  @Test
  void what_the_text_repeats_is_printed_once() {
    Article article =
        (Article) parse("headline", "Sturm sperrt Hafen", "text", "Sturm sperrt Hafen\n\n" + TEXT);
    assertThat(article.text()).containsOnlyOnce("Sturm sperrt Hafen");
  }

  @Test
  void a_field_beats_the_text_and_the_text_fills_the_gaps() {
    String printed = "03.02.2019 | dpa\n\n" + TEXT;
    Article told = (Article) parse("headline", "Sturm", "text", printed, "published", "2020-01-02");
    Article untold = (Article) parse("headline", "Sturm", "text", printed, "published", "bald");
    assertThat(told.publishedDate()).hasToString("2020-01-02");
    assertThat(untold.publishedDate()).hasToString("2019-02-03");
    assertThat(told.agencies()).containsExactly("dpa");
  }

  @Test
  void the_same_article_has_the_same_id_from_text_and_markup() {
    String html = "<p>" + TEXT.replace("\n\n", "</p><p>") + "</p>";
    Article text = (Article) parse("headline", "Sturm sperrt Hafen", "text", TEXT);
    Article markup = (Article) parse("headline", "Sturm sperrt Hafen", "html", html);
    Article hidden =
        (Article) parse("headline", "Sturm sperrt Hafen", "text", html + "<br><br><br><br>");
    assertThat(markup.articleId()).isEqualTo(text.articleId()).isEqualTo(hidden.articleId());
    assertThat(markup.format()).isEqualTo("json");
  }

  @Test
  void an_order_of_day_and_month_that_nobody_told_is_an_issue() {
    Article untold = (Article) parse("text", TEXT, "published", "03/04/2019");
    Article told = (Article) parse("text", TEXT, "published", "03/04/2019", "date_order", "mdy");
    Article updated =
        (Article) parse("text", TEXT, "published", "2019-04-03", "updated", "04/05/2019 10:00");
    assertThat(untold.publishedDate()).hasToString("2019-04-03");
    assertThat(untold.issues()).contains(Issue.AMBIGUOUS_DATE);
    assertThat(told.publishedDate()).hasToString("2019-03-04");
    assertThat(told.issues()).doesNotContain(Issue.AMBIGUOUS_DATE);
    assertThat(updated.updatedAt()).hasToString("2019-05-04T08:00:00Z");
    assertThat(updated.issues()).contains(Issue.AMBIGUOUS_DATE);
  }

  @Test
  void a_month_gives_way_to_a_day_in_it() {
    String printed = "03.02.2019 | dpa\n\n" + TEXT;
    Article same = (Article) parse("text", printed, "published", "2019-02");
    Article other = (Article) parse("text", printed, "published", "2019-03");
    assertThat(same.publishedDate()).hasToString("2019-02-03");
    assertThat(same.publishedPrecision()).isEqualTo(Precision.DAY);
    assertThat(other.publishedDate()).hasToString("2019-03-01");
    assertThat(other.publishedPrecision()).isEqualTo(Precision.MONTH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NA",
        "N/A",
        "nan",
        "NaN",
        "None",
        "NULL",
        "null",
        "nil",
        "\\N",
        "#NV",
        "#N/A",
        "#NAME?",
        "leer",
        "-",
        "--",
        "k. A.",
        "[]",
        "{}",
        "NaT",
        "undefined",
        " NaN\n"
      })
  void a_mark_of_a_missing_value_is_no_value(String mark) {
    Article article =
        (Article)
            parse(
                "text",
                TEXT,
                "headline",
                mark,
                "kicker",
                mark,
                "lead",
                mark,
                "place",
                mark,
                "authors",
                mark,
                "agencies",
                mark,
                "published",
                mark,
                "updated",
                mark);
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.kicker()).isNull();
    assertThat(article.lead()).startsWith("Der Hafen");
    assertThat(article.datelinePlace()).isNull();
    assertThat(article.authors()).isEmpty();
    assertThat(article.agencies()).isEmpty();
    assertThat(article.publishedAt()).isNull();
    assertThat(article.issues()).contains(Issue.NO_DATE);
    assertThat(((Rejection) parse("headline", "Sturm", "text", mark)).detail())
        .isEqualTo("json without a known text");
  }

  @Test
  void an_agency_among_the_authors_is_an_agency() {
    Article both = (Article) parse("text", TEXT, "authors", "Eva Bär, dpa");
    Article agencies = (Article) parse("text", TEXT, "authors", "dpa/AFP");
    Article person = (Article) parse("text", TEXT, "authors", "Ute Apa");
    assertThat(both.authors()).containsExactly("Eva Bär");
    assertThat(both.agencies()).containsExactly("dpa");
    assertThat(agencies.authors()).isEmpty();
    assertThat(agencies.agencies()).containsExactly("dpa", "AFP");
    assertThat(person.authors()).containsExactly("Ute Apa");
  }

  @Test
  void where_it_stood_in_the_paper_comes_along() {
    Article article =
        (Article)
            parse(
                "text", TEXT,
                "section", "POLITIK",
                "page", "5",
                "edition", "Bundesausgabe",
                "words", "512",
                "copyright", "Copyright 2019 Blatt",
                "issues", "TEASER_ONLY");
    assertThat(article.imprint())
        .isEqualTo(new Imprint("POLITIK", "5", "Bundesausgabe", 512, "Copyright 2019 Blatt"));
    assertThat(article.issues()).contains(Issue.TEASER_ONLY);
    assertThat(((Article) parse("text", TEXT, "words", "viele")).imprint()).isEqualTo(Imprint.NONE);
  }

  @Test
  void of_several_authors_only_the_missing_ones_go() {
    Article listed = (Article) parse("text", TEXT, "authors", "NA\n\nEva Bär");
    Article unknown = (Article) parse("text", TEXT, "authors", "unbekannt, Eva Bär");
    assertThat(listed.authors()).containsExactly("Eva Bär");
    assertThat(unknown.authors()).containsExactly("Eva Bär");
  }

  @Test
  void what_only_looks_like_a_missing_value_is_one() {
    Article article = (Article) parse("text", TEXT, "headline", "Unbekannt", "place", "Leer");
    assertThat(article.headline()).isEqualTo("Unbekannt");
    assertThat(article.datelinePlace()).isEqualTo("Leer");
    assertThat(((Article) parse("text", TEXT, "headline", "Nil")).headline()).isEqualTo("Nil");
  }

  @Test
  void without_a_text_there_is_no_article() {
    assertThat(((Rejection) parse("headline", "Sturm")).reason())
        .isEqualTo(Rejection.Reason.WRONG_FORMAT);
    assertThat(((Rejection) parse("headline", "Sturm", "text", "Kurz.")).reason())
        .isEqualTo(Rejection.Reason.NO_BODY);
  }

  @Test
  void halves_of_characters_are_marked_as_lost() {
    Article article =
        (Article) parse("headline", "Sturm \uD83C", "text", TEXT + " \uDF0A \uD83C\uDF0A");
    assertThat(article.headline()).isEqualTo("Sturm \uFFFD");
    assertThat(article.text()).endsWith("\uFFFD \uD83C\uDF0A");
    assertThat(article.issues()).contains(Issue.LOST_CHARACTERS);
  }

  private static Parsed parse(String... fields) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      texts.put(fields[i], fields[i + 1]);
    }
    byte[] bytes = texts.toString().getBytes(StandardCharsets.UTF_8);
    return new ArticleParser(ParserSettings.standard())
        .parse(RawArticle.of("file:/a.jsonl", 0, bytes), new Fields("json", texts));
  }

  @Test
  void marks_of_html_in_fields_are_read() {
    Article article =
        (Article)
            new ArticleParser(ParserSettings.standard())
                .parse(
                    RawArticle.of("a", 0, new byte[1]),
                    new Fields(
                        "json",
                        Map.of(
                            "headline", "Fest &#8211; am Hafen &amp; Markt",
                            "lead", "<p>Die Stadt l&auml;dt ein. [&hellip;]</p>\n",
                            "authors", "Eva B&auml;r &amp; Ina Bo",
                            "text",
                                "Der Hafen von Emden feiert am Montag &amp; Dienstag, wie das Amt"
                                    + " mitteilte. AT&T ist dabei.")));

    assertThat(article.headline()).isEqualTo("Fest – am Hafen & Markt");
    assertThat(article.lead()).isEqualTo("Die Stadt lädt ein. […]");
    assertThat(article.authors()).containsExactly("Eva Bär", "Ina Bo");
    assertThat(article.text()).contains("Montag & Dienstag", "AT&T ist");
  }
}
