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
final class ReadNamesTest {

  private static final StructType TEXTS =
      StructType.fromDDL(
          "text STRING,"
              + " paragraphs ARRAY<STRUCT<no: INT, kind: STRING, begin: INT, `end`: INT>>,"
              + " sentences ARRAY<STRUCT<sentence_no: INT, paragraph_no: INT, begin: INT, `end`: INT,"
              + " text: STRING, token_count: INT>>,"
              + " names ARRAY<STRUCT<begin: INT, `end`: INT, type: STRING, confidence: DOUBLE>>");

  private static final String DATELINE = "😀 Bonn (dpa) -";
  private static final String FIRST = "Ministerin Anna Ruge lobt US-Truppen.";
  private static final String SECOND = "Ruges Mann schweigt.";

  @Test
  void mentions_and_entities_become_arrays(SparkSession spark) {
    Row read = read(spark, name(26, 35, "PER", 0.9));

    assertThat(read.getList(read.fieldIndex("mentions")))
        .extracting(Object::toString)
        .containsExactly(
            "[0,0,2,6,Bonn,LOC,0.95,0,dateline]",
            "[1,0,8,11,dpa,ORG,0.95,1,dateline]",
            "[2,0,26,35,Anna Ruge,PER,0.9,2,model]",
            "[3,1,53,58,Ruges,PER,0.81,2,surname]");
    List<Row> entities = read.getList(read.fieldIndex("entities"));
    assertThat(entities)
        .extracting(e -> e.getAs("name") + " " + e.getAs("role") + " " + e.getAs("mention_count"))
        .containsExactly("Bonn null 1", "dpa null 1", "Anna Ruge Ministerin 2", "USA null 0");
    assertThat(entities.get(2).getList(entities.get(2).fieldIndex("aliases")))
        .isEqualTo(List.of("Ruge"));
    assertThat(entities.get(3).getList(entities.get(3).fieldIndex("compounds")))
        .extracting(Object::toString)
        .containsExactly("[0,41,43,US,US-Truppen]");
  }

  @Test
  void other_columns_stay_and_a_text_without_names_has_none(SparkSession spark) {
    Row row = RowFactory.create("nichts", new Row[0], new Row[0], new Row[0]);
    Row read = spark.createDataFrame(List.of(row), TEXTS).transform(new ReadNames()::apply).first();

    assertThat(read.schema().fieldNames())
        .containsExactly("text", "paragraphs", "sentences", "names", "mentions", "entities");
    assertThat(read.getList(4)).isEmpty();
    assertThat(read.getList(5)).isEmpty();
  }

  private static Row read(SparkSession spark, Row... names) {
    String text = DATELINE + " " + FIRST + " " + SECOND;
    int first = length(DATELINE) + 1;
    int second = first + length(FIRST) + 1;
    Row[] paragraphs = {
      RowFactory.create(0, "dateline", 2, length(DATELINE)),
      RowFactory.create(1, "paragraph", first, length(text))
    };
    Row[] sentences = {
      RowFactory.create(0, 1, first, second - 1, FIRST, 6),
      RowFactory.create(1, 1, second, length(text), SECOND, 4)
    };
    Row row = RowFactory.create(text, paragraphs, sentences, names);
    return spark.createDataFrame(List.of(row), TEXTS).transform(new ReadNames()::apply).first();
  }

  private static Row name(int begin, int end, String type, double confidence) {
    return RowFactory.create(begin, end, type, confidence);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
