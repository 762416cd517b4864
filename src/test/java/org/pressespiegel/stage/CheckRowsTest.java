package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;

@ExtendWith(SharedSpark.class)
final class CheckRowsTest {

  private static final StructType ARTICLES =
      StructType.fromDDL(
          "month STRING, text STRING, sentence_count INT, paragraphs ARRAY<STRUCT<no: INT, begin: INT, `end`: INT>>,"
              + " sentences ARRAY<STRUCT<sentence_no: INT, begin: INT, `end`: INT, text: STRING>>,"
              + " entities ARRAY<STRUCT<entity_no: INT, name: STRING>>,"
              + " mentions ARRAY<STRUCT<mention_no: INT, sentence_no: INT, begin: INT, `end`: INT,"
              + " surface: STRING, entity_no: INT>>");

  private static final String TEXT = "😀 Graz schwieg.";
  private static final Row[] NO_PARAGRAPHS = {};
  private static final Row[] SENTENCES = {RowFactory.create(0, 2, 15, "Graz schwieg.")};
  private static final Row[] ENTITIES = {RowFactory.create(0, "Graz")};

  @Test
  void right_rows_keep_every_rule(SparkSession spark) {
    assertThat(broken(spark, RowFactory.create(0, 0, 2, 6, "Graz", 0)))
        .containsExactly(
            "articles count 1/0",
            "articles read 1/0",
            "sentences number 1/0",
            "sentences span 1/0",
            "sentences words 1/0",
            "entities number 1/0",
            "mentions number 1/0",
            "mentions span 1/0",
            "mentions words 1/0",
            "mentions sentence 1/0",
            "mentions entity 1/0");
  }

  @Test
  void each_rule_sees_what_breaks_it(SparkSession spark) {
    assertThat(
            broken(
                spark,
                RowFactory.create(1, 0, 2, 6, "Graz", 0),
                RowFactory.create(1, 1, 2, 6, "Graz", 1),
                RowFactory.create(2, null, 2, 16, "Graz schwieg.", null),
                RowFactory.create(3, 0, 2, 6, "Wien", -1),
                RowFactory.create(4, 0, 6, 6, "", 0)))
        .contains(
            "mentions number 5/1",
            "mentions span 5/2",
            "mentions words 5/3",
            "mentions sentence 5/1",
            "mentions entity 5/2");
  }

  @Test
  void an_article_counts_its_sentences(SparkSession spark) {
    assertThat(broken(spark, 2)).contains("articles count 1/1");
  }

  @Test
  void an_event_has_an_id_of_its_own(SparkSession spark) {
    StructType schema =
        StructType.fromDDL(
            "month STRING, text STRING, sentence_count INT,"
                + " sentences ARRAY<STRUCT<sentence_no: INT>>, entities ARRAY<STRUCT<entity_no: INT>>,"
                + " events ARRAY<STRUCT<event_no: INT, event_id: STRING>>");
    Row[] events = {
      RowFactory.create(0, "e1"), RowFactory.create(1, "e2"), RowFactory.create(2, "e1")
    };
    Row[] none = {};
    Row article = RowFactory.create("2020-03", TEXT, 0, none, none, events);

    Dataset<Row> checked = new CheckRows().apply(spark.createDataFrame(List.of(article), schema));

    assertThat(CheckRows.results(checked))
        .contains(new CheckRows.Result("2020-03", "events", "key", 3, 1));
  }

  @Test
  void ids_are_looked_at_across_articles(SparkSession spark) {
    Dataset<Row> articles =
        spark.createDataFrame(
            List.of(
                RowFactory.create("2020-03", "a1", "a1"),
                RowFactory.create("2020-03", "a2", "a1"),
                RowFactory.create("2020-04", "a3", "old"),
                RowFactory.create("2020-04", "a3", "gone"),
                RowFactory.create("2020-05", "a4", null)),
            StructType.fromDDL("month STRING, article_id STRING, reprint_cluster STRING"));
    Dataset<Row> known =
        spark.createDataFrame(
            List.of("a1", "a2", "a3", "a4", "old").stream().map(RowFactory::create).toList(),
            StructType.fromDDL("article_id STRING"));

    assertThat(CheckRows.ids(articles, known))
        .extracting(
            r ->
                r.month() + " " + r.table() + " " + r.rule() + " " + r.checked() + "/" + r.broken())
        .containsExactly(
            "2020-03 articles key 2/0",
            "2020-04 articles key 2/1",
            "2020-05 articles key 1/0",
            "2020-03 articles reprint 2/0",
            "2020-04 articles reprint 2/1");
  }

  private static List<String> broken(SparkSession spark, Row... mentions) {
    return broken(spark, 1, mentions);
  }

  private static List<String> broken(SparkSession spark, int sentenceCount, Row... mentions) {
    Row article =
        RowFactory.create(
            "2020-03", TEXT, sentenceCount, NO_PARAGRAPHS, SENTENCES, ENTITIES, mentions);
    Dataset<Row> checked = new CheckRows().apply(spark.createDataFrame(List.of(article), ARTICLES));
    return CheckRows.results(checked).stream()
        .peek(result -> assertThat(result.month()).isEqualTo("2020-03"))
        .map(r -> r.table() + " " + r.rule() + " " + r.checked() + "/" + r.broken())
        .toList();
  }
}
