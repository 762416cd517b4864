package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;

@ExtendWith(SharedSpark.class)
final class LocatePlacesTest {

  private static final String DDL =
      "text STRING,"
          + " paragraphs ARRAY<STRUCT<no: INT, kind: STRING, begin: INT, `end`: INT>>,"
          + " sentences ARRAY<STRUCT<sentence_no: INT, paragraph_no: INT, begin: INT, `end`: INT>>";

  private static final StructType TEXTS = StructType.fromDDL(DDL);

  private static final StructType RECOGNISED =
      StructType.fromDDL(
          DDL
              + ", mentions ARRAY<STRUCT<mention_no: INT, sentence_no: INT, begin: INT, `end`: INT,"
              + " surface: STRING, type: STRING, confidence: DOUBLE>>");

  private static final String TEXT =
      "😀 Kairo\n\nIn Wien regnet es. Graz schwieg.\n\nEva Muster, Linz";

  private static final Row[] PARAGRAPHS = {
    RowFactory.create(0, "dateline", 0, 7),
    RowFactory.create(1, "paragraph", 9, 41),
    RowFactory.create(2, "byline", 43, 59)
  };

  private static final Row[] SENTENCES = {
    RowFactory.create(0, 1, 9, 27), RowFactory.create(1, 1, 28, 41)
  };

  @Test
  void places_know_their_sentence_and_a_dateline_has_none(SparkSession spark) {
    Row row = located(spark, TEXTS, RowFactory.create(TEXT, PARAGRAPHS, SENTENCES));

    List<Row> places = row.getList(row.fieldIndex("places"));
    assertThat(places)
        .extracting(p -> p.getInt(0) + " " + p.get(1) + " " + p.getString(4))
        .containsExactly("0 null Kairo", "1 0 Wien", "2 1 Graz");
    assertThat(row.<String>getAs("focus_country")).isEqualTo("AT");
    assertThat(row.<String>getAs("focus_place")).isIn("Wien", "Graz");
  }

  @Test
  void recognised_names_are_heard_where_there_are_any(SparkSession spark) {
    Row[] mentions = {RowFactory.create(0, 1, 28, 32, "Graz", "PER", 0.99)};
    Row row = located(spark, RECOGNISED, RowFactory.create(TEXT, PARAGRAPHS, SENTENCES, mentions));

    List<Row> places = row.getList(row.fieldIndex("places"));
    assertThat(places).extracting(p -> p.getString(4)).containsExactly("Kairo", "Wien");
  }

  private static Row located(SparkSession spark, StructType schema, Row text) {
    return new LocatePlaces().apply(spark.createDataFrame(List.of(text), schema)).first();
  }
}
