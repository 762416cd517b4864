package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

@ExtendWith(SharedSpark.class)
final class TagTimexesTest {

  private static final StructType TEXTS =
      StructType.fromDDL(
          "text STRING,"
              + " sentences ARRAY<STRUCT<sentence_no: INT, paragraph_no: INT, begin: INT, `end`: INT,"
              + " text: STRING, token_count: INT>>,"
              + " published_at TIMESTAMP, published_date DATE, published_precision STRING");

  private static final Instant PUBLISHED = Instant.parse("2020-03-30T11:47:00Z");

  @Test
  void expressions_are_told_from_publication_and_know_their_sentence(SparkSession spark) {
    assertThat(
            tag(
                spark,
                "minute",
                "Die Fähre lief am Montag auf Grund.",
                "Verletzt wurde niemand.",
                "Gestern war sie noch frei, morgen soll sie es wieder sein."))
        .containsExactly("0 Montag 2020-03-30", "2 Gestern 2020-03-29", "2 morgen 2020-03-31");
  }

  @Test
  void what_stands_outside_the_sentences_is_not_tagged(SparkSession spark) {
    assertThat(
            tag(
                spark,
                "minute",
                "#30.03.2020, 13:47 Uhr | dpa",
                "Am Sonntag regnete es.",
                "#Stand: gestern"))
        .containsExactly("0 Sonntag 2020-03-29");
  }

  @Test
  void letters_beyond_the_basic_plane_shift_nothing(SparkSession spark) {
    assertThat(
            tag(
                spark,
                "minute",
                "#😀😀 30.03.2020 👩‍🚒",
                "😀 Heute regnet es 😀.",
                "Ab morgen nicht."))
        .containsExactly("0 Heute 2020-03-30", "1 morgen 2020-03-31");
  }

  @ParameterizedTest
  @CsvSource({
    // What is known of publication, and what becomes of two sentences.
    "minute, 2020-03-29, anchored, 2019-05-03, explicit",
    "day, 2020-03-29, anchored, 2019-05-03, explicit",
    "none, XXXX-XX-XX, vague, 2019-05-03, explicit"
  })
  void what_is_not_known_of_publication_is_not_made_up(
      String precision,
      String relativeValue,
      String relativeCertainty,
      String fullValue,
      String fullCertainty,
      SparkSession spark) {
    List<Row> timexes =
        timexes(spark, precision, "Gestern regnete es.", "Am 3. Mai 2019 regnete es nicht.");

    assertThat(timexes)
        .extracting(t -> t.getAs("value") + " " + t.getAs("certainty"))
        .containsExactly(relativeValue + " " + relativeCertainty, fullValue + " " + fullCertainty);
  }

  @Test
  void of_a_month_alone_no_day_is_made(SparkSession spark) {
    List<Row> timexes = timexes(spark, "month", "Gestern regnete es.");

    assertThat(timexes).hasSize(1);
    assertThat(timexes.get(0).<String>getAs("value")).doesNotMatch("\\d{4}-\\d{2}-\\d{2}.*");
  }

  @Test
  void numbers_run_from_0_in_the_order_of_the_text(SparkSession spark) {
    assertThat(timexes(spark, "day", "Heute, morgen und 2021.", "Gestern nicht."))
        .extracting(t -> t.<Integer>getAs("timex_no"))
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void a_text_without_sentences_has_none(SparkSession spark) {
    assertThat(tag(spark, "minute")).isEmpty();
    assertThat(tag(spark, "minute", "#Heute ist der 30.03.2020")).isEmpty();
  }

  private static List<String> tag(SparkSession spark, String precision, String... blocks) {
    return timexes(spark, precision, blocks).stream()
        .map(t -> t.getAs("sentence_no") + " " + t.getAs("surface") + " " + t.getAs("value"))
        .toList();
  }

  /** The expressions of a text of these sentences; what begins with a # is none. */
  private static List<Row> timexes(SparkSession spark, String precision, String... blocks) {
    StringBuilder text = new StringBuilder();
    List<Row> sentences = new ArrayList<>();
    for (int no = 0; no < blocks.length; no++) {
      String words = blocks[no].startsWith("#") ? blocks[no].substring(1) : blocks[no];
      int begin = text.codePointCount(0, text.length());
      int end = text.append(words).codePointCount(0, text.length());
      if (!blocks[no].startsWith("#")) {
        sentences.add(RowFactory.create(sentences.size(), no, begin, end, words, 1));
      }
      text.append("\n\n");
    }
    boolean known = !precision.equals("none");
    LocalDate day = LocalDate.parse(precision.equals("month") ? "2020-03-01" : "2020-03-30");
    Row row =
        RowFactory.create(
            text.toString(),
            sentences.toArray(Row[]::new),
            known ? PUBLISHED : null,
            known ? day : null,
            precision);
    Row tagged =
        spark.createDataFrame(List.of(row), TEXTS).transform(new TagTimexes()::apply).first();
    CodePoints points = CodePoints.of(text.toString());
    List<Row> timexes = tagged.getList(tagged.fieldIndex("timexes"));
    for (Row timex : timexes) {
      Span span = new Span(timex.getAs("begin"), timex.getAs("end"));
      assertThat(points.read(span)).isEqualTo(timex.getAs("surface"));
    }
    return timexes;
  }
}
