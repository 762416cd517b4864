package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.nlp.UnfitFileException;
import org.pressespiegel.place.GazetteerFile;
import org.pressespiegel.place.Kind;
import org.pressespiegel.place.Location;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

@ExtendWith(SharedSpark.class)
final class ReadArticleTest {

  private static final StructType TEXTS =
      StructType.fromDDL(
          "text STRING,"
              + " paragraphs ARRAY<STRUCT<no: INT, kind: STRING, begin: INT, `end`: INT>>,"
              + " sentences ARRAY<STRUCT<sentence_no: INT, paragraph_no: INT, begin: INT, `end`: INT,"
              + " text: STRING, token_count: INT>>,"
              + " names ARRAY<STRUCT<begin: INT, `end`: INT, type: STRING, confidence: DOUBLE>>,"
              + " published_at TIMESTAMP, published_date DATE, published_precision STRING");

  private static final Instant PUBLISHED = Instant.parse("2020-03-30T11:47:00Z");

  @TempDir private Path folder;

  // ------------------------------------------------------------------ names

  @Test
  void mentions_and_entities_become_arrays(SparkSession spark) {
    Row read =
        read(
            spark,
            "day",
            List.of(name(26, 35, "PER", 0.9)),
            "dateline:😀 Bonn (dpa) -",
            "Ministerin Anna Ruge lobt US-Truppen.",
            "Ruges Mann schweigt.");

    assertThat(rows(read, "mentions"))
        .extracting(Object::toString)
        .containsExactly(
            "[0,0,2,6,Bonn,LOC,0.95,0,dateline]",
            "[1,0,8,11,dpa,ORG,0.95,1,dateline]",
            "[2,0,26,35,Anna Ruge,PER,0.9,2,model]",
            "[3,1,53,58,Ruges,PER,0.81,2,surname]");
    List<Row> entities = rows(read, "entities");
    assertThat(entities)
        .extracting(e -> e.getAs("name") + " " + e.getAs("role") + " " + e.getAs("mention_count"))
        .containsExactly("Bonn null 1", "dpa null 1", "Anna Ruge Ministerin 2", "USA null 0");
    assertThat(entities.get(2).getList(entities.get(2).fieldIndex("aliases")))
        .isEqualTo(List.of("Ruge"));
    assertThat(rows(entities.get(3), "compounds"))
        .extracting(Object::toString)
        .containsExactly("[0,41,43,US,US-Truppen]");
  }

  // ------------------------------------------------------------------ timexes

  @Test
  void timexes_are_told_from_publication_and_know_their_sentence(SparkSession spark) {
    assertThat(
            timexes(
                spark,
                "minute",
                "Die Fähre lief am Montag auf Grund.",
                "Verletzt wurde niemand.",
                "Gestern war sie noch frei, morgen soll sie es wieder sein."))
        .extracting(
            t -> t.get(0) + " " + t.get(1) + " " + t.getAs("surface") + " " + t.getAs("value"))
        .containsExactly(
            "0 0 Montag 2020-03-30", "1 2 Gestern 2020-03-29", "2 2 morgen 2020-03-31");
  }

  @Test
  void what_stands_outside_the_sentences_has_no_timexes(SparkSession spark) {
    assertThat(
            timexes(
                spark,
                "minute",
                "dateline:30.03.2020, 13:47 Uhr | dpa",
                "Am Sonntag regnete es.",
                "boilerplate:Stand: gestern"))
        .extracting(t -> t.getAs("surface"))
        .containsExactly("Sonntag");
    assertThat(timexes(spark, "minute", "dateline:Heute ist der 30.03.2020")).isEmpty();
  }

  @Test
  void letters_beyond_the_basic_plane_shift_nothing(SparkSession spark) {
    assertThat(
            timexes(
                spark,
                "minute",
                "dateline:😀😀 30.03.2020 👩‍🚒",
                "😀 Heute regnet es 😀.",
                "Ab morgen nicht."))
        .extracting(t -> t.getAs("surface") + " " + t.getAs("value"))
        .containsExactly("Heute 2020-03-30", "morgen 2020-03-31");
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
    assertThat(timexes(spark, precision, "Gestern regnete es.", "Am 3. Mai 2019 regnete es nicht."))
        .extracting(t -> t.getAs("value") + " " + t.getAs("certainty"))
        .containsExactly(relativeValue + " " + relativeCertainty, fullValue + " " + fullCertainty);
  }

  @Test
  void of_a_month_alone_no_day_is_made(SparkSession spark) {
    List<Row> timexes = timexes(spark, "month", "Gestern regnete es.");

    assertThat(timexes).hasSize(1);
    assertThat(timexes.get(0).<String>getAs("value")).doesNotMatch("\\d{4}-\\d{2}-\\d{2}.*");
  }

  // ------------------------------------------------------------------ places

  @Test
  void places_know_their_sentence_and_a_dateline_has_none(SparkSession spark) {
    Row read =
        read(
            spark,
            "day",
            List.of(),
            "dateline:😀 Kairo",
            "In Wien regnet es.",
            "Graz schwieg.",
            "byline:Eva Muster, Linz");

    assertThat(rows(read, "places"))
        .extracting(p -> p.get(0) + " " + p.get(1) + " " + p.getAs("surface"))
        .containsExactly("0 null Kairo", "1 0 Wien", "2 1 Graz");
    assertThat(read.<String>getAs("focus_country")).isEqualTo("AT");
    assertThat(read.<String>getAs("focus_place")).isIn("Wien", "Graz");
  }

