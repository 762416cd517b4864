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
final class FindQuotesTest {

  private static final StructType TEXTS =
      StructType.fromDDL(
          "text STRING, paragraphs ARRAY<STRUCT<no: INT, kind: STRING, begin: INT, `end`: INT>>,"
              + " sentences ARRAY<STRUCT<sentence_no: INT, paragraph_no: INT, begin: INT, `end`:"
              + " INT, text: STRING, token_count: INT>>, names ARRAY<STRUCT<begin: INT, `end`: INT,"
              + " type: STRING, confidence: DOUBLE>>");

  private static final String FIRST = "😀 Ministerin Anna Ruge kam.";
  private static final String SECOND = "Der Plan sei „tot“, sagte sie.";

  @Test
  void quotations_become_an_array(SparkSession spark) {
    int second = length(FIRST) + 1;
    int end = second + length(SECOND);
    Row[] paragraphs = {RowFactory.create(0, "paragraph", 0, end)};
    Row[] sentences = {
      RowFactory.create(0, 0, 0, second - 1, FIRST, 5),
      RowFactory.create(1, 0, second, end, SECOND, 6)
    };
    Row[] names = {RowFactory.create(13, 22, "PER", 0.9)};
    Row found = found(spark, RowFactory.create(FIRST + " " + SECOND, paragraphs, sentences, names));

    assertThat(found.<Row>getList(found.fieldIndex("quotes")))
        .extracting(Object::toString)
        .containsExactly(
            "[0,1,28,46,Der Plan sei „tot“,indirect,Anna"
                + " Ruge,54,57,0,Ministerin,sagte,48,53,neutral]",
            "[1,1,42,45,tot,partial,Anna Ruge,54,57,0,Ministerin,sagte,48,53,neutral]");
  }

  @Test
  void other_columns_stay_and_a_text_without_sentences_has_no_quotes(SparkSession spark) {
    Row found = found(spark, RowFactory.create("nichts", new Row[0], new Row[0], new Row[0]));

    assertThat(found.schema().fieldNames())
        .containsExactly(
            "text", "paragraphs", "sentences", "names", "mentions", "entities", "quotes");
    assertThat(found.getList(6)).isEmpty();
  }

  private static Row found(SparkSession spark, Row text) {
    return spark
        .createDataFrame(List.of(text), TEXTS)
        .transform(new ReadNames()::apply)
        .transform(new FindQuotes()::apply)
        .first();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
