package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.nlp.UnfitFileException;
import org.pressespiegel.place.GazetteerFile;
import org.pressespiegel.place.Kind;
import org.pressespiegel.place.Location;

@ExtendWith(SharedSpark.class)
final class LocatePlacesTest {

  @TempDir private Path folder;

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

  @Test
  void a_gazetteer_of_ones_own_is_handed_to_all(SparkSession spark) throws IOException {
    Location town =
        new Location(
            77, Kind.CITY, "PPL", "AT", "06", "Musterzell", "", 40_000, 47.1, 15.2, 0, List.of());
    Path file = folder.resolve("own.tsv.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      GazetteerFile.write(List.of("one town"), List.of(town).iterator(), out);
    }
    Row[] paragraph = {RowFactory.create(0, "paragraph", 0, 33)};
    Row[] sentence = {RowFactory.create(0, 0, 0, 33)};
    Row text = RowFactory.create("In Musterzell und in Graz regnet.", paragraph, sentence);

    Row row =
        new LocatePlaces(file.toString())
            .apply(spark.createDataFrame(List.of(text), TEXTS))
            .first();

    assertThat(row.<Row>getList(row.fieldIndex("places")))
        .extracting(p -> p.getString(4))
        .containsExactly("Musterzell");
  }

  @Test
  void what_is_no_gazetteer_is_told_by_its_path(SparkSession spark) throws IOException {
    String noGazetteer = Files.writeString(folder.resolve("no.tsv.gz"), "Graz").toString();
    String nothing = folder.resolve("nothing.gz").toString();

    for (String path : List.of(noGazetteer, nothing)) {
      assertThatThrownBy(
              () -> new LocatePlaces(path).apply(spark.createDataFrame(List.of(), TEXTS)))
          .isInstanceOf(UnfitFileException.class)
          .hasMessageContaining(path);
    }
  }

  private static Row located(SparkSession spark, StructType schema, Row text) {
    return new LocatePlaces().apply(spark.createDataFrame(List.of(text), schema)).first();
  }
}
