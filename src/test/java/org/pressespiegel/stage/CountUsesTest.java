package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;

/** How texts use names is summed up the same in whatever parts they come. */
@ExtendWith(SharedSpark.class)
final class CountUsesTest {

  private static final StructType TAGGED =
      StructType.fromDDL(
          "article_id STRING, text STRING,"
              + " paragraphs ARRAY<STRUCT<no: INT, kind: STRING, begin: INT, `end`: INT>>,"
              + " sentences ARRAY<STRUCT<sentence_no: INT, begin: INT, `end`: INT>>,"
              + " names ARRAY<STRUCT<begin: INT, `end`: INT, type: STRING, confidence: DOUBLE>>");

  private static final List<Row> TEXTS =
      List.of(
          text("Wegen Corona ruht der Bau.", "Corona", "ORG"),
          text("Sie fuhr nach Hanau und kam aus Hanau.", "Hanau", "LOC"),
          text("Das Moor bei Hanau ist nass, sagt der Corona-Rat.", "Hanau", "LOC"),
          text("Gegen Corona hilft das Moor nicht.", null, null));

  @Test
  void names_of_the_gazetteer(SparkSession spark) {
    Dataset<Row> uses = new CountNameUses("").apply(spark.createDataFrame(TEXTS, TAGGED));

    assertThat(rows(uses.orderBy("name")))
        .containsExactly(
            "[Bau,1,0,1,0,0,0,0,0]",
            "[Corona,2,0,0,2,0,0,1,0]",
            "[Hanau,3,3,0,0,2,0,0,0]",
            "[Kam,0,0,0,0,0,0,0,1]");
  }

  @Test
  void words_that_are_names_at_least_once(SparkSession spark) {
    Dataset<Row> uses = new CountWordUses().apply(spark.createDataFrame(TEXTS, TAGGED));

    assertThat(rows(uses.orderBy("word")))
        .containsExactly("[Corona,2,1,0,0,1,0,0,1,1]", "[Hanau,3,1,0,2,0,0,0,0,1]");
  }

  @Test
  void what_comes_later_adds_up_to_all_at_once(SparkSession spark) {
    Dataset<Row> all = spark.createDataFrame(TEXTS, TAGGED);
    Dataset<Row> first = spark.createDataFrame(TEXTS.subList(0, 2), TAGGED);
    Dataset<Row> later = spark.createDataFrame(TEXTS.subList(2, 4), TAGGED).repartition(2);
    CountNameUses names = new CountNameUses("");

    assertThat(rows(CountNameUses.total(names.apply(first).unionByName(names.apply(later)))))
        .containsExactlyInAnyOrderElementsOf(rows(names.apply(all)));
  }

  @Test
  void only_words_that_are_used_often_tell_anything(SparkSession spark) {
    List<Row> texts = new ArrayList<>();
    for (int no = 0; no < 20; no++) {
      texts.add(text("Trotz Corona wird gebaut.", "Corona", "ORG"));
    }
    texts.add(text("In Hanau wird gebaut.", "Hanau", "LOC"));
    Dataset<Row> uses = new CountWordUses().apply(spark.createDataFrame(texts, TAGGED));

    assertThat(CountWordUses.telling(uses).select("word").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("Corona");
  }

  private static List<String> rows(Dataset<Row> uses) {
    return uses.collectAsList().stream().map(Row::toString).toList();
  }

  private static Row text(String text, String name, String type) {
    List<Row> names = new ArrayList<>();
    if (name != null) {
      int begin = text.indexOf(name);
      names.add(RowFactory.create(begin, begin + name.length(), type, 0.8));
    }
    return RowFactory.create(
        "0123",
        text,
        new Row[] {RowFactory.create(0, "paragraph", 0, text.length())},
        new Row[] {RowFactory.create(0, 0, text.length())},
        names.toArray(Row[]::new));
  }
}