  @Test
  void a_name_that_is_a_person_is_no_place(SparkSession spark) {
    Row read =
        read(
            spark,
            "day",
            List.of(name(19, 23, "PER", 0.99)),
            "In Wien regnet es.",
            "Graz schwieg.");

    assertThat(rows(read, "places"))
        .extracting(p -> p.<String>getAs("surface"))
        .containsExactly("Wien");
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
    Row text = text("day", List.of(), "In Musterzell und in Graz regnet.");

    Row read =
        new ReadArticle(file.toString()).apply(spark.createDataFrame(List.of(text), TEXTS)).first();

    assertThat(rows(read, "places"))
        .extracting(p -> p.<String>getAs("surface"))
        .containsExactly("Musterzell");
  }

  @Test
  void what_is_no_gazetteer_is_told_by_its_path(SparkSession spark) throws IOException {
    String noGazetteer = Files.writeString(folder.resolve("no.tsv.gz"), "Graz").toString();
    String nothing = folder.resolve("nothing.gz").toString();

    for (String path : List.of(noGazetteer, nothing)) {
      assertThatThrownBy(() -> new ReadArticle(path).apply(spark.createDataFrame(List.of(), TEXTS)))
          .isInstanceOf(UnfitFileException.class)
          .hasMessageContaining(path);
    }
  }

  // ------------------------------------------------------------------ quotations and events

  @Test
  void quotations_become_an_array(SparkSession spark) {
    Row read =
        read(
            spark,
            "day",
            List.of(name(13, 22, "PER", 0.9)),
            "😀 Ministerin Anna Ruge kam.",
            "Der Plan sei „tot“, sagte sie.");

    assertThat(rows(read, "quotes"))
        .extracting(Object::toString)
        .containsExactly(
            "[0,1,28,46,Der Plan sei „tot“,indirect,Anna"
                + " Ruge,54,57,0,Ministerin,sagte,48,53,neutral"
                + ",null".repeat(10)
                + "]",
            "[1,1,42,45,tot,partial,Anna Ruge,54,57,0,Ministerin,sagte,48,53,neutral"
                + ",null".repeat(10)
                + "]");
  }

  @Test
  void events_know_what_was_read_before(SparkSession spark) {
    Row read =
        read(spark, "day", List.of(), "Bei einem Brand in Wien starben am Sonntag zwei Menschen.");

    assertThat(rows(read, "events"))
        .extracting(
            e ->
                e.getAs("type")
                    + " "
                    + e.getAs("place")
                    + " "
                    + e.getAs("date_start")
                    + " "
                    + e.getAs("fatalities"))
        .containsExactly("ACCIDENT Wien 2020-03-29 2");
  }

  // ------------------------------------------------------------------ rows

  @Test
  void other_columns_stay_and_a_text_without_sentences_has_nothing(SparkSession spark) {
    Row read = read(spark, "none", List.of());

    assertThat(read.schema().fieldNames())
        .startsWith(TEXTS.fieldNames())
        .endsWith(
            "mentions",
            "entities",
            "timexes",
            "places",
            "focus_country",
            "focus_place",
            "quotes",
            "events");
    for (String layer : List.of("mentions", "entities", "timexes", "places", "quotes", "events")) {
      assertThat(rows(read, layer)).isEmpty();
    }
  }

  private static List<Row> timexes(SparkSession spark, String precision, String... blocks) {
    Row read = read(spark, precision, List.of(), blocks);
    CodePoints points = CodePoints.of(read.getAs("text"));
    List<Row> timexes = rows(read, "timexes");
    for (Row timex : timexes) {
      Span span = new Span(timex.<Integer>getAs("begin"), timex.<Integer>getAs("end"));
      assertThat(points.read(span)).isEqualTo(timex.getAs("surface"));
    }
    return timexes;
  }

  private static Row read(SparkSession spark, String precision, List<Row> names, String... blocks) {
    return new ReadArticle()
        .apply(spark.createDataFrame(List.of(text(precision, names, blocks)), TEXTS))
        .first();
  }

  /** A text of sentences, a blank between two; what {@code kind:} opens is a part without any. */
  private static Row text(String precision, List<Row> names, String... blocks) {
    StringBuilder text = new StringBuilder();
    List<Row> paragraphs = new ArrayList<>();
    List<Row> sentences = new ArrayList<>();
    for (String block : blocks) {
      text.append(text.isEmpty() ? "" : " ");
      boolean prose = !block.matches("(?s)(dateline|byline|boilerplate):.*");
      String words = prose ? block : block.substring(block.indexOf(':') + 1);
      int begin = length(text);
      int end = begin + length(words);
      text.append(words);
      String kind = prose ? "paragraph" : block.substring(0, block.indexOf(':'));
      if (prose) {
        sentences.add(RowFactory.create(sentences.size(), paragraphs.size(), begin, end, words, 1));
      }
      paragraphs.add(RowFactory.create(paragraphs.size(), kind, begin, end));
    }
    boolean known = !precision.equals("none");
    LocalDate day = LocalDate.parse(precision.equals("month") ? "2020-03-01" : "2020-03-30");
    return RowFactory.create(
        text.toString(),
        paragraphs.toArray(Row[]::new),
        sentences.toArray(Row[]::new),
        names.toArray(Row[]::new),
        known ? PUBLISHED : null,
        known ? day : null,
        precision);
  }

  private static Row name(int begin, int end, String type, double confidence) {
    return RowFactory.create(begin, end, type, confidence);
  }

  private static List<Row> rows(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  private static int length(CharSequence text) {
    return text.toString().codePointCount(0, text.length());
  }
}
