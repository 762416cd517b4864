package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.nlp.NameModel;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

@ExtendWith(SharedSpark.class)
final class AnnotateTest {

  private static final StructType TEXTS =
      StructType.fromDDL(
          "text STRING, paragraphs ARRAY<STRUCT<no: INT, kind: STRING, begin: INT, `end`: INT>>");

  @Test
  void sentences_read_their_own_text_and_know_their_paragraph(SparkSession spark) {
    List<Row> sentences =
        sentences(
            spark,
            List.of("headline", "paragraph"),
            "Drei Tote 😀 in Wien",
            "Am 3. Mai sagte Dr. Müller: „Wir gehen. Jetzt!“ Dann ging er.");

    assertThat(sentences)
        .extracting(s -> s.getInt(0) + "/" + s.getInt(1) + " " + s.getString(4))
        .containsExactly(
            "0/0 Drei Tote 😀 in Wien",
            "1/1 Am 3. Mai sagte Dr. Müller: „Wir gehen.",
            "2/1 Jetzt!“",
            "3/1 Dann ging er.");
  }

  @Test
  void every_mark_is_a_token_and_abbreviations_are_one(SparkSession spark) {
    List<Row> sentences =
        sentences(spark, List.of("paragraph"), "Das (sagte Dr. Müller): „Ja!“, u. a. 1.200 Euro …");

    // Das ( sagte Dr. Müller ) : „ Ja ! “ , u. a. 1.200 Euro …
    assertThat(sentences).extracting(s -> s.getInt(5)).containsExactly(16);
  }

  @Test
  void what_is_no_prose_has_no_sentences(SparkSession spark) {
    List<Row> sentences =
        sentences(
            spark,
            List.of("dateline", "byline", "paragraph", "boilerplate"),
            "30.03.2020, 13:47 Uhr | dpa",
            "Von Anna Muster",
            "Es regnet.",
            "Teilen auf Facebook");

    assertThat(sentences).extracting(s -> s.getString(4)).containsExactly("Es regnet.");
    assertThat(sentences).extracting(s -> s.getInt(1)).containsExactly(2);
  }

  @Test
  void a_paragraph_separator_in_the_text_is_white_space(SparkSession spark) {
    List<Row> sentences = sentences(spark, List.of("paragraph"), "Es regnet\u2029in Wien.");

    assertThat(sentences)
        .extracting(s -> s.getString(4))
        .containsExactly("Es regnet\u2029in Wien.");
  }

  @Test
  void names_read_their_own_text(SparkSession spark) {
    Row row =
        annotated(
            spark,
            List.of("headline", "dateline", "paragraph"),
            "Merkel reist in die Türkei 😀",
            "Berlin (dpa)",
            "Angela Merkel traf am Montag Vertreter der Vereinten Nationen in München.");
    List<Row> names = row.getList(row.fieldIndex("names"));
    CodePoints codePoints = CodePoints.of(row.getString(0));

    assertThat(names)
        .extracting(
            name ->
                name.getString(2) + " " + codePoints.read(new Span(name.getInt(0), name.getInt(1))))
        .contains("LOC Türkei", "PER Angela Merkel", "ORG Vereinten Nationen", "LOC München")
        .doesNotContain("LOC Berlin");
    assertThat(names).allMatch(name -> name.getDouble(3) > 0 && name.getDouble(3) <= 1);
  }

  @Test
  void a_sentence_of_any_length_is_tagged_to_its_end(SparkSession spark) {
    Row row =
        annotated(
            spark,
            List.of("paragraph"),
            "Sie waren in München, ".repeat(5_000) + "x".repeat(100_000) + " und in München.");
    List<Row> names = row.getList(row.fieldIndex("names"));

    assertThat(names).hasSizeGreaterThan(4_900);
    assertThat(names.get(names.size() - 1).getInt(0)).isGreaterThan(200_000);
  }

  @Test
  void without_a_model_there_are_sentences_but_no_names(SparkSession spark) {
    Row row =
        annotated(
            spark, new NameModel.Off(), List.of("paragraph"), "Angela Merkel lachte. Es regnete.");

    assertThat(row.<Row>getList(row.fieldIndex("sentences"))).hasSize(2);
    assertThat(row.<Row>getList(row.fieldIndex("names"))).isEmpty();
  }

  @Test
  void an_empty_text_has_none(SparkSession spark) {
    assertThat(sentences(spark, List.of())).isEmpty();
  }

  private static Row annotated(SparkSession spark, List<String> kinds, String... blocks) {
    return annotated(spark, new NameModel.Fast(), kinds, blocks);
  }

  private static Row annotated(
      SparkSession spark, NameModel model, List<String> kinds, String... blocks) {
    StringBuilder text = new StringBuilder();
    List<Row> paragraphs = new ArrayList<>();
    for (int no = 0; no < blocks.length; no++) {
      int begin = text.codePointCount(0, text.length());
      text.append(blocks[no]);
      int end = text.codePointCount(0, text.length());
      paragraphs.add(RowFactory.create(no, kinds.get(no), begin, end));
      text.append("\n\n");
    }
    Row row = RowFactory.create(text.toString(), paragraphs.toArray(Row[]::new));
    return spark.createDataFrame(List.of(row), TEXTS).transform(new Annotate(model)::apply).first();
  }

  private static List<Row> sentences(SparkSession spark, List<String> kinds, String... blocks) {
    Row found = annotated(spark, kinds, blocks);
    List<Row> sentences = found.getList(found.fieldIndex("sentences"));
    CodePoints codePoints = CodePoints.of(found.getString(0));
    for (Row s : sentences) {
      assertThat(codePoints.read(new Span(s.getInt(2), s.getInt(3)))).isEqualTo(s.getString(4));
    }
    assertThat(found.<Integer>getAs("sentence_count")).isEqualTo(sentences.size());
    assertThat(found.schema().apply("token_count").dataType()).isEqualTo(DataTypes.IntegerType);
    return sentences;
  }
}
