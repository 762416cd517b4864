package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Rejects;

@ExtendWith(SharedSpark.class)
final class ParseArticlesTest {

  private static final StructType RAW =
      StructType.fromDDL(
          "source_uri STRING, source_record BIGINT, content BINARY, length BIGINT, failure STRING,"
              + " detail STRING, address STRING, charset STRING, format STRING, fields"
              + " ARRAY<STRING>");

  private static final String NEWS =
      "Fähre läuft auf Grund\n\n"
          + "30.03.2020, 13:47 Uhr | dpa\n\n"
          + "Vor der Insel Föhr ist am Montag eine Fähre auf Grund gelaufen. Nach Angaben der"
          + " Polizei wurde niemand verletzt, das Schiff soll in der Nacht wieder freikommen.";

  @Test
  void a_record_becomes_an_article_of_its_month(SparkSession spark) {
    Row parsed = parse(spark, record("file:/a.txt", 3, NEWS)).get(0);

    assertThat(parsed.<String>getAs("month")).isEqualTo("2020-03");
    assertThat(parsed.<Long>getAs("bytes")).isEqualTo(length(NEWS));
    assertThat(parsed.<Row>getAs("reject")).isNull();
    Row article = parsed.getAs("article");
    assertThat(article.<String>getAs("source_uri")).isEqualTo("file:/a.txt");
    assertThat(article.<Long>getAs("source_record")).isEqualTo(3);
    assertThat(article.<String>getAs("headline")).isEqualTo("Fähre läuft auf Grund");
    assertThat(article.<String>getAs("published_precision")).isEqualTo("minute");
  }

  @Test
  void a_record_that_is_no_article_becomes_a_reject_of_no_month(SparkSession spark) {
    Row parsed = parse(spark, record("file:/leer.txt", 0, "  \n")).get(0);

    assertThat(parsed.<String>getAs("month")).isEqualTo("unknown");
    assertThat(parsed.<Row>getAs("article")).isNull();
    Row reject = parsed.getAs("reject");
    assertThat(reject.<String>getAs("source_uri")).isEqualTo("file:/leer.txt");
    assertThat(reject.<String>getAs("reason")).isEqualTo("empty");
    assertThat(reject.<Long>getAs("bytes")).isEqualTo(3);
  }

  @Test
  void a_record_that_was_cut_short_is_too_large_and_keeps_its_full_length(SparkSession spark) {
    byte[] head = NEWS.substring(0, 40).getBytes(StandardCharsets.UTF_8);
    Row parsed = parse(spark, row("file:/gross.txt", 0L, head, 9_000_000L, null, null)).get(0);

    Row reject = parsed.getAs("reject");
    assertThat(reject.<String>getAs("reason")).isEqualTo("too_large");
    assertThat(reject.<Long>getAs("bytes")).isEqualTo(9_000_000);
    assertThat(parsed.<Long>getAs("bytes")).isEqualTo(9_000_000);
  }

  @Test
  void what_the_container_says_beats_what_the_text_says(SparkSession spark) {
    String text = NEWS.substring(NEWS.indexOf("Vor der"));
    String[] fields = {
      "text", text, "headline", "Grundberührung", "published", "2020-03-31", "authors", "Ina Bo"
    };
    Row record =
        RowFactory.create(
            "file:/a.jsonl",
            7L,
            text.getBytes(StandardCharsets.UTF_8),
            length(text),
            null,
            null,
            "https://www.insel.example/a",
            "UTF-8",
            "json",
            fields);
    Row article = parse(spark, record).get(0).getAs("article");

    assertThat(article.<String>getAs("format")).isEqualTo("json");
    assertThat(article.<String>getAs("headline")).isEqualTo("Grundberührung");
    assertThat(article.<String>getAs("published_rule")).isEqualTo("meta");
    assertThat(article.getAs("published_date").toString()).isEqualTo("2020-03-31");
    assertThat(article.<String>getAs("source_site")).isEqualTo("www.insel.example");
    assertThat(article.getList(article.fieldIndex("authors"))).hasToString("[Ina Bo]");
  }

  @Test
  void a_record_that_could_not_be_read_says_why(SparkSession spark) {
    Row parsed =
        parse(spark, row("file:/weg.txt", 0L, null, 17L, "unreadable", "not found: weg.txt"))
            .get(0);

    Row reject = parsed.getAs("reject");
    assertThat(reject.<String>getAs("reason")).isEqualTo("unreadable");
    assertThat(reject.<String>getAs("detail")).isEqualTo("not found: weg.txt");
    assertThat(reject.<Long>getAs("bytes")).isEqualTo(17);
    assertThat(reject.<String>getAs("raw_sha256")).isNull();
  }

  @Test
  void settings_travel_to_the_executors(SparkSession spark) {
    Dataset<Row> raw = raw(spark, record("file:/a.txt", 0, NEWS));
    ParserSettings strict = new ParserSettings(2L << 20, 0.5, 1000);

    Row parsed = raw.transform(new ParseArticles(strict)::apply).first();

    assertThat(parsed.<Row>getAs("reject").<String>getAs("reason")).isEqualTo("no_body");
  }

  @Test
  void rows_are_as_the_tables_declare_them(SparkSession spark) {
    StructType schema =
        raw(spark, record("file:/a.txt", 0, NEWS))
            .transform(new ParseArticles(ParserSettings.standard())::apply)
            .schema();

    assertThat(schema.fieldNames()).containsExactly("month", "bytes", "article", "reject");
    assertThat(names(schema, "article")).isEqualTo(Articles.TABLE.rowSchema().fieldNames());
    assertThat(names(schema, "reject")).isEqualTo(Rejects.TABLE.rowSchema().fieldNames());
  }

  private static String[] names(StructType schema, String struct) {
    return ((StructType) schema.apply(struct).dataType()).fieldNames();
  }

  private static List<Row> parse(SparkSession spark, Row... records) {
    return raw(spark, records)
        .transform(new ParseArticles(ParserSettings.standard())::apply)
        .collectAsList();
  }

  private static Dataset<Row> raw(SparkSession spark, Row... records) {
    return spark.createDataFrame(Arrays.asList(records), RAW);
  }

  private static Row record(String uri, long no, String text) {
    return row(uri, no, text.getBytes(StandardCharsets.UTF_8), length(text), null, null);
  }

  private static Row row(
      String uri, long no, byte[] content, long length, String failure, String detail) {
    return RowFactory.create(uri, no, content, length, failure, detail, null, null, null, null);
  }

  private static long length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
