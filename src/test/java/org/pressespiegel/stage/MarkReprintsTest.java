package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.SharedSpark;

@ExtendWith(SharedSpark.class)
final class MarkReprintsTest {

  private static final StructType ARTICLES =
      StructType.fromDDL(
          "article_id STRING, source_uri STRING, source_record BIGINT, published_at TIMESTAMP,"
              + " text STRING,"
              + " paragraphs ARRAY<STRUCT<no: INT, kind: STRING, begin: INT, `end`: INT>>,"
              + " source_site STRING");

  private static final String EARLY = "2020-03-30T08:00:00Z";
  private static final String LATE = "2020-03-31T08:00:00Z";

  @Test
  void a_chain_of_similar_articles_is_one_cluster(SparkSession spark) {
    // The ends share 40 of 100 words, less than 0.6; the middle shares 70 with each.
    Map<String, String> marks =
        marks(
            spark,
            article("c", "file:/1", LATE, words(0, 100)),
            article("a", "file:/2", EARLY, words(30, 130)),
            article("b", "file:/3", LATE, words(60, 160)),
            article("d", "file:/4", EARLY, words(500, 600)));

    assertThat(marks)
        .isEqualTo(Map.of("a", "a -", "b", "a copy of a", "c", "a copy of a", "d", "null -"));
  }

  @Test
  void the_representative_is_the_one_published_first(SparkSession spark) {
    assertThat(
            marks(
                spark,
                article("a", "file:/1", null, words(0, 100)),
                article("b", "file:/2", LATE, words(1, 101)),
                article("c", "file:/3", EARLY, words(2, 102))))
        .isEqualTo(Map.of("a", "c copy of c", "b", "c copy of c", "c", "c -"));
  }

  @Test
  void of_several_published_at_once_it_is_the_least_source(SparkSession spark) {
    assertThat(
            marks(
                spark,
                article("a", "file:/2", EARLY, words(0, 100)),
                article("b", "file:/1", EARLY, words(1, 101)),
                article("c", "file:/3", EARLY, words(2, 102))))
        .isEqualTo(Map.of("a", "b copy of b", "b", "b -", "c", "b copy of b"));
    assertThat(
            marks(
                spark,
                article("a", "file:/2", null, words(0, 100)),
                article("b", "file:/1", null, words(1, 101))))
        .isEqualTo(Map.of("a", "b copy of b", "b", "b -"));
  }

  @Test
  void unrelated_and_short_articles_have_no_cluster(SparkSession spark) {
    assertThat(
            marks(
                spark,
                article("a", "file:/1", EARLY, words(0, 100)),
                article("b", "file:/2", EARLY, words(200, 300)),
                article("c", "file:/3", EARLY, "Es regnet in Wien."),
                article("d", "file:/4", EARLY, "Es regnet in Wien.")))
        .isEqualTo(Map.of("a", "null -", "b", "null -", "c", "null -", "d", "null -"));
  }

  @Test
  void only_paragraphs_are_compared(SparkSession spark) {
    String boilerplate = words(1000, 1300);
    assertThat(
            marks(
                spark,
                article("a", "file:/1", EARLY, words(0, 100), boilerplate),
                article("b", "file:/2", EARLY, words(200, 300), boilerplate),
                article("c", "file:/3", LATE, "😀 " + words(0, 100), words(400, 700))))
        .isEqualTo(Map.of("a", "a -", "b", "null -", "c", "a copy of a"));
  }

