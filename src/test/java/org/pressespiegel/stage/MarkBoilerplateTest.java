package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;

/** What many articles of a source share is no part of them. */
@ExtendWith(SharedSpark.class)
final class MarkBoilerplateTest {

  private static final StructType ARTICLES =
      StructType.fromDDL(
          "article_id STRING, source_site STRING, text STRING,"
              + " paragraphs ARRAY<STRUCT<no: INT, kind: STRING, begin: INT, `end`: INT>>");

  private static final String ADVERT =
      "Lesen Sie jeden Morgen unseren Brief aus dem Rathaus, kostenlos.";

  @Test
  void a_paragraph_of_many_articles_of_a_site_is_boilerplate(SparkSession spark) {
    List<Row> articles = new ArrayList<>();
    for (int no = 0; no < 5; no++) {
      articles.add(article("a" + no, "moorbote.example", own(no), ADVERT));
    }
    articles.add(article("b", "moorbote.example", own(9), "Nur hier steht dieser lange Absatz."));
    // Another site may say the same, for its own reasons.
    articles.add(article("c", "heidepost.example", own(10), ADVERT));

    assertThat(kinds(spark, articles))
        .containsExactly(
            "a0 lead boilerplate",
            "a1 lead boilerplate",
            "a2 lead boilerplate",
            "a3 lead boilerplate",
            "a4 lead boilerplate",
            "b lead paragraph",
            "c lead paragraph");
  }

  @Test
  void versions_of_one_article_do_not_make_its_paragraphs_boilerplate(SparkSession spark) {
    List<Row> articles = new ArrayList<>();
    for (int no = 0; no < 6; no++) {
      articles.add(article("a" + no, "moorbote.example", own(1), ADVERT));
    }

    assertThat(kinds(spark, articles)).allMatch(kinds -> kinds.endsWith("lead paragraph"));
  }

  @Test
  void short_paragraphs_and_few_articles_tell_nothing(SparkSession spark) {
    List<Row> articles = new ArrayList<>();
    for (int no = 0; no < 9; no++) {
      articles.add(article("a" + no, "moorbote.example", own(no), no < 4 ? ADVERT : "Nein, nie."));
    }

    assertThat(kinds(spark, articles)).allMatch(kinds -> kinds.endsWith("lead paragraph"));
  }

  private static String own(int no) {
    return "Am Tag " + no + " stieg das Wasser im Moor um " + no * 7 + " Zentimeter.";
  }

  private static List<String> kinds(SparkSession spark, List<Row> articles) {
    Dataset<Row> rows = spark.createDataFrame(articles, ARTICLES).repartition(3);
    Set<Long> shared = MarkBoilerplate.shared(new SignParagraphs().apply(rows));
    return new MarkBoilerplate(shared)
        .apply(rows).orderBy("article_id").collectAsList().stream()
            .map(
                row ->
                    row.getString(0)
                        + row.<Row>getList(3).stream()
                            .map(paragraph -> " " + paragraph.getString(1))
                            .collect(Collectors.joining()))
            .toList();
  }

  private static Row article(String id, String site, String lead, String paragraph) {
    int end = lead.length();
    Row[] paragraphs = {
      RowFactory.create(0, "lead", 0, end),
      RowFactory.create(1, "paragraph", end + 1, end + 1 + paragraph.length())
    };
    return RowFactory.create(id, site, lead + "\n" + paragraph, paragraphs);
  }
}
