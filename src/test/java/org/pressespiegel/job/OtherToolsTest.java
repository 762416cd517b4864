package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Tables;
import org.pressespiegel.text.CodePoints;

/** The tables of the sample data for annotators' tools and for judges, and back. */
@ExtendWith(SharedSpark.class)
final class OtherToolsTest {

  @TempDir static Path folder;

  private static Path tables;

  @BeforeAll
  static void build(SparkSession spark) {
    tables = SampleTables.output();
  }

  @Test
  void webanno_holds_every_row_of_the_tables(SparkSession spark) throws IOException {
    Path to = folder.resolve("webanno");
    Job job = Job.run("export", tables.toString(), "--format", "webanno", "--to", to.toString());
    assertThat(job.status()).as(job.err()).isZero();

    TableStore store = TableStore.at(spark, tables.toString());
    Map<String, String> texts = new TreeMap<>();
    for (Row article : store.read(Articles.TABLE).select("article_id", "text").collectAsList()) {
      texts.put(article.getString(0), article.getString(1));
    }
    List<String> wanted = new ArrayList<>();
    for (MarkedText.Layer layer : MarkedText.Layer.values()) {
      for (Row row :
          store
              .read(
                  Tables.ALL.stream().filter(t -> t.name().equals(layer.table())).findFirst().get())
              .collectAsList()) {
        String text = texts.get(row.<String>getAs("article_id"));
        CodePoints points = CodePoints.of(text);
        String words =
            text.substring(
                points.toUtf16(row.<Integer>getAs("begin")),
                points.toUtf16(row.<Integer>getAs("end")));
        wanted.add(row.getAs("article_id") + " " + layer.type() + " " + words.strip());
      }
    }
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(to)) {
      for (Path file : files.toList()) {
        WebAnnoReader read = WebAnnoReader.of(Files.readString(file));
        String id = file.getFileName().toString().replace(".tsv", "");
        assertThat(read.text().replaceAll("\\s+", ""))
            .isEqualTo(texts.get(id).replaceAll("\\s+", ""));
        read.found()
            .forEach(
                f ->
                    found.add(
                        id
                            + " "
                            + f.layer()
                            + " "
                            + texts.get(id).substring(f.begin(), f.end()).strip()));
      }
      assertThat(texts).isNotEmpty();
    }
    assertThat(wanted).hasSizeGreaterThan(800);
    assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void conll_holds_every_token_and_name(SparkSession spark) throws IOException {
    Path to = folder.resolve("conll");
    Job job =
        Job.run(
            "export",
            tables.toString(),
            "--format",
            "conll",
            "--to",
            to.toString(),
            "--sample",
            "5");
    assertThat(job.status()).as(job.err()).isZero();
    long names = 0;
    StringBuilder ids = new StringBuilder();
    try (Stream<Path> files = Files.list(to)) {
      List<Path> all = files.sorted().toList();
      assertThat(all).hasSize(5);
      for (Path file : all) {
        names += Files.readAllLines(file).stream().filter(line -> line.contains(" B-")).count();
        String id = file.getFileName().toString().replace(".conll", "");
        ids.append(ids.isEmpty() ? "" : ",").append("'").append(id).append("'");
      }
    }
    TableStore store = TableStore.at(spark, tables.toString());
    assertThat(names)
        .isEqualTo(
            store
                .read(org.pressespiegel.table.Mentions.TABLE)
                .where("article_id IN (" + ids + ")")
                .count())
        .isPositive();
  }

  @Test
  void a_sheet_is_drawn_filled_in_and_read_back(SparkSession spark) throws IOException {
    Path sheet = folder.resolve("sheet.csv");
    Job written =
        Job.run(
            "judge", tables.toString(), "--to", sheet.toString(), "--rows", "20", "--seed", "7");
    assertThat(written.status()).as(written.err()).isZero();
    String text = Files.readString(sheet);
    assertThat(text)
        .startsWith("\ufefftable;article_id;no;published;headline;context;read;right;remark\r\n");
    List<CSVRecord> rows;
    try (CSVParser parser =
        CSVParser.parse(
            text.substring(1),
            CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .build())) {
      rows = parser.getRecords();
    }
    assertThat(rows).hasSize(100);
    assertThat(rows.stream().map(row -> row.get("table")).distinct())
        .containsExactlyElementsOf(JudgeRows.TABLES);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.get("context")).containsPattern("\\[\\[.+]]"))
        .allSatisfy(row -> assertThat(row.get("read")).isNotEmpty())
        .allSatisfy(row -> assertThat(row.get("right")).isEmpty());

    Path again = folder.resolve("again.csv");
    Job.run("judge", tables.toString(), "--to", again.toString(), "--rows", "20", "--seed", "7");
    assertThat(again).hasSameBinaryContentAs(sheet);
    Job.run("judge", tables.toString(), "--to", again.toString(), "--rows", "20", "--seed", "8");
    assertThat(Files.readString(again)).isNotEqualTo(text);

    // Every fourth is wrong.
    StringBuilder filled = new StringBuilder("table;right\n");
    for (int i = 0; i < rows.size(); i++) {
      filled.append(rows.get(i).get("table")).append(i % 4 == 0 ? ";n\n" : ";y\n");
    }
    Files.write(sheet, filled.toString().getBytes(StandardCharsets.UTF_8));
    Job read = Job.run("judge", "--read", sheet.toString());
    assertThat(read.status()).as(read.err()).isZero();
    assertThat(read.out().lines()).hasSize(6);
    assertThat(read.out()).contains("quotes          20      15       0     75.0 %  53.1 to 88.8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export TABLES --format webanno",
        "export TABLES --to X",
        "export TABLES --format conll --to pom.xml",
        "export TABLES --format conll --to X --rejects",
        "export TABLES --sample 0",
        "judge",
        "judge TABLES",
        "judge TABLES --to sheet.xlsx",
        "judge TABLES --to X.csv --rows 0",
        "judge TABLES --to X.csv --tables events,sentences",
        "judge TABLES --to X.csv --tables events,events",
        "judge --read gibt-es-nicht.csv",
        "judge TABLES --read pom.xml",
        "judge --read pom.xml"
      })
  void a_users_error_is_one_line(String command) {
    Job job =
        Job.run(
            command
                .replace("TABLES", tables.toString())
                .replace("X", folder.resolve("none").toString())
                .split(" "));
    assertThat(job.status()).as(job.err()).isEqualTo(1);
    assertThat(job.err().lines()).hasSize(1);
    assertThat(job.err()).startsWith("pressespiegel: ").doesNotContain("Exception");
  }
}
