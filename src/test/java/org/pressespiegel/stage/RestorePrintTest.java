package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;

@ExtendWith(SharedSpark.class)
final class RestorePrintTest {

  private static final StructType TEXTS =
      StructType.fromDDL(
          "text STRING, paragraphs ARRAY<STRUCT<no: INT, kind: STRING, begin: INT, `end`: INT>>");

  /** What stages find in the text as it reads: a word, who said it, a part of it. */
  private static final String FOUND =
      "array(named_struct('no', 0, 'begin', 3, 'end', 10, 'surface', 'München',"
          + " 'speaker_begin', 0, 'speaker_end', 2, 'cue_begin', cast(null as int), 'cue_end', cast(null as int),"
          + " 'date_end', date'2020-01-01', 'parts', array(named_struct('begin', 3, 'end', 7, 'surface', 'Münc'))))";

  @Test
  void stages_read_plain_letters_and_rows_speak_of_the_printed_ones(SparkSession spark) {
    String odd = "In\u00A0Mu\u0308n\u00ADchen.";
    Row[] paragraphs = {
      RowFactory.create(0, "paragraph", 0, 13), RowFactory.create(1, "paragraph", 14, 15)
    };
    Row[] plain = {RowFactory.create(0, "paragraph", 0, 11)};
    Dataset<Row> read =
        new ReadPlainly()
            .apply(
                spark.createDataFrame(
                    List.of(
                        RowFactory.create(odd + " \u200B", paragraphs),
                        RowFactory.create("In München.", plain)),
                    TEXTS));
    assertThat(read.select("text", "paragraphs", "printed_text").collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[In München. ,WrappedArray([0,paragraph,0,11])," + odd + " \u200B]",
            "[In München.,WrappedArray([0,paragraph,0,11]),null]");

    Dataset<Row> restored =
        new RestorePrint().apply(read.withColumn("words", functions.expr(FOUND)));

    assertThat(restored.columns()).containsExactly("text", "paragraphs", "words");
    assertThat(restored.toJSON().collectAsList())
        .containsExactly(
            "{\"text\":\""
                + odd
                + " \u200B\",\"paragraphs\":[{\"no\":0,\"kind\":\"paragraph\",\"begin\":0,\"end\":13},"
                + "{\"no\":1,\"kind\":\"paragraph\",\"begin\":14,\"end\":15}],"
                + "\"words\":[{\"no\":0,\"begin\":3,\"end\":12,\"surface\":\"Mu\u0308n\u00ADchen\","
                + "\"speaker_begin\":0,\"speaker_end\":2,\"date_end\":\"2020-01-01\","
                + "\"parts\":[{\"begin\":3,\"end\":9,\"surface\":\"Mu\u0308n\u00ADc\"}]}]}",
            "{\"text\":\"In München.\",\"paragraphs\":[{\"no\":0,\"kind\":\"paragraph\",\"begin\":0,\"end\":11}],"
                + "\"words\":[{\"no\":0,\"begin\":3,\"end\":10,\"surface\":\"München\","
                + "\"speaker_begin\":0,\"speaker_end\":2,\"date_end\":\"2020-01-01\","
                + "\"parts\":[{\"begin\":3,\"end\":7,\"surface\":\"Münc\"}]}]}");
  }
}