  @Test
  void what_one_source_writes_by_a_pattern_on_several_days_is_no_reprint(SparkSession spark) {
    // 70 of 100 words are shared, as in daily figures; elsewhere and at once that is a reprint.
    assertThat(
            marks(
                spark,
                of("a.example", "a1", EARLY, words(0, 100)),
                of("a.example", "a2", LATE, words(30, 130)),
                of("b.example", "b1", EARLY, words(1000, 1100)),
                of("c.example", "c1", LATE, words(1030, 1130)),
                of("d.example", "d1", EARLY, words(2000, 2100)),
                of("d.example", "d2", EARLY, words(2030, 2130)),
                of("e.example", "e1", EARLY, words(3000, 3100)),
                of("e.example", "e2", LATE, words(3009, 3109)),
                of("f.example", "f1", EARLY, words(4000, 4100)),
                of("f.example", "f2", "2020-05-31T08:00:00Z", words(4009, 4109)),
                of("g.example", "g1", EARLY, words(5000, 5100)),
                of("g.example", "g2", "2020-05-31T08:00:00Z", words(5000, 5100))))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("a1", "null -"),
                Map.entry("a2", "null -"),
                Map.entry("b1", "b1 -"),
                Map.entry("c1", "b1 copy of b1"),
                Map.entry("d1", "d1 -"),
                Map.entry("d2", "d1 copy of d1"),
                Map.entry("e1", "e1 -"),
                Map.entry("e2", "e1 copy of e1"),
                Map.entry("f1", "null -"),
                Map.entry("f2", "null -"),
                Map.entry("g1", "g1 -"),
                Map.entry("g2", "g1 copy of g1")));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1})
  void the_threshold_is_a_share_of_words_in_order(double threshold, SparkSession spark) {
    // 100 words each, 90 of them shared.
    Dataset<Row> articles =
        spark.createDataFrame(
            List.of(
                article("a", "file:/1", EARLY, words(0, 100)),
                article("b", "file:/2", EARLY, words(10, 110)),
                article("c", "file:/3", EARLY, words(0, 100))),
            ARTICLES);

    assertThat(marks(articles.transform(new MarkReprints(threshold)::apply)))
        .containsEntry("b", threshold < 0.9 ? "a copy of a" : "null -")
        .containsEntry("c", "a copy of a");
  }

  @Test
  void neither_order_nor_partitions_change_the_answer(SparkSession spark) {
    List<Row> articles = new ArrayList<>();
    for (int no = 0; no < 24; no++) {
      int from = no % 6 * 1000 + no;
      articles.add(
          article("id" + no % 7 + no, "file:/" + no % 5 + no, EARLY, words(from, from + 100)));
    }
    Map<String, String> expected =
        marks(
            spark
                .createDataFrame(articles, ARTICLES)
                .coalesce(1)
                .transform(new MarkReprints(0.5)::apply));
    assertThat(expected.values()).anyMatch(mark -> mark.contains("copy"));
    Collections.reverse(articles);

    assertThat(
            marks(
                spark
                    .createDataFrame(articles, ARTICLES)
                    .repartition(5)
                    .transform(new MarkReprints(0.5)::apply)))
        .isEqualTo(expected);
  }

  @Test
  void articles_keep_their_columns_and_get_three(SparkSession spark) {
    List<Row> articles = List.of(article("a", "file:/1", EARLY, words(0, 100)));
    Dataset<Row> marked =
        spark.createDataFrame(articles, ARTICLES).transform(new MarkReprints(0.5)::apply);

    assertThat(marked.select("article_id", ARTICLES.fieldNames()).drop("article_id").count())
        .isEqualTo(1);
    assertThat(marked.columns())
        .startsWith(ARTICLES.fieldNames())
        .endsWith("duplicate_of", "reprint_cluster", "is_representative")
        .hasSize(ARTICLES.size() + 3);
  }

  @Test
  void a_text_is_read_once_to_sign_it_once_to_compare_it_and_once_to_hand_it_on(
      SparkSession spark) {
    LongAccumulator read = spark.sparkContext().longAccumulator();
    UserDefinedFunction counted =
        udf(
                (String text) -> {
                  read.add(1);
                  return text;
                },
                DataTypes.StringType)
            .asNondeterministic();
    Dataset<Row> articles =
        spark
            .createDataFrame(
                List.of(
                    article("a", "file:/1", EARLY, words(0, 100)),
                    article("b", "file:/2", LATE, words(1, 101)),
                    article("c", "file:/3", LATE, words(500, 600))),
                ARTICLES)
            .repartition(2)
            .withColumn("text", counted.apply(col("text")));

    assertThat(marks(articles.transform(new MarkReprints(0.5)::apply)))
        .isEqualTo(Map.of("a", "a -", "b", "a copy of a", "c", "null -"));
    assertThat(read.value()).isEqualTo(3 * articles.count());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
  void a_similarity_lies_above_0_and_up_to_1(double similarity) {
    assertThatThrownBy(() -> new MarkReprints(similarity))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, String> marks(SparkSession spark, Row... articles) {
    return marks(
        spark.createDataFrame(List.of(articles), ARTICLES).transform(new MarkReprints(0.6)::apply));
  }

  /** The cluster of each article and what it is a copy of; checks that both agree. */
  private static Map<String, String> marks(Dataset<Row> marked) {
    Map<String, String> marks = new TreeMap<>();
    for (Row row : marked.collectAsList()) {
      String original = row.getAs("duplicate_of");
      assertThat(row.<Boolean>getAs("is_representative")).isEqualTo(original == null);
      String earlier =
          marks.put(
              row.getAs("article_id"),
              row.getAs("reprint_cluster") + (original == null ? " -" : " copy of " + original));
      assertThat(earlier).isNull();
    }
    return marks;
  }

  private static Row article(String id, String uri, String published, String body) {
    return article(id, uri, published, body, "Teilen");
  }

  private static Row article(
      String id, String uri, String published, String body, String boilerplate) {
    String text = body + "\n\n" + boilerplate;
    int end = body.codePointCount(0, body.length());
    Row[] paragraphs = {
      RowFactory.create(0, "paragraph", 0, end),
      RowFactory.create(1, "boilerplate", end + 2, text.codePointCount(0, text.length()))
    };
    return RowFactory.create(
        id, uri, 0L, published == null ? null : Instant.parse(published), text, paragraphs, null);
  }

  private static Row of(String site, String id, String published, String body) {
    Row any = article(id, "file:/" + id, published, body);
    return RowFactory.create(
        any.get(0), any.get(1), any.get(2), any.get(3), any.get(4), any.get(5), site);
  }

  private static String words(int begin, int end) {
    return IntStream.range(begin, end).mapToObj(i -> "wort" + i).collect(Collectors.joining(" "));
  }
}
